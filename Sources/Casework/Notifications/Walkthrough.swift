import CivilCalendar
import Findings

/// The yearly walk-through of the routine with the staff of every unit (K36): when it is, and who has said that it was.
///
/// ```
/// - 2027-02-10T13:00:00+01:00 eva.nyman uppföljd genomgång=2027 enhet=hemtjansten
/// ```
package struct Walkthrough: Sendable {
  /// The day from which managers are reminded.
  package let day: CivilDate
  private let register: Register

  /// How long managers have before their department hears of it, in days.
  package static let patience = 30

  /// The one that was last begun; `nil` where the register has none, or it is so long ago that nobody is told any more.
  package init?(on today: CivilDate, in register: Register) {
    guard let first = register.walkthrough else { return nil }
    let (_, month, day) = first.components
    let days = [today.components.year, today.components.year - 1].compactMap { year in
      // The last of February, where that year has no 29th.
      CivilDate(year: year, month: month, day: day)
        ?? CivilMonth(year: year, month: month)?.last
    }
    guard let begun = days.first(where: { $0 <= today }), begun >= first else { return nil }
    self.day = begun
    self.register = register
  }

  /// By which it is known.
  package var year: Int { day.year }
  /// The day on which departments are told.
  package var lastDay: CivilDate { day.adding(days: Self.patience) }

  /// Whether somebody is still told of it on a day.
  package func isTold(on today: CivilDate) -> Bool { today <= day.adding(days: 3 * Self.patience) }

  /// The keys of the log.
  package static let yearKey = Wording("genomgång", "walkthrough")
  package static let unitKey = CaseField.unit.definition.name

  /// What the log says when the routine was gone through in a unit.
  package func event(
    in unit: UnitID,
    at time: Moment,
    by actor: LogEvent.Actor
  ) -> LogEvent {
    LogEvent(
      time: time,
      by: actor,
      what: .followedUp,
      details: [
        LogEvent.Detail(Self.yearKey[register.language], "\(year)"),
        LogEvent.Detail(Self.unitKey[register.language], unit.description),
      ]
    )
  }

  /// When each unit said that it was done, by the register's own log.
  package func done(by log: [LogEvent]) -> [UnitID: CivilDate] {
    let language = register.language
    var days: [UnitID: CivilDate] = [:]
    for event in log where event.what == .followedUp {
      guard event.detail(Self.yearKey[language]) == "\(year)",
        let unit = event.detail(Self.unitKey[language]).flatMap({ UnitID($0) })
      else { continue }
      days[unit] = min(days[unit] ?? event.time.date, event.time.date)
    }
    return days
  }

  /// Units of a department that have not said so, in the order of the organisation.
  package func missing(in department: UnitID, log: [LogEvent]) -> [Organisation.Unit] {
    let done = done(by: log)
    let organisation = register.organisation
    return organisation.unitOrder.compactMap { organisation.units[$0] }.filter { unit in
      unit.level == .unit && done[unit.id] == nil && unit.exists(on: lastDay...lastDay)
        && organisation.chain(from: unit.id).contains { $0.id == department }
    }
  }
}
