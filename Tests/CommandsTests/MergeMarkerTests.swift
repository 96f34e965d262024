import Commands
import RegisterFixtures
import Testing

/// A merge that nobody resolved is published nowhere and sent to nobody.
@Suite struct MergeMarkerTests {
  private static let conflict =
    "<<<<<<< HEAD\nEn lampa är trasig.\n=======\nLampan är hel.\n>>>>>>> anna\n"
  private static let approved = "En lampa är trasig.\n"

  /// The case before it was signed off, with somewhere to send the letter.
  private static let unanswered = ReadyCase.fixture
    .replacing("besvarad: 2026-10-17\nsvarssätt: brev\n", with: "")
    .replacing(
      "namn: Gunnel Rask\n",
      with: "namn: Gunnel Rask\nadress: |\n  Lindvägen 3\n  999 10 Ekby\n"
    )

  private func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture))
    try register.write(ReadyCase.folder + "submission.txt", Self.approved)
    #expect(register.run(["redact", "2"]).status == .done)
    return register
  }

  @Test("G10 no text with the marks of a merge is approved", arguments: ["submission", "reply"])
  func approve(_ name: String) throws {
    let register = try register()
    let file = ReadyCase.folder + "public/\(name).txt"
    try register.write(file, Self.conflict)
    for words in [["approve", "2"], ["publish", "2"], ["check", file]] {
      let run = register.run(words)
      #expect(run.status == .findings)
      #expect(
        (run.output + run.errors).contains("\(file):1:1: fel[merge-conflict]"),
        "\(run.errors)"
      )
    }
    #expect(!register.exists(ReadyCase.page))
    // A line that underlines a heading is none.
    try register.write(file, "Lampan\n=======\nDen är trasig.\n")
    #expect(register.run(["approve", "2"]).status == .done)
  }

  @Test("G10 what was approved with the marks of a merge leaves the site, and check says where")
  func approvedEarlier() throws {
    let register = try register()
    #expect(register.run(["approve", "2"]).status == .done)
    #expect(register.run(["publish", "2"]).status == .done)
    let file = ReadyCase.folder + "public/submission.txt"
    // As a program that did not look at it would have approved it.
    let log = ReadyCase.folder + "log.yaml"
    let old = "597606a6f1fb0fedab4504e64c14e4740c5e2310a7ae8dc08606fac436222306"
    #expect(try register.text(log).contains(old))
    try register.write(file, Self.conflict)
    try register.write(
      log,
      register.text(log).replacing(
        old,
        with:
          "23e715cf1808584cfb368a268c2b7032981341bdd277b01a99ddf0119ea8beb3"
      )
    )
    // The original has the same words.
    try register.write(ReadyCase.folder + "submission.txt", Self.conflict)
    let build = register.run(["publish"])
    #expect(build.status == .findings)
    #expect(
      build.errors
        == "SYN-2026-0002 är inte med: public/submission.txt har märken efter en sammanslagning som inte är löst\n"
    )
    #expect(!register.exists(ReadyCase.page))
    #expect(register.run(["check", file]).output.contains("\(file):1:1: fel[merge-conflict]"))
  }

  @Test(
    "G10 a template of the site with the marks of a merge makes no page",
    arguments: ["foot.sv.html", "style.css"]
  )
  func siteTemplate(_ name: String) throws {
    let register = try register()
    #expect(register.run(["approve", "2"]).status == .done)
    try register.write("templates/site/" + name, "/* */\n<<<<<<< HEAD\n=======\n>>>>>>> anna\n")
    let run = register.run(["publish", "2"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("templates/site/\(name):2:1: fel[merge-conflict]"))
    #expect(!register.exists(ReadyCase.page))
  }

  @Test(
    "G10 a letter with the marks of a merge is neither set, signed off nor posted",
    arguments: [["letter", "2", "--pdf"], ["sign-off", "2"], ["post", "2"]]
  )
  func letter(_ words: [String]) throws {
    let register = try TemporaryRegister(
      FixtureText(Self.unanswered)
    )
    try register.write(ReadyCase.folder + "submission.txt", Self.approved)
    if words[0] == "sign-off" {
      let facts = ReadyCase.folder + "case.yaml"
      try register.write(
        facts,
        register.text(facts).replacing("kvitterad: 2026-10-16\n", with: "")
      )
    }
    let file = ReadyCase.folder + "letters/reply.txt"
    try register.write(
      file,
      "rubrik: Svar\n\nHej Gunnel,\n\n<<<<<<< HEAD\nNej.\n=======\nJa.\n>>>>>>> anna\n\nMed vänlig hälsning\n\nOmar Nilsson\n"
    )
    let run = register.run(words)
    #expect(run.status == .findings)
    #expect(run.errors.contains("\(file):5:1: fel[merge-conflict]"), "\(run.errors)")
    #expect(!register.exists(ReadyCase.folder + "letters/reply.pdf"))
  }

  @Test("G10 a template with the marks of a merge makes no letter")
  func letterTemplate() throws {
    let register = try TemporaryRegister(
      FixtureText(Self.unanswered)
    )
    let template = "templates/letters/complaint.sv.txt"
    try register.write(template, "rubrik: Svar\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> anna\n")
    let run = register.run(["letter", "2"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("\(template):3:1: fel[template-merge-conflict]"), "\(run.errors)")
    #expect(!register.exists(ReadyCase.folder + "letters/reply.txt"))
  }
}
