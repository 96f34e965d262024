import CaseText
import CivilCalendar
import Findings

extension WorkCalendar {
  /// The days of a `calendar.yaml`; what is faulty in it is left out, which has been said.
  init(_ record: Record<CalendarField>) {
    let closed = record.records(.closedDays, of: ClosedDayField.self).compactMap { day in
      day.date(.date).map { ClosedDay(date: $0, name: day.text(.name) ?? "") }
    }
    let summers = record.records(.summers, of: SummerField.self).compactMap { summer in
      if let from = summer.date(.from), let to = summer.date(.to), from <= to, to.isKnown,
        from.isKnown
      {
        return from...to
      }
      return nil
    }
    self.init(closed: closed, summers: summers)
  }
}

extension CivilDate {
  /// Whether the calendar knows the year.
  var isKnown: Bool { WorkCalendar.years.contains(year) }
}

/// The days of calendar.yaml against each other.
enum CalendarCheck {
  static func findings(_ record: Record<CalendarField>) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<CivilDate> = []
    for day in record.records(.closedDays, of: ClosedDayField.self) {
      guard let date = day.date(.date) else { continue }
      if !date.isKnown { findings.append(unknown(date, at: day.range(.date))) }
      if !seen.insert(date).inserted {
        findings.append(
          RegisterCode.duplicateID.finding(at: day.range(.date), with: ["id": .quoting(date.iso)])
        )
      }
    }
    for summer in record.records(.summers, of: SummerField.self) {
      guard let from = summer.date(.from), let to = summer.date(.to) else { continue }
      for (date, field) in [(from, SummerField.from), (to, .to)] where !date.isKnown {
        findings.append(unknown(date, at: summer.range(field)))
      }
      if to < from {
        findings.append(RegisterCode.summerBackwards.finding(at: summer.range(.to)))
      }
    }
    return findings
  }

  private static func unknown(_ date: CivilDate, at range: Range<Int>) -> Finding {
    RegisterCode.dayOutsideCalendar.finding(at: range, with: ["date": Wording(verbatim: date.iso)])
  }
}
