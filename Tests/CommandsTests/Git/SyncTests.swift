import Commands
import Foundation
import RegisterFixtures
import Testing

/// Two and three people with a clone each, who only ever say `synpunkt sync`.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SyncTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private let facts = folder + "case.yaml"
  private let sender = folder + "sender.yaml"

  @Test("G13 neighbouring fields of two clones are both kept, and both clones end equal")
  func neighbours() throws {
    let clones = try Clones(2)
    try clones.edit(0, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    try clones.edit(1, facts, replacing: "kanal: broschyr", with: "kanal: telefon")
    let first = clones.run(0, ["sync"])
    #expect(first.status == .done)
    #expect(first.output == "Synkroniserat: 1 ärende härifrån, 0 ärenden från andra.\n")
    let second = clones.run(1, ["sync"], as: "omar.nilsson")
    #expect(second.status == .done, "\(second.errors)")
    #expect(clones.run(0, ["sync"]).status == .done)
    #expect(try clones.areEqual)
    let text = try clones[0].text(facts)
    #expect(text.contains("rubrik: Kort svar\n"))
    #expect(text.contains("kanal: telefon\n"))
    #expect(
      try Clones.git(["log", "--format=%an %s"], in: clones[0].path).contains(
        "SYN-2026-0001: case.yaml"
      )
    )
    #expect(try Clones.git(["status", "--porcelain"], in: clones[0].path) == "")
    #expect(clones.run(1, ["sync"]).output == "Allt är synkroniserat.\n")
  }

  @Test("the same field differently: the base stands, both values are kept and chosen by people")
  func conflict() throws {
    let clones = try Clones(2)
    try clones.edit(0, sender, replacing: "Gunnel Rask", with: "Gunnel Raske")
    try clones.edit(1, sender, replacing: "Gunnel Rask", with: "Gunnel Rasck")
    clones.run(0, ["sync"])
    let second = clones.run(1, ["sync"], as: "omar.nilsson")
    #expect(second.errors.contains("SYN-2026-0001: två har skrivit olika i sender.yaml/namn"))
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
    #expect(try clones[0].text(sender).contains("namn: Gunnel Rask\n"))
    let listed = clones.run(0, ["conflicts"])
    #expect(
      listed.output.contains("SYN-2026-0001 sender.yaml/namn\n  0  Gunnel Rask   (gäller nu)\n")
    )
    #expect(listed.output.contains("  1  Gunnel Raske   Anna Berg, "))
    #expect(listed.output.contains("  2  Gunnel Rasck   Omar Nilsson, "))
    #expect(clones.run(0, ["check"]).output.contains("conflict-open"))
    #expect(
      clones.run(0, ["show", "1"]).output.contains(
        "\n\ntvå har skrivit olika, och ingen har valt: synpunkt conflicts SYN-2026-0001\nsender.yaml/namn\n  0  Gunnel Rask   (gäller nu)\n"
      )
    )
    #expect(clones.run(0, ["show", "1", "--format", "json"]).output.contains("\"conflicts\""))
    let chosen = clones.run(0, ["resolve", "1", "namn=Gunnel Rasck"])
    #expect(chosen.status == .done, "\(chosen.errors)")
    clones.run(0, ["sync"])
    clones.run(1, ["sync"])
    #expect(try clones.areEqual)
    #expect(try clones[1].text(sender).contains("namn: Gunnel Rasck\n"))
    #expect(!clones[1].exists(Self.folder + "conflict.yaml"))
  }

  @Test("G1 what was disposed of is gone, and no other case has a word of it")
  func disposed() throws {
    let clones = try Clones(2)
    let other = "cases/2026/00/SYN-2026-0002/"
    try clones[0].move("cases/2026/00/SYN-2026-0001", to: "cases/2026/00/SYN-2026-0002")
    try clones.edit(0, other + "case.yaml", replacing: "SYN-2026-0001", with: "SYN-2026-0002")
    try clones[0].write("cases/disposal/2026-11-21.yaml", "gallrat:\n  - SYN-2026-0001\n")
    try clones.edit(1, sender, replacing: "kontakt: brev", with: "telefon: 070-174 06 35")
    clones.run(0, ["sync"])
    let second = clones.run(1, ["sync"])
    #expect(second.errors.contains("SYN-2026-0001: gallrat av någon annan"))
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
    #expect(!clones[1].exists(facts))
    #expect(try !clones[1].text(other + "sender.yaml").contains("070-174"))
    #expect(clones[1].names(".synpunkt/state/aside").count == 1)
  }

  @Test("G2 two cases of one number: the first keeps it, the other is found by both")
  func numbers() throws {
    let clones = try Clones(2)
    for (place, title) in [(0, "Kall mat"), (1, "Sen buss")] {
      let run = clones.run(
        place,
        ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", title],
        input: title
      )
      #expect(run.status == .done, "\(run.errors)")
    }
    clones.run(0, ["sync"])
    let second = clones.run(1, ["sync"])
    #expect(second.errors.contains("SYN-2026-0003: nytt nummer"), "\(second)")
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
    #expect(try clones[0].text("cases/2026/00/SYN-2026-0002/case.yaml").contains("Kall mat"))
    let moved = try clones[0].text("cases/2026/00/SYN-2026-0003/case.yaml")
    #expect(moved.contains("Sen buss"))
    #expect(moved.contains("ärende: SYN-2026-0003\n"))
    #expect(moved.contains("tidigare nummer:\n  - SYN-2026-0002\n"))
  }

  @Test("three clones, whoever comes last, end equal")
  func three() throws {
    let clones = try Clones(3)
    try clones.edit(0, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    try clones.edit(1, facts, replacing: "kanal: broschyr", with: "kanal: telefon")
    try clones.edit(2, sender, replacing: "kontakt: brev", with: "kontakt: telefon")
    for place in [2, 0, 1, 0, 2] {
      let run = clones.run(place, ["sync"])
      #expect(run.status == .done, "\(run.errors)")
    }
    #expect(try clones.areEqual)
  }

  @Test("a register without a remote says so, and one without Git, too")
  func alone() throws {
    let clones = try Clones(1)
    try Clones.git(["remote", "remove", "origin"], in: clones[0].path)
    try clones.edit(0, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    let run = clones.run(0, ["sync"])
    #expect(run.status == .done)
    #expect(run.output.contains("inget gemensamt förråd"))
    let plain = try TemporaryRegister(FixtureText(""))
    let refused = plain.run(["sync"], environment: Clones.environment)
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("registret ligger inte i Git"))
  }

  @Test("a remote that cannot be reached: what was done is saved, and goes off the next time")
  func unreachable() throws {
    let clones = try Clones(1)
    try clones.edit(0, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    try clones.remote.move("HEAD", to: "HEAD.away")
    let run = clones.run(0, ["sync"])
    #expect(run.status == .failure)
    #expect(run.errors.contains("synpunkt sync igen"))
    try clones.remote.move("HEAD.away", to: "HEAD")
    #expect(clones.run(0, ["sync"]).status == .done)
    #expect(
      try Clones.git(["log", "-1", "--format=%s", "main"], in: clones.remote.path).contains(
        "SYN-2026-0001"
      )
    )
  }

  @Test("a remote whose branch is gone gets nothing anew, until it is meant")
  func gone() throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    try Clones.git(["branch", "-m", "main", "gammal"], in: clones.remote.path)
    try clones.edit(0, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    for _ in 0..<2 {
      let run = clones.run(0, ["sync"])
      #expect(run.status == .findings)
      #expect(run.errors.contains("grenen är borta"), "\(run.errors)")
    }
    #expect(try Clones.git(["branch", "--list", "main"], in: clones.remote.path) == "")
    try Clones.git(["branch", "-m", "gammal", "main"], in: clones.remote.path)
    #expect(clones.run(0, ["sync"]).status == .done)
  }

  @Test("two names that are one on Windows and macOS are not both taken")
  func letterCase() throws {
    let clones = try Clones(2)
    for (place, name) in [(0, "Bild.txt"), (1, "bild.txt")] {
      try clones[place].write(Self.folder + "attachments/" + name, "\(place)")
    }
    clones.run(0, ["sync"])
    let run = clones.run(1, ["sync"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("stora och små bokstäver): " + Self.folder), "\(run.errors)")
    try clones[1].move(
      Self.folder + "attachments/bild.txt",
      to: Self.folder + "attachments/bild-2.txt"
    )
    #expect(clones.run(1, ["sync"]).status == .done)
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
  }
}
