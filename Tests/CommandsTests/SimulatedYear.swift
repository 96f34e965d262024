import CivilCalendar
import Foundation
import RegisterFixtures

/// The year that `Simulation/table.py` invents: what people write into the files of 200 cases, day by
/// day, and who is to be told what.
///
/// The table is made without the program, by walking from day to day.
struct SimulatedYear {
  /// The register before its first case.
  let register: FixtureText
  /// In the order of their days.
  let entries: [Entry]
  /// `DAY CASE TO ROLE notice FACT` or `DAY CASE TO ROLE reminder DEADLINE DUE WHEN`, by tabulators.
  let expected: [String]
  /// During these days the program is not run, when it is down at times.
  let downtimes: [ClosedRange<CivilDate>]
  /// What then is not sent at all.
  let swallowed: [Swallowed]
  /// A month longer than the year in which the cases come in.
  let days: [CivilDate]

  /// What somebody writes into one file on one day.
  struct Entry {
    let day: CivilDate
    /// A case's number, or the path of a file of the register.
    let target: String
    let file: File
    /// In order; an empty value removes the field.
    let fields: [(key: String, value: String)]

    enum File: String {
      case facts = "case"
      case sender
      /// The key is a text that stands once in the file, the value what takes its place.
      case replacement = "replace"
    }
  }

  /// A line of ``expected``, and why nobody is told when the program runs again.
  struct Swallowed {
    let line: String
    let reason: Reason

    enum Reason: String {
      case closed
      case met
      /// The deadline has another last day.
      case moved
      /// Somebody else holds the part.
      case holder
      /// Not swallowed: told to whoever has the case meanwhile.
      case instead
    }
  }

  init() throws {
    register = FixtureText("//- remove cases/2026\n" + (try Self.text("register")))
    entries = try Self.rows("life").compactMap(Entry.init)
    expected = try Self.text("expected").split(separator: "\n").map(String.init)
    let downtime = try Self.rows("downtime")
    downtimes = downtime.filter { $0.count == 2 }.compactMap { Self.range($0[0], $0[1]) }
    swallowed = downtime.filter { $0.count > 2 }.compactMap(Swallowed.init)
    days = Self.range("2026-01-01", "2027-01-31").map(Self.days) ?? []
  }

  static func range(_ first: String, _ last: String) -> ClosedRange<CivilDate>? {
    guard let first = CivilDate(iso: first), let last = CivilDate(iso: last) else { return nil }
    return first...last
  }

  private static func days(_ range: ClosedRange<CivilDate>) -> [CivilDate] {
    (range.lowerBound.dayNumber...range.upperBound.dayNumber).map(CivilDate.init(dayNumber:))
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Simulation")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
  }

  private static func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").map { $0.components(separatedBy: "\t") }
  }
}

extension SimulatedYear.Entry {
  fileprivate init?(_ row: [String]) {
    guard row.count > 3, let day = CivilDate(iso: row[0]), let file = File(rawValue: row[2]) else {
      return nil
    }
    self.day = day
    target = row[1]
    self.file = file
    fields =
      switch file {
      case .replacement: [(row[3], row[4])]
      case .facts, .sender: row[3...].map(Self.field)
      }
  }

  private static func field(_ text: String) -> (key: String, value: String) {
    let pieces = text.components(separatedBy: ": ")
    return (pieces[0], pieces.dropFirst().joined(separator: ": "))
  }
}

extension SimulatedYear.Swallowed {
  fileprivate init?(_ row: [String]) {
    guard let reason = row.last.flatMap(Reason.init) else { return nil }
    line = row.dropLast().joined(separator: "\t")
    self.reason = reason
  }
}
