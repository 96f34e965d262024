import CaseStore
import Casework
import CivilCalendar
import Findings

extension CaseRound {
  /// What follows a command that changed cases: their logs say so, and people are told.
  ///
  /// The command is done whatever happens here; what cannot be told now is told by the next round.
  ///
  /// - Returns: What went wrong on the way.
  package static func follow(
    _ numbers: [CaseNumber],
    at desk: Desk
  ) -> [Wording] {
    let round = CaseRound(desk)
    var failures: [Wording] = []
    do {
      for number in numbers { try round.stamp(number) }
      // A watcher sees what has changed by itself, and a slow mail server is its to wait for.
      if desk.register.mail.by == .everyone, !WriteLock.isHeld(.watch, in: desk.folder) {
        let postman = Postman(desk)
        failures = try postman.tell { round.agenda(numbers) }.failures
      }
    } catch WriteRefusal.locked {
      // Whoever holds the lock tells it, or the next round.
      return []
    } catch {
      failures = [Refusal(error).message]
    }
    return failures
  }
}
