import Bytes

/// Whether bytes are UTF-8 (Unicode Standard, table 3-7): no surrogates, nothing longer than it need be.
///
/// The library's own answer makes a text of them on the way.
enum UTF8Check {
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while let start = bytes.firstBeyondASCII(from: place) {
        guard let length = length(of: bytes, at: start) else { return false }
        place = start + length
      }
      return true
    }
  }

  /// How many bytes the character at a place has; `nil` where there is none.
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[start] {
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
