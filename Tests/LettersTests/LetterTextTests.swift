import Findings
import Letters
import Testing
import Typesetting
import Writing

/// How the text of a letter is divided.
@Suite struct LetterTextTests {
  @Test(
    "lines and marks make passages",
    arguments: [
      ("", []),
      ("\n \n\t\n", []),
      ("Hej,\nTack.\n\nVi svarar.", ["p Hej, / Tack.", "p Vi svarar."]),
      ("# Bakgrund\nText.\n## Mer\n", ["h1 Bakgrund", "p Text.", "h2 Mer"]),
      ("Text.\n# Rubrik\n", ["p Text.", "h1 Rubrik"]),
      ("### Djupt\n#tätt\n#\n", ["p ### Djupt / #tätt / #"]),
      ("- ett\n- två\n", ["l ett; två"]),
      ("Så här:\n- ett\n", ["p Så här:", "l ett"]),
      ("- ett\ngår vidare\n  och vidare\n- två\n", ["l ett|går vidare|och vidare; två"]),
      ("- ett\n\n  går vidare\n\n- två\n", ["l ett & går vidare; två"]),
      ("- ett\n\nSlut.\n", ["l ett", "p Slut."]),
      ("- ett\n\nSlut.\n- två\n", ["l ett", "p Slut.", "l två"]),
      ("– ett\n• två\n", ["l ett; två"]),
      ("-tätt\n-\n--- \n", ["p -tätt / - / ---"]),
      ("\\- inget\n\\# inget\n", ["p \\- inget / \\# inget"]),
      ("  Indraget  \n\tmer\t\n", ["p Indraget / mer"]),
      ("a\r\nb\r\n\r\n- c\r\n", ["p a / b", "l c"]),
      ("a\rb", ["p a\rb"]),
    ] as [(String, [String])]
  )
  func passages(_ body: String, _ expected: [String]) {
    #expect(outline("rubrik: R\n\n" + body) == expected)
  }

  @Test(
    "P1 lists are numbered and stand in lists as they are written",
    arguments: [
      ("Tre saker:\n\n1. ett\n2. två\n10. tio\n", ["p Tre saker:", "l 1. ett; 2. två; 10. tio"]),
      ("Tre saker:\n1. ett\n2. två\n", ["p Tre saker:", "l 1. ett; 2. två"]),
      ("1) ett\n2) två\n\na) ett\nb) två\n", ["l 1) ett; 2) två", "l a) ett; b) två"]),
      ("(1) ett\n(2) två\niv) fyra\n", ["l (1) ett; (2) två", "l iv) fyra"]),
      ("1.1. ett\n1.2. två\n", ["l 1.1. ett; 1.2. två"]),
      ("* ett\n* två\n+ tre\n", ["l ett; två; tre"]),
      ("- ett\n- två\nSedan mer.\n", ["l ett; två", "p Sedan mer."]),
      ("- ett\n- två\noch tre\n", ["l ett; två|och tre"]),
      ("▪ ett\n→ två\n→ tre\n", ["l ett", "p → två / → tre"]),
      ("\u{F0B7} ett\n\u{F0B7}\ttvå\n", ["l ett; två"]),
      ("- ett\n  - inne\n    - djupt\n- två\n", ["l ett & (l inne & (l djupt)); två"]),
      ("1. ett\n   - inne\n   - mer\n2. två\n", ["l 1. ett & (l inne; mer); 2. två"]),
      ("- ett\n\t1. inne\n", ["l ett & (l 1. inne)"]),
      ("- ett\n - två\n", ["l ett; två"]),
      ("- ett\n  - inne\n\n  mer\n", ["l ett & (l inne) & mer"]),
      ("1. ett\n- två\n", ["l 1. ett", "l två"]),
      ("- ett\n\n\n- två\n# Slut\n", ["l ett; två", "h1 Slut"]),
      ("- ett\n\n  | a | b |\n  | 1 | 2 |\n", ["l ett & (t a, b; 1, 2)"]),
      ("Det var år\n1990. Sedan dess\n", ["p Det var år / 1990. Sedan dess"]),
      ("Vi gav dem\n15. Så var det.\n", ["p Vi gav dem / 15. Så var det."]),
      ("A. Berg har läst.\n+46 8 123\n", ["p A. Berg har läst. / +46 8 123"]),
    ] as [(String, [String])]
  )
  func lists(_ body: String, _ expected: [String]) {
    #expect(outline("rubrik: R\n\n" + body) == expected)
  }

