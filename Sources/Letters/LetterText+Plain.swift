import Findings
import Typesetting
import Writing

extension LetterText {
  /// The letter as plain text without its marks, for a mail or a form on the web.
  ///
  /// Paragraphs are one line each: whoever shows the text breaks it. Lists have their signs and numbers, tables
  /// upright lines between their cells.
  package func plain(_ register: Language) -> String { plain(register, as: .unmarked) }

  /// The plain text with the marks of its headings, its emphasis and the columns of its tables, of which the
  /// public text is made.
  package func plainWithMarks(_ register: Language) -> String { plain(register, as: .marked) }

  /// Whether signs that mean something in a letter are written.
  private enum Marks { case unmarked, marked }

  private func plain(_ register: Language, as marks: Marks) -> String {
    var parts = heading.isEmpty ? [] : [heading]
    for passage in passages {
      switch passage {
      case .heading, .paragraph, .list, .table:
        parts.append(plain(passage, as: marks).joined(separator: "\n"))
      case .closing(let phrase, let signature):
        parts.append(words([phrase]))
        if !signature.isEmpty {
          parts.append(signature.map { words([$0]) }.joined(separator: "\n"))
        }
      }
    }
    let enclosures = header.record?.texts(.enclosures) ?? []
    if !enclosures.isEmpty {
      let title = Self.enclosureTitle(enclosures.count)[language ?? register]
      parts.append(([title] + enclosures).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  static func enclosureTitle(_ count: Int) -> Wording {
    count == 1 ? Wording("Bilaga", "Enclosure") : Wording("Bilagor", "Enclosures")
  }

  /// The lines of a passage.
  private func plain(_ passage: WrittenPassage, as marks: Marks) -> [String] {
    switch passage {
    case .heading(_, let line): [(marks == .marked ? "# " : "") + words([line])]
    case .paragraph(let printed): printed.map { words($0, as: marks) }
    case .list(let items): items.flatMap { plain($0, as: marks) }
    case .table(let rows, let form):
      Self.table(
        rows.map { $0.map { words([$0], as: marks) } },
        aligned: form.alignments,
        isRuled: marks == .marked && form != TableRows.form(of: rows, bytes)
      )
    case .closing(let phrase, let signature): ([phrase] + signature).map { words([$0]) }
    }
  }

  /// An item behind its sign, what belongs to it indented below.
  private func plain(_ item: WrittenPassage.Item, as marks: Marks) -> [String] {
    let label = item.label.map { text([$0]) } ?? "-"
    let margin = String(repeating: " ", count: label.count + 1)
    var lines: [String] = []
    for (place, passage) in item.passages.enumerated() {
      // A paragraph below another, or below a list, would be read as its last line.
      if place > 0, passage.isText { lines.append("") }
      lines += plain(passage, as: marks)
    }
    return lines.enumerated().map { place, line in
      place == 0 ? "\(label) \(line)" : line.isEmpty ? "" : margin + line
    }
  }

  /// Rows of cells below each other, as long as they are short; where that must be said, a row that says where
  /// the columns stand.
  private static func table(
    _ rows: [[String]],
    aligned alignments: [ColumnAlignment],
    isRuled: Bool
  ) -> [String] {
    let rows = rows.map { $0.map { $0.split(separator: "|").joined(separator: "\\|") } }
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0
    }
    let isNarrow = widths.reduce(0, +) <= 80
    var lines = rows.map { row in
      let cells = row.indices.map { column in
        let room = isNarrow ? widths[column] - row[column].count : 0
        let before =
          switch alignments[column] {
          case .left: 0
          case .centre: room / 2
          case .right: room
          }
        return String(repeating: " ", count: before) + row[column]
          + String(repeating: " ", count: room - before)
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    if isRuled { lines.insert("|" + alignments.map(\.rule).joined(separator: "|") + "|", at: 1) }
    return lines
  }

  private func words(_ lines: [Range<Int>], as marks: Marks = .unmarked) -> String {
    spans(lines).map { marks == .marked ? $0.marked : $0.text }.joined()
  }
}

extension ColumnAlignment {
  fileprivate var rule: String {
    switch self {
    case .left: "---"
    case .centre: ":-:"
    case .right: "--:"
    }
  }
}

extension Span {
  /// With its marks, where it is nobody's name or number: those are searched for, and a mark in the middle of one
  /// would hide it.
  fileprivate var marked: String {
    let text = text.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "\\*")
    guard isStrong || isEmphasised, isPlainWords else { return text }
    let mark = (isEmphasised ? "*" : "") + (isStrong ? "**" : "")
    return mark + text + mark
  }
}

extension WrittenPassage {
  /// Whether it is running text.
  fileprivate var isText: Bool {
    switch self {
    case .paragraph, .heading, .closing: true
    case .list, .table: false
    }
  }
}
