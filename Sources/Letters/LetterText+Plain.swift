import Findings
import Typesetting

extension LetterText {
  /// The letter as plain text without its marks, for a mail or a form on the web.
  ///
  /// Paragraphs are one line each: whoever shows the text breaks it.
  package func plain(_ register: Language) -> String {
    var parts = heading.isEmpty ? [] : [heading]
    for passage in passages {
      switch passage {
      case .heading(_, let line): parts.append(words([line]))
      case .paragraph(let lines): parts.append(words(lines))
      case .list(let items):
        parts.append(items.map { "- " + words($0) }.joined(separator: "\n"))
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

  private func words(_ lines: [Range<Int>]) -> String { spans(lines).map(\.text).joined() }
}
