import Checksums
import Commands
import Foundation
import Laws
import RegisterFixtures
import Testing

/// Three clones over a month – a registrar's, an investigator's, and the server's, which alone sends mail – with days without
/// a network, an absent remote, an absent server, and people who change one field apart from each other on purpose.
///
/// `Counting/month.py` accounts for everything that was done, by the files and the messages alone.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SharedMonthTests {
  private static let python = Python(importing: "json, email, hashlib")

  @Test(
    "three clones end equal, with every case, letter, value and notice accounted for",
    .enabled(if: Self.python != nil && Exhaustive.isAsked, "asked for by SYNPUNKT_EXHAUSTIVE=1"),
    arguments: [1, 2]
  )
  func month(_ seed: Int) throws {
    var month = try PlayedMonth(seed, days: 30)
    try month.play()
    let clones = month.clones
    try month.program.write("ledger", month.ledger.joined(separator: "\n") + "\n")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Counting/month.py").path
    let words = ["-B", script, month.program.absolute("ledger"), month.program.absolute("sent")]
    let run = try #require(Self.python).run(words + (0..<3).map { clones[$0].path })
    #expect(run.status == 0, "\(String(decoding: run.output, as: UTF8.self))")
    print(String(decoding: run.output, as: UTF8.self))
    #expect(month.collisions.count == 20)
    let checked = clones.run(0, ["check"]).output
    #expect(!checked.contains("fel[case-mixed]") && !checked.contains("fel[registered-twice]"))
  }
}

/// What is done in a month, with a line for each deed.
struct PlayedMonth {
  let clones: Clones
  /// Where the server's mail program puts messages.
  let program: TemporaryRegister
  private(set) var ledger: [String] = []
  private(set) var collisions: [Collision] = []
  private let days: Int
  private var random: Seeded
  private var resting: Set<String> = []
  /// What was set, but for what the same person set anew before it was exchanged.
  private var values: Set<String> = []
  private var unsent: [[String: String]] = [[:], [:], [:]]

  /// What two said apart from each other, and what somebody has chosen.
  struct Collision {
    let name: String
    let values: [String]
    var chosen: String?
  }

