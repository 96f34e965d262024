import Casework
import CivilCalendar

extension CountedCase {
  /// What a protocol keeps of a case that was disposed of (A4); `nil` where not even its year is known.
  ///
  /// Of a case with protected identity it is year and kind alone, and everything else is not known.
  package init?(disposed row: Record<DisposalRowField>) {
    let text = row.text(.received) ?? ""
    guard let year = Int(text.prefix(4)) else { return nil }
    let month = CivilMonth(iso: text)
    self.init(received: month.map(Receipt.month) ?? .year(year))
    isDisposed = true
    isProtected = month == nil || row.isYes(.secrecy)
    place.kind = row.term(.kind)
    guard month != nil else { return }
    place.area = row.text(.area)
    place.unit = row.id(.unit)
    place.routine = row.id(.routine)
    place.channel = row.term(.channel)
    take(row)
  }

  /// A case of a protocol that an earlier program wrote: it was received and closed, and the rest is not known.
  package init?(disposedWithoutRow item: Record<DisposedCaseField>) {
    guard let day = item.date(.received) else { return nil }
    self.init(received: .day(day))
    isDisposed = true
    isClosed = true
    place.kind = item.term(.kind)
    place.routine = item.id(.routine)
    outcome = Self.ending(item.term(.outcome))
  }

  private mutating func take(_ row: Record<DisposalRowField>) {
    isDistributed = row.has(.distributed)
    isAnswered = row.has(.answered)
    isClosed = row.has(.closed)
    isOverdue = false
    isPublished = row.has(.published)
    isToBeAnswered = row.isYes(.toBeAnswered)
    isAnonymous = row.isYes(.anonymous)
    isReopened = row.isYes(.reopened)
    isRecategorised = row.isYes(.recategorised)
    outcome = Self.ending(row.term(.outcome))
    // What was never answered is past every time within which it might have been.
    calendarDays = row.has(.answered) ? row.text(.days).flatMap { Int($0) } : Int(Int32.max)
    workdays = row.text(.workdays).flatMap { Int($0) }
    pausedDays = row.has(.answered) ? row.text(.pausedDays).flatMap { Int($0) } ?? 0 : nil
    answer = Self.answer(of: row)
    switch row.term(.closedInTime, as: YesNo.self) {
    case .yes: closing = .inTime
    case .no: closing = .late
    case nil: closing = .undecided
    }
    measures = Self.measures(of: row)
    switch row.term(.deviation, as: YesNo.self) {
    case .yes: deviation = .yes
    case .no: deviation = .no
    // Whether anybody was to judge it is not kept.
    case nil: deviation = .notAsked
    }
  }

  private static func answer(of row: Record<DisposalRowField>) -> Timeliness {
    let governing = row.records(.deadlines, of: DisposalDeadlineField.self).first {
      $0.isYes(.governs) && $0.term(.until, as: Fact.self) == .answered
    }
    guard let governing, row.has(.answered) else { return .undecided }
    return governing.isYes(.met) ? .inTime : .late
  }

  private static func measures(of row: Record<DisposalRowField>) -> Measures {
    func count(_ field: DisposalRowField) -> Int { row.text(field).flatMap { Int($0) } ?? 0 }
    var measures = Measures()
    (measures.all, measures.done, measures.late) = (
      count(.measures), count(.measuresDone), count(.measuresLate)
    )
    return measures
  }

  private static func ending(_ outcome: Outcome?) -> Ending {
    switch outcome {
    case .transferred: .transferred
    case .withdrawn: .withdrawn
    case .outOfScope: .outOfScope
    case .answered, .handled, .anonymous, nil: .ordinary
    }
  }
}
