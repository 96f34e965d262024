import Casework
import Findings

/// What a mail of several things tells of: cases, what is about no case, and how many of the cases are overdue.
struct NoticeContents {
  private let cases, late, others: Int

  init(_ notifications: [Notification]) {
    cases = Set(notifications.compactMap(\.subject.number)).count
    late = Set(notifications.filter(\.isOverdue).compactMap(\.subject.number)).count
    others = notifications.filter { $0.subject.number == nil }.count
  }

  /// `3 ärenden och 1 sak att se till`.
  var words: Wording {
    if others == 0 { return ofCases }
    return cases == 0 ? ofOthers : ofCases + Wording(" och ", " and ") + ofOthers
  }

  /// `2 försenade`, or `nil` when none is overdue.
  var overdue: Wording? {
    if late == 0 { return nil }
    if cases == 1, others == 0 { return Wording("försenat", "overdue") }
    if late == cases, others == 0 { return Wording("alla försenade", "all overdue") }
    return Wording(late == 1 ? "1 försenat" : "\(late) försenade", "\(late) overdue")
  }

  private var ofCases: Wording {
    Wording(
      cases == 1 ? "1 ärende" : "\(cases) ärenden",
      cases == 1 ? "1 case" : "\(cases) cases"
    )
  }

  private var ofOthers: Wording {
    Wording(
      others == 1 ? "1 sak att se till" : "\(others) saker att se till",
      others == 1 ? "1 thing to see to" : "\(others) things to see to"
    )
  }
}

extension Notification {
  /// Whether it reminds of what should have been done already.
  var isOverdue: Bool {
    switch occasion {
    case .reminder(let deadline, _): (governing ?? deadline).daysLeft < 0
    case .notice, .reopened, .question, .unanswered, .waiting, .faults, .unfinished, .report,
      .measure:
      false
    }
  }
}
