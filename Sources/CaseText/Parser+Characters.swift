import Findings

/// What may stand in a file at all: UTF-8, and no sign that people cannot see.
extension Parser {
  /// Reports the first forbidden sign of each line; eight bytes at a time where they are plain ASCII.
  mutating func checkCharacters() {
    var index = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        while index + 8 <= bytes.count, isPrintableASCII(at: index) { index += 8 }
        continue
      }
      switch sign(at: index) {
      case .allowed(let length):
        index += length
      case .forbidden(let code, let length):
        let range = index..<min(index + length, bytes.count)
        report(code, at: range, with: ["sign": Wording(verbatim: hexadecimal(range))])
        index = line(at: index).next
      }
    }
  }

  private enum Sign {
    case allowed(length: Int)
    case forbidden(FindingCode, length: Int)
  }

  /// Eight bytes from 0x20 to 0x7E.
  private func isPrintableASCII(at index: Int) -> Bool {
    let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let below = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
    let isDelete = (delete &- 0x0101_0101_0101_0101) & ~delete
    return (word | below | isDelete) & 0x8080_8080_8080_8080 == 0
  }

  private func sign(at index: Int) -> Sign {
    let byte = bytes[index]
    switch byte {
    case 0x09, 0x0A: return .allowed(length: 1)
    case 0x0D:
      let isLineEnd = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      return isLineEnd
        ? .allowed(length: 2) : .forbidden(TextCode.controlCharacter, length: 1)
    case 0x00: return .forbidden(TextCode.nulCharacter, length: 1)
    case 0x01...0x1F, 0x7F: return .forbidden(TextCode.controlCharacter, length: 1)
    case 0xC2...0xDF:
      guard continues(at: index, for: 1) else { return .forbidden(TextCode.invalidUTF8, length: 1) }
      // U+0080–U+009F
      return byte == 0xC2 && bytes[index + 1] < 0xA0
        ? .forbidden(TextCode.controlCharacter, length: 2) : .allowed(length: 2)
    case 0xE0...0xEF: return threeBytes(at: index)
    case 0xF0...0xF4: return fourBytes(at: index)
    default: return .forbidden(TextCode.invalidUTF8, length: 1)
    }
  }

  /// No overlong forms, no surrogates, no line separators, no marks of byte order.
  private func threeBytes(at index: Int) -> Sign {
    guard continues(at: index, for: 2) else { return .forbidden(TextCode.invalidUTF8, length: 1) }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE0, ..<0xA0, _), (0xED, 0xA0..., _): return .forbidden(TextCode.invalidUTF8, length: 3)
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
      return .forbidden(TextCode.lineSeparator, length: 3)
    case (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...):
      return .forbidden(TextCode.controlCharacter, length: 3)
    default: return .allowed(length: 3)
    }
  }

  private func fourBytes(at index: Int) -> Sign {
    guard continues(at: index, for: 3) else { return .forbidden(TextCode.invalidUTF8, length: 1) }
    switch (bytes[index], bytes[index + 1]) {
    case (0xF0, ..<0x90), (0xF4, 0x90...): return .forbidden(TextCode.invalidUTF8, length: 4)
    default: return .allowed(length: 4)
    }
  }

  private func continues(at index: Int, for count: Int) -> Bool {
    index + count < bytes.count && (1...count).allSatisfy { bytes[index + $0] & 0xC0 == 0x80 }
  }

  private func hexadecimal(_ range: Range<Int>) -> String {
    range.map { index in
      let digits = String(bytes[index], radix: 16, uppercase: true)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined(separator: " ")
  }
}
