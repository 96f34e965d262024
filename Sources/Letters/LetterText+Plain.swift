import Findings
import Typesetting

extension LetterText {
  /// The letter as plain text without its marks, for a mail or a form on the web.
  ///
  /// Paragraphs are one line each: whoever shows the text breaks it. Lists have their signs and numbers, tables
  /// upright lines between their cells.
  package func plain(_ register: Language) -> String {
    plain(register) { words([$0]) }
  }

  /// The plain text with the marks of its headings, of which the public text is made.
  package func plainWithHeadings(_ register: Language) -> String {
    plain(register) { "# " + words([$0]) }
  }

  private func plain(_ register: Language, heading title: (Range<Int>) -> String) -> String {
    var parts = heading.isEmpty ? [] : [heading]
    for passage in passages {
      switch passage {
      case .heading(_, let line): parts.append(title(line))
      case .paragraph, .list, .table: parts.append(plain(passage).joined(separator: "\n"))
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
  private func plain(_ passage: Passage) -> [String] {
    switch passage {
    case .heading(_, let line): [words([line])]
    case .paragraph(let printed): printed.map(words)
    case .list(let items): items.flatMap { plain($0) }
    case .table(let rows): Self.table(rows.map { $0.map { words([$0]) } })
    case .closing(let phrase, let signature): ([phrase] + signature).map { words([$0]) }
    }
  }

  /// An item behind its sign, what belongs to it indented below.
  private func plain(_ item: Passage.Item) -> [String] {
    let label = item.label.map { text([$0]) } ?? "-"
    let margin = String(repeating: " ", count: label.count + 1)
    var lines: [String] = []
    for (place, passage) in item.passages.enumerated() {
      // A paragraph below another, or below a list, would be read as its last line.
      if place > 0, passage.isText { lines.append("") }
      lines += plain(passage)
    }
    return lines.enumerated().map { place, line in
      place == 0 ? "\(label) \(line)" : line.isEmpty ? "" : margin + line
    }
  }

  /// Rows of cells below each other, as long as they are short.
  private static func table(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map { $0.split(separator: "|").joined(separator: "\\|") } }
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0
    }
    let isNarrow = widths.reduce(0, +) <= 80
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        isNarrow ? cell + String(repeating: " ", count: width - cell.count) : cell
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }

  private func words(_ lines: [Range<Int>]) -> String { spans(lines).map(\.text).joined() }
}

extension LetterText.Passage {
  /// Whether it is running text.
  fileprivate var isText: Bool {
    switch self {
    case .paragraph, .heading, .closing: true
    case .list, .table: false
    }
  }
}
