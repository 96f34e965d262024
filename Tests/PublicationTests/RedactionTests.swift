import CaseText
import Casework
import Findings
import PersonalData
import Testing

@testable import Publication

/// What is proposed, and what the registrar decides.
@Suite struct RedactionTests {
  private let cases = PublicCases()
  private let sender =
    "namn: Gunnel Rask\ntelefon: 070-174 06 35\nadress: |\n  Lindvägen 3\n  999 10 Ekby\n"

  private func redaction(_ text: String) throws -> Redaction {
    let read = try #require(
      cases.item(sender: sender, facts: "upptecknad av: Sigfrid Hall, vikarie\n")
    )
    let people = CasePeople(
      of: read.item,
      from: nil,
      in: cases.register,
      protected: .nobody(cases.register)
    )
    return Redaction(of: Array(text.utf8), as: .submission, naming: people, in: .swedish)
  }

  @Test(
    "K25: what tells of somebody is masked",
    arguments: [
      ("Hälsningar Gunnel Rask", "Hälsningar [namn]"),
      ("Gunnel\nRask", "[namn]\n"),
      ("Omar och Sigfrid var snälla.", "[namn] och [namn] var snälla."),
      ("Jag bor på Lindvägen 3 sedan i våras.", "Jag bor på [adress] sedan i våras."),
      ("Ring 0701740635 eller +46 70 174 06 35.", "Ring [telefon] eller [telefon]."),
      ("Jag är född 19121212-1212.", "Jag är född [personnummer]."),
      ("R2 Hon är 511104 (8376), sa de.", "R2 Hon är [personnummer], sa de."),
      ("R2 Hon är 5 1 1 1 0 4 8 3 7 6.", "R2 Hon är [personnummer]."),
      ("R2 Hon är 511104, sista fyra 8376.", "R2 Hon är [personnummer]."),
      ("Maten var kall.\r\nVarje dag.", "Maten var kall.\nVarje dag."),
    ]
  )
  func masks(_ text: String, _ expected: String) throws {
    #expect(String(decoding: try redaction(text).text, as: UTF8.self) == expected)
  }

  @Test("K24: each mask has its reason and its line, and never the word")
  func reasons() throws {
    let redaction = try redaction("Hej\nJag heter Gunnel Rask.\nOmar ringde.")
    #expect(redaction.masks.map(\.line) == [2, 3])
    #expect(redaction.masks.map(\.reason.swedish) == ["synpunktslämnaren", "medarbetare"])
    let file = RedactionFile(.swedish).new(title: Array("Ett besked".utf8), of: [redaction])
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.contains("rubrik: Ett besked\n"))
    #expect(!text.contains("Gunnel") && !text.contains("Rask") && !text.contains("Omar"))
    #expect(Document(parsing: file).findings.isEmpty)
  }

  @Test(
    "K26: swearing stays until it is judged, and R8 each passage is judged for itself, in its words"
  )
  func judgements() throws {
    let text = Array("Så jävla dåligt.\nSå jävla sent.".utf8)
    func entry(_ sentence: String) -> String {
      "  - text: synpunkt\n    gäller: svordom\n    ställe: \(sentence)\n    bedömning: får stå\n"
    }
    let (bad, late) = (entry("Så jävla dåligt."), entry("Så jävla sent."))
    func remarks(_ list: String) throws -> [PublicReview.Remark] {
      let read = try #require(cases.item(sender: sender, redaction: "rubrik: Sent\n" + list))
      let texts = PublicTexts(title: Array("Sent".utf8), submission: text, reply: nil)
      return PublicReview(
        texts,
        of: read.item,
        naming: CasePeople(
          of: read.item,
          from: nil,
          in: cases.register,
          protected: .nobody(cases.register)
        )
      ).remarks
    }
    #expect(try remarks("").map(\.kind) == [.undecided(.swearing), .undecided(.swearing)])
    // Two passages need two judgements.
    #expect(try remarks("bedömningar:\n" + bad).count == 1)
    #expect(try remarks("bedömningar:\n" + bad + late).isEmpty)
    // R8 a judgement of other words holds for none of these.
    #expect(try remarks("bedömningar:\n" + bad + entry("Så jävla fint.")).count == 1)
    let unquoted = bad.replacing("    ställe: Så jävla dåligt.\n", with: "")
    #expect(try remarks("bedömningar:\n" + unquoted + unquoted).count == 2)
    let removed = bad.replacing("får stå", with: "tas bort")
    #expect(
      try remarks("bedömningar:\n" + late + removed).map(\.kind) == [
        .undecided(.swearing), .keptWords,
      ]
    )
    let blank = bad.replacing(" får stå", with: "")
    #expect(
      try remarks("bedömningar:\n" + bad + late + blank).map(\.kind) == [.entry(.swearing)]
    )
  }

  @Test("K25: no judgement allows a known person's name, nor L8 anybody's identity number")
  func nobodyAllows() throws {
    let list = """
      rubrik: Sent
      bedömningar:
        - text: synpunkt
          gäller: namn
          bedömning: får stå
        - text: synpunkt
          gäller: personnummer
          bedömning: får stå

      """
    let read = try #require(cases.item(sender: sender, redaction: list))
    let texts = PublicTexts(
      title: Array("Sent".utf8),
      submission: Array("Gunnel Rask, 19121212-1212".utf8),
      reply: nil
    )
    let review = PublicReview(
      texts,
      of: read.item,
      naming: CasePeople(
        of: read.item,
        from: nil,
        in: cases.register,
        protected: .nobody(cases.register)
      )
    )
    #expect(
      review.remarks.map(\.kind) == [
        .forbidden(.name, .sender), .forbidden(.personalIdentityNumber, nil),
      ]
    )
  }

  @Test("K27: a question without an answer keeps the case from being approved")
  func questions() throws {
    let asked =
      "rubrik: Sent\nfrågor:\n  - fråga: Kan gatan nämnas?\n    ställd till: omar.nilsson\n    ställd: 2026-03-18\n    svar:"
    for (list, count) in [(asked + "\n", 1), (asked + " Ja.\n", 0)] {
      let read = try #require(cases.item(sender: sender, redaction: list))
      let texts = PublicTexts(title: [], submission: Array("Sent.".utf8), reply: nil)
      let review = PublicReview(
        texts,
        of: read.item,
        naming: CasePeople(
          of: read.item,
          from: nil,
          in: cases.register,
          protected: .nobody(cases.register)
        )
      )
      #expect(review.remarks.filter { $0.kind == .question }.count == count)
    }
  }

  @Test("R6 whoever the letter may mention is known")
  func mentioned() throws {
    let read = try #require(cases.item(sender: sender))
    let letter = "rubrik: Svar\nfår nämnas:\n  - Xerxena Ohlmark\n  - växeln 0980-319 200\n\nHej!\n"
    let people = CasePeople(
      of: read.item,
      from: Array(letter.utf8),
      in: cases.register,
      protected: .nobody(cases.register)
    )
    let text = Array("Fråga xerxena. Växeln är stängd.".utf8)
    let redaction = Redaction(of: text, as: .submission, naming: people, in: .swedish)
    #expect(redaction.masks.map(\.concern) == [.name])
    #expect(redaction.judgements == [])
  }

  @Test(
    "R7 the sender's firm is asked, however it is written",
    arguments: [
      "Grönvita Rör kom aldrig.", "Vi på Grönvita Rör AB kom.", "GRÖNVITA RÖR sa nej.",
      "grönvita rör ab sa nej", "Grönvita\nRör kom aldrig.", "Vi är Grönvita-Rör.",
      "Det är Grönvita Rörs bil.",
    ]
  )
  func firm(_ text: String) throws {
    let read = try #require(cases.item(sender: sender + "organisation: Grönvita Rör AB\n"))
    let people = CasePeople(
      of: read.item,
      from: nil,
      in: cases.register,
      protected: .nobody(cases.register)
    )
    let redaction = Redaction(of: Array(text.utf8), as: .submission, naming: people, in: .swedish)
    #expect(redaction.judgements.map(\.concern) == [.name])
  }

  @Test(
    "R20 a comment that names somebody is found",
    arguments: [
      ("rubrik: Sent\n# Gunnel Rask vill inte synas\n", 1), ("rubrik: Sent  # av Rask\n", 1),
      ("rubrik: \"Sent # Rask\"\n", 0), ("rubrik: Sent\n# avsändaren vill inte synas\n", 0),
      ("rubrik: Sent\n# 511104-8376\n", 1),
      (
        "rubrik: Sent\nmaskerat:\n  - text: synpunkt\n    rad: 1\n    mask: '[Gunnel]'\n    skäl: x\n",
        1
      ),
      (
        "rubrik: Sent\nmaskerat:\n  - text: svar\n    rad: 1\n    mask: '[namn]'\n    skäl: av Rask\n",
        1
      ),
      (
        "rubrik: Sent\nmaskerat:\n  - text: svar\n    rad: 1\n    mask: '[namn]'\n    skäl: avsändaren\n",
        0
      ),
      (
        "rubrik: Sent\nbedömningar:\n  - text: svar\n    gäller: namn\n    bedömning: tas bort\n    skäl: 51år1104-8376\n",
        1
      ),
      (
        "rubrik: Sent\nfrågor:\n  - fråga: Får Gunnel nämnas?\n    ställd till: omar.nilsson\n    ställd: 2026-03-18\n    svar: Nej.\n",
        1
      ),
    ]
  )
  func comment(_ file: String, _ count: Int) throws {
    let read = try #require(cases.item(sender: sender, redaction: file))
    let review = PublicReview(
      PublicTexts(title: [], submission: Array("Sent.".utf8), reply: nil),
      of: read.item,
      naming: CasePeople(
        of: read.item,
        from: nil,
        in: cases.register,
        protected: .nobody(cases.register)
      ),
      commenting: Array(file.utf8)
    )
    #expect(review.remarks.count == count)
  }

  @Test("K26 an authority has words and names of its own, which hide nobody who is known")
  func ownLists() throws {
    let settings = """
      maskering:
        ord att fråga om:
          - ord: pappskalle-
            gäller: svordom
        ord att inte fråga om:
          - jävla
        medarbetare:
          - Xerxena Ohlmark
        aldrig personer:
          - Pippi
          - Gunnel

      """
    let cases = PublicCases(settings: settings)
    let read = try #require(cases.item(sender: sender))
    let people = CasePeople(
      of: read.item,
      from: nil,
      in: cases.register,
      protected: .nobody(cases.register)
    )
    let text = Array("Pippi är jävla bra, pappskallen! Gunnel sa det till Ohlmark.".utf8)
    let redaction = Redaction(of: text, as: .submission, naming: people, in: .swedish)
    #expect(
      String(decoding: redaction.text, as: UTF8.self)
        == "Pippi är jävla bra, pappskallen! [namn] sa det till [namn]."
    )
    #expect(redaction.judgements.map(\.concern) == [.swearing])
  }

  @Test("R13 how the authority itself is reached is masked of nobody")
  func authority() throws {
    let cases = PublicCases(
      settings: "telefon: 0980-319 200\ne-post: post@kommun.example\n"
    )
    let read = try #require(cases.item(sender: sender))
    let people = CasePeople(
      of: read.item,
      from: nil,
      in: cases.register,
      protected: .nobody(cases.register)
    )
    let text =
      "Ring +46 980 319200, post@kommun.example, https://www.kommun.example/bad, 0980-319 201."
    let redaction = Redaction(of: Array(text.utf8), as: .submission, naming: people, in: .swedish)
    #expect(
      String(decoding: redaction.text, as: UTF8.self)
        == "Ring +46 980 319200, post@kommun.example, https://www.kommun.example/bad, [telefon]."
    )
  }
}
