import Commands
import Foundation
import RegisterFixtures
import Testing

/// Whatever lies in a case's folder goes to the archive with it, or nothing does (L11, L12).
@Suite struct StrayFilesTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private static let package = "arkiv/uuid-9ea4efe4-942c-87a5-a6cd-780448b07722/"
  private static let data = package + "representations/rep1/data/SYN-2026-0001/"

  private let register: TemporaryRegister

  init() throws {
    register = try TemporaryRegister(
      FixtureText(DisposalRules.text)
    )
  }

  private func dispose() -> Run { register.run(DisposalRules.words) }

  static let strays: [(path: String, packaged: String)] = [
    ("foto.jpg", "foto.jpg"), (".dold", "file-"),
    ("attachments/bilder/1.jpg", "attachments/bilder/1.jpg"),
    ("attachments/Bilder från mötet/ö.jpg", "attachments/folder-1/file-1.jpg"),
    ("extra/a/b/c.txt", "extra/a/b/c.txt"), ("public/anteckning.txt", "public/anteckning.txt"),
    ("letters/gammalt/brev.txt", "letters/gammalt/brev.txt"),
    ("attachments/avtal.bak", "attachments/avtal.bak"),
    ("Skannat/A B/x.pdf", "Skannat/folder-1/x.pdf"),
  ]

  @Test(
    "A1 a file anywhere in a case's folder is packed, and the package is whole",
    arguments: strays
  )
  func packed(_ path: String, _ packaged: String) throws {
    try register.write(Self.folder + path, "nyckel 4711\n")
    let run = register.run(["archive", "1", "--till", "arkiv"])
    #expect(run.status == .done, "\(run.errors)")
    let files =
      FileManager.default.enumerator(atPath: register.absolute(Self.data))?
      .compactMap { $0 as? String } ?? []
    let found = files.filter {
      (try? register.text(Self.data + $0)) == "nyckel 4711\n"
    }
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(packaged) }, "\(found)")
    let premis = try register.text(Self.package + "metadata/preservation/premis.xml")
    let mets = try register.text(Self.package + "METS.xml")
    for name in found {
      #expect(premis.contains("/\(name)<") && mets.contains("/\(name)\""), "\(name)")
      // What it was called stands there, too.
      if name != path { #expect(premis.contains(">\(path)<")) }
    }
    let verified = register.run(["verify", Self.package])
    #expect(verified.status == .done, "\(verified.output)")
    // What was delivered is known: the case makes its package again, and may be disposed of.
    #expect(!register.run(["check"]).output.contains("archived-changed"))
    #expect(register.run(["archive", "1", "--till", "arkiv"]).status == .done)
    let disposed = dispose()
    #expect(disposed.status == .done, "\(disposed.errors)")
    #expect(!register.exists(Self.folder))
  }

  /// What is no file of a case, made by a function of its path, and what is said of it.
  static let misfits: [(path: String, words: String)] = [
    ("attachments/länk", "en länk"), ("länk", "en länk"), ("attachments/mapp/länk", "en länk"),
    ("attachments/rör", "en enhet eller ett rör"), ("mapp/rör", "en enhet eller ett rör"),
    ("attachments/tom/", "hör inte hit"), ("tom/", "hör inte hit"),
    ("case.yaml.ny-1", "är det som programmet skulle skriva i case.yaml"),
    ("case.yaml~", "en redigerares säkerhetskopia"), ("letters/.reply.txt.swp", "Vims växlingsfil"),
    ("attachments/.DS_Store", "en fil som macOS lägger i mappar"),
    ("incoming.brev.txt", "registreringen avbröts"),
  ]

  private func put(_ path: String) throws {
    let absolute = register.absolute(Self.folder + path)
    let above = URL(fileURLWithPath: absolute).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    if path.hasSuffix("/") {
      try FileManager.default.createDirectory(atPath: absolute, withIntermediateDirectories: true)
    } else if path.hasSuffix("länk") {
      try FileManager.default.createSymbolicLink(
        atPath: absolute,
        withDestinationPath: "/etc/hostname"
      )
    } else if path.hasSuffix("rör") {
      #expect(mkfifo(absolute, 0o644) == 0)
    } else {
      try register.write(Self.folder + path, "nyckel 4711\n")
    }
  }

  @Test(
    "A1 what is no file of a case keeps it from the archive and from disposal, by its name",
    arguments: misfits
  )
  func refused(_ path: String, _ words: String) throws {
    try put(path)
    let name = path.hasSuffix("/") ? String(path.dropLast()) : path
    let packed = register.run(["archive", "1", "--till", "arkiv"])
    #expect(packed.status == .findings)
    #expect(
      packed.errors.contains(Self.folder + name) && packed.errors.contains(words),
      "\(packed.errors)"
    )
    #expect(!register.exists(Self.package))
    let disposed = dispose()
    #expect(disposed.status == .findings)
    #expect(
      disposed.errors.contains("SYN-2026-0001: \(name): ") && disposed.errors.contains(words),
      "\(disposed.errors)"
    )
    #expect(register.exists(Self.folder + "case.yaml"))
  }

  @Test(
    "A1 what a killed write of the program left is named, and cleared away before the case is packed"
  )
  func ownLeftover() throws {
    try put(".synpunkt-999999-case.yaml")
    let disposed = dispose()
    #expect(disposed.status == .findings)
    #expect(
      disposed.errors.contains("SYN-2026-0001: .synpunkt-999999-case.yaml: ")
        && disposed.errors.contains("är kvar efter en skrivning som avbröts")
    )
    #expect(register.run(["archive", "1", "--till", "arkiv"]).status == .done)
    #expect(!register.exists(Self.folder + ".synpunkt-999999-case.yaml"))
  }

  @Test(
    "A1 a name that is no text keeps one case from the archive, not the others, and check says it"
  )
  func misnamed() throws {
    try register.makeEmptyFile(
      Array((Self.folder + "attachments/bl").utf8) + [0xE5] + Array(".txt".utf8)
    )
    let other = Self.folder.replacingOccurrences(of: "0001", with: "0002")
    for file in ["case.yaml", "sender.yaml", "investigation.yaml", "submission.txt", "log.yaml"] {
      try register.write(
        other + file,
        register.text(Self.folder + file).replacingOccurrences(
          of: "SYN-2026-0001",
          with: "SYN-2026-0002"
        )
      )
    }
    #expect(
      register.run(["check"]).output.contains("attachments/bl\u{FFFD}.txt: fel[name-not-text]")
    )
    let packed = register.run(["archive", "--closed-before", "2026-11-01", "--till", "arkiv"])
    #expect(packed.status == .findings)
    #expect(packed.errors.contains("name-not-text"))
    #expect(packed.output.contains("SYN-2026-0002"))
    let disposed = dispose()
    #expect(disposed.errors.contains("SYN-2026-0001: attachments/bl\u{FFFD}.txt: "))
    #expect(register.exists(Self.folder + "case.yaml"))
  }

  /// Names with a byte that is no UTF-8, in every kind of place.
  static let badNames: [(before: String, after: String)] = [
    ("foto", ".jpg"), ("attachments/bl", ".txt"), ("attachments/mapp/bl", ".txt"),
    ("letters/br", ".txt"), ("public/t", ".txt"), ("attachments/m", "/fil.txt"), ("m", "/fil.txt"),
  ]

  @Test(
    "A12 a name that is no text is found wherever it is, and the other cases are packed",
    arguments: badNames
  )
  func misnamedAnywhere(_ before: String, _ after: String) throws {
    let folder = Self.folder + before
    if let slash = folder.lastIndex(of: "/") {
      let above = register.absolute(String(folder[..<slash]))
      try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
    }
    let name = Array(register.absolute(folder).utf8) + [0xE5]
    func cString(_ bytes: [UInt8]) -> [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
    if after.hasPrefix("/") { #expect(mkdir(cString(name), 0o755) == 0) }
    let file = open(cString(name + Array(after.utf8)), O_WRONLY | O_CREAT, 0o644)
    #expect(file >= 0)
    close(file)
    let other = Self.folder.replacingOccurrences(of: "0001", with: "0002")
    for file in ["case.yaml", "sender.yaml", "investigation.yaml", "submission.txt", "log.yaml"] {
      let text = try register.text(Self.folder + file)
      try register.write(
        other + file,
        text.replacingOccurrences(of: "SYN-2026-0001", with: "SYN-2026-0002")
      )
    }
    let shown = folder + "\u{FFFD}" + after.prefix { $0 != "/" }
    let check = register.run(["check"])
    #expect(check.output.contains("\(shown): fel[name-not-text]"), "\(check.output)")
    for together in [[], ["--samlat"]] {
      let words = ["archive", "--closed-before", "2026-11-01", "--till", "arkiv"] + together
      let packed = register.run(words)
      #expect(packed.status == .findings)
      #expect(packed.errors.contains(shown), "\(packed.errors)")
      if together.isEmpty { #expect(packed.output.contains("SYN-2026-0002")) }
    }
  }

  @Test(
    "A1 of a case that was never delivered a file where it has none is not disposed of",
    arguments: ["foto.jpg", "attachments/bilder/1.jpg"]
  )
  func undecided(_ path: String) throws {
    try register.write(Self.folder + path, "nyckel 4711\n")
    let run = dispose()
    #expect(run.status == .findings)
    #expect(
      run.errors.contains(
        "SYN-2026-0001: \(path): filen eller mappen hör inte hit; det skulle försvinna med ärendet"
      )
    )
    #expect(register.exists(Self.folder + path))
    try register.remove(Self.folder + path.prefix { $0 != "/" })
    #expect(dispose().status == .done)
  }

  @Test("A1 what an earlier program left out of a package is neither packed anew nor disposed of")
  func leftOut() throws {
    #expect(register.run(["archive", "1", "--till", "arkiv"]).status == .done)
    // As it lay there when a program packed without it.
    try register.write(Self.folder + "foto.jpg", "nyckel 4711\n")
    let check = register.run(["check"])
    #expect(check.status == .done)
    #expect(check.output.contains("foto.jpg: varning[unexpected-file]"))
    let packed = register.run(["archive", "1", "--till", "arkiv"])
    #expect(packed.status == .findings)
    #expect(packed.errors.contains(Self.folder + "foto.jpg: fel[not-delivered]"))
    let disposed = dispose()
    #expect(disposed.status == .findings)
    #expect(
      disposed.errors.contains(
        "SYN-2026-0001: foto.jpg: filen är inte med i det paket som levererades"
      )
    )
    #expect(register.exists(Self.folder + "foto.jpg"))
    // An attachment that comes later changes what was delivered.
    try register.write(Self.folder + "attachments/sen.txt", "nyckel 4711\n")
    #expect(register.run(["check"]).output.contains("archived-changed"))
  }
}
