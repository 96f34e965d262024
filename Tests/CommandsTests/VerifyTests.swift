import Foundation
import RegisterFixtures
import Testing

/// What `verify` finds on a disk, where there is more than files (L12).
@Suite(.waits) struct VerifyTests {
  private let register: TemporaryRegister
  private static let package = "arkiv/uuid-9ea4efe4-942c-87a5-a6cd-780448b07722"
  private static let data = package + "/representations/rep1/data/SYN-2026-0001"

  init() throws {
    register = try TemporaryRegister(
      FixtureText(
        """
        //- cases/register.yaml
        myndighet: Exempelkommunen
        organisationsnummer: 212000-0001
        språk: sv
        nummerserie: SYN

        """
      )
    )
    #expect(register.run(["archive", "1", "--till", "arkiv"]).status == .done)
    #expect(verified() == [])
  }

  /// What `verify` says, without the package's path; nothing when it is whole.
  private func verified() -> [String] {
    let run = register.run(["verify", Self.package])
    guard run.status != .done else { return [] }
    return run.output.split(separator: "\n").map {
      $0.replacingOccurrences(of: Self.package + "/", with: "")
    }
  }

  @Test("L12 a link with the same content is no file")
  func link() throws {
    let (file, copy) = (Self.data + "/submission.txt", "kopia.txt")
    try FileManager.default.moveItem(
      atPath: register.absolute(file),
      toPath: register.absolute(copy)
    )
    try FileManager.default.createSymbolicLink(
      atPath: register.absolute(file),
      withDestinationPath: register.absolute(copy)
    )
    #expect(
      verified() == ["representations/rep1/data/SYN-2026-0001/submission.txt: är ingen vanlig fil"]
    )
  }

  @Test("L12 a link to a folder with the same files is none")
  func linkToFolder() throws {
    try FileManager.default.moveItem(
      atPath: register.absolute(Self.package + "/documentation"),
      toPath: register.absolute("undan")
    )
    try FileManager.default.createSymbolicLink(
      atPath: register.absolute(Self.package + "/documentation"),
      withDestinationPath: register.absolute("undan")
    )
    let lines = verified()
    #expect(lines.first == "documentation: är ingen vanlig fil")
    #expect(lines.contains("documentation/README.txt: saknas"))
  }

  @Test("L12 hidden files, pipes and empty folders")
  func others() throws {
    try register.write(Self.package + "/.DS_Store", "x")
    mkfifo(register.absolute(Self.package + "/pipe"), 0o600)
    try register.makeFolder(Self.package + "/tom")
    #expect(
      verified() == [
        ".DS_Store: nämns inte i METS.xml", "pipe: är ingen vanlig fil", "tom: är ingen vanlig fil",
      ]
    )
  }

  @Test("L12 another name of the folder, and the package as a file")
  func names() throws {
    try FileManager.default.moveItem(
      atPath: register.absolute(Self.package),
      toPath: register.absolute("arkiv/paket")
    )
    let run = register.run(["verify", "arkiv/paket"])
    #expect(run.status == .findings)
    #expect(run.output.contains("mappen heter något annat än paketet i METS.xml"))
    #expect(register.run(["archive", "1", "--till", "arkiv", "--tar"]).status == .done)
    #expect(register.run(["verify", Self.package + ".tar"]).status == .done)
    #expect(register.run(["archive", "1", "--till", "arkiv", "--bag"]).status == .done)
    let bag = Self.package.replacingOccurrences(of: "uuid", with: "bag-uuid")
    #expect(register.run(["verify", bag]).status == .done)
    try register.write(bag + "/data/mer.txt", "x")
    #expect(register.run(["verify", bag]).status == .findings)
  }

  @Test(
    "L12 Python's bagit and tarfile read what is made",
    .enabled(if: Self.python != nil, "needs python3 with bagit")
  )
  func otherPrograms() throws {
    #expect(register.run(["archive", "1", "--till", "arkiv", "--bag"]).status == .done)
    #expect(register.run(["archive", "1", "--till", "arkiv", "--bag", "--tar"]).status == .done)
    let bag = register.absolute(Self.package.replacingOccurrences(of: "uuid", with: "bag-uuid"))
    let script = """
      import bagit, filecmp, os, sys, tarfile, tempfile
      bagit.Bag(sys.argv[1]).validate()
      with tempfile.TemporaryDirectory() as folder:
          tarfile.open(sys.argv[1] + ".tar").extractall(folder)
          unpacked = os.path.join(folder, os.path.basename(sys.argv[1]))
          bagit.Bag(unpacked).validate()
          assert not filecmp.dircmp(sys.argv[1], unpacked).diff_files
      """
    let run = try #require(Self.python).run(["-W", "ignore", "-c", script, bag])
    #expect(run.status == 0, "\(String(decoding: run.output, as: UTF8.self))")
  }

  private static let python = Python(importing: "bagit")
}

/// A package that was delivered, after the register's own files have changed (L12).
@Suite(.waits) struct EarlierFormTests {
  @Test(
    "A18 a package that cannot be made again is known where it lies, and else the file is named that has changed",
    .enabled(if: OtherProgram.areThere("git"), "needs git")
  )
  func staffChanges() throws {
    let register = try TemporaryRegister(
      FixtureText(
        """
        //- cases/register.yaml
        myndighet: Exempelkommunen
        organisationsnummer: 212000-0001
        språk: sv
        nummerserie: SYN

        """
      )
    )
    let git = ["git", "-c", "user.name=a", "-c", "user.email=a@kommun.example"]
    for words in [
      ["init", "-q"], ["add", "-A"], ["commit", "-qm", "1", "--date", "2026-11-01T10:00"],
    ] {
      let dates = ["GIT_COMMITTER_DATE": "2026-11-01T10:00:00+01:00"]
      let run = try Executable.run(git + words, in: register.path, environment: dates)
      #expect(run.status == 0, "\(run.errors)")
    }
    let words = ["archive", "1", "--till", "arkiv", "--tar"]
    #expect(register.run(words).status == .done)
    #expect(register.run(words).output.contains("(fanns redan)"))
    let people = try register.text("cases/organisation.yaml")
    try register.write("cases/organisation.yaml", people + "# En till.\n")
    let there = register.run(words)
    #expect(there.status == .done, "\(there.errors)")
    #expect(there.output.contains("(fanns redan, som det levererades i en tidigare form)"))
    let lost = register.run(
      ["archive", "1", "--till", "annat"],
      environment: [
        "PATH": OtherProgram.searchPath, "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
      ]
    )
    #expect(lost.status == .findings)
    #expect(
      lost.errors.contains(
        "ärendet är oförändrat, men cases/organisation.yaml är ändrad sedan dess (git diff "
      ),
      "\(lost.errors)"
    )
    // Somebody has put another package in its place.
    var bytes = try register.read("arkiv/uuid-9ea4efe4-942c-87a5-a6cd-780448b07722.tar")
    let content = try #require(bytes.firstRange(of: "<mets".utf8))
    bytes[content.lowerBound + 1] ^= 1
    try register.write("arkiv/uuid-9ea4efe4-942c-87a5-a6cd-780448b07722.tar", bytes)
    #expect(register.run(words).status == .findings)
    try register.write("cases/organisation.yaml", people)
    #expect(register.run(["archive", "1", "--till", "annat"]).status == .done)
  }
}
