import Commands
import Foundation
import Laws
import RegisterFixtures
import Testing

/// The rows of the table that concern more than one file, among three: whoever comes first, in the middle and last, all
/// clones end equal, and everything that anybody did is there.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SyncTripleTests {
  static let seeds = Exhaustive.isAsked ? Array(1...60) : [4]
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private static let organisation = "cases/organisation.yaml"
  private static let closed = "avslutad: 2026-03-19\nutfall: besvarad\n"
  private static let bo = """
      - id: bo.ek
        namn: Bo Ek
        titel: utredare
        e-post: bo.ek@kommun.example
        roller:
          - utredare

    """

  private enum Deed: CaseIterable {
    case title, close, empty, deliver, dispose, usePerson, removePerson, takeIn, register, rename,
      note
  }

  @Test("three people, any deeds of the table, in any order", arguments: seeds)
  func deeds(_ seed: Int) throws {
    var random = Seeded(seed)
    let clones = try Clones(1)
    try clones.edit(0, Self.folder + "case.yaml", replacing: Self.closed, with: "")
    let people = try clones[0].text(Self.organisation)
    try clones[0].write(Self.organisation, people + Self.bo)
    let letter = "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nMaten är kall.\n"
    try clones[0].write("cases/inbox/brev.txt", letter)
    clones.run(0, ["sync"])
    for _ in 1..<3 { try clones.addClone() }
    var done: [[Deed]] = []
    for place in 0..<3 {
      let deeds = (0..<2).map { _ in random.pick(Deed.allCases) }
      for (step, deed) in Set(deeds).sorted(by: { "\($0)" < "\($1)" }).enumerated() {
        try perform(deed, in: clones, at: place, word: "ord\(place)x\(step)")
      }
      done.append(deeds)
    }
    let order = random.pick([
      [0, 1, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [0, 2, 1], [1, 0, 2],
    ])
    let context = "seed \(seed), \(done), order \(order)"
    for place in order + order + order.prefix(2) {
      let run = clones.run(place, ["sync"])
      #expect(run.status != .failure, "\(context): \(run.errors)")
    }
    #expect(try clones.areEqual, "\(context)")
    try account(for: done, in: clones, context)
  }

  @Test("G2 a case that gets a new number gets none that another clone has counted for itself")
  func newNumberIsFree() throws {
    let clones = try Clones(3)
    let words = ["new", "--typ", "klagomål", "--kanal", "broschyr"]
    clones.run(0, words, input: "Sak 0")
    clones.run(2, words, input: "Sak 2")
    clones.run(2, words, input: "Maten är kall")
    for place in [1, 2, 0, 1, 2, 0] { clones.run(place, ["sync"]) }
    #expect(try clones.areEqual)
    let texts = try clones.files(0).filter { $0.key.hasSuffix("submission.txt") }.values
    for text in ["Sak 0", "Sak 2", "Maten är kall"] {
      #expect(texts.count { $0 == text } == 1, "\(texts)")
    }
  }

  private func perform(_ deed: Deed, in clones: Clones, at place: Int, word: String) throws {
    let register = clones[place]
    func add(_ text: String, to path: String) throws {
      try register.write(path, (register.exists(path) ? try register.text(path) : "") + text)
    }
    let facts = Self.folder + "case.yaml"
    let time = "2026-11-21T1\(place):00:00+01:00"
    switch deed {
    case .title:
      try clones.edit(place, facts, replacing: "Kort svar i telefon", with: "Svar \(word)")
    case .close: try add(Self.closed, to: facts)
    case .empty:
      try clones.edit(
        place,
        Self.folder + "investigation.yaml",
        replacing: "svar: nej",
        with: "svar:"
      )
    case .deliver:
      let hash = String(repeating: "\(place + 1)", count: 64)
      try add(
        "- \(time) synpunkt arkiverad paket=uuid-\(place) sha256=\(hash) filer=\(hash)\n",
        to: Self.folder + "log.yaml"
      )
    case .dispose:
      let path = "cases/disposal/2026-11-21.yaml"
      try add("beslut: KS \(place)\nav: anna.berg\n", to: path)
      try add(
        "- \(time) anna.berg gallrad beslut=KS_\(place) protokoll=\(path)\n",
        to: "cases/log.yaml"
      )
    case .usePerson:
      try clones.edit(place, facts, replacing: "utredare: omar.nilsson", with: "utredare: bo.ek")
    case .removePerson: try clones.edit(place, Self.organisation, replacing: Self.bo, with: "")
    case .takeIn:
      let run = clones.run(place, ["intake"])
      #expect(run.status == .done, "\(run)")
    case .register:
      clones.run(place, ["new", "--typ", "klagomål", "--kanal", "broschyr"], input: "Sak \(place)")
    case .rename:
      try clones.edit(
        place,
        Self.organisation,
        replacing: "titel: enhetschef",
        with: "titel: chef \(word)"
      )
    case .note:
      try add(
        "- tid: 2026-11-2\(place) 10:00\n  av: anna.berg\n  text: Sagt \(word)\n",
        to: Self.folder + "notes.yaml"
      )
    }
  }

  private func account(for done: [[Deed]], in clones: Clones, _ context: String) throws {
    let files = try clones.files(0)
    let tree = files.values.joined(separator: "\n")
    let aside = try (0..<3).flatMap { place in
      try clones[place].names(".synpunkt/state/aside").flatMap { folder in
        try clones[place].names(".synpunkt/state/aside/" + folder).map {
          try clones[place].text(".synpunkt/state/aside/\(folder)/\($0)")
        }
      }
    }.joined(separator: "\n")
    let history = try Clones.git(["log", "-p", "--all", "-m", "--format="], in: clones[0].path)
    for (place, deeds) in done.enumerated() {
      for deed in deeds {
        let context = "\(context): \(place) \(deed)"
        switch deed {
        case .title, .rename:
          #expect(
            (tree + aside).contains("ord\(place)x") || history.contains("ord\(place)x"),
            "\(context)"
          )
        case .close:
          let facts = files[Self.folder + "case.yaml"] ?? ""
          // Of a case that another has delivered it is in the draft of the related one.
          let isThere = facts.contains("avslutad: 2026") || facts.contains("återöppnad")
          #expect(isThere || tree.contains("avslutad: – → 2026"), "\(context)")
        case .empty: #expect(history.contains("+  svar:\n"), "\(context)")
        case .deliver: #expect(tree.contains("paket=uuid-\(place) "), "\(context)")
        case .dispose:
          let protocols = files.filter { $0.key.hasPrefix("cases/disposal/") }
          #expect(
            protocols.values.count { $0.contains("beslut: KS \(place)\n") } == 1,
            "\(context)"
          )
        case .usePerson:
          let isUsed = files[Self.folder + "case.yaml"]?.contains("bo.ek") ?? false
          let isKept = files[Self.organisation]?.contains("bo.ek") ?? false
          #expect(isKept || !isUsed && tree.contains("bo.ek"), "\(context)")
        case .removePerson: #expect(history.contains("-  - id: bo.ek"), "\(context)")
        case .takeIn:
          let cases = files.filter { $0.key.hasSuffix("submission.txt") }
          #expect(cases.values.count { $0.contains("Maten är kall") } == 1, "\(context)")
        case .register:
          let cases = files.filter { $0.key.hasSuffix("submission.txt") }
          #expect(cases.values.count { $0 == "Sak \(place)" } == 1, "\(context)")
        case .note: #expect((tree + aside).contains("Sagt ord\(place)x"), "\(context)")
        }
      }
    }
    #expect(!tree.contains("<<<<<<<"), "\(context)")
    for (path, text) in files where path.hasSuffix("/case.yaml") {
      let number = path.split(separator: "/")[3]
      #expect(text.hasPrefix("ärende: \(number)\n"), "\(context): \(path)")
    }
  }
}
