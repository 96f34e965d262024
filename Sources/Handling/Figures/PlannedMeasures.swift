import CaseStore
import Casework
import CivilCalendar

/// Measures that are planned and not done, with the day by which they are to be (K18).
package struct PlannedMeasures: Sendable {
  /// Whatever is due first comes first.
  package let rows: [Row]

  /// A measure of a case.
  package struct Row: Sendable {
    package let number: CaseNumber
    package let measure: PlannedMeasure
    package let due: CivilDate
    /// What is to be done, where it may stand in a list.
    package let text: String?
    /// Days to that day; negative beyond it.
    package let daysLeft: Int
  }

  /// Of all cases that have any, closed ones too.
  ///
  /// - Throws: `FileError`, and ``Refusal`` where a case cannot be read.
  package init(at desk: Desk) throws {
    let counted = try desk.counted()
    let numbers = zip(counted.numbers, counted.cases)
      .filter { $1.measures.map { $0.done < $0.all } ?? false }.map(\.0)
    try self.init(of: numbers, at: desk)
  }

  /// Of some cases.
  package init(of numbers: [CaseNumber], at desk: Desk) throws {
    let today = desk.today
    rows = try numbers.flatMap { number in
      let item = try desk.read(number).item
      return item.measures.compactMap { measure -> Row? in
        guard !measure.isDone(on: today), let by = measure.by else { return nil }
        return Row(
          number: number,
          measure: measure,
          due: by,
          text: item.mailable(measure.what),
          daysLeft: Int(by.dayNumber - today.dayNumber)
        )
      }
    }.sorted { ($0.due, $0.number, $0.measure.place) < ($1.due, $1.number, $1.measure.place) }
  }
}
