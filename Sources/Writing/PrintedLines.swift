/// Which line ends of a paragraph are meant, and which are those of an editor that breaks lines.
///
/// A line ends where it stands
///
/// - with a backslash or two spaces at its end, or a colon;
/// - before and behind a line like `Måndag: 8–17`, where there are several;
/// - where nobody would have ended it for want of room: the next word, with the line, takes 45 signs at most;
///   or fits into the widest line of the paragraph, and begins like a new one.
///
/// In an item of a list only the first of these holds: people break the lines of items anywhere. But a line that is not
/// indented, begins like a new one and would have had room on the one before is behind the list (``beginsAnew(_:behind:in:)``).
enum PrintedLines {
  /// No editor breaks lines as short as this.
  private static let short = 45

  /// Whether a line begins with a large letter, or a sign, that would have had room on the short line before it.
  static func beginsAnew(_ line: Range<Int>, behind last: Range<Int>, in bytes: [UInt8]) -> Bool {
    let (before, after) = (SeenLine(last, bytes), SeenLine(line, bytes))
    return after.begins != .small && before.ends != .comma
      && before.width + 1 + after.firstWord <= short
  }

  static func divide(
    _ lines: ArraySlice<WrittenLine>,
    _ bytes: [UInt8],
    isItem: Bool
  ) -> [[Range<Int>]] {
    guard lines.count > 1 else { return lines.map { [$0.range] } }
    let seen = lines.map { SeenLine($0, bytes) }
    let widest = seen.map(\.width).max() ?? 0
    let definitions = seen.count { $0.isDefinition }
    var printed: [[Range<Int>]] = []
    var isNew = true
    for (place, line) in seen.enumerated() {
      if isNew {
        printed.append([line.range])
      } else {
        printed[printed.count - 1].append(line.range)
      }
      guard place + 1 < seen.count else { break }
      let next = seen[place + 1]
      isNew =
        line.endsHere || (definitions > 1 && next.isDefinition)
        || (!isItem && line.endsOnPurpose(before: next, widest: widest))
    }
    return printed
  }

  /// A line as somebody sees it.
  private struct SeenLine {
    let range: Range<Int>
    let endsHere: Bool
    let width: Int
    let firstWord: Int
    let isDefinition: Bool
    let begins: Beginning
    let ends: Ending

    enum Beginning { case small, large, other }
    enum Ending { case colon, comma, sentence, other }

    init(_ line: WrittenLine, _ bytes: [UInt8]) {
      self.init(line.range, bytes, endsHere: line.endsHere)
    }

    init(_ line: Range<Int>, _ bytes: [UInt8], endsHere: Bool = false) {
      let text = String(decoding: bytes[line], as: UTF8.self)
      range = line
      self.endsHere = endsHere
      width = text.count
      firstWord = text.prefix { !$0.isWhitespace }.count
      isDefinition = Self.isDefinition(text)
      begins =
        text.first.map { $0.isLowercase ? .small : $0.isUppercase ? .large : .other } ?? .other
      ends =
        switch text.last {
        case ":": .colon
        case ",", ";": .comma
        case ".", "!", "?", ")", "”": .sentence
        default: .other
        }
    }

    func endsOnPurpose(before next: SeenLine, widest: Int) -> Bool {
      if ends == .colon { return true }
      // ”Hej Anna,” and what is said to her is one sentence.
      if ends == .comma, next.begins == .small { return false }
      let whole = width + 1 + next.firstWord
      if widest <= short || whole <= short { return true }
      return ends == .other && next.begins != .small && whole <= widest
    }

    /// Whether a line is a word or a few, a colon, and what is said of it.
    private static func isDefinition(_ text: String) -> Bool {
      guard let colon = text.prefix(40).firstIndex(of: ":") else { return false }
      let name = text[..<colon]
      let rest = text[text.index(after: colon)...]
      guard let first = name.first, first.isLetter || first.isNumber,
        rest.first?.isWhitespace ?? false, rest.contains(where: { !$0.isWhitespace })
      else { return false }
      return name.count { $0 == " " } <= 3 && !name.contains { ".!?,;".contains($0) }
    }
  }
}
