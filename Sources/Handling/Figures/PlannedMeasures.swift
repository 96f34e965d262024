import CaseStore
import Casework
import CivilCalendar
import System

/// Measures that are planned and not done, with the day by which they are to be (K18).
package struct PlannedMeasures: Sendable {
  /// Whatever is due first comes first.
  package let rows: [Row]

  /// A measure, of a case or of a report that was adopted (K33).
  package struct Row: Sendable {
    package let origin: Origin
    /// Which of those there it is, from 1.
    package let place: Int
    package let due: CivilDate
    /// What is to be done, where it may stand in a list.
    package let text: String?
    /// Days to that day; negative beyond it.
    package let daysLeft: Int
  }

  /// What has planned a measure.
  package enum Origin: Hashable, Sendable, CustomStringConvertible {
    case investigation(CaseNumber)
    case report(PeriodReportID)

    /// As programs read it.
    package var word: String {
      switch self {
      case .investigation: "case"
      case .report: "report"
      }
    }

    package var description: String {
      switch self {
      case .investigation(let number): number.description
      case .report(let id): id.description
      }
    }
  }

  /// Of all cases that have any, closed ones too, and of the reports that were adopted.
  ///
  /// - Throws: `FileError`, and ``Refusal`` where a case cannot be read.
  package init(at desk: Desk) throws {
    let counted = try desk.counted()
    let numbers = zip(counted.numbers, counted.cases)
      .filter { $1.measures.map { $0.done < $0.all } ?? false }.map(\.0)
    rows = Self.sorted(
      try Self.ofInvestigations(numbers, at: desk) + Self.ofReports(at: desk)
    )
  }

  /// Of some cases.
  package init(of numbers: [CaseNumber], at desk: Desk) throws {
    rows = Self.sorted(try Self.ofInvestigations(numbers, at: desk))
  }

  private static func sorted(_ rows: [Row]) -> [Row] {
    rows.sorted {
      ($0.due, $0.origin.description, $0.place) < ($1.due, $1.origin.description, $1.place)
    }
  }

  private static func ofReports(at desk: Desk) throws -> [Row] {
    try PeriodReports(desk).rows().flatMap { row in
      (row.adopted?.measures ?? []).enumerated().compactMap { place, measure -> Row? in
        guard !measure.isDone, let by = measure.by else { return nil }
        return Row(
          origin: .report(row.id),
          place: place + 1,
          due: by,
          text: measure.what,
          daysLeft: Int(by.dayNumber - desk.today.dayNumber)
        )
      }
    }
  }

  private static func ofInvestigations(
    _ numbers: [CaseNumber],
    at desk: Desk
  ) throws -> [Row] {
    // Where nearly every case plans something, this reads the whole register.
    try Parallel.map(numbers, inPiecesOf: 50) { numbers in
      numbers.map { number in Result { try ofInvestigation(number, at: desk) } }
    }.flatMap { try $0.get() }
  }

  private static func ofInvestigation(_ number: CaseNumber, at desk: Desk) throws -> [Row] {
    let today = desk.today
    let item = try desk.read(number).item
    return item.measures.compactMap { measure -> Row? in
      guard !measure.isDone(on: today), let by = measure.by else { return nil }
      return Row(
        origin: .investigation(number),
        place: measure.place,
        due: by,
        text: item.mailable(measure.what),
        daysLeft: Int(by.dayNumber - today.dayNumber)
      )
    }
  }
}
