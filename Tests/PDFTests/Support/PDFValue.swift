/// A value of a PDF file as a test sees it (ISO 32000-1, 7.3); operators of content are words.
enum PDFValue: Hashable {
  case number(String)
  case string([UInt8])
  case name(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  case word(String)

  subscript(key: String) -> PDFValue? {
    if case .dictionary(let entries) = self { entries[key] } else { nil }
  }

  var elements: [PDFValue] { if case .array(let elements) = self { elements } else { [] } }
  var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  var number: Int? { if case .reference(let number) = self { number } else { nil } }

  /// A text string (7.9.2.2).
  var text: String? {
    guard let bytes else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The objects that it refers to.
  var references: [Int] {
    switch self {
    case .reference(let number): [number]
    case .array(let elements): elements.flatMap(\.references)
    case .dictionary(let entries): entries.values.flatMap(\.references)
    case .number, .string, .name, .word: []
    }
  }
}

/// Reads values one after the other.
struct PDFScanner {
  let bytes: [UInt8]
  var place: Int

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// `nil` at the end, and at what closes an array or dictionary.
  mutating func next() -> PDFValue? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "/"): return .name(takeName())
    case UInt8(ascii: "("): return .string(takeString())
    case UInt8(ascii: "["):
      place += 1
      return .array(takeAll(closing: "]"))
    case UInt8(ascii: "<") where starts(with: "<<"):
      place += 2
      let all = takeAll(closing: ">>")
      var entries: [String: PDFValue] = [:]
      for pair in stride(from: 0, to: all.count - 1, by: 2) {
        entries[all[pair].name ?? "?"] = all[pair + 1]
      }
      return .dictionary(entries)
    case UInt8(ascii: "<"): return .string(takeHexadecimal())
    case UInt8(ascii: "]"), UInt8(ascii: ">"): return nil
    default: return takeWord()
    }
  }

  func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skipSpace() {
    while place < bytes.count, [0, 9, 10, 12, 13, 32].contains(bytes[place]) { place += 1 }
  }

  private mutating func takeAll(closing: String) -> [PDFValue] {
    var all: [PDFValue] = []
    while let value = next() {
      if value == .word("R"), all.count >= 2, let number = all[all.count - 2].int {
        all.removeLast(2)
        all.append(.reference(number))
      } else {
        all.append(value)
      }
    }
    if place < bytes.count, starts(with: closing) { place += closing.utf8.count }
    return all
  }

  private mutating func takeName() -> String {
    place += 1
    var name: [UInt8] = []
    while place < bytes.count, Self.isRegular(bytes[place]) {
      if bytes[place] == UInt8(ascii: "#"), place + 2 < bytes.count {
        let digits = String(decoding: bytes[place + 1...place + 2], as: UTF8.self)
        name.append(UInt8(digits, radix: 16) ?? 0)
        place += 3
      } else {
        name.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func takeString() -> [UInt8] {
    var string: [UInt8] = []
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { string.append(byte) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return string }
        string.append(byte)
      case UInt8(ascii: "\\"):
        string.append(bytes[place] == UInt8(ascii: "r") ? 13 : bytes[place])
        place += 1
      // An end of line, however it is written, is read as a line feed (7.3.4.2).
      case 13: string.append(10)
      default: string.append(byte)
      }
    }
    return string
  }

  private mutating func takeHexadecimal() -> [UInt8] {
    place += 1
    var digits = ""
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[place]))
      place += 1
    }
    place += 1
    var rest = Substring(digits)
    var string: [UInt8] = []
    while !rest.isEmpty {
      string.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return string
  }

  private mutating func takeWord() -> PDFValue {
    let start = place
    while place < bytes.count, Self.isRegular(bytes[place]) { place += 1 }
    if place == start { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    return word.allSatisfy { "+-.0123456789".contains($0) } ? .number(word) : .word(word)
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    byte > 32 && !"()<>[]{}/%".utf8.contains(byte)
  }
}
