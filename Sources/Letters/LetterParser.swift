/// Divides the text of a letter into passages, line by line.
struct LetterParser {
  private let bytes: [UInt8]
  private var next: Int
  private var passages: [LetterText.Passage] = []
  /// The lines of the paragraph that is under way.
  private var lines: [Range<Int>] = []
  /// The items of the list that is under way.
  private var items: [[Range<Int>]] = []

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    next = start
  }

  mutating func parse() -> [LetterText.Passage] {
    while let line = nextLine() {
      if line.isEmpty {
        endParagraph()
      } else if let heading = heading(line) {
        endList()
        passages.append(heading)
      } else if let item = item(line) {
        endParagraph()
        items.append([item])
      } else if !items.isEmpty, lines.isEmpty, isContinuation(line) {
        items[items.count - 1].append(line)
      } else {
        endListBefore(line)
        lines.append(line)
      }
    }
    endList()
    return withClosing()
  }

  /// The next line without its end and the blanks around; `nil` at the end.
  private mutating func nextLine() -> Range<Int>? {
    guard next < bytes.count else { return nil }
    let feed = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    var (start, end) = (next, feed)
    next = feed + 1
    while end > start, bytes[end - 1].isBlank || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    isIndented = start < end && bytes[start].isBlank
    isAfterBlank = isBlank
    while start < end, bytes[start].isBlank { start += 1 }
    isBlank = start == end
    return start..<end
  }

  /// Of the line that was read last: whether it was indented, empty, or came after an empty one.
  private var isIndented = false
  private var isBlank = true
  private var isAfterBlank = true

  private func heading(_ line: Range<Int>) -> LetterText.Passage? {
    let level = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...2).contains(level), let rest = text(line, after: level) else { return nil }
    return .heading(level, rest)
  }

  private func item(_ line: Range<Int>) -> Range<Int>? {
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "-"): text(line, after: 1)
    // – and •, as word processors write them.
    case 0xE2 where bytes[line].starts(with: [0xE2, 0x80, 0x93]): text(line, after: 3)
    case 0xE2 where bytes[line].starts(with: [0xE2, 0x80, 0xA2]): text(line, after: 3)
    default: nil
    }
  }

  /// What stands behind a mark and a blank.
  private func text(_ line: Range<Int>, after count: Int) -> Range<Int>? {
    let start = line.lowerBound + count
    guard start < line.upperBound, bytes[start].isBlank else { return nil }
    let text = bytes[start..<line.upperBound].firstIndex { !$0.isBlank } ?? line.upperBound
    return text..<line.upperBound
  }

  /// Whether a line goes on with the item above it: the next line, or an indented one.
  private func isContinuation(_ line: Range<Int>) -> Bool { !isAfterBlank || isIndented }

  private mutating func endListBefore(_ line: Range<Int>) {
    guard lines.isEmpty, !items.isEmpty else { return }
    endList()
  }

  private mutating func endParagraph() {
    guard !lines.isEmpty else { return }
    passages.append(.paragraph(lines))
    lines = []
  }

  private mutating func endList() {
    endParagraph()
    guard !items.isEmpty else { return }
    passages.append(.list(items))
    items = []
  }

  /// The passages with what follows the words of greeting as one, line by line.
  private func withClosing() -> [LetterText.Passage] {
    for (place, passage) in passages.enumerated().reversed() {
      guard case .paragraph(let lines) = passage,
        let line = lines.firstIndex(where: { Closing.isPhrase(bytes[$0]) })
      else { continue }
      let below = lines[(line + 1)...] + passages[(place + 1)...].flatMap(\.lines)
      let before =
        lines[..<line].isEmpty ? [] : [LetterText.Passage.paragraph(Array(lines[..<line]))]
      return passages[..<place] + before
        + [.closing(phrase: lines[line], signature: Array(below))]
    }
    return passages
  }
}

/// The words of greeting before a signature.
private enum Closing {
  private static let phrases: Set<String> = [
    "med vänlig hälsning", "med vänliga hälsningar", "vänlig hälsning", "vänliga hälsningar",
    "hälsningar", "bästa hälsningar", "varma hälsningar", "med bästa hälsningar", "mvh",
    "kind regards", "best regards", "with kind regards", "yours sincerely", "yours faithfully",
    "sincerely", "regards",
  ]

  /// Whether a line is nothing but such words.
  static func isPhrase(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40 else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "!" || $0 == "." || $0 == "*" }
    return phrases.contains(words.joined(separator: " "))
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