  @Test(
    "P1 rows of as many cells are a table",
    arguments: [
      ("| a | b |\n|---|--:|\n| 1 | 2 |\n", ["t a, b; 1, 2"]),
      ("Så här:\n|a|b|\n|1||\nSlut.\n", ["p Så här:", "t a, b; 1, ", "p Slut."]),
      ("a | b\n1 | 2\n", ["t a, b; 1, 2"]),
      (
        "Vecka   Planerat   Gjort\n41      14         12\n",
        ["t Vecka, Planerat, Gjort; 41, 14, 12"]
      ),
      ("Dag\tTid\nmåndag\t8–17\n", ["t Dag, Tid; måndag, 8–17"]),
      ("| a \\| c | b |\n| 1 | 2 |\n", ["t a \\| c, b; 1, 2"]),
      ("Hej.  Du.\nTack.  Vi.\n", ["p Hej.  Du. / Tack.  Vi."]),
      ("Hej | du\n", ["p Hej | du"]),
    ] as [(String, [String])]
  )
  func tables(_ body: String, _ expected: [String]) {
    #expect(outline("rubrik: R\n\n" + body) == expected)
    #expect(read("rubrik: R\n\n" + body).findings == [])
  }

  @Test(
    "P1 lines end where they are meant to",
    arguments: [
      ("Öppet:\nmåndag 8–16\nfredag 8–14\n", ["p Öppet: / måndag 8–16 / fredag 8–14"]),
      (
        "Måndag: 8–17\nTisdag: 8–17, och från den 1 januari till och med kl. 19\nstängt i jul\n",
        ["p Måndag: 8–17 / Tisdag: 8–17, och från den 1 januari till och med kl. 19|stängt i jul"]
      ),
      (
        "ett\\\nen lång rad som fortsätter långt bortom fyrtiofem tecken\n",
        ["p ett / en lång rad som fortsätter långt bortom fyrtiofem tecken"]
      ),
      (
        "En rad som är mycket längre än de fyrtiofem tecknen  \noch en till\n",
        ["p En rad som är mycket längre än de fyrtiofem tecknen / och en till"]
      ),
      (
        "En rad som är mycket längre än de fyrtiofem tecknen\noch en till\n",
        ["p En rad som är mycket längre än de fyrtiofem tecknen|och en till"]
      ),
      (
        "Gunvor Åkesson\nLindgatan 4 B\n998 22 Björkby\n",
        ["p Gunvor Åkesson / Lindgatan 4 B / 998 22 Björkby"]
      ),
      ("Hej Anna,\noch tack.\n", ["p Hej Anna,|och tack."]),
      ("- ett\\\n  två\n", ["l ett / två"]),
    ] as [(String, [String])]
  )
  func lineEnds(_ body: String, _ expected: [String]) {
    #expect(outline("rubrik: R\n\n" + body) == expected)
  }

