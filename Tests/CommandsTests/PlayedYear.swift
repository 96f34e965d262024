import CivilCalendar
import Foundation
import Laws
import RegisterFixtures

/// What is left of a ``SimulatedYear`` when the program has been run on its mornings.
struct PlayedYear: Sendable {
  let year: SimulatedYear
  /// A line for each thing that was told, as in the table.
  private(set) var sent: [String] = []
  /// The same of second runs on the same morning.
  private(set) var again: [String] = []
  /// The days on which `--dry-run` said something else than was then sent.
  private(set) var unannounced: [String] = []
  /// On how many days the program was run, and on how many twice.
  private(set) var runs = (once: 0, twice: 0)
  /// As Python finds them in the outbox; empty without Python.
  let mails: [PythonEmail.Reading]
  /// What the program for text messages was given: a number, and the text on the next line.
  let texts: [String]
  /// What `check` says in the end.
  let findings: String
  /// What waits in the end.
  let waiting: [String]
  /// The fields of each file of a case, by its path.
  let files: [String: [String: String]]

  /// Played once, for all tests.
  static let whole = Result { try PlayedYear() }

  private init() throws {
    year = try SimulatedYear()
    var living = try LivingRegister(year)
    let days = Exhaustive.isAsked ? year.days : Self.thinned(year)
    for (place, day) in days.enumerated() {
      try living.live(until: day)
      let isTwice = Exhaustive.isAsked || place % 40 == 0
      let announced = isTwice ? try living.remind(day, "--dry-run").map(\.words) : []
      let told = try living.remind(day).map(\.words)
      sent += told.map { day.iso + "\t" + $0 }
      runs.once += 1
      guard isTwice else { continue }
      if announced != told { unannounced.append(day.iso) }
      again += try living.remind(day).map { day.iso + "\t" + $0.words }
      runs.twice += 1
    }
    let register = living.register
    mails = try PythonEmail()?.readings(ofMaildir: register.absolute(".synpunkt/outbox")) ?? []
    texts = String(decoding: try register.read("sms.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    findings = register.run(["check", "--at", "2027-01-31T07:00"]).output
    waiting = ["pending", "queue"].flatMap { folder in
      let path = register.absolute(".synpunkt/mail/" + folder)
      return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["no \(folder)"]
    }
    files = living.files.mapValues { fields in
      Dictionary(fields.map { ($0.key, $0.value) }) { $1 }
    }
  }

  /// The days on which the table has something or somebody takes something out of a file, and every day of December.
  ///
  /// What is told without being due is seen on the next of these days.
  private static func thinned(_ year: SimulatedYear) -> [CivilDate] {
    let busy = Set(year.expected.map { String($0.prefix(10)) })
    let removals = year.entries.filter { $0.fields.contains { $0.value.isEmpty } }
    let seen = busy.union(removals.map(\.day.iso))
    return year.days.filter { seen.contains($0.iso) || $0.iso.hasPrefix("2026-12") }
  }
}

/// What one list of lines lacks of another, and has beyond it, in the order of the lines.
func difference(_ found: [String], from expected: [String]) -> String {
  let (has, wants) = (Set(found), Set(expected))
  let lines =
    wants.subtracting(has).map { "\($0)\tmissing" }
    + has.subtracting(wants).map { "\($0)\tunexpected" }
  return lines.sorted().joined(separator: "\n")
}
