import CaseStore
import Casework
import Findings

extension CaseRound {
  /// What follows a command that changed cases: their logs say so, and people are told.
  ///
  /// The command is done whatever happens here; what cannot be told now is told by the next round.
  static func follow(
    _ numbers: [CaseNumber],
    _ folder: RegisterFolder,
    _ register: Register,
    _ context: Context,
    by actor: LogEvent.Actor,
    _ session: inout Session
  ) {
    let now = context.now(in: register)
    let round = CaseRound(folder, register, now: now, by: actor)
    var failures: [Wording] = []
    do {
      for number in numbers { try round.stamp(number) }
      // A watcher sees what has changed by itself, and a slow mail server is its to wait for.
      if register.mail.by == .everyone, !WriteLock.isHeld(.watch, in: folder) {
        let postman = Postman(folder, register, now: now, session)
        failures = try postman.tell { round.agenda(numbers) }.failures
      }
    } catch WriteRefusal.locked {
      // Whoever holds the lock tells it, or the next round.
      return
    } catch {
      failures = [CommandError(error).message]
    }
    for failure in failures { session.errors.line(failure[session.language]) }
  }
}
