import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

extension Watcher {
  /// Notes what was done by hand in cases that changed, and tells of it.
  mutating func follow(_ numbers: [CaseNumber], _ session: inout Session) throws {
    let round = caseRound
    var noted: [CaseNumber] = []
    for number in numbers where folder.contains(number) {
      let isNoted = attempt(&session) { _, _ in try round.stamp(number) }
      if isNoted { noted.append(number) } else { agenda.looks.insert(number) }
    }
    // On other days it waits for the next round.
    guard register.calendar.isWorkday(now.date) else { return }
    let isEarly = isBeforeHour
    func plan() -> Agenda { isEarly ? round.agenda(noted).withoutReminders : round.agenda(noted) }
    // A look before the lock: mostly there is nothing to tell.
    let agenda = plan()
    if agenda.notifications.isEmpty {
      say(agenda.problems, &session)
    } else {
      try tell(plan, &session)
    }
  }

  /// Stamps distributions that were made by hand, and tells of them.
  mutating func distribute(_ numbers: [CaseNumber], _ session: inout Session) throws {
    for number in numbers where folder.contains(number) {
      let isDone = attempt(&session) { try $0.stampDistribution(number, &$1) }
      if !isDone { agenda.distributions[number] = time + WatchAgenda.distributionDelay }
    }
    try follow(numbers, &session)
  }

  /// Stamps one.
  mutating func stampDistribution(_ number: CaseNumber, _ session: inout Session) throws {
    agenda.distributions[number] = nil
    if try caseRound.distribute(number) {
      say(.info, "distributed", [("case", "\(number)")], &session)
    }
  }

  /// Tells what is on an agenda, and says so.
  mutating func tell(_ plan: () throws -> Agenda, _ session: inout Session) throws {
    let postman = Postman(folder, register, now: now, session.world, isStopping: isStopping)
    let result = try postman.tell(plan)
    for notice in result.notices {
      for notification in notice.notifications { say(notification, notice.id, &session) }
    }
    say(result.problems, &session)
    for failure in result.failures { fail("not-sent", failure, &session) }
  }

  /// Sends what waits, and finishes what was held.
  mutating func deliver(_ session: inout Session) throws {
    let spool = MailSpool(folder)
    if try spool.queued().isEmpty, try spool.pending().isEmpty { return }
    try tell({ Agenda() }, &session)
  }

  private mutating func say(_ found: [NotificationPlan.Problem], _ session: inout Session) {
    for problem in found where problems.insert(problem).inserted {
      let reason = problem.reason.words[session.language]
      say(.warning, "not-told", [("case", "\(problem.number)"), ("reason", reason)], &session)
    }
  }

  private func say(_ notification: Notification, _ message: String, _ session: inout Session) {
    let fields =
      [("case", notification.subject.number?.description ?? "-")] + notification.logFields
    say(.info, "told", fields + [("message", message)], &session)
  }
}
