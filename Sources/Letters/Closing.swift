import Writing

/// The words of greeting before a signature.
enum Closing {
  private static let phrases: Set<String> = [
    "med vänlig hälsning", "med vänliga hälsningar", "vänlig hälsning", "vänliga hälsningar",
    "hälsningar", "bästa hälsningar", "varma hälsningar", "med bästa hälsningar", "mvh",
    "hjärtliga hälsningar", "med hälsning", "hälsning", "allt gott", "vänligen", "högaktningsfullt",
    "kind regards", "best regards", "with kind regards", "warm regards", "with best wishes",
    "best wishes",
    "med utmärkt högaktning", "ystävällisin terveisin", "terveisin", "med venlig hilsen",
    "med vennlig hilsen",
    "mit freundlichen grüßen",
    "yours sincerely", "yours faithfully", "yours truly", "sincerely", "respectfully", "regards",
  ]

  /// What stands before `hälsningar` in ways that nobody can list: `tack och varmaste hälsningar`.
  private static let before: Set<String> = [
    "med", "vänlig", "vänliga", "vänligaste", "varm", "varma", "varmaste", "bästa", "hjärtlig",
    "hjärtliga", "hjärtligaste", "många", "tack", "och", "goda", "glada", "soliga", "våra", "mina",
    "kind", "kindest", "warm", "warmest", "best", "many", "thanks", "and", "with", "my", "our",
  ]
  private static let greetings: Set<String> = [
    "hälsning", "hälsningar", "hälsar", "regards", "wishes",
  ]

  /// Whether a line is nothing but such words.
  static func isPhrase(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40 else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "!" || $0 == "." || $0 == "*" }
    if phrases.contains(words.joined(separator: " ")) { return true }
    guard let last = words.last, greetings.contains(String(last)) else { return false }
    return words.dropLast().allSatisfy { before.contains(String($0)) }
  }

  /// The last words of greeting in a text, and the lines below them; `nil` where there are none.
  static func passage(
    in lines: [WrittenLine],
    of bytes: [UInt8]
  ) -> (start: Int, passage: WrittenPassage)? {
    guard let start = lines.lastIndex(where: { isPhrase(bytes[$0.range]) }) else { return nil }
    let below = lines[(start + 1)...].filter { !$0.isBlank }
    return (
      start,
      .closing(phrase: lines[start].range, signature: below.map { unmarked($0, bytes) })
    )
  }

  /// A line without the sign of a list or a heading; numbers stay.
  private static func unmarked(_ line: WrittenLine, _ bytes: [UInt8]) -> Range<Int> {
    if let mark = ItemMark(bytes[line.range]), mark.kind == .sign {
      return line.without(first: mark.length, of: bytes).range
    }
    return PassageParser.heading(line, bytes)?.text ?? line.range
  }
}
