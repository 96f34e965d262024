import Commands
import Foundation
import RegisterFixtures
import Testing

/// Packages that other programs have put into their own files are read as what they are (A2, A17).
@Suite(.waits) struct OthersArchivesTests {
  private let register: TemporaryRegister
  private static let name = "uuid-9ea4efe4-942c-87a5-a6cd-780448b07722"
  private static let folder = "arkiv/" + name

  init() throws {
    register = try TemporaryRegister(
      FixtureText(
        """
        //- cases/register.yaml
        myndighet: Exempelkommunen
        organisationsnummer: 212000-0001
        språk: sv
        nummerserie: SYN
        //- cases/2026/00/SYN-2026-0001/attachments/\(String(repeating: "c", count: 40))/\(String(repeating: "b", count: 60)).txt
        En bilaga vars väg är längre än hundra tecken.

        """
      )
    )
    #expect(register.run(["archive", "1", "--till", "arkiv"]).status == .done)
  }

  /// Runs a program in the folder where the packages are.
  private func make(_ words: [String]) throws {
    let run = try Executable.run(words, in: register.absolute("arkiv"))
    #expect(run.status == 0, "\(words): \(run.errors)")
  }

  private func expectWhole(_ path: String, _ words: [String]) {
    let run = register.run(["verify", path])
    #expect(run.status == .done, "\(words): \(run.output)\(run.errors)")
    #expect(run.output.contains("hel och oförändrad, 1 ärende"), "\(words)")
  }

  static let gnu = [
    ["--format=gnu"], ["--format=oldgnu"], ["--format=pax"], ["--format=posix"], ["--format=ustar"],
    ["--format=gnu", "--label=leverans"], ["--format=pax", "--blocking-factor=400"],
    ["--format=gnu", "--owner=\(String(repeating: "n", count: 40)):3000000"],
    ["--format=pax", "--mtime=1969-12-31", "--xattrs"],
    ["--format=gnu", "--incremental"],
    ["--format=pax", "--incremental"], ["--sort=name", "--hard-dereference"],
  ]

  @Test(
    "A2 what GNU tar writes is read, whatever form and place it is asked for",
    .enabled(if: OtherProgram.areThere("tar"), "needs tar"),
    arguments: gnu
  )
  func gnuTar(_ options: [String]) throws {
    let name = Self.name
    for place in [[name], ["./" + name], ["-C", name, "."], ["-C", "..", "arkiv/" + name]] {
      let words = ["tar", "-cf", "../paket.tar"] + options + place
      try make(words)
      expectWhole("paket.tar", words)
    }
  }

  @Test(
    "A2 what bsdtar writes is read",
    .enabled(if: OtherProgram.areThere("bsdtar"), "needs bsdtar (libarchive-tools)"),
    arguments: [["--format", "pax"], ["--format", "gnutar"], ["--format", "ustar"], []]
  )
  func bsdtar(_ options: [String]) throws {
    for place in [[Self.name], ["./" + Self.name], ["-C", Self.name, "."]] {
      let words = ["bsdtar", "-cf", "../paket.tar"] + options + place
      try make(words)
      expectWhole("paket.tar", words)
    }
  }

