import Commands
import Foundation
import RegisterFixtures
import Testing

/// `letter`, `sign-off` and `post`, where a session at a terminal would be too long to read.
@Suite struct LetterCommandTests {
  private static let folder = "cases/2026/00/SYN-2026-0002"
  private static let pdf = folder + "/letters/reply.pdf"
  private static let at = ["--at", "2026-11-23T10:00"]

  /// A complaint that is investigated, with a finished letter; `kind` and `ways` as in its files.
  static func fixture(
    _ number: String = "0002",
    kind: String = "klagomål",
    ways: [String] = ["brev"],
    sender: String =
      "namn: Märta Ask\nadress: |\n  Lindvägen 3\n  999 10 Exempelstad\nkontakt: brev",
    letter: String? = "Maten levereras nu varm."
  ) -> String {
    let folder = "cases/2026/00/SYN-2026-\(number)"
    let investigator = kind == "beröm" ? "" : "utredare: omar.nilsson\n"
    let text = letter.map { body in
      "//- \(folder)/letters/reply.txt\nrubrik: Svar\n\nHej Märta,\n\n\(body)\n\n"
        + "Med vänlig hälsning\n\nOmar Nilsson\n"
    }
    let routine = RoutineText {
      $0.channels = ["broschyr"]
      $0.replyWays = ways
      $0.answer = "20 arbetsdagar"
      $0.publication = "nej"
    }
    return """
      //- cases/routines/synpunkten.yaml
      \(routine)
      //- \(folder)/case.yaml
      ärende: SYN-2026-\(number)
      rubrik: Kall mat
      rutin: synpunkten
      typ: \(kind)
      inkom: 2026-11-20
      kanal: broschyr
      registrerad: 2026-11-20 09:12
      registrerad av: anna.berg
      område: Bemötande
      enhet: hemtjanst
      \(investigator)fördelad: 2026-11-20
      //- \(folder)/submission.txt
      Maten är kall.
      //- \(folder)/sender.yaml
      \(sender)
      //- \(folder)/investigation.yaml
      genomförande: Samtal.
      åtgärder:
        - vad: Varmare mat.
          status: genomförd
      kontakt med synpunktslämnaren: ja
      avvikelse:
        svar: nej
      //- \(folder)/log.yaml
      - 2026-11-20T09:12:00+01:00 anna.berg registrerad \
      sha256=ad60cf6ca0312ec08a18a4001f0e2f42b283114a5fcbab115e7a23763af79200
      \(text ?? "")
      """
  }

  private func run(_ words: String..., in register: TemporaryRegister) -> Run {
    register.run(words + Self.at)
  }

