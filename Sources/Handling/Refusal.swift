import CaseStore
import Findings

/// Why a piece of work was not done, and what to do about it.
package struct Refusal: Error, Sendable {
  package let cause: Cause
  package let message: Wording
  /// What to do about it.
  package let hint: Wording?

  /// What is in the way.
  package enum Cause: Sendable {
    /// What was asked for: a value that cannot be, or too little to go by.
    case request
    /// The register or the case as it is.
    case state
    /// A file, a lock or a program that failed.
    case system
  }

  private init(_ cause: Cause, _ message: Wording, hint: Wording?) {
    self.cause = cause
    self.message = message
    self.hint = hint
  }

  /// What was asked for is not understood.
  package static func unclear(_ message: Wording, hint: Wording? = nil) -> Refusal {
    Refusal(.request, message, hint: hint)
  }

  /// Nothing matched, or what was asked cannot be done to this case.
  package static func refused(_ message: Wording, hint: Wording? = nil) -> Refusal {
    Refusal(.state, message, hint: hint)
  }

  /// A file, a lock or a program failed.
  package static func failed(_ message: Wording, hint: Wording? = nil) -> Refusal {
    Refusal(.system, message, hint: hint)
  }
}
