extension Base64 {
  /// The bytes, however the text is broken into lines and padded.
  ///
  /// What is no digit, padding or space is passed over, and so is a last digit alone; the text is
  /// damaged then. Several padded texts one after the other are read as one.
  static func decode(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], isDamaged: Bool) {
    var isDamaged = false
    let capacity = text.count / 4 * 3 + 3
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { target, length in
      var count = 0
      defer { length = count }
      var bits: UInt32 = 0
      var digits = 0
      func flush() {
        if digits == 1 { isDamaged = true }
        let group = bits << (6 * UInt32(4 - digits))
        for place in 0..<max(0, digits - 1) {
          let byte = UInt8(truncatingIfNeeded: group >> (16 - 8 * UInt32(place)))
          target.initializeElement(at: count, to: byte)
          count += 1
        }
        (bits, digits) = (0, 0)
      }
      values.withUnsafeBufferPointer { values in
        text.withUnsafeBufferPointer { text in
          var place = 0
          while place < text.count {
            if digits == 0 { decodeGroups(of: text, at: &place, values, into: target, &count) }
            guard place < text.count else { break }
            let value = values[Int(text[place])]
            place += 1
            if value < 64 {
              bits = bits << 6 | UInt32(value)
              digits += 1
              if digits == 4 { flush() }
            } else if value == Self.padding {
              flush()
            } else if value == Self.foreign {
              isDamaged = true
            }
          }
        }
      }
      flush()
    }
    return (bytes, isDamaged)
  }

  /// Groups of four digits, as nearly all of a text is, up to anything else.
  private static func decodeGroups(
    of text: UnsafeBufferPointer<UInt8>,
    at start: inout Int,
    _ values: UnsafeBufferPointer<UInt8>,
    into target: UnsafeMutableBufferPointer<UInt8>,
    _ length: inout Int
  ) {
    var (place, count) = (start, length)
    while place &+ 4 <= text.count {
      let (first, second) = (values[Int(text[place])], values[Int(text[place &+ 1])])
      let (third, fourth) = (values[Int(text[place &+ 2])], values[Int(text[place &+ 3])])
      guard first | second | third | fourth < 64 else { break }
      let bits = UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
      target[count] = UInt8(truncatingIfNeeded: bits &>> 16)
      target[count &+ 1] = UInt8(truncatingIfNeeded: bits &>> 8)
      target[count &+ 2] = UInt8(truncatingIfNeeded: bits)
      count &+= 3
      place &+= 4
    }
    (start, length) = (place, count)
  }

  /// Whether a text begins as base64 does: a line of digits and padding, of which few are damaged.
  static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.drop { isBlank($0) || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
      .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let end = line.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? line.endIndex
    let strange = line[..<end].count { values[Int($0)] > padding }
    return strange == 0
      || strange * 8 <= end - line.startIndex
        && !line[..<end].contains { isBlank($0) || $0 >= 0x80 }
  }

  private static let padding: UInt8 = 64
  private static let space: UInt8 = 65
  private static let foreign: UInt8 = 66

  /// What each byte is: a digit's value, or one of the three above.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: foreign, count: 256)
    for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
    values[Int(UInt8(ascii: "="))] = padding
    for byte in " \t\r\n".utf8 { values[Int(byte)] = space }
    return values
  }()
}
