import Findings

/// Why a command ends without having done what was asked.
struct CommandError: Error {
  let status: ExitStatus
  let message: Wording
  /// What to do about it.
  let hint: Wording?

  private init(_ status: ExitStatus, _ message: Wording, hint: Wording?) {
    self.status = status
    self.message = message
    self.hint = hint
  }

  /// The command line is not understood.
  static func usage(_ message: Wording, hint: Wording? = nil) -> CommandError {
    CommandError(.usage, message, hint: hint)
  }

  /// Nothing matched, or what was asked cannot be done to this case.
  static func refused(_ message: Wording, hint: Wording? = nil) -> CommandError {
    CommandError(.findings, message, hint: hint)
  }

  /// A file, a lock or a program failed.
  static func failed(_ message: Wording, hint: Wording? = nil) -> CommandError {
    CommandError(.failure, message, hint: hint)
  }
}

/// How a run ends, for scripts.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Findings of severity error, or nothing matched.
  case findings = 1
  case usage = 2
  /// The system failed: a file, mail, a program.
  case failure = 3
}
