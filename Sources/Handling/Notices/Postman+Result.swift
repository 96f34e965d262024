import CaseStore
import Casework
import CivilCalendar
import Findings
import Notices

extension Postman {
  /// What a round has done.
  package struct Result {
    /// What was told, or would be.
    package var notices: [Notice] = []
    package var problems: [NotificationPlan.Problem] = []
    /// What went wrong on the way; nothing is lost by it.
    package var failures: [Wording] = []
    package var templates: [UnusedTemplate] = []
    /// The next working day, when today is none.
    package var waitsUntil: CivilDate?
    /// What a program has not taken yet.
    package var queue = Queue()
    /// How much another machine of a shared register tells, since this one has no way to.
    package var elsewhere = 0
  }

  /// One of the register's own templates that could not be used.
  package struct UnusedTemplate: Sendable {
    package let path: String
    package let reason: Wording

    /// One line for people.
    package var words: Wording {
      Wording(
        "\(path) användes inte: \(reason.swedish); den inbyggda mallen gäller",
        "\(path) was not used: \(reason.english); the built-in template holds"
      )
    }
  }

  /// Messages that wait for a program.
  package struct Queue: Sendable {
    package internal(set) var count = 0
    /// Before this none of them is tried; `nil` when one may be tried at any time.
    package internal(set) var notBefore: Moment?
  }

  /// Which of the messages that a program has refused are tried.
  package enum Retry: Sendable {
    /// Messages whose time has come.
    case whenDue
    case atOnce
  }
}
