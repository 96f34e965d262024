import Findings
import Letters
import Testing

/// How the text of a letter is divided.
@Suite struct LetterTextTests {
  @Test(
    "lines and marks make passages",
    arguments: [
      ("", []),
      ("\n \n\t\n", []),
      ("Hej,\nTack.\n\nVi svarar.", ["p Hej,|Tack.", "p Vi svarar."]),
      ("# Bakgrund\nText.\n## Mer\n", ["h1 Bakgrund", "p Text.", "h2 Mer"]),
      ("Text.\n# Rubrik\n", ["p Text.", "h1 Rubrik"]),
      ("### Djupt\n#tätt\n#\n", ["p ### Djupt|#tätt|#"]),
      ("- ett\n- två\n", ["l ett; två"]),
      ("Så här:\n- ett\n", ["p Så här:", "l ett"]),
      ("- ett\ngår vidare\n  och vidare\n- två\n", ["l ett|går vidare|och vidare; två"]),
      ("- ett\n\n  går vidare\n\n- två\n", ["l ett|går vidare; två"]),
      ("- ett\n\nSlut.\n", ["l ett", "p Slut."]),
      ("- ett\n\nSlut.\n- två\n", ["l ett", "p Slut.", "l två"]),
      ("– ett\n• två\n", ["l ett; två"]),
      ("-tätt\n-\n--- \n", ["p -tätt|-|---"]),
      ("\\- inget\n\\# inget\n", ["p \\- inget|\\# inget"]),
      ("  Indraget  \n\tmer\t\n", ["p Indraget|mer"]),
      ("a\r\nb\r\n\r\n- c\r\n", ["p a|b", "l c"]),
      ("a\rb", ["p a\rb"]),
    ] as [(String, [String])]
  )
  func passages(_ body: String, _ expected: [String]) {
    #expect(outline("rubrik: R\n\n" + body) == expected)
  }

  @Test(
    "words of greeting end the text",
    arguments: [
      (
        "Text.\n\nMed vänlig hälsning\n\nOmar\nchef\n",
        ["p Text.", "c Med vänlig hälsning / Omar / chef"]
      ),
      ("Text.\nMVH,\nOmar", ["p Text.", "c MVH, / Omar"]),
      ("*Vänliga hälsningar!*\n", ["c *Vänliga hälsningar!*"]),
      ("Yours sincerely\n\nOmar\n\n- Kopia\n", ["c Yours sincerely / Omar / Kopia"]),
      (
        "Hälsningar\n\nett\n\nHälsningar\n\ntvå\n", ["p Hälsningar", "p ett", "c Hälsningar / två"]
      ),
      ("Med vänlig hälsning från oss\n", ["p Med vänlig hälsning från oss"]),
      ("# Hälsningar\n", ["h1 Hälsningar"]),
      ("- Hälsningar\n", ["l Hälsningar"]),
      ("Med va\u{308}nlig ha\u{308}lsning\nOmar\n", ["c Med va\u{308}nlig ha\u{308}lsning / Omar"]),
    ] as [(String, [String])]
  )
  func closing(_ body: String, _ expected: [String]) {
    #expect(outline("rubrik: R\n\n" + body) == expected)
  }

  @Test("the header ends at the first blank line")
  func header() {
    let text = read(
      "rubrik: \"Svar: *hej* #1\"\nbilagor:\n  - Broschyr\n  - Karta\nspråk: en\ndatum: 2026-03-02\n\nHej,\n"
    )
    #expect(text.findings == [])
    #expect(text.heading == "Svar: *hej* #1")
    #expect(text.header.record?.texts(.enclosures) == ["Broschyr", "Karta"])
    #expect(text.language == .english)
    #expect(text.header.record?.date(.date)?.iso == "2026-03-02")
    #expect(text.passages.map(\.lines.count) == [1])
  }

  @Test(
    "a byte order mark and line ends of another system change nothing",
    arguments: ["\u{FEFF}rubrik: R\n\nHej,\n", "rubrik: R\r\n\r\nHej,\r\n"]
  )
  func otherSystems(_ letter: String) {
    let text = read(letter)
    #expect(text.heading == "R")
    #expect(outline(letter) == ["p Hej,"])
  }

  @Test(
    "a letter without a header is its text",
    arguments: ["Hej,\n\nTack.\n", "\u{FEFF}Hej,\n\nTack.\n", "\n\nHej,\n\nTack."]
  )
  func withoutHeader(_ letter: String) {
    #expect(outline(letter) == ["p Hej,", "p Tack."])
    #expect(read(letter).header.record == nil)
    #expect(read(letter).findings.map(\.code.name) == ["missing-field"])
  }

  @Test("a header that is nothing else is a letter without text")
  func nothingElse() {
    #expect(outline("rubrik: R") == [])
    #expect(read("rubrik: R").heading == "R")
  }

  @Test("a key that is almost right is a header with a fault")
  func misspelled() {
    let text = read("rubrk: R\n\nHej,\n")
    #expect(text.findings.map(\.code.name).contains("unknown-field"))
    #expect(outline("rubrk: R\n\nHej,\n") == ["p Hej,"])
  }

  @Test("signs that no text may have are found where they stand")
  func prose() {
    let letter = "rubrik: R\n\nHej \u{7},\n<<<<<<< HEAD\n"
    let text = read(letter)
    #expect(text.findings.map(\.code.name) == ["control-character", "merge-conflict"])
    #expect(text.findings.map(\.range?.lowerBound) == [15, 18])
  }

  private func read(_ letter: String) -> LetterText {
    LetterText(parsing: Array(letter.utf8), .swedish)
  }

  /// The passages, each in a word: heading, paragraph, list or closing, with its lines.
  private func outline(_ letter: String) -> [String] {
    let text = read(letter)
    func lines(_ ranges: [Range<Int>], _ separator: String = "|") -> String {
      ranges.map { text.text([$0]) }.joined(separator: separator)
    }
    return text.passages.map { passage in
      switch passage {
      case .heading(let level, let line): "h\(level) " + lines([line])
      case .paragraph(let ranges): "p " + lines(ranges)
      case .list(let items): "l " + items.map { lines($0) }.joined(separator: "; ")
      case .closing(let phrase, let signature): "c " + lines([phrase] + signature, " / ")
      }
    }
  }
}
