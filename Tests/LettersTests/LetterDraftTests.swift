import Casework
import Findings
import Letters
import Testing

/// The first text of a letter, made from a template.
@Suite struct LetterDraftTests {
  @Test("what is known is filled in, and what is not stands as a prompt")
  func filled() throws {
    let draft = try TemplateFolder.draft(
      "rubrik: Svar om {{title}}\n\nHej {{sender.name}},\n\n{{received}} {{transferred.system}}\n"
    )
    #expect(
      draft == "rubrik: Svar om Kort svar i telefon\n\nHej Gunnel Rask,\n\n"
        + "2 mars 2026 [vart ärendet har lämnats]\n"
    )
    #expect(LetterCase().codes(of: draft) == ["letter-without-closing", "letter-unfinished"])
  }

  @Test(
    "a header can be read again, whatever is in its values",
    arguments: [
      "Buss: sen #4", "\"Nej\" sa han", "- streck", "*stjärna*", "ja", "Å # ä", "c:\\temp", "'",
    ]
  )
  func header(_ title: String) throws {
    let quoted = "'" + title.replacing("'", with: "''") + "'"
    let subject = LetterCase().with(\.facts, "Kort svar i telefon", quoted)
    let draft = try TemplateFolder.draft("rubrik: {{title}}\n\nHej,\n", subject)
    let text = LetterText(parsing: Array(draft.utf8), in: .swedish)
    #expect(text.heading == title)
    #expect(text.findings == [])
    #expect(text.passages.count == 1)
  }

  @Test(
    "a value means what it says and no more",
    arguments: ["*Anna*", "**Anna**", "[Anna]", "# Anna", "- Anna", "{{case}}", "A\\nna", "a * b"]
  )
  func markup(_ name: String) throws {
    let subject = LetterCase().with(\.sender, "Gunnel Rask", "'\(name)'")
    let draft = try TemplateFolder.draft(
      "rubrik: R\n\n{{sender.name}}\n\nHej {{sender.name}}\n",
      subject
    )
    let text = LetterText(parsing: Array(draft.utf8), in: .swedish)
    #expect(text.plain(.swedish) == "R\n\n\(name)\n\nHej \(name)\n")
    #expect(!subject.codes(of: draft).contains("letter-unfinished"))
  }

  @Test("lists of the header are lists of the file")
  func lists() throws {
    let draft = try TemplateFolder.draft(
      "rubrik: R\nbilagor:\n{{#enclosures}}\n  - {{.}}\n{{/enclosures}}\n\nHej,\n",
      LetterCase().with(\.routine, "  - Broschyren Synpunkten\n", "  - Karta\n  - \"Plan: B\"\n")
    )
    #expect(draft == "rubrik: R\nbilagor:\n  - Karta\n  - 'Plan: B'\n\nHej,\n")
  }

  @Test("a template in another language gives keys of the register's, and says which it is")
  func otherLanguage() throws {
    let folder = TemplateFolder(["a.en.txt": "heading: Reply\nenclosures:\n  - Map\n\nDear you,\n"])
    #expect(
      try folder.draft("a", LetterCase(), .english)
        == "rubrik: Reply\nbilagor:\n  - Map\nspråk: en\n\nDear you,\n"
    )
  }

  @Test("a template of another system's lines is the same template")
  func lineEnds() throws {
    let draft = try TemplateFolder.draft(
      "rubrik: R\r\nbilagor:\r\n  - Karta\r\n\r\nHej {{case}},\r\n"
    )
    let text = LetterText(parsing: Array(draft.utf8), in: .swedish)
    #expect(text.findings == [])
    #expect(text.plain(.swedish) == "R\n\nHej SYN-2026-0042,\n\nBilaga\nKarta\n")
  }

  @Test("a template without a header loses nothing")
  func withoutHeader() throws {
    let draft = try TemplateFolder.draft("Hej {{sender.name}},\nobs: tack.\n\nMVH\n")
    #expect(draft == "Hej Gunnel Rask,\nobs: tack.\n\nMVH\n")
    #expect(LetterCase().codes(of: draft).contains("missing-field"))
  }

  @Test("a text right below the header is a text")
  func withoutBlankLine() throws {
    let draft = try TemplateFolder.draft("rubrik: R\nHej {{sender.name}},\n\nTack.\n")
    #expect(draft == "rubrik: R\n\nHej Gunnel Rask,\n\nTack.\n")
  }

  @Test("a name that nobody fills in is refused, with what may have been meant")
  func unknownName() {
    #expect(
      TemplateFolder.refusal(["a.sv.txt": "rubrik: R\n\nHej {{sender.nam}}, {{zzz}}\n"]).map {
        $0.split(separator: " ").prefix(3).joined(separator: " ")
      } == ["template-unknown-name | sender.nam", "template-unknown-name | zzz"]
    )
    #expect(
      TemplateFolder.refusal(["a.sv.txt": "rubrik: R\n\nHej {{sender.nam}}\n"])[0]
        .hasSuffix("menade du ”sender.name”?")
    )
  }

  @Test("a partial is another template, and must be there")
  func partials() throws {
    let folder = TemplateFolder(["a.sv.txt": "rubrik: R\n\n{{> b}}", "b.sv.txt": "Hej {{case}}\n"])
    #expect(try folder.draft("a") == "rubrik: R\n\nHej SYN-2026-0042\n")
    #expect(
      TemplateFolder.refusal(["a.sv.txt": "rubrik: R\n\n{{> closng}}"]) == [
        "template-unknown-name | closng | menade du ”closing”?"
      ]
    )
  }

  @Test("partials without end, and sections without end, make no letter")
  func endless() {
    #expect(
      TemplateFolder.refusal(["a.sv.txt": "{{> b}}", "b.sv.txt": "x{{> a}}"]).map {
        String($0.prefix { $0 != " " })
      } == ["template-partials-too-deep"]
    )
    #expect(
      TemplateFolder.refusal(["a.sv.txt": "rubrik: R\n\n{{#measures}}x\n"]).map {
        String($0.prefix { $0 != " " })
      } == ["template-unclosed-section"]
    )
  }

  @Test("a register's own template is used before the built-in one")
  func own() {
    let templates = LetterTemplates(
      own: { $0 == "templates/letters/a.sv.txt" ? Array("egen".utf8) : nil },
      builtIn: { $0 == "a.sv.txt" || $0 == "b.sv.txt" ? Array("inbyggd".utf8) : nil }
    )
    #expect(templates.find("a", in: .swedish)?.bytes == Array("egen".utf8))
    #expect(templates.find("b", in: .swedish)?.bytes == Array("inbyggd".utf8))
    #expect(templates.find("b", in: .swedish)?.path == "templates/letters/b.sv.txt")
    #expect(templates.find("a", in: .english) == nil)
  }

  @Test(
    "the language of a template is in its name",
    arguments: [
      ("complaint.sv.txt", Language.swedish), ("a.b.en.txt", .english), ("complaint.txt", nil),
      ("complaint.de.txt", nil), ("sv.txt", nil),
    ] as [(String, Language?)]
  )
  func language(_ file: String, _ expected: Language?) {
    #expect(LetterTemplates.language(ofFile: file) == expected)
  }
}
