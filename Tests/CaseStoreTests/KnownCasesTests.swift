import Casework
import Foundation
import Laws
import RegisterFixtures
import Testing

@testable import CaseStore

/// A check from nothing and one with what is known give the same findings, always.
@Suite struct KnownCasesTests {
  @Test("what is known changes no finding", arguments: 0..<12)
  func sameFindings(_ seed: Int) throws {
    var law = try CheckLaw(seed: seed)
    #expect(law.register.run(["check"]).status == .done)
    for _ in 0..<25 {
      try law.edit()
      // A day on which other things lie ahead, now and then.
      let at = law.random.chance(oneIn: 5) ? "2026-03-01" : "2026-11-24"
      let all = law.register.run(["check", "--all", "--format", "json", "--at", at])
      for _ in 0..<2 {
        let quick = law.register.run(["check", "--format", "json", "--at", at])
        #expect(quick.output == all.output, "after \(law.edits)")
        #expect(quick.status == all.status)
      }
    }
    #expect(law.sawKnown > 20)
  }

  @Test("a case that is clean is known, and forgotten when anything of it changes")
  func isKnown() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let folder = "cases/2026/00/SYN-2026-0001"
    try age(register)
    #expect(register.run(["check"]).status == .done)
    #expect(try known(register) == ["SYN-2026-0001"])
    try register.write(folder + "/notes.yaml", "fel: [\n")
    #expect(register.run(["check"]).status == .findings)
    #expect(try known(register) == [])
    try register.remove(folder + "/notes.yaml")
    #expect(register.run(["check"]).status == .done)
  }

  @Test("a damaged file of what is known is as good as none", arguments: ["", "SYNCHECK", "long"])
  func damaged(_ text: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try age(register)
    _ = register.run(["check"])
    var bytes = try register.read(".synpunkt/checked")
    if text == "long" { bytes[bytes.count / 2] ^= 1 } else { bytes = Array(text.utf8) }
    try register.write(".synpunkt/checked", bytes)
    #expect(register.run(["check"]).status == .done)
    #expect(try known(register) == ["SYN-2026-0001"])
  }

  /// What was written in the same tick as a check is never trusted.
  private func age(_ register: TemporaryRegister) throws { usleep(20_000) }

  private func known(_ register: TemporaryRegister) throws -> [String] {
    let bytes = try register.read(".synpunkt/checked")
    let basis = bytes[16..<24].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return try #require(KnownFormat.decode(bytes, basis: basis)).map { "\($0.number)" }
  }
}

/// Clean cases that people and programs do things to.
private struct CheckLaw {
  let register: TemporaryRegister
  var random: Seeded
  private(set) var edits: [String] = []
  /// How many cases were known after the edits, together.
  private(set) var sawKnown = 0
  private let files: [String: String]

  private static let names = [
    "case.yaml", "submission.txt", "sender.yaml", "log.yaml", "investigation.yaml", "notes.yaml",
    "letters/reply.txt", "attachments/bild.png", "attachments/mapp/bild.png", "skräp.txt",
    "public/submission.txt",
  ]

  init(seed: Int) throws {
    register = try TemporaryRegister(FixtureText(""))
    random = Seeded(seed)
    let first = Self.folder(1)
    var files: [String: String] = [:]
    for name in try register.files() where name.hasPrefix(first + "/") {
      files[String(name.dropFirst(first.count + 1))] = try register.text(name)
    }
    self.files = files
    for serial in 2...6 { try restore(serial) }
  }

  private static func folder(_ serial: Int) -> String { "cases/2026/00/SYN-2026-000\(serial)" }

  private func restore(_ serial: Int) throws {
    try? register.remove(Self.folder(serial))
    for (name, text) in files {
      let own = text.replacingOccurrences(of: "SYN-2026-0001", with: "SYN-2026-000\(serial)")
      try register.write(Self.folder(serial) + "/" + name, own)
    }
  }

  mutating func edit() throws {
    if let bytes = try? register.read(".synpunkt/checked"), bytes.count >= 16 {
      sawKnown += Int(bytes[12])
    }
    let (serial, other) = (1 + random.below(7), 1 + random.below(7))
    let folder = Self.folder(serial)
    let path = folder + "/" + random.pick(Self.names)
    let kind = random.below(9)
    edits.append("\(kind) \(path)")
    switch kind {
    case 0: try restore(serial)
    case 1: try? register.write(path, "fel: [\n")
    case 2: try? register.write(path, "rubrik: \(random.below(100))\n")
    case 3: try? register.remove(path)
    case 4: utimensat(AT_FDCWD, register.absolute(path), nil, 0)
    case 5: try? register.move(folder, to: Self.folder(other))
    case 6: try? register.remove(folder)
    case 7:
      let text = (try? register.text(folder + "/case.yaml")) ?? ""
      try? register.write(folder + "/case.yaml", text + "relaterade:\n  - SYN-2026-000\(other)\n")
    default:
      let area = "Bemötande\(random.chance(oneIn: 2) ? "" : " och annat")"
      let routine = try register.text("cases/routines/synpunkten.yaml")
      let line = routine.split(separator: "\n").first { $0.contains("namn: Bemötande") } ?? ""
      try register.write(
        "cases/routines/synpunkten.yaml",
        routine.replacingOccurrences(of: line, with: "  - namn: \(area)")
      )
    }
    // Mostly the ticks of the file system's clock are apart, as they are when people work.
    if random.chance(oneIn: 2) { usleep(6_000) }
  }
}
