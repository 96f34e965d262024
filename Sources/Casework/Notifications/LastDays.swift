import CivilCalendar
import Findings

/// The last day of a deadline that the log of a case last spoke of.
///
/// A step of which somebody was reminded is not repeated because the last day has moved, unless its new day is
/// still to come when the move is seen.
package struct LastDay: Sendable {
  /// The last day.
  let due: CivilDate
  /// When the log noted that it had moved there; `nil` where it has only been told.
  let moved: CivilDate?
}

extension [Case.LogLine] {
  /// For each deadline of which somebody was reminded the last day that the log knows.
  func lastDays(in language: Language) -> [DeadlineID: LastDay] {
    var found: [DeadlineID: (day: LastDay, order: (Instant, Int))] = [:]
    for line in self where line.event.what == .reminded || line.event.what == .changed {
      let event = line.event
      guard let id = event.value(.deadline, in: language).flatMap({ DeadlineID($0) }),
        let due = event.value(.due, in: language).flatMap({ CivilDate(iso: $0) }),
        let time = event.time.instant(in: .stockholm)
      else { continue }
      let order = (time, line.range.lowerBound)
      let known = found[id]
      if let known, order < known.order { continue }
      let moved = event.what == .changed ? event.time.date : nil
      // A reminder of the day to which it has moved takes nothing from when it moved.
      let day = LastDay(due: due, moved: moved ?? (known?.day.due == due ? known?.day.moved : nil))
      found[id] = (day, order)
    }
    return found.mapValues(\.day)
  }
}

extension [Case.LogLine] {
  /// Whether somebody was reminded of a deadline at this step, whatever its last day was then.
  func hasReminder(
    _ deadline: DeadlineID,
    at when: Offset,
    of new: Notification,
    in language: Language
  ) -> Bool {
    let people =
      [new.addressee.logName[language]] + (new.standIn.map { [$0.person.description] } ?? [])
    return contains { line in
      line.event.what == .reminded
        && line.event.value(.deadline, in: language) == deadline.description
        && line.event.value(.when, in: language) == LogEvent.word(when.words[language])
        && line.event.value(.to, in: language).map(people.contains) ?? false
    }
  }
}

extension LogEvent {
  /// The value under a key of what was sent.
  func value(_ key: NotificationKey, in language: Language) -> String? {
    detail(key.name[language])
  }
}
