import CaseStore
import Casework
import CivilCalendar
import Findings

extension Watcher {
  /// Does what is due by the clock: what could not be done before, distributions made by hand,
  /// reminders at their hour, the mailbox, messages to try again, and the index when all is quiet.
  package mutating func handleTime() {
    if waitsForGit() { return }
    if agenda.isRoundLeft { round() }
    let time = time
    if agenda.hasRetries, time >= agenda.retry { lookAtChanges() }
    let distributed = agenda.takeDistributions(at: time)
    if !distributed.isEmpty { attempt { try $0.distribute(distributed) } }
    let interrupted = agenda.takeRegistrations(at: time)
    if !interrupted.isEmpty { attempt { try $0.finish(interrupted) } }
    if isRoundDue { attempt { try $0.remind() } }
    if isPackingDue, time >= agenda.packing {
      agenda.packing = time + WatchAgenda.packingInterval
      attempt { try $0.packClosed() }
    }
    if time >= agenda.post {
      agenda.post = time + WatchAgenda.postInterval
      attempt { try $0.takePost() }
    }
    if time >= agenda.delivery {
      agenda.delivery = time + WatchAgenda.deliveryInterval
      attempt { try $0.endInterrupted() }
      attempt { try $0.takeIn() }
      attempt { try $0.deliver() }
    }
    if exchange == .everyFewMinutes, time >= agenda.sync { synchronise() }
    if lastPages != now.date || agenda.pages.map({ time >= $0 }) ?? false {
      attempt { try $0.refreshPages() }
    }
    if let due = agenda.index, time >= due {
      agenda.index = nil
      attempt { watcher in _ = try CaseIndex(of: watcher.folder, in: watcher.register) }
    }
  }

  /// Whether the hour has come, on a working day of which it has not been told yet.
  private var isRoundDue: Bool {
    lastRound != now.date && register.calendar.isWorkday(now.date) && !isBeforeHour
  }

  /// Whether it is too early in the day for reminders.
  var isBeforeHour: Bool { (now.secondOfDay ?? 0) < register.mail.time.seconds }

  /// Everything once: what came in, what was done by hand, what falls due.
  package mutating func round() {
    // What may not be shown any more waits for nobody.
    attempt { try $0.catchUpWithSite() }
    agenda.isRoundLeft = waitsForGit()
    if agenda.isRoundLeft { return }
    if exchange == .everyFewMinutes { synchronise() }
    attempt { try $0.takeIn() }
    attempt { try $0.takePost() }
    attempt { try $0.catchUp() }
    attempt { try $0.tellRedatings() }
    if isRoundDue || isOnce { attempt { try $0.remind() } }
    if isPackingDue { attempt { try $0.packClosed() } }
    attempt { try $0.refreshPages() }
    if isOnce, exchange == .everyFewMinutes { synchronise() }
  }

  /// Notes what was done by hand while nobody watched.
  private mutating func catchUp() throws {
    let active = try ActiveCases(desk)
    for words in active.unlisted { report(.failed(words)) }
    for number in active.unregistered {
      agenda.registrations[number] = time + WatchAgenda.registrationTime
    }
    if isOnce {
      try finish(active.unregistered.filter(isOldEnough))
    }
    let round = caseRound
    for number in active.numbers where !isStopping() {
      attempt { watcher in
        if try round.isReadyToDistribute(number) {
          watcher.agenda.distributions[number] = watcher.time + WatchAgenda.distributionDelay
          if watcher.isOnce { try watcher.stampDistribution(number) }
        }
        try round.stamp(number)
      }
    }
    attempt { try $0.writeLetters(active.numbers) }
  }

  /// Whether nobody can be registering this case any more.
  private func isOldEnough(_ number: CaseNumber) -> Bool {
    guard let changed = folder.modified(number.folder) else { return false }
    return abs(world.clock().seconds - changed.seconds) * 1_000_000_000
      > Int64(WatchAgenda.registrationTime)
  }

  /// What falls due today, with faults that have stood over night.
  private mutating func remind() throws {
    let today = now.date
    try tellRedatings()
    let active = try ActiveCases(desk)
    let (round, found) = (caseRound, registerFindings)
    let forgotten = folder.gitWork(at: world.clock()).filter { !$0.isFresh(at: world.clock()) }
    problems = []
    unusedTemplates = []
    try tell({ try round.roundAgenda(active, withFaults: found, forgotten: forgotten) })
    if !isStopping() { lastRound = today }
  }

  /// Says which open cases have other last days since the calendar was last looked at.
  mutating func tellRedatings() throws {
    // A calendar that somebody is in the middle of changing moves nothing yet.
    let path = RegisterFile.calendar.path
    guard !registerFindings.contains(where: { $0.path == path && $0.code.severity == .error })
    else { return }
    for change in try folder.redatings(register, today: now.date) { report(.redated(change)) }
    // Not before it is said.
    try folder.rememberCalendar()
  }
}