  @Test(
    "A13 what zip, bsdtar and git archive write as ZIP is read, stored or deflated",
    .enabled(if: OtherProgram.areThere("zip", "bsdtar", "git"), "needs zip, bsdtar and git")
  )
  func zip() throws {
    let git = ["git", "-c", "user.name=a", "-c", "user.email=a@kommun.example"]
    for words in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "1"]] { try make(git + words) }
    for words in [
      ["zip", "-qr", "../paket.zip", Self.name], ["zip", "-0qrD", "../paket.zip", Self.name],
      ["bsdtar", "--format=zip", "-cf", "../paket.zip", Self.name],
      ["git", "archive", "-o", "../paket.zip", "HEAD", Self.name],
    ] {
      try? register.remove("paket.zip")
      try make(words)
      expectWhole("paket.zip", words)
    }
    try make(["sh", "-c", "echo hej > link && ln -s link \(Self.name)/lnk"])
    try register.remove("paket.zip")
    try make(["zip", "-qry", "../paket.zip", Self.name])
    #expect(register.run(["verify", "paket.zip"]).output.contains("/lnk: är ingen vanlig fil"))
    try register.remove("paket.zip")
    try make(["zip", "-qr", "-P", "hemligt", "../paket.zip", Self.name])
    #expect(register.run(["verify", "paket.zip"]).output.contains("kräver lösenord"))
  }

  @Test(
    "A13 a package as a ZIP file, and in a bag, is what unzip takes for whole and verify accepts",
    .enabled(if: OtherProgram.areThere("unzip"), "needs unzip")
  )
  func ownZip() throws {
    let run = register.run(["archive", "1", "--zip", "--till", "zip"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(register.run(["archive", "1", "--zip", "--bag", "--till", "zip"]).status == .done)
    for name in [Self.name, "bag-" + Self.name] {
      try make(["unzip", "-tq", "../zip/\(name).zip"])
      expectWhole("zip/\(name).zip", [name])
    }
    #expect(
      register.run(["archive", "1", "--zip", "--till", "zip"]).output.contains("fanns redan")
    )
  }

  @Test(
    "A2 what git archive writes is read",
    .enabled(if: OtherProgram.areThere("git"), "needs git")
  )
  func git() throws {
    let git = ["git", "-c", "user.name=a", "-c", "user.email=a@kommun.example"]
    for words in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "1"]] { try make(git + words) }
    for words in [
      ["HEAD", Self.name], ["--prefix=./", "HEAD", Self.name], ["HEAD:" + Self.name],
      ["--prefix=\(Self.name)/", "HEAD:" + Self.name],
    ] {
      try make(["git", "archive", "-o", "../paket.tar"] + words)
      expectWhole("paket.tar", words)
    }
  }

  @Test(
    "A2 what bagit.py makes of a package is read, and what it calls invalid is not accepted",
    .enabled(if: python != nil, "needs python3 with bagit"),
    arguments: [["sha256", "sha512"], ["sha512"], ["sha256"], ["md5"], ["md5", "sha512"]]
  )
  func bagit(_ hashes: [String]) throws {
    let script = """
      import bagit, sys
      bagit.make_bag(sys.argv[1], {'Contact-Name': 'Å Ö'}, checksums=sys.argv[2:])
      """
    let python = try #require(Self.python)
    let path = register.absolute(Self.folder)
    let run = try python.run(["-W", "ignore", "-c", script, path] + hashes)
    #expect(run.status == 0, "\(String(decoding: run.output, as: UTF8.self))")
    expectWhole(Self.folder, hashes)
    try make(["tar", "-cf", "../påse.tar", Self.name])
    expectWhole("påse.tar", hashes)
    let info = Self.folder + "/bag-info.txt"
    let text = try register.text(info)
    try register.write(
      info,
      text.replacingOccurrences(of: "Payload-Oxum: ", with: "Payload-Oxum: 1")
    )
    #expect(register.run(["verify", Self.folder]).status == .findings)
    try register.write(info, text)
    try register.write(Self.folder + "/data/METS.xml", "x")
    #expect(register.run(["verify", Self.folder]).status == .findings)
  }

  private static let python = Python(importing: "bagit")

  @Test(
    "A17 what cannot be read says why, and several are told one by one",
    .enabled(if: OtherProgram.areThere("tar", "gzip"), "needs tar and gzip")
  )
  func refused() throws {
    try make(["tar", "-czf", "../paket.tar.gz", Self.name])
    try make(["tar", "-cf", "../absolut.tar", "-P", register.absolute(Self.folder)])
    try make(["tar", "-cf", "../ut.tar", "-P", "../arkiv/" + Self.name])
    try make(["tar", "-cf", "../hel.tar", Self.name])
    try make(["sh", "-c", "cp ../hel.tar ../mer.tar; printf x >> ../mer.tar"])
    try make(["sh", "-c", "cat ../hel.tar ../hel.tar > ../två.tar"])
    try make(["sh", "-c", "head -c 3000 ../hel.tar > ../kort.tar"])
    try register.makeFolder(Self.folder + "/tom")
    try make(["tar", "-cf", "../tom.tar", Self.name])
    try register.remove(Self.folder + "/tom")
    try make(["sh", "-c", "mkdir gles; truncate -s 1M gles/hål; printf x >> gles/hål"])
    try make(["tar", "-cSf", "../gles.tar", "gles"])
    try make(["tar", "-cSf", "../gles-pax.tar", "--format=pax", "gles"])
    let names = [
      "paket.tar.gz", "absolut.tar", "ut.tar", "hel.tar", "mer.tar", "två.tar", "kort.tar",
      "tom.tar", "gles.tar", "gles-pax.tar",
    ]
    let run = register.run(["verify"] + names)
    #expect(run.status == .findings)
    let lines = run.output.split(separator: "\n").map(String.init)
    let words = [
      "är komprimerad med gzip; packa upp den först", "vars sökväg börjar vid systemets rot",
      "vars sökväg leder ut ur mappen", "hel och oförändrad", "har något efter tar-filens slut",
      "har något efter tar-filens slut", "är avklippt", "/tom: är ingen vanlig fil",
      "är lagrad utan sina hål: gles/hål", "är lagrad utan sina hål: gles/hål",
    ]
    try #require(lines.count == names.count, "\(run.output)\(run.errors)")
    for (place, line) in lines.enumerated() {
      #expect(line.hasPrefix(names[place]) && line.contains(words[place]), "\(line)")
    }
  }

  @Test("A17 a file of 64 GB where a small one should be is refused at once")
  func huge() throws {
    let files = ["/METS.xml", "/representations/rep1/data/erms.xml", "/mer.bin"]
    for file in files {
      let path = register.absolute(Self.folder + file)
      let bytes = try? register.read(Self.folder + file)
      if bytes == nil { try register.write(Self.folder + file, "") }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.truncate(atOffset: 64 << 30)
      try handle.close()
      #expect(register.run(["verify", Self.folder]).status == .findings)
      if let bytes {
        try register.write(Self.folder + file, bytes)
      } else {
        try register.remove(Self.folder + file)
      }
    }
    let tar = register.absolute("stor.tar")
    try register.write("stor.tar", "")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: tar))
    try handle.truncate(atOffset: 64 << 30)
    try handle.close()
    #expect(
      register.run(["verify", "stor.tar"]).output.contains(
        "är varken en mapp, en tar-fil eller en zip-fil"
      )
    )
  }
}
