import Checksums
import CivilCalendar
import Findings

/// A measure of an action plan, with what has become of it (K18).
///
/// What is done is said in `investigation.yaml`, or by a line of the log: that can be written when the case is closed and
/// delivered, and its files stay as they were.
///
/// ```
/// - 2026-12-01T09:00:00+01:00 eva.nyman uppföljd åtgärd=4fe1a2c6d0b35e79
/// ```
package struct PlannedMeasure: Hashable, Sendable {
  /// From 1, in the order of the file.
  package let place: Int
  /// What is done.
  package let what: String
  /// When it is or is to be done.
  package let by: CivilDate?
  /// Whether the file says that it is done.
  package let isDone: Bool
  /// When the log noted that it was done.
  package let followedUp: CivilDate?
  /// By which the log knows it: the beginning of the hash of what it is.
  package let mark: String

  /// Whether it was done by a day.
  package func isDone(on today: CivilDate) -> Bool {
    isDone || followedUp.map { $0 <= today } ?? false
  }

  /// Whether it is not done, and its day has passed.
  package func isLate(on today: CivilDate) -> Bool {
    !isDone(on: today) && by.map { $0 < today } ?? false
  }

  /// The key under which the log has its mark.
  package static let key = Wording("åtgärd", "measure")

  /// What the log says when it is done.
  package func event(at time: Moment, by actor: LogEvent.Actor, in language: Language) -> LogEvent {
    LogEvent(
      time: time,
      by: actor,
      what: .followedUp,
      details: [LogEvent.Detail(Self.key[language], mark)]
    )
  }
}

extension Case {
  /// The measures of the action plan, in the order of the file.
  package var measures: [PlannedMeasure] {
    let records = investigation?.records(.measures, of: MeasureField.self) ?? []
    if records.isEmpty { return [] }
    let language = facts.language
    var days: [String: CivilDate] = [:]
    for line in log where line.event.what == .followedUp {
      guard let mark = line.event.detail(PlannedMeasure.key[language]) else { continue }
      let day = line.event.time.date
      days[mark] = min(days[mark] ?? day, day)
    }
    var seen: [String: Int] = [:]
    return records.enumerated().map { place, record in
      let what = record.text(.what) ?? ""
      seen[what, default: 0] += 1
      // Two that are worded alike are told apart by their order.
      let hash = SHA256.hash(of: Array("\(what)\n\(seen[what] ?? 1)".utf8)).hexadecimal
      let mark = String(hash.prefix(16))
      return PlannedMeasure(
        place: place + 1,
        what: what,
        by: record.date(.by),
        isDone: record.term(.status, as: MeasureStatus.self) == .done,
        followedUp: days[mark],
        mark: mark
      )
    }
  }
}
