import Casework
import Findings

/// What is to be told, and who cannot be.
package struct Agenda {
  package init() {}

  package var notifications: [Notification] = []
  package private(set) var problems: [NotificationPlan.Problem] = []

  /// Only what has happened, which is told at once.
  package var withoutReminders: Agenda {
    var agenda = self
    agenda.notifications.removeAll(where: \.isReminder)
    return agenda
  }

  /// Why something that is of no case is told to nobody.
  package private(set) var failures: [Wording] = []

  package mutating func add(_ failure: Wording) { failures.append(failure) }

  package mutating func add(_ plan: NotificationPlan) {
    notifications += plan.notifications
    problems += plan.problems
  }

  package mutating func add(_ problem: NotificationPlan.Problem) { problems.append(problem) }
}

extension Notification {
  /// Whether it has its hour of the day.
  fileprivate var isReminder: Bool {
    switch occasion {
    case .reminder, .unanswered, .waiting, .faults, .unfinished, .report, .measure: true
    case .notice, .reopened, .question: false
    }
  }
}
