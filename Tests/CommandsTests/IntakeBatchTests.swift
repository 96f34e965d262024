import Glibc
import RegisterFixtures
import Testing

/// Many messages that are registered at once are what each alone would be.
@Suite struct IntakeBatchTests {
  /// By name: plain ones, the same one again, one that answers another, one that names a case, an automatic one, a text, a
  /// file that is none, and two in one.
  private static let inbox: [(name: String, text: String)] = {
    var files = (0..<14).map { number in
      (
        name: "b\(10 + number).eml",
        text: MailFixture.plain(
          from: "bo.ek\(number % 3)@mail.example",
          id: "<b\(number)@mail.example>",
          "Buss nummer \(number) kom inte.\n"
        )
      )
    }
    let answer = "In-Reply-To: <b3@mail.example>\n"
    files += [
      ("b13x.eml", MailFixture.plain(id: "<s@mail.example>", fields: answer, "Det gäller än.\n")),
      ("b15x.eml", files[4].text), ("b16x.eml", MailFixture.withFile),
      (
        "b17x.eml",
        MailFixture.plain(subject: "Om SYN-2026-0004", id: "<n@mail.example>", "Hur går det?\n")
      ),
      (
        "b18x.eml",
        MailFixture.plain(
          id: "<a@mail.example>",
          fields: "Auto-Submitted: auto-replied\n",
          "Borta.\n"
        )
      ), ("b19x.txt", "kanal: broschyr\n\nBänken är trasig.\n"), ("b20x.eml", "ingen post\n"),
      (
        "b21x.eml",
        ["x", "y"].map { id in
          "From bo@mail.example Fri Nov 20 10:00:00 2026\n"
            + MailFixture.plain(id: "<\(id)@mail.example>", "Två i en fil, \(id).\n") + "\n"
        }.joined()
      ),
    ]
    return files.sorted { $0.name < $1.name }
  }()

  private static let kept = ["case.yaml", "sender.yaml", "submission.txt", "message.yaml"]

  /// Every case with its files, but for the logs, which say how people were told.
  private func cases(_ register: TemporaryRegister) -> [String] {
    register.names("cases/2026/00").flatMap { number -> [String] in
      let folder = "cases/2026/00/" + number
      let texts = Self.kept.map { (try? register.text(folder + "/" + $0)) ?? "" }
      let log = (try? register.text(folder + "/log.yaml")) ?? ""
      return [number] + texts + register.names(folder) + register.names(folder + "/attachments")
        + log.split(separator: "\n").filter { $0.contains("registrerad") }.map(String.init)
    }
  }

  @Test("intake of many messages at once makes what intake of each alone makes")
  func same() throws {
    let together = try TemporaryRegister(FixtureText(MailFixture.register))
    let apart = try TemporaryRegister(FixtureText(MailFixture.register))
    for register in [together, apart] {
      for (name, text) in Self.inbox { try register.write("cases/inbox/" + name, text) }
    }
    let run = together.run(["intake"])
    for (name, _) in Self.inbox {
      // A process that another test starts just then has the lock for as long as it takes to begin.
      var tries = 500
      while apart.run(["intake", "cases/inbox/" + name]).status == .failure, tries > 0 {
        usleep(10_000)
        tries -= 1
      }
    }
    #expect(run.status == .findings, "\(run.errors)")
    #expect(together.names("cases/2026/00").count == 21)
    #expect(cases(together) == cases(apart))
    #expect(together.names("cases/inbox") == apart.names("cases/inbox"))
    let unread = together.run(["check"]).output
    #expect(!unread.contains("interrupted") && !unread.contains("[log"))
  }
}
