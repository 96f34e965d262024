import Casework
import CivilCalendar

/// What is counted of one case, and nothing that tells of anybody.
///
/// `nil` is *not known*: what a protocol of disposal did not keep. It is never taken for *no*.
package struct CountedCase: Hashable, Sendable {
  /// When it came in.
  package let received: Receipt
  /// What it is counted under.
  package var place = Place()
  /// Whether somebody has a protected identity or a secrecy mark stands: such a case is in totals alone where others see
  /// them (L10).
  package var isProtected = false

  package var isDistributed: Bool?
  package var isToBeAnswered: Bool?
  package var isAnswered: Bool?
  package var isClosed: Bool?
  package var isOverdue: Bool?
  package var answer: Timeliness?
  package var closing: Timeliness?
  /// From receipt to answer; of what is not answered from receipt to the day that is asked for.
  package var calendarDays: Int?
  /// From receipt to answer, in working days; only of what is answered.
  package var workdays: Int?
  /// Of the days to the answer those of a summer; only of what is answered.
  package var pausedDays: Int?
  package var isReopened: Bool?
  package var isAnonymous: Bool?
  package var isRecategorised: Bool?
  package var isPublished: Bool?
  package var outcome: Ending?
  package var measures: Measures?
  package var deviation: Judgement?
  package var isDisposed = false

  package init(received: Receipt) { self.received = received }

  /// When a case came in, as exactly as it is known.
  package enum Receipt: Hashable, Sendable {
    case day(CivilDate)
    case month(CivilMonth)
    case year(Int)

    /// The month, where it is known.
    package var month: CivilMonth? {
      switch self {
      case .day(let day): CivilMonth(day)
      case .month(let month): month
      case .year: nil
      }
    }

    /// The year.
    package var year: Int {
      switch self {
      case .day(let day): day.year
      case .month(let month): month.year
      case .year(let year): year
      }
    }
  }

  /// What a case is counted under; `nil` where it has none of it.
  package struct Place: Hashable, Sendable {
    package var kind: Kind?
    package var area: String?
    package var unit: UnitID?
    package var routine: RoutineID?
    package var channel: Channel?

    package init() {}
  }

  /// Whether something was done by its last day.
  package enum Timeliness: Int, Hashable, Sendable {
    case inTime
    /// Done later, or not done and past that day.
    case late
    /// Not done, and the day is still to come; or there is none.
    case undecided
  }

  /// How a case ended, as far as it is counted.
  package enum Ending: Int, Hashable, Sendable {
    /// Open, answered or handled.
    case ordinary
    case transferred
    case withdrawn
    case outOfScope
  }

  /// The entries of an action plan.
  package struct Measures: Hashable, Sendable {
    package var all = 0
    package var done = 0
    /// Planned, and the day has passed.
    package var late = 0

    package init(all: Int = 0, done: Int = 0, late: Int = 0) {
      (self.all, self.done, self.late) = (all, done, late)
    }
  }

  /// Whether a case is an incident as well (K16).
  package enum Judgement: Int, Hashable, Sendable {
    case notAsked
    case unanswered
    case no
    case yes
  }
}

extension CountedCase {
  /// The case with what the facts of `case.yaml` alone decide; everything else is not known.
  package var byFacts: CountedCase {
    var item = self
    (item.isToBeAnswered, item.isOverdue, item.answer, item.closing) = (nil, nil, nil, nil)
    (item.isReopened, item.isAnonymous, item.isRecategorised) = (nil, nil, nil)
    (item.measures, item.deviation) = (nil, nil)
    return item
  }
}
