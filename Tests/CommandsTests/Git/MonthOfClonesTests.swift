import Commands
import Foundation
import Laws
import RegisterFixtures
import Testing

/// Three clones over a month, with days without a network, and an absent server.
///
/// Whatever the order, all end equal, and everything that anybody wrote is there.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct MonthOfClonesTests {
  private static let days = Exhaustive.isAsked ? 30 : 3
  static let seeds = Exhaustive.isAsked ? [1, 2] : [1]
  private static let people = ["anna.berg", "omar.nilsson", "anna.berg"]

  /// What was written, told apart from everything else, and where it must be.
  private struct Written {
    var titles: Set<String> = []
    var notes: Set<String> = []
    var values: Set<String> = []
    /// What was set and not exchanged, by clone and case: whoever sets it again has taken it back themselves.
    var unsent: [[String: String]] = [[:], [:], [:]]
  }

  @Test("three clones end equal, with every case, note and value accounted for", arguments: seeds)
  func month(_ seed: Int) throws {
    var random = Seeded(seed)
    let clones = try Clones(3)
    var written = Written()
    for day in 0..<Self.days {
      let isAbsent = day % 7 == 3
      if isAbsent { try clones.remote.move("HEAD", to: "HEAD.away") }
      for place in 0..<3 {
        for step in 0..<3 {
          let word = "ord\(seed)x\(day)x\(place)x\(step)"
          try work(in: place, word, of: clones, with: &random, noting: &written)
        }
        if !random.chance(oneIn: 3) {
          let run = clones.run(place, ["sync"], as: Self.people[place])
          if run.status != .failure { written.unsent[place] = [:] }
        }
      }
      if isAbsent { try clones.remote.move("HEAD.away", to: "HEAD") }
    }
    for place in [0, 1, 2, 0, 1] {
      let run = clones.run(place, ["sync"], as: Self.people[place])
      #expect(run.status != .failure, "\(run.errors)")
    }
    #expect(try clones.areEqual)
    let files = try clones.files(0)
    let texts = files.values.joined(separator: "\n")
    for title in written.titles {
      let places = files.filter { $0.key.hasSuffix("/submission.txt") && $0.value == title }
      #expect(places.count == 1, "\(title) is \(places.count) cases")
    }
    for note in written.notes { #expect(texts.contains(note), "\(note) is nowhere") }
    let history = try Clones.git(["log", "-p", "--all", "-m", "--format="], in: clones[0].path)
    for value in written.values { #expect(history.contains(value), "\(value) is nowhere") }
    #expect(!texts.contains("<<<<<<<"))
    let numbers = files.keys.filter { $0.hasSuffix("/case.yaml") }
    for path in numbers {
      let number = path.split(separator: "/")[3]
      #expect(files[path]?.contains("ärende: \(number)\n") ?? false, "\(path)")
      #expect(!number.hasPrefix("SYN-2026-9"), "\(number) is provisional")
    }
  }

  private func work(
    in place: Int,
    _ word: String,
    of clones: Clones,
    with random: inout Seeded,
    noting written: inout Written
  ) throws {
    let register = clones[place]
    let cases = register.names("cases/2026/00").filter { $0.hasPrefix("SYN-2026-0") }
    switch random.below(4) {
    case 0:
      let run = clones.run(
        place,
        ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", word],
        as: Self.people[place],
        input: word
      )
      #expect(run.status == .done, "\(run.errors)")
      written.titles.insert(word)
    case 1:
      let number = random.pick(cases)
      let run = clones.run(place, ["set", number, "rubrik=\(word)"], as: Self.people[place])
      guard run.status == .done else { return }
      if let old = written.unsent[place].updateValue(word, forKey: number) {
        written.values.remove(old)
      }
      written.values.insert(word)
    case 2:
      let path = "cases/2026/00/\(random.pick(cases))/notes.yaml"
      let old = register.exists(path) ? try register.text(path) : ""
      let note = "- tid: 2026-11-2\(random.below(10)) 10:00\n  av: anna.berg\n  text: \(word)\n"
      try register.write(path, old + note)
      written.notes.insert(word)
    default:
      let path = "cases/2026/00/\(random.pick(cases))/sender.yaml"
      let text = try register.text(path)
      let kept = text.split(separator: "\n").filter {
        !$0.hasPrefix("telefon:") && !$0.hasPrefix("organisation:")
      }
      try register.write(path, kept.joined(separator: "\n") + "\norganisation: \(word)\n")
    }
  }
}
