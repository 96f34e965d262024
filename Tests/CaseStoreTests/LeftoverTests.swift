import Casework
import RegisterFixtures
import Testing

@testable import CaseStore

/// Names that programs leave behind, and names that people give.
@Suite struct LeftoverTests {
  enum Kind { case editor, copy, system, write, kept }

  @Test("what the register is made of is no leftover, and is passed over as fast as it is frequent")
  func ownNames() {
    for name in CaseFile.allCases.map(\.rawValue) + ["SYN-2026-0042", "SYN-2026-100000"] {
      #expect(Leftover(name) == nil, "\(name)")
      #expect(!Leftover.isPassing(name), "\(name)")
    }
    #expect(Leftover.isPassing("4913"))
    #expect(Leftover.isPassing("case.yaml~"))
    #expect(!Leftover.isPassing("case (1).yaml"))
  }

  /// Name, kind, and the file to compare with; in a case's folder.
  static let leftovers: [(String, Kind, String)] = [
    (".case.yaml.swp", .editor, "case.yaml"), (".case.yaml.swo", .editor, "case.yaml"),
    (".case.yaml.swx", .editor, "case.yaml"), ("4913", .editor, "4913"),
    ("case.yaml~", .editor, "case.yaml"), ("#case.yaml#", .editor, "case.yaml"),
    (".#case.yaml", .editor, "case.yaml"), ("case.yaml.~12~", .editor, "case.yaml"),
    ("case.yaml.save", .editor, "case.yaml"), ("case.yaml.save.2", .editor, "case.yaml"),
    ("case.yaml.vsctmp", .editor, "case.yaml"), ("case.yaml.tmp", .editor, "case.yaml"),
    (".goutputstream-X1Y2Z3", .editor, ".goutputstream-X1Y2Z3"),
    (".~lock.reply.odt#", .editor, "reply.odt"), ("~$reply.docx", .editor, "reply.docx"),
    ("~WRL0001.tmp", .editor, "~WRL0001.tmp"), (".case.yaml.kate-swp", .editor, "case.yaml"),
    ("case.yaml.bak", .editor, "case.yaml"), ("case.yaml.orig", .editor, "case.yaml"),
    ("case.yaml.rej", .editor, "case.yaml"), (".syncthing.case.yaml.tmp", .editor, "case.yaml"),
    ("~syncthing~case.yaml.tmp", .editor, "case.yaml"),
    (".case.yaml.~1a2b", .editor, "case.yaml"), ("case.yaml.part", .editor, "case.yaml"),
    ("case.sync-conflict-20260303-101500-ABCDEFG.yaml", .copy, "case.yaml"),
    ("case (conflicted copy 2026-03-03 101500).yaml", .copy, "case.yaml"),
    ("case_conflict-20260303-101500.yaml", .copy, "case.yaml"),
    ("case (Anna Bergs motstridiga kopia 2026-03-03).yaml", .copy, "case.yaml"),
    ("case (Anna's conflicted copy 2026-03-03).yaml", .copy, "case.yaml"),
    ("case (skiftlägeskonflikt).yaml", .copy, "case.yaml"),
    ("case (Selective Sync Conflict).yaml", .copy, "case.yaml"),
    ("case-DESKTOP-1A2B3C4.yaml", .copy, "case.yaml"),
    ("case-Annas-MacBook.yaml", .copy, "case.yaml"), ("case (1).yaml", .copy, "case.yaml"),
    ("case(1).yaml", .copy, "case.yaml"), ("case 2.yaml", .copy, "case.yaml"),
    ("case kopia.yaml", .copy, "case.yaml"), ("case - Copy (2).yaml", .copy, "case.yaml"),
    ("Kopia av case.yaml", .copy, "case.yaml"), ("case_LOCAL_4711.yaml", .copy, "case.yaml"),
    ("case.yaml.ny-1", .kept, "case.yaml"), ("submission (3).txt", .copy, "submission.txt"),
    (".DS_Store", .system, ""), ("._case.yaml", .system, ""), ("Icon\r", .system, ""),
    ("Thumbs.db", .system, ""), ("desktop.ini", .system, ""), ("Desktop.ini", .system, ""),
    (".nfs000000000123", .system, ""), (".fuse_hidden0000", .system, ""),
    (".directory", .system, ""), (".dropbox", .system, ""), (".stfolder", .system, ""),
    (".sync_1a2b.db", .system, ""), (".tmp.driveupload", .system, ""),
    (".synpunkt-4711.1f-case.yaml", .write, "case.yaml"),
    (".synpunkt-4711-case.yaml", .write, "case.yaml"),
  ]

  private static let fixed = Set(CaseFile.allCases.map(\.rawValue))

