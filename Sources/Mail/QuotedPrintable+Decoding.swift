extension QuotedPrintable {
  /// The bytes; an `=` that escapes nothing stays as it is written.
  ///
  /// Blanks at the end of a line stay: RFC 2045 takes them for an addition on the way, but what
  /// programs forgot to escape is far more common.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count + 8) { target, count in
        var (place, length) = (0, 0)
        while place < bytes.count {
          let (copied, isEnd) = copyPlain(bytes, from: place, to: target, at: length)
          place &+= copied
          length &+= copied
          if isEnd { break }
          // A letter beyond ASCII is two escapes, one behind the other.
          repeat {
            place &+= 1
            if let value = value(in: bytes, at: place) {
              target[length] = value
              length &+= 1
              place &+= 2
            } else if let next = softBreak(in: bytes, from: place) {
              place = next
            } else {
              target[length] = escape
              length &+= 1
            }
          } while place < bytes.count && bytes[place] == escape
        }
        count = length
      }
    }
  }

  private static let escape = UInt8(ascii: "=")

  /// Copies what stands for itself, eight bytes at a time; up to seven more are written and count for nothing.
  ///
  /// - Returns: How many bytes stand before the next `=`, and whether there is none.
  private static func copyPlain(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to target: UnsafeMutableBufferPointer<UInt8>,
    at length: Int
  ) -> (count: Int, isEnd: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (source, room) = (UnsafeRawBufferPointer(bytes), UnsafeMutableRawBufferPointer(target))
    var place = start
    while place &+ 8 <= bytes.count {
      let word = UInt64(
        littleEndian: source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      )
      room.storeBytes(
        of: word.littleEndian,
        toByteOffset: length &+ place &- start,
        as: UInt64.self
      )
      let difference = word ^ ones &* UInt64(UInt8(ascii: "="))
      let zeros = (difference &- ones) & ~difference & (ones << 7)
      if zeros != 0 { return (place &- start &+ zeros.trailingZeroBitCount / 8, false) }
      place &+= 8
    }
    while place < bytes.count {
      if bytes[place] == escape { return (place &- start, false) }
      target[length &+ place &- start] = bytes[place]
      place &+= 1
    }
    return (place &- start, true)
  }

  /// Two hexadecimal digits, of either case.
  static func value(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt8? {
    guard place + 1 < text.count, let high = hexadecimal(text[place]),
      let low = hexadecimal(text[place + 1])
    else { return nil }
    return high << 4 | low
  }

  /// Where the text goes on when a line break behind an `=` does not count.
  ///
  /// Blanks may stand before it, as many as a line has; more are no transport's.
  private static func softBreak(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let limit = min(start + lineLimit, text.count)
    var place = start
    while place < limit, isBlank(text[place]) { place += 1 }
    if place == text.count { return place }
    if text[place] == UInt8(ascii: "\r") { place += 1 }
    guard place < text.count else { return place }
    return text[place] == UInt8(ascii: "\n") ? place + 1 : nil
  }

  /// Without branches, since nobody can foretell which digit comes.
  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    let (number, letter) = (digit &- UInt8(ascii: "0"), (digit | 0x20) &- UInt8(ascii: "a"))
    let value = number < 10 ? number : letter < 6 ? letter &+ 10 : 0xFF
    return value == 0xFF ? nil : value
  }
}