  private func register(_ fixtures: String...) throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(fixtures.joined(separator: "\n")))
    let check = register.run(["check"] + Self.at)
    try #require(check.status == .done, "\(check.output)")
    return register
  }

  private func log(_ register: TemporaryRegister, _ word: String) throws -> Int {
    try register.text(Self.folder + "/log.yaml").split(separator: "\n")
      .filter { $0.contains(" \(word) ") }.count
  }

  @Test("K20 a posting that was interrupted is finished by posting again, and recorded once")
  func interrupted() throws {
    let register = try register(Self.fixture())
    #expect(run("sign-off", "2", in: register).status == .done)
    #expect(run("letter", "2", "--pdf", in: register).status == .done)
    let before = try register.text(Self.folder + "/case.yaml")
    #expect(run("post", "2", in: register).status == .done)
    #expect(try register.text(Self.folder + "/case.yaml").contains("besvarad: 2026-11-23\n"))
    try register.write(Self.folder + "/case.yaml", before)
    #expect(run("post", "2", in: register).status == .done)
    #expect(try register.text(Self.folder + "/case.yaml").contains("besvarad: 2026-11-23\n"))
    #expect(try log(register, "postad") == 1)
    #expect(register.run(["check"] + Self.at).status == .done)
  }

  @Test("all letters of a command line are posted, or none")
  func allOrNone() throws {
    let register = try register(Self.fixture(), Self.fixture("0003"))
    for number in ["2", "3"] { #expect(run("sign-off", number, in: register).status == .done) }
    #expect(run("letter", "2", "--pdf", in: register).status == .done)
    let refused = run("post", "2", "3", in: register)
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("SYN-2026-0003: brevet är inte satt"))
    #expect(try log(register, "postad") == 0)
    #expect(run("letter", "--batch", "alla.pdf", in: register).status == .done)
    #expect(run("post", "2", "3", in: register).status == .done)
    #expect(try log(register, "postad") == 1)
  }

  @Test("a batch sets what is clean, and says what is not")
  func batch() throws {
    let register = try register(Self.fixture(), Self.fixture("0003"))
    for number in ["2", "3"] { #expect(run("sign-off", number, in: register).status == .done) }
    let path = "cases/2026/00/SYN-2026-0003/letters/reply.txt"
    try register.write(
      path,
      try register.text(path).replacingOccurrences(of: "varm.", with: "[hur?]")
    )
    let batch = run("letter", "--batch", "alla.pdf", in: register)
    #expect(batch.status == .findings)
    #expect(batch.output == "alla.pdf\n")
    #expect(batch.errors.contains("\(path):5:20: varning[letter-unfinished]"))
    #expect(batch.errors.contains("1 brev. Efter postningen: synpunkt post SYN-2026-0002\n"))
    #expect(try register.read("alla.pdf").starts(with: Array("%PDF-1.7".utf8)))
    #expect(register.exists(Self.pdf))
    #expect(!register.exists("cases/2026/00/SYN-2026-0003/letters/reply.pdf"))
  }

  @Test("the same text on the same day is the same PDF, whoever sets it")
  func sameBytes() throws {
    let register = try register(Self.fixture())
    #expect(run("letter", "2", "--pdf", in: register).status == .done)
    let first = try register.read(Self.pdf)
    #expect(run("sign-off", "2", in: register).status == .done)
    #expect(run("letter", "--batch", "alla.pdf", in: register).status == .done)
    #expect(try register.read(Self.pdf) == first)
    #expect(register.run(["letter", "2", "--pdf", "--at", "2026-11-24T10:00"]).status == .done)
    #expect(try register.read(Self.pdf) != first)
  }

  @Test("K9 praise is answered without an investigation")
  func praise() throws {
    let register = try register(Self.fixture(kind: "beröm"))
    #expect(run("letter", "2", "--pdf", in: register).status == .done)
    #expect(
      run("letter", "--pending", in: register).output == "SYN-2026-0002              Kall mat\n"
    )
    let posted = run("post", "2", in: register)
    #expect(posted.status == .done, "\(posted.errors)")
    #expect(run("letter", "--pending", in: register).output == "")
    #expect(try log(register, "postad") == 1)
  }

  @Test("a draft waits for its writer, not for the post", arguments: ["beröm", "klagomål"])
  func unfinished(_ kind: String) throws {
    let register = try register(Self.fixture(kind: kind, letter: "[Tacka.]"))
    #expect(run("letter", "--pending", in: register).output == "")
  }

  @Test("K18 nothing is signed off before it is investigated")
  func investigation() throws {
    let register = try register(Self.fixture())
    try register.remove(Self.folder + "/investigation.yaml")
    let refused = run("sign-off", "2", in: register)
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("investigation-missing"))
  }

  @Test("K21 where the answer is a letter, it is there before the case is signed off")
  func withoutLetter() throws {
    let register = try register(Self.fixture(letter: nil))
    let refused = run("sign-off", "2", in: register)
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("SYN-2026-0002 har inget svar i letters/reply.txt"))
  }

  @Test(
    "K17 B13 who gets no letter is signed off without one",
    arguments: [
      Self.fixture(sender: "anonym: ja", letter: nil),
      Self.fixture(sender: "namn: Märta Ask\nkontakt: ingen", letter: nil),
      Self.fixture(ways: ["brev", "muntligt"], letter: nil),
    ]
  )
  func needsNone(_ fixture: String) throws {
    let register = try register(fixture)
    let signedOff = run("sign-off", "2", in: register)
    #expect(signedOff.status == .done, "\(signedOff.errors)")
  }

  @Test("L10 nothing is drafted, set or posted for a protected identity")
  func protected() throws {
    let register = try register(Self.fixture(letter: nil))
    let path = Self.folder + "/case.yaml"
    try register.write(path, try register.text(path) + "skyddad identitet: ja\n")
    for words in [["letter", "2"], ["letter", "2", "--template", "delay"]] {
      let refused = register.run(words + Self.at)
      #expect(refused.status == .findings)
      #expect(refused.errors.contains("skyddade personuppgifter; posten går genom Skatteverket"))
    }
    #expect(register.names(Self.folder + "/letters") == [])
  }

  @Test("a sheet goes to standard output, too", arguments: ["--window-sheet", "--brochure"])
  func standardOutput(_ option: String) throws {
    let run = try register(Self.fixture()).run(["letter", option, "-"] + Self.at)
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("%PDF-1.7\n"))
  }

  @Test("with JSON a draft says what is left, and the values are a list")
  func json() throws {
    let register = try register(Self.fixture(letter: nil))
    let draft = run("letter", "2", "--format", "json", in: register)
    #expect(
      draft.output.hasPrefix("{\"case\": \"SYN-2026-0002\", \"path\": \"\(Self.folder)/letters/")
    )
    #expect(draft.output.contains("\"created\": true"))
    #expect(draft.output.contains("\"code\": \"letter-unfinished\""))
    struct Value: Decodable { let name, meaning: String, value: String? }
    let values = try JSONDecoder().decode(
      [Value].self,
      from: Data(run("letter", "2", "--values", "--format", "json", in: register).output.utf8)
    )
    #expect(values.first { $0.name == "sender.name" }?.value == "Märta Ask")
    #expect(values.first { $0.name == "extended.reason" }?.value == nil)
    let set = run("letter", "1", "--pdf", "--format", "json", in: register)
    #expect(set.status == .findings)
  }
}
