import CaseStore
import Casework
import CivilCalendar
import Findings

extension CaseRound {
  /// What follows a command that changed cases: their logs say so, and people are told.
  ///
  /// The command is done whatever happens here; what cannot be told now is told by the next round.
  package static func follow(_ numbers: [CaseNumber], at desk: Desk) -> FollowUp {
    var followUp = FollowUp()
    let round = CaseRound(desk)
    do {
      for number in numbers { try round.stamp(number) }
      let hasNews = !round.agenda(numbers).notifications.isEmpty
      // A watcher sees what has changed by itself, and a slow mail server is its to wait for.
      if desk.register.mail.by == .everyone, !WriteLock.isHeld(.watch, in: desk.folder) {
        let result = try Postman(desk).tell { round.agenda(numbers) }
        followUp.notices = result.notices
        followUp.failures = result.failures
        if hasNews, let day = result.waitsUntil { followUp.teller = .workday(day) }
      } else if hasNews {
        followUp.teller = .another
      }
    } catch WriteRefusal.locked {
      // Whoever holds the lock tells it, or the next round.
      followUp.teller = .another
    } catch {
      followUp.failures = [Refusal(error).message]
    }
    followUp.next = numbers.compactMap { number in
      (try? desk.read(number)).map { NextStep(of: $0.item, desk.register, today: desk.today) }
    }
    return followUp
  }
}
