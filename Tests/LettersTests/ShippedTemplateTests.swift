import Casework
import Findings
import Letters
import Testing

/// The templates that come with the program, in both languages.
@Suite struct ShippedTemplateTests {
  private static let subject = LetterCase().adding(
    \.facts,
    "förlängd:\n  till: 2026-05-04\n  skäl: Vi väntar på ett besked\n"
      + "överförd till:\n  system: Lex\n  referens: L-17"
  )
  private static let letters = LetterTemplates.Standard.allCases.filter {
    $0 != .closing && $0 != .brochure
  }

  private func text(_ name: LetterTemplates.Standard, _ language: Language) throws -> LetterText {
    let draft = try TemplateFolder.shipped.draft(name.rawValue, Self.subject, language)
    return LetterText(parsing: Array(draft.utf8), in: .swedish)
  }

  @Test(
    "L14 every template drafts a letter in which only prompts are left",
    arguments: letters,
    Language.allCases
  )
  func drafts(_ name: LetterTemplates.Standard, _ language: Language) throws {
    let draft = try TemplateFolder.shipped.draft(name.rawValue, Self.subject, language)
    let codes = Set(Self.subject.codes(of: draft))
    #expect(codes.isSubset(of: ["letter-unfinished"]))
    let text = try text(name, language)
    #expect(text.heading.count > 8)
    #expect(text.closing?.signature.isEmpty == false)
    #expect(text.language == (language == .swedish ? nil : .english))
    #expect(!draft.contains("{{"))
    #expect(!draft.contains("\n\n\n"), "an empty paragraph")
    #expect(draft.hasSuffix("\n"))
    let body = text.bytes[text.header.end...]
    #expect(!String(decoding: body, as: UTF8.self).contains("  "), "something was left out")
  }

  @Test("L14 sentences are short", arguments: letters, Language.allCases)
  func short(_ name: LetterTemplates.Standard, _ language: Language) throws {
    for sentence in try text(name, language).plain(.swedish).split(whereSeparator: {
      ".!?:\n".contains($0)
    }) {
      #expect(sentence.split(separator: " ").count <= 25, "\(sentence)")
    }
  }

  @Test("B7 the acknowledgement says when it came in, its number, and when an answer comes")
  func acknowledgement() throws {
    #expect(
      try text(.acknowledgement, .swedish).plain(.swedish).contains(
        "Tack för ditt klagomål, som kom till oss den 2 mars 2026. Ärendet har numret SYN-2026-0042."
      )
    )
    #expect(
      try text(.acknowledgement, .english).plain(.swedish).contains(
        "You will have an answer by 4 May 2026."
      )
    )
  }

  @Test(
    "P10 L16 the brochure says where to send it, and what becomes of personal data",
    arguments: Language.allCases
  )
  func brochureNotice(_ language: Language) throws {
    let law = Wording("Integritetsskyddsmyndigheten", "Swedish Authority for Privacy Protection")
    let own = "Vi sparar det i två år."
    for notice in [nil, own] {
      let subject =
        notice.map {
          LetterCase().adding(\.settings, "personuppgifter: \($0)")
        } ?? LetterCase()
      let draft = try TemplateFolder.shipped.draft("brochure", subject, language)
      let text = LetterText(parsing: Array(draft.utf8), in: .swedish).plain(.swedish)
      #expect(text.contains("\n\nExempelkommunen\n999 80 Exempelstad\n\n"), "\(text)")
      #expect(text.contains(notice ?? law[language]))
      #expect(notice == nil || !text.contains(law[language]))
    }
  }

  @Test("L7 the notice of delay says why, and until when")
  func delay() throws {
    let swedish = try text(.delay, .swedish).plain(.swedish)
    #expect(swedish.contains("Skälet är det här: Vi väntar på ett besked.\n"))
    #expect(swedish.contains("Du får svaret senast den 4 maj 2026."))
    let plain = try TemplateFolder.shipped.draft("delay")
    #expect(plain.contains("[varför svaret dröjer]"))
    #expect(LetterCase().codes(of: plain) == ["letter-unfinished", "letter-unfinished"])
  }

  @Test("K19 B3 who has been passed on is told where, and under which number")
  func transferred() throws {
    #expect(
      try text(.transferred, .swedish).plain(.swedish).contains(
        "lämnat det vidare till Lex, där det har numret L-17."
      )
    )
  }

  @Test("K17 the reply tells what was done and what is planned")
  func measures() throws {
    let plain = try text(.complaint, .swedish).plain(.swedish)
    #expect(plain.contains("Det här har vi gjort:\n\n- Gruppen har övat samtal.\n"))
    #expect(
      plain.contains(
        "Det här kommer vi att göra:\n\n- Schemat ändras. Det ska vara klart den 30 april 2026.\n"
      )
    )
    let empty = try TemplateFolder.shipped.draft(
      "complaint",
      LetterCase().setting(\.investigation, "")
    )
    #expect(empty.contains("- [Skriv vad som har gjorts, eller ta bort stycket.]\n"))
  }

  @Test(
    "K20 a reply has the routine's enclosures",
    arguments: [.complaint, .suggestion, .praise, .question, .fault] as [LetterTemplates.Standard]
  )
  func enclosures(_ name: LetterTemplates.Standard) throws {
    let header = try text(name, .swedish).header.record
    #expect(header?.texts(.enclosures) == ["Broschyren Synpunkten"])
  }

  @Test(
    "a kind is answered by its own template",
    arguments: Kind.allCases,
    Language.allCases
  )
  func kinds(_ kind: Kind, _ language: Language) throws {
    let text = try text(LetterTemplates.Standard(answering: kind), language)
    let word = kind.name[language]
    #expect(
      text.heading.lowercased().contains(word) || kind == .praise && text.heading.contains("beröm")
    )
  }

  @Test("the brochure is filled in without a case", arguments: Language.allCases)
  func brochure(_ language: Language) throws {
    let register = Self.subject.register
    let routine = try #require(register.routines.values.first)
    let templates = TemplateFolder.shipped.templates
    let template = try #require(templates.find("brochure", in: language))
    let values = LetterValues(
      of: routine,
      in: register,
      today: LetterCase.today,
      language: language
    )
    let draft = try LetterDraft(
      by: template,
      among: templates,
      with: values,
      register: .swedish,
      language: language
    )
    let text = LetterText(parsing: draft.bytes, in: .swedish)
    #expect(text.findings == [])
    #expect(text.plain(.swedish).contains("0999-100 00"))
    #expect(!text.plain(.swedish).contains("["))
  }
}
