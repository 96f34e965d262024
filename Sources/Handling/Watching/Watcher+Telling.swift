import CaseStore
import Casework
import CivilCalendar
import Findings

extension Watcher {
  /// Notes what was done by hand in cases that changed, and tells of it.
  mutating func follow(_ numbers: [CaseNumber]) throws {
    let round = caseRound
    var noted: [CaseNumber] = []
    for number in numbers where (try? folder.holds(number)) != false {
      let isNoted = attempt { _ in try round.stamp(number) }
      if isNoted { noted.append(number) } else { agenda.looks.insert(number) }
    }
    // On other days it waits for the next round.
    guard register.calendar.isWorkday(now.date) else { return }
    let isEarly = isBeforeHour
    func plan() -> Agenda { isEarly ? round.agenda(noted).withoutReminders : round.agenda(noted) }
    // A look before the lock: mostly there is nothing to tell.
    let agenda = plan()
    if agenda.notifications.isEmpty {
      say(agenda.problems)
    } else {
      try tell(plan)
    }
  }

  /// Stamps distributions that were made by hand, and tells of them.
  mutating func distribute(_ numbers: [CaseNumber]) throws {
    for number in numbers where (try? folder.holds(number)) != false {
      let isDone = attempt { try $0.stampDistribution(number) }
      if !isDone { agenda.distributions[number] = time + WatchAgenda.distributionDelay }
    }
    try follow(numbers)
  }

  /// Stamps one.
  mutating func stampDistribution(_ number: CaseNumber) throws {
    agenda.distributions[number] = nil
    if try caseRound.distribute(number) {
      report(.distributed(number))
    }
  }

  /// Tells what is on an agenda, and says so.
  mutating func tell(_ plan: () throws -> Agenda) throws {
    let postman = Postman(desk, isStopping: isStopping)
    let result = try postman.tell(plan)
    for notice in result.notices {
      for notification in notice.notifications { report(.told(notification, message: notice.id)) }
    }
    say(result.problems)
    for template in result.templates where unusedTemplates.insert(template.path).inserted {
      report(.templateUnused(path: template.path, reason: template.reason))
    }
    for failure in result.failures { fail(failure, as: WatchEvent.notSent) }
  }

  /// Sends what waits, and finishes what was held.
  mutating func deliver() throws {
    let spool = MailSpool(folder)
    if try spool.queued().isEmpty, try spool.pending().isEmpty { return }
    try tell({ Agenda() })
  }

  private mutating func say(_ found: [NotificationPlan.Problem]) {
    for problem in found where problems.insert(problem).inserted {
      report(.notTold(problem))
    }
  }
}
