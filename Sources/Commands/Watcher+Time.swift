import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

extension Watcher {
  /// Does what is due by the clock: what could not be done before, distributions made by hand,
  /// reminders at their hour, the mailbox, messages to try again, and the index when all is quiet.
  mutating func handleTime(_ session: inout Session) {
    let time = time
    if agenda.hasRetries, time >= agenda.retry { lookAtChanges(&session) }
    let distributed = agenda.takeDistributions(at: time)
    if !distributed.isEmpty { attempt(&session) { try $0.distribute(distributed, &$1) } }
    let interrupted = agenda.takeRegistrations(at: time)
    if !interrupted.isEmpty { attempt(&session) { try $0.finish(interrupted, &$1) } }
    if isRoundDue { attempt(&session) { try $0.remind(&$1) } }
    if isPackingDue, time >= agenda.packing {
      agenda.packing = time + WatchAgenda.packingInterval
      attempt(&session) { try $0.packClosed(&$1) }
    }
    if time >= agenda.post {
      agenda.post = time + WatchAgenda.postInterval
      attempt(&session) { try $0.takePost(&$1) }
    }
    if time >= agenda.delivery {
      agenda.delivery = time + WatchAgenda.deliveryInterval
      attempt(&session) { try $0.endInterrupted(&$1) }
      attempt(&session) { try $0.takeIn(&$1) }
      attempt(&session) { try $0.deliver(&$1) }
    }
    if let due = agenda.index, time >= due {
      agenda.index = nil
      attempt(&session) { watcher, _ in _ = try CaseIndex(of: watcher.folder, watcher.register) }
    }
  }

  /// Whether the hour has come, on a working day of which it has not been told yet.
  private var isRoundDue: Bool {
    lastRound != now.date && register.calendar.isWorkday(now.date) && !isBeforeHour
  }

  /// Whether it is too early in the day for reminders.
  var isBeforeHour: Bool { (now.secondOfDay ?? 0) < register.mail.time.seconds }

  /// Everything once: what came in, what was done by hand, what falls due.
  mutating func round(_ session: inout Session) {
    attempt(&session) { try $0.catchUpWithSite(&$1) }
    attempt(&session) { try $0.takeIn(&$1) }
    attempt(&session) { try $0.takePost(&$1) }
    attempt(&session) { try $0.catchUp(&$1) }
    attempt(&session) { try $0.tellRedatings(&$1) }
    if isRoundDue || isOnce { attempt(&session) { try $0.remind(&$1) } }
    if isPackingDue { attempt(&session) { try $0.packClosed(&$1) } }
  }

  /// Notes what was done by hand while nobody watched.
  private mutating func catchUp(_ session: inout Session) throws {
    let active = try ActiveCases(folder, register, today: now.date)
    for number in active.unregistered {
      agenda.registrations[number] = time + WatchAgenda.registrationTime
    }
    if isOnce {
      try finish(active.unregistered.filter(isOldEnough), &session)
    }
    let round = caseRound
    for number in active.numbers where !isStopping() {
      attempt(&session) { watcher, session in
        if round.isReadyToDistribute(number) {
          watcher.agenda.distributions[number] = watcher.time + WatchAgenda.distributionDelay
          if watcher.isOnce { try watcher.stampDistribution(number, &session) }
        }
        try round.stamp(number)
      }
    }
    attempt(&session) { try $0.writeLetters(active.numbers, &$1) }
  }

  /// Whether nobody can be registering this case any more.
  private func isOldEnough(_ number: CaseNumber) -> Bool {
    guard let changed = folder.modified(number.folder) else { return false }
    return abs(context.instant.seconds - changed.seconds) * 1_000_000_000
      > Int64(WatchAgenda.registrationTime)
  }

  /// What falls due today, with faults that have stood over night.
  private mutating func remind(_ session: inout Session) throws {
    let today = now.date
    try tellRedatings(&session)
    let active = try ActiveCases(folder, register, today: today)
    let (round, found) = (caseRound, registerFindings)
    problems = []
    try tell({ try round.roundAgenda(active, withFaults: found) }, &session)
    if !isStopping() { lastRound = today }
  }

  /// Says which open cases have other last days since the calendar was last looked at.
  mutating func tellRedatings(_ session: inout Session) throws {
    // A calendar that somebody is in the middle of changing moves nothing yet.
    let path = RegisterFile.calendar.path
    guard !registerFindings.contains(where: { $0.path == path && $0.code.severity == .error })
    else { return }
    for change in try folder.redatings(register, today: now.date) { say(change, &session) }
    // Not before it is said.
    try folder.rememberCalendar()
  }

  private func say(_ change: Redating, _ session: inout Session) {
    say(
      .info,
      "redated",
      [
        ("case", "\(change.number)"), ("deadline", "\(change.deadline)"), ("from", change.from),
        ("to", change.to),
      ],
      &session
    )
  }
}
