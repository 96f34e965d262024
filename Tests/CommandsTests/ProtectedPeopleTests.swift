import Commands
import Foundation
import RegisterFixtures
import Testing

/// Whose identity is protected is given away by no text of any case (L10).
@Suite struct ProtectedPeopleTests {
  /// The base register with a case that is ready to be published, and one of somebody protected.
  private func register(_ text: String, protected: String = protected) throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture + protected))
    try register.write(ReadyCase.folder + "submission.txt", text + "\n")
    return register
  }

  private static let protected = """
    //- cases/2026/00/SYN-2026-0003/case.yaml
    ärende: SYN-2026-0003
    rubrik: Skymd sikt
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-10-02
    kanal: broschyr
    registrerad: 2026-10-02 09:12
    registrerad av: anna.berg
    skyddad identitet: ja
    //- cases/2026/00/SYN-2026-0003/sender.yaml
    namn: Ylvali Skyddsten
    adress: |
      Hemligvägen 7 B
      999 10 Exempelstad
    telefon: 070-174 06 35
    e-post: ylva@skydd.example

    """

  /// Names neither the person nor the other case, nor what was found.
  private func expectSilence(_ run: Run) {
    for word in ["lval", "LVAL", "kyddst", "KYDDST", "emligv", "174", "ylva", "0003", "kyddad"] {
      #expect(
        !run.errors.contains(word) && !run.output.contains(word),
        "\(run.errors)\(run.output)"
      )
    }
  }

  @Test("R1 L10 redact masks whose identity another case protects")
  func masks() throws {
    let register = try register("Det var Ylvali Skyddsten på hemligvägen 7b som ropade.")
    let run = register.run(["redact", "2"])
    #expect(run.status == .done)
    expectSilence(run)
    let text = try register.text(ReadyCase.folder + "public/submission.txt")
    #expect(text == "Det var [namn] på [adress] som ropade.\n")
    let notes = try register.text(ReadyCase.folder + "public/redaction.yaml")
    #expect(notes.contains("skäl: kan peka ut en person"))
    #expect(!notes.contains("Skyddsten") && !notes.contains("skyddad"))
    #expect(register.run(["approve", "2"]).status == .done)
    #expect(register.run(["publish", "2"]).status == .done)
  }

  static let tellings = [
    "Det var Ylvali Skyddsten.", "Skyddsten, Ylvali ropade.", "ylvali ropade", "Skyddstens katt",
    "SKYDDSTEN", "Y. Skyddsten", "Ylva-\nli ropade", "ylvaliskyddsten",
    "Hon bor på hemligvägen 7b.",
    "Ring 0701740635.", "ylva@skydd.example", "Ylvali Skyddsten på hemligvägen 7b",
  ]

  @Test("R1 L10 approve and publish refuse, and name neither person nor case", arguments: tellings)
  func refuses(_ text: String) throws {
    let register = try register("Någon ropade.")
    #expect(register.run(["redact", "2"]).status == .done)
    try register.write(ReadyCase.folder + "public/submission.txt", "Hej!\n" + text + "\n")
    for command in ["approve", "publish"] {
      let run = register.run([command, "2"])
      #expect(run.status == .findings)
      #expect(run.errors.contains("public/submission.txt:2:"))
      #expect(run.errors.contains("en uppgift som inte får visas: "))
      #expect(run.errors.contains("(kan peka ut en person)"))
      expectSilence(run)
    }
    let check = register.run(["check", ReadyCase.folder])
    #expect(
      check.output.contains("public-personal-data") || check.errors.contains("public-personal-data")
    )
    #expect(!register.exists(ReadyCase.page))
  }

  @Test("R1 L10 the title is looked through, too")
  func title() throws {
    let register = try register("Någon ropade.")
    #expect(register.run(["redact", "2"]).status == .done)
    try register.write(
      ReadyCase.folder + "public/redaction.yaml",
      "rubrik: Familjen Skyddsten ropar\n"
    )
    let run = register.run(["approve", "2"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("public/redaction.yaml:1:"))
    expectSilence(run)
  }

  static let others = [
    "Anna Andersson", "Anna Berg", "Sven Ström", "Skyddad identitet", "Skyddade personuppgifter",
  ]

  @Test("R1 names that many have, or that are none, tell of nobody alone", arguments: others)
  func common(_ name: String) throws {
    let register = try register(
      "Anna och familjen Andersson, Sven, en ström, en skyddad entré och identitet.",
      protected: Self.protected.replacing("Ylvali Skyddsten", with: name)
    )
    let text = "En ström av folk med skyddad entré, som i Ekvalls.\n"
    #expect(register.run(["redact", "2"]).status == .done)
    try register.write(ReadyCase.folder + "public/submission.txt", text)
    let run = register.run(["approve", "2"])
    #expect(run.status == .done, "\(run.errors)")
  }

  private static let many = protected.replacing(
    "Ylvali Skyddsten",
    with: "Maria Margareta Johansson"
  )

  @Test("R1 L10 a name that many have is a question that somebody answers")
  func commonName() throws {
    let register = try register("Någon ropade.", protected: Self.many)
    #expect(register.run(["redact", "2"]).status == .done)
    let text = ReadyCase.folder + "public/submission.txt"
    try register.write(text, "Gatan heter efter Maria\nJohansson, som ropade.\n")
    let refused = register.run(["approve", "2"])
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("public/submission.txt:1:"))
    #expect(!refused.errors.contains("0003") && !refused.errors.contains("kyddad"))
    #expect(register.run(["redact", "2"]).status == .done)
    let notes = ReadyCase.folder + "public/redaction.yaml"
    let asked = try register.text(notes)
    #expect(asked.contains("    ställe: Gatan heter efter Maria Johansson, som ropade.\n"))
    try register.write(notes, asked.replacing("bedömning:\n", with: "bedömning: får stå\n"))
    let bare = register.run(["approve", "2"])
    #expect(bare.status == .findings)
    #expect(bare.errors.contains("judgement-without-reason"))
    #expect(!bare.errors.contains("0003") && !bare.errors.contains("kyddad"))
    try register.write(
      notes,
      asked.replacing("bedömning:\n", with: "bedömning: får stå\n    skäl: gatan heter så\n")
    )
    let approved = register.run(["approve", "2"])
    #expect(approved.status == .done, "\(approved.errors)")
    let published = register.run(["publish", "2"])
    #expect(published.status == .done, "\(published.errors)")
    #expect(register.exists(ReadyCase.page))
    // The judgement was of this sentence, and of no page on which something else of hers stands.
    let sender = "cases/2026/00/SYN-2026-0003/sender.yaml"
    try register.write(sender, register.text(sender).replacing("Hemligvägen", with: "Gatan"))
    #expect(register.run(["publish"]).status == .findings)
    #expect(!register.exists(ReadyCase.page))
  }

  static let together = [
    "Maria Johansson på Hemligvägen.", "Hos Johansson, Maria\nHemligvägen",
    "marias katt på Hemligvägen",
    "Maria Johanssons nummer är 070-174 06 35.", "Maria, Hemligvägen 7 B", "Hemligv. 7b",
    "hemlig-\nvägen 7 B", "M. Johansson, 99910 Exempelstad",
    "Maria Margareta vid Hemligvägens slut",
    "MARIA JOHANSSON, HEMLIGVÄGEN", "Maria\u{A0}Johansson\n\nHemligvägen",
  ]

  @Test(
    "R1 L10 of a name that many have, with a second detail, nobody may tell",
    arguments: together
  )
  func secondDetail(_ text: String) throws {
    let register = try register("Någon ropade.", protected: Self.many)
    #expect(register.run(["redact", "2"]).status == .done)
    let sentence = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    try register.write(ReadyCase.folder + "public/submission.txt", text + "\n")
    let concerns = ["namn", "adress"].map {
      "  - text: synpunkt\n    gäller: \($0)\n    ställe: \(sentence)\n    bedömning: får stå\n"
    }
    try register.write(
      ReadyCase.folder + "public/redaction.yaml",
      "rubrik: Kall mat\nbedömningar:\n" + concerns.joined()
    )
    let run = register.run(["approve", "2"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("en uppgift som inte får visas: "), "\(run.errors)")
    #expect(!run.errors.contains("0003") && !run.errors.contains("skyddad"))
  }

  @Test(
    "R1 L10 a name in one text and the street in another are two details",
    arguments: [
      ("Maria Johansson ropade.", "Tystare på Hemligvägen"),
      ("Det var på hemligvägen.", "Maria Johansson ropar"),
    ]
  )
  func acrossTexts(_ submission: String, title: String) throws {
    let register = try register("Någon ropade.", protected: Self.many)
    #expect(register.run(["redact", "2"]).status == .done)
    try register.write(ReadyCase.folder + "public/submission.txt", submission + "\n")
    let judgements = [("rubrik", title), ("synpunkt", submission)].flatMap { text, sentence in
      ["namn", "adress"].map {
        "  - text: \(text)\n    gäller: \($0)\n    ställe: \(sentence)\n    bedömning: får stå\n    skäl: x\n"
      }
    }
    try register.write(
      ReadyCase.folder + "public/redaction.yaml",
      "rubrik: \(title)\nbedömningar:\n" + judgements.joined()
    )
    let run = register.run(["approve", "2"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("en uppgift som inte får visas: "), "\(run.errors)")
    #expect(!run.errors.contains("0003") && !run.errors.contains("kyddad"))
  }

  @Test(
    "R1 R3 L10 a page goes when somebody whom it names, also by ear, is protected, and one line says so",
    arguments: ["Skyddsten ropade.", "Skydsten ropade.", "Skyddstenarna ropade."]
  )
  func pageGoes(_ sentence: String) throws {
    let unprotected = Self.protected.replacing("skyddad identitet: ja\n", with: "")
    let register = try register("Det var fru Skyddsten som ropade.", protected: unprotected)
    #expect(register.run(["redact", "2"]).status == .done)
    try register.write(ReadyCase.folder + "public/submission.txt", sentence + "\n")
    let notes = ReadyCase.folder + "public/redaction.yaml"
    try register.write(
      notes,
      register.text(notes).components(separatedBy: "bedömningar:")[0]
        + "bedömningar:\n  - text: synpunkt\n    gäller: namn\n    ställe: \(sentence)\n    bedömning: får stå\n"
    )
    let approving = register.run(["approve", "2"])
    #expect(approving.status == .done, "\(approving.output)\(approving.errors)")
    #expect(register.run(["publish", "2"]).status == .done)
    #expect(register.exists(ReadyCase.page))
    let case3 = "cases/2026/00/SYN-2026-0003/case.yaml"
    // Anything but “nej” may mean that it is.
    try register.write(case3, register.text(case3) + "skyddad identitet: kanske\n")
    let run = register.run(["publish"])
    #expect(run.status == .findings)
    #expect(
      run.errors
        == "SYN-2026-0002 är inte med: det som skulle visas pekar ut någon som inte får pekas ut\n"
    )
    expectSilence(run)
    #expect(!register.exists(ReadyCase.page))
  }

  @Test(
    "R1 L10 while a protected sender cannot be read no page comes, those there are stay, and it is told"
  )
  func unreadable() throws {
    let register = try register("Någon ropade.")
    let sender = "cases/2026/00/SYN-2026-0003/sender.yaml"
    let whole = try register.text(sender)
    #expect(register.run(["redact", "2"]).status == .done)
    try register.write(sender, whole + "\tnamn")
    let refused = register.run(["approve", "2"])
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("uppgifterna om en synpunktslämnare kan inte läsas"))
    #expect(refused.errors.contains("rätta det som synpunkt check visar om sender.yaml"))
    expectSilence(refused)
    try register.write(sender, whole)
    #expect(register.run(["approve", "2"]).status == .done)
    #expect(register.run(["publish", "2"]).status == .done)
    try register.write(sender, whole + "\tnamn")
    #expect(register.run(["publish"]).status == .done)
    #expect(register.exists(ReadyCase.page))
    // A site that is made from nothing gets no page of which nobody can say anything.
    try register.remove(".synpunkt")
    let empty = register.run(["publish"])
    #expect(empty.status == .findings)
    #expect(empty.errors.contains("SYN-2026-0002 är inte med: uppgifterna om en synpunktslämnare"))
    #expect(!register.exists(ReadyCase.page))
  }
}

extension String {
  /// What stands before some words.
  fileprivate func prefix(upTo words: String) -> String {
    firstRange(of: words).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
