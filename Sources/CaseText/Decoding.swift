/// From the spelling of a scalar to its text.
enum Decoding {
  /// `endsFile`: the spelling ends the file, so a block may lack its last line feed.
  static func text(
    _ kind: NodeKind,
    spelled spelling: ArraySlice<UInt8>,
    endsFile: Bool = false
  ) -> String {
    switch kind {
    case .empty, .refused, .mapping, .sequence: ""
    case .plain: String(decoding: spelling, as: UTF8.self)
    case .singleQuoted: unquotedSingle(spelling.dropFirst().dropLast())
    case .doubleQuoted: unquotedDouble(spelling.dropFirst().dropLast())
    case .literal: unindented(spelling, endsFile: endsFile)
    }
  }

  /// `''` is the only escape.
  private static func unquotedSingle(_ inner: ArraySlice<UInt8>) -> String {
    let quote = UInt8(ascii: "'")
    guard inner.contains(quote) else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      result.append(inner[index])
      index += inner[index] == quote ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unquotedDouble(_ inner: ArraySlice<UInt8>) -> String {
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      guard inner[index] == UInt8(ascii: "\\") else {
        result.append(inner[index])
        index += 1
        continue
      }
      guard let escape = Escape(in: inner, at: index) else { break }
      result.append(contentsOf: String(escape.scalar).utf8)
      index += escape.length
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The lines below a `|`, without their common indentation, each ended by one line feed.
  ///
  /// `|-` leaves out the last line feed. Blank lines at the end are not part of the text.
  private static func unindented(_ spelling: ArraySlice<UInt8>, endsFile: Bool) -> String {
    var lines = spelling.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let header = lines.removeFirst()
    let strips = header.dropFirst().first == UInt8(ascii: "-")
    let indent = lines.lazy.filter { !$0.isBlank }.first?.leadingSpaces ?? 0
    var result: [UInt8] = []
    result.reserveCapacity(spelling.count)
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(UInt8(ascii: "\n")) }
      result.append(contentsOf: line.withoutCarriageReturn.dropFirst(indent))
    }
    if !strips, !lines.isEmpty, !endsFile { result.append(UInt8(ascii: "\n")) }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  var leadingSpaces: Int { prefix { $0 == UInt8(ascii: " ") }.count }

  package var withoutCarriageReturn: ArraySlice { last == UInt8(ascii: "\r") ? dropLast() : self }

  fileprivate var isBlank: Bool {
    allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }
}

/// One backslash escape of a double-quoted scalar (YAML 1.2.2, section 5.7).
struct Escape {
  let scalar: Unicode.Scalar
  /// Bytes from the backslash on.
  let length: Int

  /// `nil` when there is no such escape, when it is cut off, or when it names NUL or half a
  /// surrogate pair.
  init?(in bytes: ArraySlice<UInt8>, at backslash: Int) {
    let sign = backslash + 1
    guard sign < bytes.endIndex else { return nil }
    let digits: Int
    switch bytes[sign] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      guard let named = Self.named[bytes[sign]] else { return nil }
      (scalar, length) = (named, 2)
      return
    }
    guard sign + digits < bytes.endIndex else { return nil }
    let hexadecimal = bytes[(sign + 1)...(sign + digits)]
    guard hexadecimal.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: hexadecimal, as: UTF8.self), radix: 16), value != 0,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    (self.scalar, length) = (scalar, 2 + digits)
  }

  private static let named: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "t"): "\t",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{0B}", UInt8(ascii: "f"): "\u{0C}",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ",
    UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}