  @Test(
    "P1 what looks like a mark and is none is found",
    arguments: [
      ("### Djupt\n", "letter-markup ###"), ("#tätt\n", "letter-markup #"),
      ("-tätt\n", "letter-markup -"), ("•tätt\n", "letter-markup •"),
      ("1)tätt\n", "letter-markup 1)"), ("---\n", "letter-markup ---"),
      ("> citat\n", "letter-markup >"), ("Det är __viktigt__.\n", "letter-markup __"),
      ("Det är _viktigt_.\n", "letter-markup _"), ("Det är ~~fel~~.\n", "letter-markup ~~"),
      ("Det är <b>fet</b>.\n", "letter-markup <b>"), ("Namn:    Anna\n", "letter-markup     "),
      ("| a | b | c | d | e |\n| 1 | 2 | 3 | 4 | 5 |\n", "letter-table | a | b | c | d | e |"),
      ("| a | b |\n| 1 |\n", "letter-table | a | b |"), ("| a | b |\n", "letter-table | a | b |"),
      ("| a | b |\n|---|---|---|\n| 1 | 2 |\n", "letter-table | a | b |"),
      ("|---|---|\n| a | b |\n| 1 | 2 |\n", "letter-table |---|---|"),
      ("| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n", "letter-table | a | b |"),
      ("- ett\n  2. två\n", "letter-markup 2."), ("```\n", "letter-markup ```"),
      ("Skriv `kod här.\n", "letter-markup `"), ("Termen\n: betydelsen\n", "letter-markup :"),
      ("Vi gör så:\n2. Taket lagas.\n", "letter-markup 2."),
      ("1.tätt\n", "letter-markup 1."), ("Det är **viktigt.\n", "letter-markup **"),
      ("Det är viktigt**.\n", "letter-markup **"),
      ("5&nbsp;kr och 8&#8211;17\n", "letter-markup &nbsp;"),
      ("Se <a href=\"x\">sidan</a>.\n", "letter-markup <a href=\"x\">"),
      ("Text <!-- kom ihåg -->\n", "letter-markup <!--"), ("a │ b\n", "letter-markup │"),
      (
        (0..<9).map { String(repeating: "  ", count: $0) + "- n\($0)\n" }.joined(),
        "letter-list-too-deep - n8"
      ),
    ]
  )
  func lookalikes(_ body: String, _ expected: String) throws {
    let text = read("rubrik: R\n\n" + body)
    let finding = try #require(text.findings.first)
    let range = try #require(finding.range)
    #expect("\(finding.code.name) " + text.text([range]) == expected)
  }

  @Test(
    "P1 what only resembles a mark is not warned of",
    arguments: [
      "5 * 3 och *obs", "−5 grader, –5 grader, -5 grader", "a_b_c.txt och anna_b@exempel.example",
      "<anna@exempel.example>", "1 < 2 > 0", "Hej.  Du.", "\\#tätt och \\-tätt", "100 %",
      "C:\\mapp",
      "(ring 08-123)", "§ 3 och 3 §", "Anna & Bo; de två", "kl. 8.30", "1.5 meter", "2 ** 3",
      "Det är **viktigt\noch mer** än så.",
    ]
  )
  func noLookalikes(_ body: String) {
    #expect(read("rubrik: R\n\n" + body + "\n").findings == [])
  }

