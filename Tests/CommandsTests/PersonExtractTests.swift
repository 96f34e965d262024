import RegisterFixtures
import Testing

/// L17: whoever has sent something gets a copy of everything about them.
@Suite struct PersonExtractTests {
  private func register() throws -> TemporaryRegister {
    func item(_ number: String, _ sender: String, _ text: String) -> String {
      """
      //- cases/2026/00/\(number)/case.yaml
      ärende: \(number)
      rubrik: Kall mat
      rutin: synpunkten
      typ: klagomål
      inkom: 2026-10-02
      kanal: broschyr
      registrerad: 2026-10-02 09:12
      registrerad av: anna.berg
      //- cases/2026/00/\(number)/sender.yaml
      \(sender)
      //- cases/2026/00/\(number)/submission.txt
      \(text)
      //- cases/2026/00/\(number)/log.yaml
      - 2026-10-02T09:12:00+02:00 anna.berg registrerad

      """
    }
    let first = "namn: Ylvali Grumskog\npersonnummer: 19900101-2385\ne-post: yg@post.example"
    return try TemporaryRegister(
      FixtureText(
        item("SYN-2026-0002", first, "Maten är kall.")
          + item(
            "SYN-2026-0003",
            "namn: Grumskog, Ylvali\ntelefon: 070-174 06 35\ne-post: YG@post.example",
            "Bänken är trasig."
          )
          + item("SYN-2026-0004", "namn: Mia Ask", "Ylvali Grumskog ropade åt mig.")
          + item("SYN-2026-0005", "namn: Bo Lind", "HEMLIG")
      )
    )
  }

  @Test(
    "L17 an extract has what somebody sent, by name, number or address, and which other cases speak of them",
    arguments: [
      ("ylvali grumskog", ["0002", "0003"]), ("900101-2385", ["0002"]),
      ("YG@post.example", ["0002", "0003"]),
      ("070-1740635", ["0003"]),
    ]
  )
  func extract(_ words: String, _ numbers: [String]) throws {
    let run = try register().run(["disclose", "--person", words, "--at", "2026-11-24T08:00"])
    #expect(run.status == .done)
    for (number, text) in [("0002", "Maten är kall."), ("0003", "Bänken är trasig.")] {
      #expect(run.output.contains(text) == numbers.contains(number), "\(run.output)")
    }
    #expect(run.output.contains("2026-10-02  registrerad"))
    #expect(
      !run.output.contains("HEMLIG") && !run.output.contains("Mia")
        && !run.output.contains("ropade")
    )
    if words.contains("grumskog") {
      #expect(run.output.contains("personnummer: 19900101-2385"))
      #expect(run.output.contains("ärenden som andra har skickat in: SYN-2026-0004."))
    }
  }

  @Test(
    "B9 a page for a sender who has logged in has what it needs: their own cases and how far each has come"
  )
  func loggedIn() throws {
    let register = try register()
    let at = ["--at", "2026-11-24T08:00"]
    let own = register.run(["disclose", "--person", "199001012385"] + at).output
    #expect(own.contains("SYN-2026-0002") && own.contains("Maten är kall."))
    #expect(!own.contains("SYN-2026-0005") && !own.contains("HEMLIG"))
    let json = register.run(["show", "2", "--format", "json"] + at).output
    for part in [
      "\"state\": \"registered\"", "\"received\": \"2026-10-02\"", "\"answered\": null",
      "\"personal-identity-number\": \"19900101-2385\"", "\"due\": \"2026-",
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test("L10 L17 the name of somebody who is protected is not enough")
  func isProtected() throws {
    let register = try register()
    let facts = "cases/2026/00/SYN-2026-0005/case.yaml"
    try register.write(facts, register.text(facts) + "skyddad identitet: ja\n")
    let run = register.run(["disclose", "--person", "Bo Lind"])
    #expect(run.errors.contains("namnet Bo Lind säger inte säkert vem det är"))
    #expect(run.output.isEmpty)
  }

  @Test(
    "L17 nobody is found, or two people of one name, and what is secret is not given without a decision"
  )
  func limits() throws {
    let register = try register()
    #expect(register.run(["disclose", "--person", "Nils Nilsson"]).status == .findings)
    let other = "cases/2026/00/SYN-2026-0003/sender.yaml"
    // By a name alone nobody knows whether one who left a number and one who left nothing else are the same.
    let others = ["personnummer: 19511104-8376\n", "telefon: 070-174 06 35\n", ""]
    for details in others {
      try register.write(other, "namn: Ylvali Grumskog\n" + details)
      let run = register.run(["disclose", "--person", "Ylvali Grumskog"])
      #expect(
        run.errors.contains("namnet Ylvali Grumskog säger inte säkert vem det är"),
        "\(details)"
      )
      #expect(run.output.isEmpty, "\(details)")
    }
    let facts = "cases/2026/00/SYN-2026-0002/case.yaml"
    try register.write(
      facts,
      register.text(facts)
        + "sekretess:\n  lagrum: OSL 26 kap. 1 §\n  datum: 2026-10-03\n  av: anna.berg\n"
    )
    let secret = register.run(["disclose", "--person", "900101-2385"])
    #expect(secret.output.contains("Ärendet är sekretessmarkerat."))
    #expect(!secret.output.contains("Maten"))
  }
}