  @Test("leftovers are known by their names", arguments: leftovers)
  func knows(_ row: (name: String, kind: Kind, original: String)) {
    switch Leftover(row.name, among: Self.fixed) {
    case .editor(_, let original):
      #expect(row.kind == .editor)
      #expect(original == row.original)
    case .conflictCopy(let original):
      #expect(row.kind == .copy)
      #expect(original == row.original)
    case .interruptedWrite(let original):
      #expect(row.kind == .write)
      #expect(original == row.original)
    case .keptVersion(let original):
      #expect(row.kind == .kept)
      #expect(original == row.original)
    case .system: #expect(row.kind == .system)
    case nil: Issue.record("not recognised: \(row.name)")
    }
  }

  /// Names that somebody meant, also beside the register's own files.
  static let meant = [
    "case.yaml", "submission.txt", "bild.jpg", "brev.txt", "~", "#", "##", ".", "~$", ".~lock.#",
    "tmp", ".tmp", ".bak", "save", "kopia.pdf", "Rapport (utkast).docx", "a.sync-conflict-.txt",
    "a_conflict-of-interest.pdf", "Intyg (i konflikt med grannen).pdf", "case-old.yaml",
    "cases.yaml", "case.yaml.txt", "casebook.yaml", "notes-from-the-meeting.yaml", "x.ny-",
    "x.ny-a",
    "Icon", "thumbs.jpg", "49130", "goutputstream", "Fråga om v. 4 (2).txt",
  ]

  @Test("what people name is no leftover", arguments: meant)
  func passes(_ name: String) { #expect(Leftover(name, among: Self.fixed) == nil) }

  /// Ordinary names of what people send, where no file has a fixed name.
  static let attachments = [
    "bild (1).jpg", "IMG_2041 (2).jpeg", "brev 2.pdf", "Beslut (kommunens kopia).pdf",
    "Kopia av hyresavtal.pdf", "case (1).yaml", "Anna's copy.txt", "scan-DESKTOP.pdf",
    "docker-compose.yaml", "Namnlös kopia.txt",
  ]

  @Test("attachments may be named as people name them")
  func passesAttachments() throws {
    let folder = "cases/2026/00/SYN-2026-0001/attachments/"
    let register = try TemporaryRegister(FixtureText(""))
    for name in Self.attachments { try register.write(folder + name, "a: {b\n") }
    #expect(register.run(["check"]).output == "")
  }

  @Test("post may be named as people name it, and nothing in the inbox is passed over in silence")
  func takesInCopies() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let post = [
      "brev (1).txt", "brev (2).txt", "brev (conflicted copy 2026-03-03 101500).txt", "brev 2.txt",
    ]
    for name in post { try register.write("cases/inbox/" + name, name) }
    for name in ["brev.txt~", ".gitkeep", "brev.txt.part"] {
      try register.write("cases/inbox/" + name, "?")
    }
    try register.makeFolder("cases/inbox/mapp")
    register.makePipe("cases/inbox/pipe.txt")
    try register.link("cases/inbox/link.txt", to: "/etc/hostname")
    let run = register.run(["intake"])
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(
      register.names("cases/inbox")
        == [".gitkeep", "brev.txt.part", "brev.txt~", "link.txt", "mapp", "pipe.txt"]
    )
    let found = register.run(["check", "cases/inbox"]).output.split(separator: "\n")
      .filter { $0.hasPrefix("cases/") }.map { $0.prefix { $0 != ":" } }
    #expect(
      found == [
        "cases/inbox/brev.txt.part", "cases/inbox/brev.txt~", "cases/inbox/link.txt",
        "cases/inbox/mapp", "cases/inbox/pipe.txt",
      ]
    )
  }

  @Test("a copy of a routine is no routine")
  func passesOverRoutineCopy() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let name = "cases/routines/synpunkten (Annas konfliktkopia 2026-03-03).yaml"
    try register.write(name, try register.read("cases/routines/synpunkten.yaml"))
    #expect(try register.folder.readRegister().register.routines.count == 1)
    #expect(register.run(["check"]).output.contains("[conflict-copy]"))
  }

  @Test("names with control characters are shown with signs in their place")
  func showsControlCharacters() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let folder = "cases/2026/00/SYN-2026-0001/"
    for name in ["a\nb~", "\u{1B}[31mröd.txt", "\u{202E}x", "case.yaml\r"] {
      try register.write(folder + name, "")
    }
    try register.makeFolder("cases/2026/00/\u{1B}]0;titel\u{07}")
    let output = register.run(["check"]).output
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(output.contains("SYN-2026-0001/a␊b~: varning[editor-leftover]: a␊b~ är"))
    #expect(output.contains("SYN-2026-0001/␛[31mröd.txt: varning[unexpected-file]"))
    #expect(output.contains("cases/2026/00/␛]0;titel␇: fel[folder-not-a-case]"))
  }
}
