import Findings

/// What is counted, defined once: command, mail, page, CSV, JSON, open data and the protocols of disposal use these.
///
/// Groups are cohorts by the day of receipt; facts are judged as of the day that is asked for. A case whose facts do not
/// tell (one of which a protocol of disposal alone is left) is left out of a figure, and the figure says so beside it.
package enum Figure: String, CaseIterable, Sendable {
  case received
  case distributed
  case answered
  case closed
  case open
  case overdue
  case answeredInTime = "answered_in_time"
  case closedInTime = "closed_in_time"
  case medianDays = "median_days"
  case ninetiethDays = "p90_days"
  case medianWorkdays = "workdays"
  case within2 = "within_2"
  case within5 = "within_5"
  case within10 = "within_10"
  case within15 = "within_15"
  case within20 = "within_20"
  case within25 = "within_25"
  case within30 = "within_30"
  case pausedDays = "paused_days"
  case reopened
  case transferred
  case anonymous
  case withdrawn
  case outOfScope = "out_of_scope"
  case recategorised
  case published
  case measures
  case measuresDone = "measures_done"
  case measuresLate = "measures_late"
  case deviations
  case disposed

  /// How a figure is made of the cases of a group.
  package enum Make: Hashable, Sendable {
    /// How many there are.
    case count
    /// How many, of those that could have been; as a share where these are five or more.
    case share
    /// A rank among days, in days; from five cases on.
    case rank(percent: Int, of: Sample)
  }

  /// Days of which a rank is taken, all of answered cases.
  package enum Sample: Int, CaseIterable, Sendable {
    case calendarDays, workdays, pausedDays
  }

  /// How the figure is made.
  package var make: Make {
    switch self {
    case .received, .measures: .count
    case .medianDays: .rank(percent: 50, of: .calendarDays)
    case .ninetiethDays: .rank(percent: 90, of: .calendarDays)
    case .medianWorkdays: .rank(percent: 50, of: .workdays)
    case .pausedDays: .rank(percent: 50, of: .pausedDays)
    case .distributed, .answered, .closed, .open, .overdue, .answeredInTime, .closedInTime,
      .within2,
      .within5, .within10, .within15, .within20, .within25, .within30, .reopened, .transferred,
      .anonymous, .withdrawn, .outOfScope, .recategorised, .published, .measuresDone, .measuresLate,
      .deviations, .disposed:
      .share
    }
  }

  /// For what is answered within some calendar days, how many.
  package var limit: Int? {
    switch self {
    case .within2: 2
    case .within5: 5
    case .within10: 10
    case .within15: 15
    case .within20: 20
    case .within25: 25
    case .within30: 30
    case .received, .distributed, .answered, .closed, .open, .overdue, .answeredInTime,
      .closedInTime, .medianDays, .ninetiethDays, .medianWorkdays, .pausedDays, .reopened,
      .transferred, .anonymous, .withdrawn, .outOfScope, .recategorised, .published, .measures,
      .measuresDone, .measuresLate, .deviations, .disposed:
      nil
    }
  }

  /// Whether the facts of `case.yaml` alone decide it (``CountedCase/byFacts``).
  package var isOfFactsAlone: Bool {
    switch self {
    case .received, .distributed, .closed, .open, .medianDays, .ninetiethDays, .medianWorkdays,
      .pausedDays, .transferred, .withdrawn, .outOfScope, .published, .disposed:
      true
    case .answered, .overdue, .answeredInTime, .closedInTime, .within2, .within5, .within10,
      .within15, .within20, .within25, .within30, .reopened, .anonymous, .recategorised, .measures,
      .measuresDone, .measuresLate, .deviations:
      false
    }
  }
}
