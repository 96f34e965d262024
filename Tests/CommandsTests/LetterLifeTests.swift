import Commands
import Foundation
import RegisterFixtures
import Testing

/// What becomes of letters between the text and the post: set, kept, recorded, and written again.
@Suite struct LetterLifeTests {
  private static let folder = "cases/2026/00/SYN-2026-0002"
  private static let pdf = folder + "/letters/reply.pdf"
  private static let text = folder + "/letters/reply.txt"

  private func register(_ fixtures: String...) throws -> TemporaryRegister {
    try TemporaryRegister(FixtureText(fixtures.joined(separator: "\n")))
  }

  private func run(
    _ words: String...,
    day: String = "2026-11-23",
    in register: TemporaryRegister
  ) -> Run {
    register.run(words + ["--at", day + "T10:00"])
  }

  /// A case whose answer is signed off and set.
  private func set(_ fixture: String = LetterCommandTests.fixture()) throws -> TemporaryRegister {
    let register = try register(fixture)
    try #require(run("sign-off", "2", in: register).status == .done)
    let set = run("letter", "2", "--pdf", in: register)
    try #require(set.status == .done, "\(set.errors)")
    return register
  }

  private func change(
    _ path: String,
    _ old: String,
    _ new: String,
    in register: TemporaryRegister
  ) throws {
    let text = try register.text(path)
    try #require(text.contains(old))
    try register.write(path, text.replacingOccurrences(of: old, with: new))
  }

  @Test("P8 an unusual address is told, and keeps no letter from being signed off and posted")
  func unusualAddress() throws {
    let sender = "namn: Märta Ask\nadress: Lindvägen 3\nkontakt: brev"
    let register = try set(LetterCommandTests.fixture(sender: sender))
    let post = run("post", "2", in: register)
    #expect(post.status == .done, "\(post.errors)")
    #expect(run("check", in: register).output.contains("letter-address-unusual") == false)
  }

