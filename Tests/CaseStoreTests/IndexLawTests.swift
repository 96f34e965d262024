import Casework
import Foundation
import RegisterFixtures
import Testing

@testable import CaseStore

/// Index from scratch == index updated, whatever happened in between.
@Suite struct IndexLawTests {
  @Test("the index that was updated is the index made anew", arguments: 0..<40)
  func isAlwaysFresh(_ seed: Int) throws {
    var law = try IndexLaw(seed: seed)
    law.register.openToAll()
    var edits: [IndexLaw.Edit] = []
    for _ in 0..<30 {
      edits.append(try law.edit())
      let updated = try law.entries()
      #expect(try updated == law.entriesFromScratch(), "after \(edits)")
      #expect(try updated == law.entries(), "again after \(edits)")
    }
    #expect(law.register.names(".synpunkt") == ["index"])
  }

  @Test(
    "S5 what killed writes left beside the index goes when it is written anew, and a young file stays"
  )
  func sweepsLeftWrites() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let (old, young) = (".synpunkt/.synpunkt-4711.1f-index", ".synpunkt/.synpunkt-4711.2f-known")
    try register.write(old, "half")
    try register.write(young, "half")
    try register.setModified(old, 1_700_000_000)
    _ = try CaseIndex(of: register.folder, in: register.folder.readRegister().register)
    #expect(register.names(".synpunkt") == [".synpunkt-4711.2f-known", "index"])
  }

  @Test("a file that is written again in the same instant is seen")
  func seesRacyWrites() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let settings = try register.folder.readRegister().register
    let path = "cases/2026/00/SYN-2026-0001/case.yaml"
    for round in 0..<300 {
      let title = "t" + String(1000 + round)
      try register.write(path, "rubrik: \(title)\n")
      let entry = try CaseIndex(of: register.folder, in: settings).entries.first
      #expect(entry?.text(.title) == title)
    }
  }

  @Test("an index that cannot be kept changes nothing", arguments: ["read-only", "file", "link"])
  func needsNoIndex(_ state: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    let expected = register.run(["list", "--format", "json"]).output
    #expect(expected.contains("SYN-2026-0001"))
    switch state {
    case "read-only": register.setMode(".synpunkt", 0o555)
    case "file":
      try register.remove(".synpunkt")
      try register.write(".synpunkt", "not a folder")
    default:
      try register.remove(".synpunkt")
      try register.makeFolder("elsewhere")
      try register.link(".synpunkt", to: "elsewhere")
    }
    try register.write("cases/2026/00/SYN-2026-0002/case.yaml", "rubrik: ny\n")
    let run = WithoutRights.run { register.run(["list", "--format", "json"]) }
    #expect(run.output.contains("SYN-2026-0001") && run.output.contains("SYN-2026-0002"))
    #expect(WithoutRights.run { register.run(["list", "--format", "json"]) }.output == run.output)
    #expect(register.names("elsewhere") == [])
    register.setMode(".synpunkt", 0o755)
  }

  /// Lines of a case.yaml with protected identity; none may bring a name into the index.
  static let protections = [
    "skyddad identitet: ja", "skyddad identitet: \"ja\"", "skyddad identitet: Ja",
    "skyddad identitet: yes", "skyddad identitet: kanske",
    "skyddad identitet: ja  # enligt 21 kap.",
  ]

  @Test(
    "what somebody wrote about a protected person is never in the index",
    arguments: protections
  )
  func keepsProtected(_ line: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(
      "cases/2026/00/SYN-2026-0002/case.yaml",
      """
      ärende: SYN-2026-0002
      rubrik: HEMLIG rubrik
      rutin: synpunkten
      typ: HEMLIG
      inkom: 2026-03-02 HEMLIG
      kanal: HEMLIG
      upptecknad av: HEMLIG
      på uppdrag av: HEMLIG
      enhet: HEMLIG
      utredare: HEMLIG HEMLIG
      fördelad: HEMLIG
      publiceringsskäl: |
        HEMLIG
      \(line)
      """
    )
    let list = register.run(["list", "--format", "json"])
    let bytes = try register.read(".synpunkt/index")
    #expect(Data(bytes).range(of: Data("HEMLIG".utf8)) == nil)
    #expect(!list.output.contains("HEMLIG"))
    #expect(Data(bytes).range(of: Data("synpunkten".utf8)) != nil)
  }

  @Test("one whose identity is not protected is in the index")
  func keepsUnprotected() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let path = "cases/2026/00/SYN-2026-0001/case.yaml"
    try register.write(path, register.text(path) + "skyddad identitet: nej\n")
    #expect(register.run(["list"]).output.contains("Kort svar i telefon"))
  }
}

extension TemporaryRegister {
  /// Lets somebody without rights keep the index, too.
  func openToAll() {
    try? makeFolder(".synpunkt")
    setMode(".synpunkt", 0o777)
  }
}
