import Commands
import Foundation
import Laws
import RegisterFixtures
import Testing

/// Rows of the table of what comes of two changes that concern more than one file, by whole clones: whoever synchronises
/// first, both end equal.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SyncTableTests {
  static let folder = "cases/2026/00/SYN-2026-0001/"
  /// Who synchronises first: either, or one of them; `CaseMergeTests` has both orders of every row each time.
  static let orders = Exhaustive.isAsked ? [[0, 1], [1, 0]] : [[1, 0]]

  /// Synchronises in an order, then both again; all end equal.
  static func bring(_ clones: Clones, together order: [Int]) throws -> [Run] {
    let runs = (order + order).map { clones.run($0, ["sync"]) }
    #expect(try clones.areEqual)
    return runs
  }

  @Test(
    "disposal protocols of one name: both, one renamed, and the log names each",
    arguments: orders
  )
  func protocols(_ order: [Int]) throws {
    let clones = try Clones(2)
    let path = "cases/disposal/2026-11-21.yaml"
    for place in 0..<2 {
      try clones[place].write(path, "beslut: KS \(place)\nav: anna.berg\n")
      let line =
        "- 2026-11-21T1\(place):00:00+01:00 anna.berg gallrad beslut=KS_\(place) protokoll=\(path)\n"
      try clones[place].write("cases/log.yaml", line)
    }
    let runs = try Self.bring(clones, together: order)
    #expect(runs[1].errors.contains("heter nu cases/disposal/2026-11-21-2.yaml"), "\(runs)")
    let (first, second) = (order[0], order[1])
    #expect(try clones[0].text(path).contains("KS \(first)"))
    #expect(try clones[0].text("cases/disposal/2026-11-21-2.yaml").contains("KS \(second)"))
    let log = try clones[0].text("cases/log.yaml")
    #expect(log.contains("KS_\(first) protokoll=\(path)\n"))
    #expect(log.contains("KS_\(second) protokoll=cases/disposal/2026-11-21-2.yaml\n"))
  }

  @Test("organisation, removed and used: kept, roles off", arguments: orders)
  func removed(_ order: [Int]) throws {
    let organisation = "cases/organisation.yaml"
    let bo = """
        - id: bo.ek
          namn: Bo Ek
          titel: utredare
          e-post: bo.ek@kommun.example
          roller:
            - utredare

      """
    let clones = try Clones(1)
    try clones[0].write(organisation, try clones[0].text(organisation) + bo)
    clones.run(0, ["sync"])
    try clones.addClone()
    try clones.edit(0, organisation, replacing: bo, with: "")
    try clones.edit(
      1,
      Self.folder + "case.yaml",
      replacing: "utredare: omar.nilsson",
      with: "utredare: bo.ek"
    )
    let runs = try Self.bring(clones, together: order)
    #expect(runs[1].errors.contains("bo.ek: en har tagit bort det"), "\(runs)")
    let kept = bo.replacing("    roller:\n      - utredare\n", with: "")
    #expect(try clones[0].text(organisation).hasSuffix(kept))
  }

  @Test(
    "case folder, edited and archived: the edit is the draft of a related case",
    arguments: orders
  )
  func archived(_ order: [Int]) throws {
    let clones = try Clones(2)
    let hash = String(repeating: "a", count: 64)
    let log = try clones[0].text(Self.folder + "log.yaml")
    try clones[0].write(
      Self.folder + "log.yaml",
      log
        + "- 2026-11-20T03:00:02+01:00 synpunkt arkiverad paket=uuid-1 sha256=\(hash) filer=\(hash)\n"
    )
    try clones.edit(1, Self.folder + "sender.yaml", replacing: "Lindvägen 3", with: "Lindvägen 4")
    try clones.edit(1, Self.folder + "case.yaml", replacing: "Kort svar", with: "Mycket kort svar")
    let runs = try Self.bring(clones, together: order)
    #expect(runs[1].errors.contains("ligger i inkorgen"), "\(runs)")
    #expect(try clones[0].text(Self.folder + "sender.yaml").contains("Lindvägen 3"))
    let draft = "cases/inbox/SYN-2026-0001-tillagg.txt"
    #expect(
      try clones[0].text(draft) == """
        rubrik: Tillägg till SYN-2026-0001
        rutin: synpunkten
        typ: klagomål
        kanal: broschyr
        relaterade: SYN-2026-0001

        SYN-2026-0001 är levererat till arkivet. Det här skrevs i det efter leveransen:

        case.yaml
          rubrik: Kort svar i telefon → Mycket kort svar i telefon

        sender.yaml
          adress:
            Lindvägen 4
            999 10 Exempelstad

        """
    )
    let taken = clones.run(0, ["intake"])
    #expect(taken.status == .done, "\(taken)")
    let facts = try clones[0].text("cases/2026/00/SYN-2026-0002/case.yaml")
    #expect(facts.contains("relaterade:\n  - SYN-2026-0001\n"), "\(facts)")
  }

  @Test("case, closed and edited so that it is incomplete: both, and open again", arguments: orders)
  func reopened(_ order: [Int]) throws {
    let clones = try Clones(1)
    let facts = Self.folder + "case.yaml"
    let closed = "avslutad: 2026-03-19\nutfall: besvarad\n"
    try clones.edit(0, facts, replacing: closed, with: "")
    clones.run(0, ["sync"])
    try clones.addClone()
    try clones[0].write(facts, try clones[0].text(facts) + closed)
    try clones.edit(
      1,
      Self.folder + "investigation.yaml",
      replacing: "  svar: nej",
      with: "  svar:"
    )
    let runs = try Self.bring(clones, together: order)
    #expect(runs[1].errors.contains("SYN-2026-0001: är öppnat igen"), "\(runs)")
    let text = try clones[0].text(facts)
    #expect(text.contains("avslutad:\nåteröppnad: 2026-11-21\nutfall:\n"), "\(text)")
    #expect(try clones[0].text(Self.folder + "log.yaml").contains("synpunkt återöppnad skäl="))
  }

  @Test("case, closed and edited so that it is complete still: both", arguments: orders)
  func closed(_ order: [Int]) throws {
    let clones = try Clones(1)
    let facts = Self.folder + "case.yaml"
    let closed = "avslutad: 2026-03-19\nutfall: besvarad\n"
    try clones.edit(0, facts, replacing: closed, with: "")
    clones.run(0, ["sync"])
    try clones.addClone()
    try clones[0].write(facts, try clones[0].text(facts) + closed)
    try clones.edit(1, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    _ = try Self.bring(clones, together: order)
    let text = try clones[0].text(facts)
    #expect(text.contains(closed) && text.contains("rubrik: Kort svar\n"))
  }

  @Test("inbox, one file taken in by two: one case, found by both numbers", arguments: orders)
  func intake(_ order: [Int]) throws {
    let clones = try Clones(1)
    try clones[0].write(
      "cases/inbox/brev.txt",
      "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBussen kom inte alls.\n"
    )
    try clones[0].write(
      "cases/inbox/brev2.txt",
      "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nMaten är kall.\n"
    )
    clones.run(0, ["sync"])
    try clones.addClone()
    clones.run(1, ["sync"])
    for place in 0..<2 {
      let run = clones.run(place, ["intake"], as: ["anna.berg", "omar.nilsson"][place])
      #expect(run.status == .done, "\(run)")
    }
    let other = clones[order[1]].names("cases/2026/00")[1]
    try clones.edit(
      order[1],
      "cases/2026/00/\(other)/case.yaml",
      replacing: "enhet:",
      with: "enhet: hemtjanst"
    )
    let runs = try Self.bring(clones, together: order)
    #expect(runs[1].errors.contains("är ett ärende nu, och hittas med båda"), "\(runs)")
    let names = clones[0].names("cases/2026/00")
    try #require(names.count == 3, "\(names)")
    let texts = try names.map { try clones[0].text("cases/2026/00/\($0)/submission.txt") }.sorted()
    #expect(
      texts == [
        "Bussen kom inte alls.\n", "Maten är kall.\n", "Ni svarar så kort när man ringer.\n",
      ]
    )
    let facts = try clones[0].text("cases/2026/00/\(names[1])/case.yaml")
    #expect(facts.contains("enhet: hemtjanst\n"), "\(facts)")
    #expect(facts.contains("tidigare nummer:\n  - \(other)\n"), "\(facts)")
    #expect(clones.run(0, ["check", names[1]]).output == "")
    #expect(clones.run(0, ["show", other]).errors.contains("\(other) har numret \(names[1]) nu"))
  }

  @Test(
    "case folder, number and number: both found by it, and whoever was told the old one gets a letter",
    arguments: orders
  )
  func numbers(_ order: [Int]) throws {
    let clones = try Clones(2)
    let folder = "cases/2026/00/SYN-2026-0002/"
    let posted =
      "- 2026-11-20T10:00:00+01:00 anna.berg postad brev=bekräftelse text=\(String(repeating: "a", count: 64)) pdf=\(String(repeating: "b", count: 64))\n"
    for place in 0..<2 {
      clones.run(
        place,
        [
          "new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", "Sak \(place)", "--namn",
          "Bo Ek",
        ],
        input: "Sak \(place)"
      )
      try clones[place].write(
        folder + "letters/acknowledgement.txt",
        "rubrik: Hej\n\nSYN-2026-0002\n"
      )
      try clones[place].write(folder + "letters/delay.txt", "rubrik: Hej\n\nSYN-2026-0002\n")
      let log = try clones[place].text(folder + "log.yaml")
      try clones[place].write(folder + "log.yaml", log + posted)
    }
    let runs = try Self.bring(clones, together: order)
    #expect(runs[1].errors.contains("letters/correction.txt är påbörjat"), "\(runs)")
    let new = "cases/2026/00/SYN-2026-0003/"
    #expect(try clones[0].text(new + "case.yaml").contains("rubrik: Sak \(order[1])\n"))
    #expect(try clones[0].text(new + "letters/acknowledgement.txt").contains("SYN-2026-0002"))
    #expect(try clones[0].text(new + "letters/delay.txt").contains("SYN-2026-0003"))
    let letter = try clones[0].text(new + "letters/correction.txt")
    #expect(letter.contains("Ditt ärende har numret SYN-2026-0003. I vårt brev stod SYN-2026-0002"))
    let shown = clones.run(0, ["show", "2"])
    #expect(shown.output.contains("Sak \(order[0])"))
    #expect(shown.errors.contains("SYN-2026-0002 har också varit numret på SYN-2026-0003"))
  }
}