  private static let people = ["anna.berg", "omar.nilsson", "anna.berg"]
  private static let register = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    e-post: synpunkten@kommun.example
    \(MailRegister.routine)
    """

  init(_ seed: Int, days: Int) throws {
    random = Seeded(seed)
    self.days = days
    clones = try Clones(3, of: FixtureText(Self.register))
    program = try TemporaryRegister()
    try FileManager.default.createDirectory(
      atPath: program.absolute("sent"),
      withIntermediateDirectories: true
    )
    try program.write("send", "cat > '\(program.path)/sent/'$(date +%s%N)$$\n")
  }

  private mutating func note(_ deed: [String: Any]) throws {
    let data = try JSONSerialization.data(withJSONObject: deed, options: [.sortedKeys])
    ledger.append(String(decoding: data, as: UTF8.self))
  }

  /// From Monday 2026-11-23 on.
  mutating func play() throws {
    for place in 0..<3 { sync(place) }
    clones.wait(hours: 44)
    for day in 0..<days {
      let isAway = day % 10 == 3
      if isAway { try clones.remote.move("HEAD", to: "HEAD.away") }
      try server(on: day)
      try choose()
      for place in 0..<2 { try work(in: place, on: day) }
      if collisions.count < 20, day % 3 != 0 || day > 20 { try collide(on: day) }
      // The investigator has no network for a week.
      for place in [day % 2, 1 - day % 2] where place == 0 || !(8...13).contains(day) {
        sync(place)
      }
      if isAway { try clones.remote.move("HEAD.away", to: "HEAD") }
      clones.wait(hours: 23)
    }
    for place in [0, 1, 2, 0, 1] { sync(place) }
    for _ in 0..<3 {
      clones.wait(hours: 24)
      try server(on: 0)
    }
    for place in [0, 1, 2, 0, 1, 2] {
      let run = clones.run(place, ["sync"], as: Self.people[place])
      if !run.output.contains("ynkroniserat") { Issue.record("\(place): \(run)") }
    }
    for value in values.sorted() { try note(["what": "field", "word": value]) }
    for one in collisions {
      var deed: [String: Any] = ["what": "collision", "case": one.name, "values": one.values]
      deed["chosen"] = one.chosen
      try note(deed)
    }
  }

  private mutating func sync(_ place: Int) {
    let run = clones.run(place, ["sync"], as: Self.people[place])
    if run.status != .failure { unsent[place] = [:] }
    if run.status == .failure, !run.errors.contains("synpunkt sync igen") {
      Issue.record("\(place): \(run.errors)")
    }
  }

  /// Two days the server is down.
  private func server(on day: Int) throws {
    if (17...18).contains(day) { return }
    let mail = ["SYNPUNKT_SENDMAIL": "sh \(program.path)/send"]
    clones.run(2, ["watch", "--en-gång", "--synka"], with: mail)
  }

  private func cases(in place: Int) -> [String] {
    clones[place].names("cases/2026").flatMap { hundred in
      clones[place].names("cases/2026/" + hundred).map { "cases/2026/\(hundred)/\($0)/" }
    }
  }

  private func word(of folder: String, in place: Int) throws -> String {
    try clones[place].text(folder + "submission.txt").trimmingCharacters(
      in: .whitespacesAndNewlines
    )
  }

  private mutating func work(in place: Int, on day: Int) throws {
    let new = day % 3 == 0 ? 4 : 3
    for step in 0..<new {
      let word = "sak \(day)x\(place)x\(step)"
      let run = clones.run(
        place,
        [
          "new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", "Ärende", "--namn",
          "Bo Ek",
        ],
        as: Self.people[place],
        input: word
      )
      if run.status != .done { Issue.record("\(run)") }
      try note(["what": "case", "word": word])
    }
    for step in 0..<5 { try edit(in: place, "ord\(day)x\(place)x\(step)") }
  }

  private mutating func edit(in place: Int, _ word: String) throws {
    let folder = random.pick(cases(in: place))
    let number = String(folder.split(separator: "/")[3])
    let register = clones[place]
    let name = try self.word(of: folder, in: place)
    func add(_ text: String, to file: String) throws {
      let path = folder + file
      try register.write(path, (register.exists(path) ? try register.text(path) : "") + text)
    }
    switch random.below(5) {
    case 0:
      let run = clones.run(place, ["set", number, "rubrik=\(word)"], as: Self.people[place])
      guard run.status == .done else { return }
      if let old = unsent[place].updateValue(word, forKey: name) { values.remove(old) }
      values.insert(word)
    case 1:
      try add("- tid: 2026-11-23 10:00\n  av: anna.berg\n  text: \(word)\n", to: "notes.yaml")
      try note(["what": "note", "word": word])
    case 2 where !register.exists(folder + "letters/reply.txt"):
      let (text, pdf) = ("rubrik: Svar\n\nHej!\n\n\(word)\n", "pdf \(word)\n")
      try register.write(folder + "letters/reply.txt", text)
      try note(["what": "letter", "word": word])
      if random.chance(oneIn: 2) {
        try register.write(folder + "letters/reply.pdf", pdf)
        let hash = { (text: String) in SHA256.hash(of: Array(text.utf8)).hexadecimal }
        let hashes = "text=\(hash(text)) pdf=\(hash(pdf))"
        try add(
          "- 2026-11-23T10:00:00+01:00 anna.berg postad brev=svar \(hashes)\n",
          to: "log.yaml"
        )
      }
    case 3 where number.hasPrefix("SYN-2026-0") && place == 0 && !resting.contains(name):
      let run = clones.run(
        place,
        ["distribute", number, "--område", "Bemötande", "--enhet", "hemtjanst"]
          + ["--till", "omar.nilsson"]
      )
      if run.status == .done {
        resting.insert(name)
        try note(["what": "distributed", "case": name])
      }
    default:
      try set("telefon", "070 \(word)", in: folder, of: place)
    }
  }

  /// A field of the sender, as an editor does it: a key stands once.
  private func set(_ key: String, _ value: String, in folder: String, of place: Int) throws {
    let path = folder + "sender.yaml"
    let lines = try clones[place].text(path).split(separator: "\n").filter {
      !$0.hasPrefix(key + ":")
    }
    try clones[place].write(path, lines.joined(separator: "\n") + "\n\(key): \(value)\n")
  }

  /// Two say different things in one field of a case that both have.
  private mutating func collide(on day: Int) throws {
    let both = Set(cases(in: 0)).intersection(cases(in: 1)).sorted()
    let free = try both.filter { folder in
      let name = try word(of: folder, in: 0)
      return try !resting.contains("krock \(name)") && name == word(of: folder, in: 1)
    }
    guard !free.isEmpty else { return }
    let folder = random.pick(free)
    let name = try word(of: folder, in: 0)
    resting.insert("krock \(name)")
    let values = (0..<2).map { "krock\(day)x\($0)" }
    for (place, value) in values.enumerated() {
      try set("organisation", value, in: folder, of: place)
    }
    collisions.append(Collision(name: name, values: values))
  }

  /// Every other one is settled as soon as the registrar sees it.
  private mutating func choose() throws {
    let open = clones.run(0, ["conflicts"]).output.split(separator: "\n").compactMap { line in
      line.hasPrefix("SYN-") && line.hasSuffix("/organisation")
        ? line.split(separator: " ")[0] : nil
    }
    for number in open {
      guard let folder = cases(in: 0).first(where: { $0.hasSuffix("/\(number)/") }) else {
        continue
      }
      let name = try word(of: folder, in: 0)
      guard let place = collisions.firstIndex(where: { $0.name == name }), place % 2 == 0 else {
        continue
      }
      let value = collisions[place].values[place / 2 % 2]
      let run = clones.run(0, ["resolve", String(number), "organisation=\(value)"])
      if run.status != .done { Issue.record("\(run.errors)") }
      collisions[place].chosen = value
    }
  }
}
