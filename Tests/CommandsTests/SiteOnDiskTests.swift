import CaseStore
import Commands
import Foundation
import RegisterFixtures
import Testing

/// The public site on disk: what is on it, what is not, and what a fault leaves.
@Suite(.waits) struct SiteOnDiskTests {
  private func published() throws -> TemporaryRegister { try PublishedCase.register() }

  private func expectDone(_ run: Run) throws {
    #expect(run.status == .done, "\(run.errors)")
  }

  private static let page = PublishedCase.page

  /// Every file of the site, by path.
  private func site(_ register: TemporaryRegister) throws -> [String: [UInt8]] {
    let root = register.absolute(".synpunkt/site")
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try register.read(".synpunkt/site/" + name) }
    }
    return files
  }

  @Test("K25, K28: nothing of the sender, the staff or an attachment's name is on the site")
  func siteIsClean() throws {
    let files = try site(published())
    #expect(files["cases/SYN-2026-0002.html"] != nil)
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["Zebulon", "Ysterholm", "Zinkgatan", "Nilsson", "anna.berg", "Anna Berg"] {
        #expect(!text.contains(word) && !path.contains(word), "\(word) in \(path)")
      }
    }
  }

  @Test(
    "an incremental build gives what a build from nothing gives, and writes what has changed alone"
  )
  func isIncremental() throws {
    let register = try published()
    let before = try register.modified(".synpunkt/site/style.css")
    try expectDone(register.run(["set", "2", "område=Bemötande"]))
    let run = register.run(["publish"])
    #expect(run.status == .done)
    #expect(try register.modified(".synpunkt/site/style.css") == before)
    let incremental = try site(register)
    #expect(incremental["areas/bemotande.html"] != nil)
    #expect(incremental["areas/information.html"] == nil)
    try FileManager.default.removeItem(atPath: register.absolute(".synpunkt"))
    try expectDone(register.run(["publish"]))
    #expect(try site(register) == incremental)
    // A state of another program, or one that was cut short, is none.
    try register.write(".synpunkt/site-state", Array("synpunkt-site 0".utf8))
    try expectDone(register.run(["publish"]))
    #expect(try site(register) == incremental)
  }

  @Test("K25: a kept state that was damaged is never put on a page")
  func damagedState() throws {
    let register = try published()
    // The title as the page has it, which need not be that of case.yaml.
    let before = try site(register)
    let state = try register.read(".synpunkt/site-state")
    let title = Array("gångvägen".utf8)
    var damaged = state
    for place in state.indices where state[place...].starts(with: title) {
      damaged[place] = UInt8(ascii: "X")
    }
    #expect(damaged != state)
    try register.write(".synpunkt/site-state", damaged)
    try expectDone(register.run(["publish"]))
    #expect(try site(register) == before)
  }

  @Test(
    "L10, K24: a case that may no longer be shown leaves the site",
    arguments: [
      ("skyddad identitet: ja\n", "sekretess eller skyddade personuppgifter"),
      ("sekretess:\n  lagrum: 26 kap. 1 §\n", "sekretess eller skyddade personuppgifter"),
    ]
  )
  func leaves(_ line: String, _ reason: String) throws {
    let register = try published()
    let path = "cases/2026/00/SYN-2026-0002/case.yaml"
    try register.write(path, register.read(path) + Array(line.utf8))
    let run = register.run(["publish"])
    #expect(run.status == .findings)
    #expect(run.errors.contains(reason))
    #expect(!register.exists(Self.page))
    #expect(
      try !site(register).values.contains {
        String(decoding: $0, as: UTF8.self).contains("Mörkt på")
      }
    )
  }

  @Test("K24: a text that was changed after the approval is not published, whichever it is")
  func staleIsRefused() throws {
    for file in ["submission.txt", "public/submission.txt", "public/redaction.yaml"] {
      let register = try published()
      let path = "cases/2026/00/SYN-2026-0002/" + file
      try register.write(path, register.read(path) + Array("# mer\n".utf8))
      let run = register.run(["publish"])
      #expect(run.status == .findings)
      #expect(run.errors.contains("\(file) är ändrad sedan den godkändes"))
      #expect(!register.exists(Self.page))
    }
  }

  @Test("K25: an approval that was written by hand does not get a name past the scan of the page")
  func scanIsLast() throws {
    let register = try published()
    let folder = "cases/2026/00/SYN-2026-0002/"
    let text = Array("Hälsningar Zebulon.\n".utf8)
    let old = try #require(try Self.digest(try register.read(folder + "public/submission.txt")))
    try register.write(folder + "public/submission.txt", text)
    let log = String(decoding: try register.read(folder + "log.yaml"), as: UTF8.self)
    let forged = log.replacingOccurrences(of: old, with: try #require(try Self.digest(text)))
    try register.write(folder + "log.yaml", Array(forged.utf8))
    let run = register.run(["publish"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("namn finns kvar i cases/SYN-2026-0002.html"))
    #expect(!register.exists(Self.page))
  }

  @Test("K25: a template that names one of the staff stops the site, and the old one stays")
  func templateNamesStaff() throws {
    let register = try published()
    let before = try site(register)
    let foot = "<p>Frågor? Omar Nilsson svarar.</p></body></html>\n"
    try register.write("templates/site/foot.sv.html", Array(foot.utf8))
    let run = register.run(["publish"])
    #expect(run.status == .findings)
    #expect(try site(register) == before)
  }

  @Test("unpublishing takes the page away even where the lists cannot be made")
  func unpublishesAnyway() throws {
    let register = try published()
    try register.write("templates/site/foot.sv.html", Array("{{> foot}}".utf8))
    let run = register.run(["unpublish", "2", "--skäl", "Ångrade sig."])
    #expect(run.status != .done)
    #expect(!register.exists(Self.page))
    // Its words are gone from the search as well, where no piece could be made anew.
    #expect(try site(register).keys.filter { $0.hasPrefix("search/") } == [])
  }

  @Test("R19, L10: a case that is secret changes no byte of the site, today or since yesterday")
  func secretChangesNothing() throws {
    let register = try published()
    let yesterday = try site(register)
    let path = "cases/2026/00/SYN-2026-0003/"
    for line in ["skyddad identitet: ja\n", "sekretess:\n  lagrum: 26 kap. 1 §\n"] {
      let facts = String(
        decoding: try register.read("cases/2026/00/SYN-2026-0002/case.yaml"),
        as: UTF8.self
      )
      .replacing("SYN-2026-0002", with: "SYN-2026-0003").split(separator: "\n")
      .filter { !$0.hasPrefix("public") }.joined(separator: "\n")
      try register.write(path + "case.yaml", Array((facts + "\n" + line).utf8))
      try register.write(path + "submission.txt", Array("Hemligt.\n".utf8))
      try register.write(path + "sender.yaml", Array("namn: Xerxes Ovanlig\n".utf8))
      try expectDone(register.run(["publish"]))
      #expect(try site(register) == yesterday, "\(line)")
    }
  }

  @Test(
    "a disk that is full leaves the old site whole",
    .enabled(if: Tracing.isPossible, "needs strace that may trace")
  )
  func diskIsFull() throws {
    let register = try published()
    let before = try site(register)
    try register.write("templates/site/style.css", Array("body { margin: 0 }\n".utf8))
    for calls in ["renameat", "openat"] {
      // The call that makes the staging's files fails from some point on.
      let count = calls == "renameat" ? "1+" : "400+"
      _ = try? Tracing.run(
        ["publish"],
        in: register.path,
        input: "",
        fault: .init(calls: calls, effect: "error=ENOSPC", count: count)
      )
      let after = try site(register)
      #expect(Set(after.keys) == Set(before.keys))
      for (path, bytes) in after where path != "style.css" {
        #expect(bytes == before[path], "\(path)")
      }
    }
    try expectDone(register.run(["publish"]))
    #expect(try site(register)["style.css"] == Array("body { margin: 0 }\n".utf8))
    #expect(!register.exists(".synpunkt/site-new"))
  }

  @Test("U6, B13, K23: a register in English has its site in English")
  func english() throws {
    let register = try TemporaryRegister()
    try expectDone(register.run(["init", "--language", "en"]))
    try expectDone(register.run(["publish"]))
    let page = String(decoding: try register.read(".synpunkt/site/index.html"), as: UTF8.self)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(!page.contains(/[åäöÅÄÖ]/))
    let files = try site(register).filter { $0.key.hasSuffix(".html") }
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in [" casesa", " och ", " för ", " är "] {
        #expect(!text.contains(word), "U6 “\(word)” in \(path)")
      }
    }
  }

  private static func digest(_ bytes: [UInt8]) throws -> String? {
    let run = try OtherProgram.run("/usr/bin/env", ["sha256sum", "FILE"], file: bytes)
    return String(decoding: run.output, as: UTF8.self).split(separator: " ").first.map(String.init)
  }
}

extension TemporaryRegister {
  fileprivate func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: absolute(path))[.modificationDate] as? Date
  }
}