  @Test(
    "P1 a table says where its columns stand, and numbers stand at the right",
    arguments: [
      ("| a | b |\n|---|--:|\n| x | y |\n", [.left, .right]),
      ("| a | b | c |\n|:-:|:--|---|\n| x | 1 | 1 |\n", [.centre, .left, .right]),
      (
        "| År | Antal | Andel |\n| 2025 | 1 200 | 12,5 % |\n| 2026 | −3 | |\n",
        [.left, .right, .right]
      ),
      ("Dag\tTid\nmåndag\t8–17\n", [.left, .left]),
      ("| Vad | Pris |\n| Bänk | 1 200 kr |\n| Tak | okänt |\n", [.left, .left]),
    ] as [(String, [ColumnAlignment])]
  )
  func alignments(_ body: String, _ expected: [ColumnAlignment]) throws {
    let text = read("rubrik: R\n\n" + body)
    guard case .table(_, let form) = try #require(text.passages.first) else {
      Issue.record("no table")
      return
    }
    #expect(form.alignments == expected)
    #expect(text.findings == [])
  }

  @Test(
    "P1 a table without headings has none, and its first column heads the rows",
    arguments: [
      ("Måndag   8–17\nTisdag   8–16\n", .firstColumn),
      ("Söndag\tStängt\nMåndag\t8–17\n", .firstColumn),
      ("Anna Berg    registrator\nOmar Nilsson    enhetschef\n", .firstColumn),
      ("Telefon   0470-123 45\nÖppet   8–16\n", .firstColumn),
      ("| Född | 1984 |\n| Inskriven | 2001 |\n", .firstColumn),
      ("Vecka   Planerat\n41   14\n42   12\n", .firstRow),
      ("| Besked | 2025 | 2026 |\n| Ja | 14 | 12 |\n", .firstRow),
      ("| | Före | Efter |\n| Kall mat | 12 | 3 |\n", .firstRow),
      ("| Namn | Roll |\n|---|---|\n| Anna | chef |\n", .firstRow),
      ("Namn    Roll\n----    ----\nAnna    chef\n", .firstRow),
    ] as [(String, TableForm.Head)]
  )
  func heads(_ body: String, _ expected: TableForm.Head) throws {
    let text = read("rubrik: R\n\n" + body)
    guard case .table(let rows, let form) = try #require(text.passages.first) else {
      Issue.record("no table")
      return
    }
    #expect(form.head == expected)
    #expect(!rows.joined().contains { text.text([$0]).hasPrefix("--") })
    #expect(text.findings == [])
    // What is made public of it says the same.
    let marked = Array(text.plainWithMarks(.swedish).utf8)
    guard case .table(_, let shown)? = WrittenPassage.all(printed: marked).last else {
      Issue.record("no public table")
      return
    }
    #expect(shown == form)
  }

  @Test("P1 the public text has the emphasis and the columns of the letter, and no mark at a name")
  func publicMarks() throws {
    let text = read(
      """
      rubrik: R

      Det var *inte* bra, sade **Anna** och räknade 5 * 3.

      | a | b |
      |---|:-:|
      | **ja** | x |
      """
    )
    let plain = text.plainWithMarks(.swedish)
    #expect(
      plain == """
        R

        Det var *inte* bra, sade Anna och räknade 5 \\* 3.

        | a      | b |
        |---|:-:|
        | **ja** | x |

        """
    )
    let bytes = Array(plain.utf8)
    let passages = WrittenPassage.all(printed: bytes)
    guard case .table(_, let form)? = passages.last else {
      Issue.record("no table")
      return
    }
    #expect(form == TableForm([.left, .centre]))
    let spans = WrittenPassage.spans(
      ofPrinted: Array("Det var *inte* bra, **Anna** Berg".utf8)[...]
    )
    #expect(spans.map(\.text).joined() == "Det var inte bra, Anna Berg")
    #expect(spans.filter(\.isEmphasised).map(\.text) == ["inte"])
    #expect(!spans.contains { $0.isStrong })
  }

  @Test("P1 lists eight deep are set")
  func eightDeep() {
    let body = (0..<8).map { String(repeating: "  ", count: $0) + "- n\n" }.joined()
    #expect(read("rubrik: R\n\n" + body).findings == [])
    #expect(
      outline("rubrik: R\n\n" + body) == [
        "l n & (l n & (l n & (l n & (l n & (l n & (l n & (l n)))))))"
      ]
    )
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
      ("Vänligen\nOmar", ["c Vänligen / Omar"]),
      (
        "Högaktningsfullt,\n\nOmar  Nilsson\nchef  vård\n1. ett",
        [
          "c Högaktningsfullt, / Omar  Nilsson / chef  vård / 1. ett"
        ]
      ),
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
    LetterText(parsing: Array(letter.utf8), in: .swedish)
  }

  /// The passages, each in a word: heading, paragraph, list or closing, with its lines.
  private func outline(_ letter: String) -> [String] {
    let text = read(letter)
    func lines(_ ranges: [Range<Int>], _ separator: String = "|") -> String {
      ranges.map { text.text([$0]) }.joined(separator: separator)
    }
    func outline(_ passage: WrittenPassage) -> String {
      switch passage {
      case .heading(let level, let line): "h\(level) " + lines([line])
      case .paragraph(let printed): "p " + printed.map { lines($0) }.joined(separator: " / ")
      case .list(let items): "l " + items.map(item).joined(separator: "; ")
      case .table(let rows, _): "t " + rows.map { lines($0, ", ") }.joined(separator: "; ")
      case .closing(let phrase, let signature): "c " + lines([phrase] + signature, " / ")
      }
    }
    func item(_ item: WrittenPassage.Item) -> String {
      let label = item.label.map { lines([$0]) + " " } ?? ""
      let parts = item.passages.map { passage in
        switch passage {
        case .paragraph: String(outline(passage).dropFirst(2))
        case .heading, .list, .table, .closing: "(" + outline(passage) + ")"
        }
      }
      return label + parts.joined(separator: " & ")
    }
    return text.passages.map(outline)
  }
}
