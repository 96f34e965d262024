import Testing
import Writing

/// How a text as people write it is divided, whatever it is the text of.
@Suite struct WrittenPassageTests {
  /// The passages of a text whose lines are printed as they stand, a word for each.
  private func passages(_ text: String) -> [String] {
    WrittenPassage.all(printed: Array(text.utf8)).map { passage in
      switch passage {
      case .heading(let level, _): "heading \(level)"
      case .paragraph(let lines): "paragraph of \(lines.count)"
      case .list(let items): "list of \(items.count)"
      case .table(let rows, _): "table of \(rows.count)"
      case .closing: "closing"
      }
    }
  }

  @Test("H12 headings, paragraphs, lists and tables of a text that is no letter")
  func divided() {
    #expect(
      passages("# Svar\n\nTack.\nHej.\n\n- ett\n- två\n\n| a | b |\n| 1 | 2 |\n")
        == ["heading 1", "paragraph of 2", "list of 2", "table of 2"]
    )
    #expect(passages("") == [])
    #expect(passages("### Tre\n-utan\n") == ["paragraph of 2"])
  }

  @Test("H12 every line that is not blank stands in one passage, and none twice")
  func nothingIsLost() {
    let text = Array("Tack.\n\n1. ett\n   - inre\n2) två\n\n# Rubrik\n| a\nslut".utf8)
    let lines = WrittenPassage.all(printed: text).flatMap(\.lines)
    #expect(Set(lines).count == lines.count)
    let words = lines.map { String(decoding: text[$0], as: UTF8.self) }
    for word in ["Tack.", "ett", "inre", "två", "Rubrik", "slut"] {
      #expect(words.count { $0.contains(word) } == 1, "\(word) in \(words)")
    }
  }
}
