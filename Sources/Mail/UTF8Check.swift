/// Whether bytes are UTF-8 (Unicode Standard, table 3-7): no surrogates, nothing longer than it need be.
///
/// The library's own answer makes a text of them on the way.
enum UTF8Check {
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
      var place = 0
      while place < bytes.count {
        let sure = endOfPairs(in: base, from: place, count: bytes.count)
        if sure > place {
          place = sure
          continue
        }
        // What the quick look stopped at, and the rest of its piece.
        let end = min(place + pieceSize, bytes.count)
        while place < end {
          guard let length = length(of: bytes, at: place) else { return false }
          place &+= length
        }
      }
      return true
    }
  }

  private static let pieceSize = 64

  /// The end of the pieces from a place on that are letters of ASCII and characters of two bytes alone – å, ä, ö and most
  /// others of Europe –, and between two characters.
  ///
  /// Eight bytes at a time and without branches, since nobody can foretell which letter comes: behind each beginning of
  /// two bytes, and nowhere else, stands a byte that goes on.
  private static func endOfPairs(in base: UnsafeRawPointer, from start: Int, count: Int) -> Int {
    let tops: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place &+ pieceSize <= count {
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      var any: UInt64 = 0
      for step in 0..<(pieceSize / 8) { any |= word(place &+ 8 &* step) }
      if any & tops == 0 {
        place &+= pieceSize
        continue
      }
      var (wrong, open): (UInt64, UInt64) = (0, 0)
      var offset = place
      for _ in 0..<(pieceSize / 8) {
        let word = word(offset)
        let beyond = word & tops
        let begins = beyond & (word &<< 1)
        // Three bytes and more, and C0 and C1, which begin nothing.
        let isOther = (word &<< 2) | ~((word &<< 3) | (word &<< 4) | (word &<< 5) | (word &<< 6))
        wrong |= (begins & isOther) | ((beyond & ~begins) ^ ((begins &<< 8) | open))
        open = begins &>> 56
        offset &+= 8
      }
      if wrong != 0 { return place }
      // The last character may go on in the next piece.
      place = offset &- (open == 0 ? 0 : 1)
    }
    return place
  }

  /// How many bytes the character at a place has; `nil` where there is none.
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[start] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
    for place in start + 2..<max(start + 2, start + length)
    where !(0x80...0xBF).contains(bytes[place]) {
      return nil
    }
    return length
  }
}
