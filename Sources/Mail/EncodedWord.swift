/// Text of any language in the ASCII of a header (RFC 2047).
///
/// ```
/// =?utf-8?Q?=C3=85sa_=C3=96berg?=
/// ```
enum EncodedWord {
  /// Whether a text cannot stand in a header as it is.
  ///
  /// Two spaces in a row or at an end would not survive folding, a word too long for a line cannot be
  /// folded, and what looks like an encoded-word would be read as one.
  static func isNeeded(for text: String) -> Bool {
    let space = UInt8(ascii: " ")
    let words = text.utf8.split(separator: space, omittingEmptySubsequences: false)
    return !text.utf8.allSatisfy { $0 >= space && $0 < 0x7F }
      || words.contains { $0.count > 60 || ($0.isEmpty && words.count > 1) }
      || hasMark(text.utf8)
  }

  /// The words for a text, each of at most 75 octets; the first has only `room`.
  ///
  /// Q or B, whichever makes the whole text shorter. No word ends inside a character.
  static func words(for text: String, first room: Int) -> [[UInt8]] {
    let length = text.utf8.reduce(0) { $0 + (needsEscape($1) ? 3 : 1) }
    let encoding: Encoding = length <= (text.utf8.count + 2) / 3 * 4 ? .quoted : .base64
    var words: [[UInt8]] = []
    var piece: [UInt8] = []
    for character in characters(of: text) {
      let limit = words.isEmpty ? room : wordLimit
      if !piece.isEmpty, encoding.length(of: piece + character) > limit {
        words.append(encoding.word(for: piece))
        piece = []
      }
      piece += character
    }
    if !piece.isEmpty { words.append(encoding.word(for: piece)) }
    return words
  }

  /// RFC 2047, section 2.
  static let wordLimit = 75

  /// Whole characters, as people see them; those of endless accents in their single scalars.
  private static func characters(of text: String) -> [[UInt8]] {
    text.flatMap { character in
      character.utf8.count <= 18
        ? [Array(character.utf8)] : character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  private static func hasMark(_ text: String.UTF8View) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
  }

  /// Only what may stand unescaped in a name (RFC 2047, section 5, rule 3).
  fileprivate static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "):
      false
    default: !"!*+-/".utf8.contains(byte)
    }
  }

  private enum Encoding: String {
    case quoted = "Q"
    case base64 = "B"

    func word(for text: [UInt8]) -> [UInt8] {
      Array("=?utf-8?\(rawValue)?".utf8) + content(text) + Array("?=".utf8)
    }

    /// What ``word(for:)`` would take: twelve octets around the content.
    func length(of text: [UInt8]) -> Int {
      switch self {
      case .quoted: 12 + text.reduce(0) { $0 + (EncodedWord.needsEscape($1) ? 3 : 1) }
      case .base64: 12 + (text.count + 2) / 3 * 4
      }
    }

    private func content(_ text: [UInt8]) -> [UInt8] {
      switch self {
      case .quoted:
        text.flatMap { byte in
          if byte == UInt8(ascii: " ") { return [UInt8(ascii: "_")] }
          return EncodedWord.needsEscape(byte) ? QuotedPrintable.escape(byte) : [byte]
        }
      case .base64: Base64.encode(text)
      }
    }
  }
}
