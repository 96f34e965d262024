import Findings
import Letters
import Testing

/// What templates are filled in with.
@Suite struct LetterValuesTests {
  /// A case of which everything is known.
  private static let full = LetterCase()
    .with(\.sender, "namn: Gunnel Rask", "namn: Gunnel Rask\norganisation: Rasks Bygg")
    .adding(
      \.facts,
      "förlängd:\n  till: 2026-05-04\n  skäl: Vi väntar på ett besked\n"
        + "överförd till:\n  system: Lex\n  referens: L-17"
    )

  private func words(
    _ name: LetterName,
    _ subject: LetterCase = full,
    _ language: Language = .swedish
  ) -> String? {
    LetterValues(
      of: subject.item,
      in: subject.register,
      today: LetterCase.today,
      language: language
    ).words(name)
  }

  @Test("every name has its value in a full case", arguments: LetterName.allCases)
  func everyName(_ name: LetterName) {
    switch name {
    case .measure, .measureBy, .name, .description: #expect(words(name) == nil)
    // The register of these tests says nothing of personal data.
    case .authorityPrivacy: #expect(words(name) == nil)
    default: #expect(words(name) != nil)
    }
  }

  @Test(
    "values are in the words of the register",
    arguments: [
      (.number, "SYN-2026-0042"), (.title, "Kort svar i telefon"), (.kind, "klagomål"),
      (.yourKind, "ditt klagomål"), (.received, "2 mars 2026"), (.channel, "broschyr"),
      (.area, "Bemötande"), (.today, "10 mars 2026"), (.senderName, "Gunnel Rask"),
      (.senderOrganisation, "Rasks Bygg"), (.senderAddress, "Lindvägen 3; 999 10 Exempelstad"),
      (.investigatorName, "Omar Nilsson"), (.investigatorTitle, "enhetschef"),
      (.investigatorPhone, "0999-123 45"), (.investigatorEmail, "omar.nilsson@kommun.example"),
      (.unit, "Hemtjänsten"), (.operation, "Äldreomsorg"), (.department, "Omsorgsförvaltningen"),
      (.routine, "Synpunkten"), (.extendedUntil, "4 maj 2026"),
      (.extendedReason, "Vi väntar på ett besked."), (.transferredSystem, "Lex"),
      (.transferredReference, "L-17"), (.conducted, "Samtal med gruppen och en genomgång."),
      (.improvements, "En växel."), (.measures, "Gruppen har övat samtal.; Schemat ändras."),
      (.measuresDone, "Gruppen har övat samtal."), (.measuresPlanned, "Schemat ändras."),
      (.enclosures, "Broschyren Synpunkten"),
      (.kinds, "beröm; förslag; klagomål; fråga; felanmälan"),
      (.areas, "Bemötande; Information"), (.authorityName, "Exempelkommunen"),
      (.authorityAddress, "Exempelkommunen; 999 80 Exempelstad"),
      (.authorityPhone, "0999-100 00"), (.authorityEmail, "kontakt@exempel.example"),
      (.authorityWebsite, "exempel.example"),
    ] as [(LetterName, String)]
  )
  func swedish(_ name: LetterName, _ expected: String) { #expect(words(name) == expected) }

  @Test("the last day for the answer is that of the routine, and of the extension")
  func answerBy() {
    #expect(words(.answerBy, LetterCase()) == "2 april 2026")
    #expect(words(.answerBy) == "4 maj 2026")
  }

  @Test("a letter in English has English words and dates")
  func english() {
    let language = Language.english
    #expect(words(.yourKind, Self.full, language) == "your complaint")
    #expect(words(.received, Self.full, language) == "2 March 2026")
    #expect(words(.channel, Self.full, language) == "brochure")
  }

  @Test("of a bare case nothing is made up")
  func bare() {
    let bare = LetterCase().setting(\.facts, "ärende: SYN-2026-0042\n").setting(\.sender, "")
      .setting(\.investigation, "").setting(
        \.settings,
        "myndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\n"
      )
    let known = LetterName.allCases.filter { words($0, bare) != nil }
    #expect(known == [.number, .today, .authorityName])
  }

  @Test("a full stop is set where there is none", arguments: ["Ja", "Ja.", "Ja!", "Ja?", "Ja …"])
  func fullStop(_ what: String) {
    let subject = LetterCase().with(\.investigation, "En växel.", what)
    #expect(words(.improvements, subject) == (what == "Ja" ? "Ja." : what))
  }

  @Test("what a name means is one line", arguments: LetterName.allCases)
  func meanings(_ name: LetterName) {
    for language in Language.allCases {
      let meaning = name.meaning[language]
      #expect(!meaning.isEmpty && meaning.count <= 60 && !meaning.contains("\n"))
      #expect(!meaning.hasSuffix("."))
    }
  }
}