  @Test("P2 setting a letter records its text, what else stands on it, and the PDF, once")
  func recorded() throws {
    let register = try set()
    let lines = {
      try register.text(Self.folder + "/log.yaml").split(separator: "\n").filter {
        $0.contains("fil=letters/reply.pdf")
      }
    }
    #expect(try lines().count == 1)
    #expect(
      try lines().first?.contains(
        #/ text=[0-9a-f]{64} pdf=[0-9a-f]{64} värden=mottagare:[0-9a-f]{8},myndighet:[0-9a-f]{8},handläggare:[0-9a-f]{8},utseende:[0-9a-f]{8}$/#
      ) == true
    )
    #expect(run("letter", "2", "--pdf", in: register).status == .done)
    #expect(try lines().count == 1)
  }

  @Test(
    "P2 a letter that was posted is recorded though the register has changed since, and the change is said"
  )
  func changedRegister() throws {
    let register = try set()
    let before = try register.read(Self.pdf)
    try change(Self.folder + "/sender.yaml", "Lindvägen 3", "Ängsvägen 8", in: register)
    try change("cases/organisation.yaml", "titel: enhetschef", "titel: chef", in: register)
    let posted = run("post", "2", in: register)
    #expect(posted.status == .done, "\(posted.errors)")
    #expect(posted.errors.contains("mottagarens namn eller adress"))
    #expect(posted.errors.contains("handläggarens uppgifter"))
    #expect(try register.read(Self.pdf) == before)
    #expect(run("check", "2", in: register).status == .done)
  }

  @Test(
    "P2 a text that has changed since the letter was set is not posted, and the way out is said"
  )
  func changedText() throws {
    let register = try set()
    try change(Self.text, "varm.", "het.", in: register)
    let posted = run("post", "2", in: register)
    #expect(posted.status == .findings)
    #expect(posted.errors.contains("letters/reply.txt är ändrad sedan brevet sattes"))
    #expect(!posted.errors.contains("inte satt av texten"))
  }

  @Test("P2 another PDF than the one that was set is not posted as that")
  func changedPDF() throws {
    let register = try set()
    try register.write(
      Self.pdf,
      String(decoding: try register.read(Self.pdf), as: UTF8.self) + "\n"
    )
    let posted = run("post", "2", in: register)
    #expect(posted.status == .findings)
    #expect(posted.errors.contains("är en annan än den som sattes"))
    #expect(posted.errors.contains("post SYN-2026-0002 --fil"))
  }

  @Test("P2 the program's version is not in a letter")
  func version() throws {
    let register = try set()
    let file = String(decoding: try register.read(Self.pdf), as: UTF8.self)
    #expect(file.contains("<pdf:Producer>synpunkt</pdf:Producer>"))
  }

  @Test(
    "P2 a letter that an earlier version has set is recorded, and a note says what is not known"
  )
  func earlierVersion() throws {
    let register = try set()
    let log = try register.text(Self.folder + "/log.yaml").split(separator: "\n")
    let old = log.filter { !$0.contains("fil=letters/reply.pdf") }
    try register.write(Self.folder + "/log.yaml", old.joined(separator: "\n") + "\n")
    let posted = run("post", "2", in: register)
    #expect(posted.status == .done, "\(posted.errors)")
    #expect(posted.errors.contains("sattes av en tidigare version"))
  }

  @Test("P3 a second batch keeps what is unchanged, with its date; a changed text is set anew")
  func batches() throws {
    let register = try register(LetterCommandTests.fixture(), LetterCommandTests.fixture("0003"))
    for number in ["2", "3"] {
      #expect(run("sign-off", number, in: register).status == .done)
    }
    #expect(run("letter", "--batch", "fredag.pdf", day: "2026-11-27", in: register).status == .done)
    let other = "cases/2026/00/SYN-2026-0003/letters/"
    let before = try (register.read(Self.pdf), register.read(other + "reply.pdf"))
    try change(other + "reply.txt", "varm.", "het.", in: register)
    let second = run("letter", "--batch", "måndag.pdf", day: "2026-11-30", in: register)
    #expect(second.status == .done, "\(second.errors)")
    #expect(try register.read(Self.pdf) == before.0)
    #expect(try register.read(other + "reply.pdf") != before.1)
    #expect(run("post", "2", day: "2026-11-27", in: register).status == .done)
  }

  @Test("P3 a letter is not posted before the day that stands on it")
  func tooEarly() throws {
    let register = try set()
    let posted = run("post", "2", day: "2026-11-20", in: register)
    #expect(posted.status == .findings)
    #expect(posted.errors.contains("daterat 23 november 2026"))
    #expect(posted.errors.contains("kan inte ha postats 20 november 2026"))
    #expect(run("post", "2", day: "2026-11-24", in: register).status == .done)
  }

  @Test(
    "P13 nothing is written over but a sheet that the command has written itself",
    arguments: [["--batch"], ["--brochure"], ["--window-sheet"]]
  )
  func overwriting(_ option: [String]) throws {
    let register = try set()
    let at = ["--at", "2026-11-23T10:00"]
    let before = try register.read(Self.pdf)
    let refused = register.run(["letter"] + option + [Self.pdf] + at)
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("finns redan"))
    #expect(try register.read(Self.pdf) == before)
    try register.write("egen.pdf", "min egen fil")
    #expect(register.run(["letter"] + option + ["egen.pdf"] + at).status == .findings)
    #expect(try register.text("egen.pdf") == "min egen fil")
    #expect(register.run(["letter"] + option + ["ark.pdf"] + at).status == .done)
    #expect(register.run(["letter"] + option + ["ark.pdf"] + at).status == .done)
  }

  @Test("P4 a correction is a letter of its own, and the answer stays as it was posted")
  func correction() throws {
    let register = try set()
    #expect(run("post", "2", in: register).status == .done)
    let again = run("letter", "2", in: register)
    #expect(again.errors.contains("Brevet är postat 2026-11-23"))
    #expect(again.errors.contains("--mall rättelse"))
    for number in 1...2 {
      let file = Self.folder + "/letters/correction\(number == 1 ? "" : "_2").txt"
      let draft = run("letter", "2", "--mall", "rättelse", in: register)
      #expect(draft.status == .done, "\(draft.errors)")
      #expect(draft.output == file + "\n")
      try register.write(
        file,
        "rubrik: Rättelse\n\nHej Märta,\n\nDet rätta är tre.\n\nVänligen\n\nOmar Nilsson\n"
      )
      let pending = run("letter", "--pending", in: register)
      #expect(pending.output.contains(number == 1 ? "(rättelse)" : "(rättelse 2)"))
      let batch = run("letter", "--batch", "post.pdf", in: register)
      #expect(batch.status == .done, "\(batch.errors)")
      #expect(batch.errors.contains("synpunkt post SYN-2026-0002 --mall rättelse"))
      #expect(run("post", "2", "--mall", "rättelse", in: register).status == .done)
      #expect(run("letter", "--pending", in: register).output == "")
    }
    #expect(run("check", "2", in: register).status == .done)
    try change(Self.folder + "/letters/correction.txt", "tre", "fyra", in: register)
    #expect(run("check", "2", in: register).output.contains("letter-changed"))
    let shown = run("show", "2", in: register).output
    #expect(shown.contains("Brev: rättelse 2"))
  }

  @Test("P4 a register's own template makes letters called as it, and is suggested")
  func ownTemplate() throws {
    let register = try set()
    try register.write(
      "templates/letters/återkoppling.sv.txt",
      "rubrik: Mer\n\nHej {{sender.name}},\n\nText.\n\n{{> closing}}\n"
    )
    #expect(
      run("letter", "2", "--mall", "återkopling", in: register).errors.contains(
        "menade du återkoppling?"
      )
    )
    let draft = run("letter", "2", "--mall", "återkoppling", in: register)
    #expect(draft.output == Self.folder + "/letters/aterkoppling.txt\n")
    #expect(run("letter", "2", "--mall", "återkoppling", "--pdf", in: register).status == .done)
    #expect(run("letter", "2", "--mall", "broschyr", in: register).errors.contains("är inget brev"))
  }

  @Test("P4 a text in letters/ that is no letter is none")
  func noLetter() throws {
    let register = try set()
    try register.write(Self.folder + "/letters/minne.txt", "Ring henne [telefon] på måndag.\n")
    #expect(run("check", "2", in: register).output == "")
    #expect(!run("letter", "--pending", in: register).output.contains("minne"))
  }

  @Test("P6 a notice of delay waits, is in the batch, and the command that is given records it")
  func delay() throws {
    let register = try register(LetterCommandTests.fixture(letter: nil))
    #expect(run("letter", "2", "--mall", "försening", in: register).status == .done)
    #expect(run("letter", "--pending", in: register).output == "")
    try register.write(
      Self.folder + "/letters/delay.txt",
      "rubrik: Svaret dröjer\n\nHej Märta,\n\nSvaret dröjer en vecka.\n\nHögaktningsfullt\n\nOmar Nilsson\n"
    )
    #expect(run("letter", "--pending", in: register).output.contains("(försening)"))
    let batch = run("letter", "--batch", "post.pdf", in: register)
    #expect(batch.errors.contains("Efter postningen: synpunkt post SYN-2026-0002 --mall försening"))
    #expect(run("post", "2", "--mall", "försening", in: register).status == .done)
    #expect(!(try register.text(Self.folder + "/case.yaml").contains("besvarad")))
    #expect(
      run("letter", "2", "--mall", "försening", in: register).output == Self.folder
        + "/letters/delay_2.txt\n"
    )
    #expect(!run("check", "2", in: register).output.contains("conflict-copy"))
  }

  @Test("P9 answered by letter without a letter is found")
  func withoutLetter() throws {
    let register = try register(LetterCommandTests.fixture(letter: nil))
    _ = run(
      "set",
      "2",
      "kvitterad=2026-11-23",
      "besvarad=2026-11-23",
      "svarssätt=brev",
      in: register
    )
    #expect(try register.text(Self.folder + "/case.yaml").contains("svarssätt: brev"))
    #expect(run("check", "2", in: register).output.contains("[answered-without-letter]"))
  }

  @Test("P9 answered by letter with a draft, or with a PDF that nobody posted, is found")
  func notPosted() throws {
    let register = try register(LetterCommandTests.fixture())
    #expect(run("sign-off", "2", in: register).status == .done)
    _ = run("set", "2", "besvarad=2026-11-23", "svarssätt=brev", in: register)
    let finding = "[answer-not-posted]"
    #expect(run("check", "2", in: register).output.contains(finding))
    #expect(run("letter", "2", "--pdf", in: register).status == .done)
    #expect(run("check", "2", in: register).output.contains(finding))
    let posted = run("post", "2", in: register)
    #expect(posted.status == .done && !posted.errors.contains(finding), "\(posted)")
    #expect(run("check", "2", in: register).output == "")
  }

  @Test("P5 a logo that lies in the register's own folder is found")
  func logoAtTheTop() throws {
    let register = try register(LetterCommandTests.fixture())
    let settings = "cases/register.yaml"
    let text = try register.text(settings)
    try register.write(settings, text + "brev:\n  logotyp: märke.png\n")
    let missing = run("letter", "2", "--pdf", in: register)
    #expect(missing.errors.contains("märke.png kan inte användas: filen finns inte"), "\(missing)")
    try register.write("märke.png", "hej")
    let other = run("letter", "2", "--pdf", in: register)
    #expect(other.errors.contains("märke.png kan inte användas: det är ingen PNG-fil"), "\(other)")
  }

  @Test(
    "P9 a case is signed off with a letter that was made elsewhere, before anything is in letters/"
  )
  func signedOffElsewhere() throws {
    let register = try register(LetterCommandTests.fixture(letter: nil))
    let refused = run("sign-off", "2", in: register)
    #expect(refused.errors.contains("kvittera med --fil svar.pdf"), "\(refused)")
    try register.write("svar.docx", "PK")
    #expect(
      run("sign-off", "2", "--fil", "svar.docx", in: register).errors.contains("ingen PDF-fil")
    )
    try register.write("svar.pdf", "%PDF-1.7\nfrån Word\n")
    let signed = run("sign-off", "2", "--fil", "svar.pdf", in: register)
    #expect(signed.status == .done, "\(signed)")
    #expect(try register.text(Self.folder + "/case.yaml").contains("kvitterad: 2026-11-23"))
  }

  @Test("P9 a letter made elsewhere is kept, hashed and locked; its text is the one that was typed")
  func typed() throws {
    let register = try register(LetterCommandTests.fixture())
    #expect(run("sign-off", "2", in: register).status == .done)
    try register.write("svar.pdf", "%PDF-1.7\nfrån Word\n")
    let posted = run("post", "2", "--fil", "svar.pdf", in: register)
    #expect(posted.status == .done, "\(posted.errors)")
    #expect(try register.text(Self.pdf) == "%PDF-1.7\nfrån Word\n")
    #expect(try register.text(Self.folder + "/case.yaml").contains("besvarad: 2026-11-23"))
    #expect(run("check", "2", in: register).output == "")
    try register.write(Self.pdf, "%PDF-1.7\n")
    #expect(run("check", "2", in: register).output.contains("letter-changed"))
    #expect(run("post", "2", "--fil", "svar.pdf", in: register).errors.contains("redan postat"))
  }

  @Test(
    "P9 what is no letter is refused, and nothing is kept of it",
    arguments: [
      ("svar.docx", "PK\u{3}\u{4}", "är ingen PDF-fil"), ("svar.pdf", "%PDF-1.7\n", "pdftotext"),
    ]
  )
  func unusable(_ name: String, _ content: String, _ reason: String) throws {
    let register = try register(LetterCommandTests.fixture())
    #expect(run("sign-off", "2", in: register).status == .done)
    try register.remove(Self.text)
    try register.write(name, content)
    let posted = run("post", "2", "--file", name, in: register)
    #expect(posted.status == .findings)
    #expect(posted.errors.contains(reason))
    #expect(!register.exists(Self.pdf))
  }
}
