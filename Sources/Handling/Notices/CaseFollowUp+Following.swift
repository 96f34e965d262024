import CaseStore
import Casework
import CivilCalendar
import Findings

extension CaseFollowUp {
  /// What follows a command that changed cases: their logs say so, and people are told.
  ///
  /// The command is done whatever happens here; what cannot be told now is told by the next round.
  ///
  /// `known`: cases as they were written a moment ago, which need not be read again.
  package static func follow(
    _ numbers: [CaseNumber],
    known: [CaseBytes] = [],
    at desk: Desk
  ) -> FollowUp {
    var followUp = FollowUp()
    let round = CaseFollowUp(desk)
    var known = Dictionary(known.map { ($0.number, $0) }) { first, _ in first }
    do {
      known.merge(round.bytes(of: numbers.filter { known[$0] == nil })) { given, _ in given }
      for number in numbers where try round.stamp(number, known: known[number]) {
        known[number] = nil
      }
      let agenda = round.agenda(numbers, known: known)
      let hasNews = !agenda.notifications.isEmpty
      // A watcher sees what has changed by itself, and a slow mail server is its to wait for.
      if desk.register.mail.by == .everyone, try !WriteLock.isHeld(.watch, in: desk.folder) {
        let result = try Postman(desk).tell {
          guard hasNews else { return agenda }
          // Before anything is told, the logs are asked under the lock.
          known = round.bytes(of: numbers)
          return round.agenda(numbers, known: known)
        }
        followUp.notices = result.notices
        followUp.failures = result.failures + result.problems.compactMap(Self.ignorance)
        if !result.notices.isEmpty { followUp.failures += result.templates.map(\.words) }
        if hasNews, let day = result.waitsUntil { followUp.teller = .workday(day) }
      } else if hasNews {
        followUp.teller = .another
      }
    } catch WriteRefusal.locked {
      followUp.teller = .next
    } catch {
      followUp.failures = [Refusal(error).message]
    }
    followUp.next = numbers.compactMap { number in
      (try? known[number].map { try desk.reading($0) } ?? desk.read(number)).map {
        NextStep(of: $0.item, in: desk.register, today: desk.today)
      }
    }
    return followUp
  }

  /// Says that nobody could know what is to be told of a case; what is wrong with addresses is said by rounds alone.
  private static func ignorance(_ problem: NotificationPlan.Problem) -> Wording? {
    switch problem.reason {
    case .caseUnreadable, .logUnreadable:
      Wording(verbatim: "\(problem.number): ") + problem.reason.words
    case .noAddress, .senderUnreachable, .heldBack, .noTextMessages, .toldBefore, .nobody: nil
    }
  }
}
