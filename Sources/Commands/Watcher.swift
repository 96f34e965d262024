import CaseStore
import Casework
import CivilCalendar
import Findings
import Watch

/// What the daemon knows while it runs: nothing that is not in the files as well, so that it may be
/// killed at any moment.
struct Watcher {
  let folder: RegisterFolder
  private let context: Context
  private let log: WatchLog
  private let maildir: String?
  private let monotonic: @Sendable () -> UInt64
  var register: Register
  private var registerFindings: [LocatedFinding] = []
  /// What was last said of each case that changed.
  private var findings: [CaseNumber: [LocatedFinding]] = [:]
  /// Cases that may be distributed by hand, and when to look at them.
  private var undistributed: [CaseNumber: UInt64] = [:]
  /// The day of the last round that sent what fell due.
  private var lastRound: CivilDate?
  /// When a case last changed that the index does not know of, or `nil` when it knows all.
  private var staleSince: UInt64?
  /// Files of the inbox that cannot be registered, with the time of their last change: they are tried
  /// again when they change.
  private var refused: [String: Instant] = [:]
  private var nextPost: UInt64 = 0
  private var nextDelivery: UInt64 = 0
  /// Whether something could not be done; it is tried again.
  private(set) var hasFailed = false

  init(_ folder: RegisterFolder, _ context: Context, _ session: Session) throws {
    self.folder = folder
    self.context = context
    log = WatchLog(isJSON: context.wantsJSON)
    maildir = session.environment["SYNPUNKT_MAILDIR"].flatMap { $0.isEmpty ? nil : $0 }
    monotonic = session.monotonicClock
    (register, registerFindings) = try folder.readRegister()
  }

  private var now: Moment { context.now(in: register) }

  func say(
    _ level: WatchLog.Level,
    _ event: String,
    _ fields: [(String, String)],
    _ session: inout Session
  ) {
    session.output.line(log.line(level, event, at: now, fields))
    session.output.flush()
  }

  /// Does something that may fail for now; the next change or round tries again.
  mutating func attempt(
    _ session: inout Session,
    _ work: (inout Watcher, inout Session) throws -> Void
  ) throws {
    do {
      try work(&self, &session)
    } catch {
      fail(error, &session)
    }
  }

  private mutating func fail(_ error: any Error, _ session: inout Session) {
    hasFailed = true
    say(.error, "failed", [("reason", CommandError(error).message[session.language])], &session)
  }

  /// How long there is nothing to do but to wait for changes.
  ///
  /// A minute at most, since the clock on the wall may be set.
  func patience(_ session: Session) -> Duration {
    let index = staleSince.map { $0 + Self.quiet }
    guard let next = (undistributed.values + (index.map { [$0] } ?? [])).min() else {
      return .seconds(60)
    }
    let time = monotonic()
    return next <= time ? .zero : .nanoseconds(Int64(min(next - time, 60_000_000_000)))
  }
}

extension Watcher {
  /// Looks at what has changed.
  mutating func handle(_ changes: TreeChanges, _ session: inout Session) throws {
    let changed = ChangedPlaces(changes)
    if changed.isEmpty { return }
    if changed.hasRegister { try reload(&session) }
    try look(at: changed.cases, &session)
    if changed.hasInbox { try takeIn(&session) }
    staleSince = monotonic()
  }

  /// Does what is due by the clock: notices that wait for a working day, reminders at their hour,
  /// messages to try again, the mailbox, and the index when all is quiet.
  mutating func handleTime(_ session: inout Session) throws {
    let time = monotonic()
    let due = undistributed.filter { $0.value <= time }.map(\.key).sorted()
    if !due.isEmpty {
      for number in due { undistributed[number] = nil }
      try follow(due, distributing: true, &session)
    }
    if isRoundDue { try remind(&session) }
    if time >= nextPost {
      nextPost = time + Self.postInterval
      try takePost(&session)
    }
    if time >= nextDelivery {
      nextDelivery = time + Self.deliveryInterval
      try takeIn(&session)
      if try !MailSpool(folder).queued().isEmpty { try tell({ Agenda() }, &session) }
    }
    if let since = staleSince, time >= since + Self.quiet {
      staleSince = nil
      _ = try CaseIndex(of: folder, register)
    }
  }

  private static let postInterval: UInt64 = 60_000_000_000
  private static let deliveryInterval: UInt64 = 60_000_000_000
  /// How long nothing must change before the index is renewed, which takes its time in a large
  /// register.
  private static let quiet: UInt64 = 2_000_000_000
  /// How long a case must be let be before its distribution is stamped: somebody may have its file
  /// open and not be done.
  private static let distributionDelay: UInt64 = 30_000_000_000

  /// Whether the hour has come, on a working day of which it has not been told yet.
  private var isRoundDue: Bool {
    let now = now
    return lastRound != now.date && register.calendar.isWorkday(now.date)
      && (now.secondOfDay ?? 0) >= register.mail.time.seconds
  }

  /// Everything once: what came in, what was done by hand, what falls due.
  mutating func round(_ session: inout Session) throws {
    try takeIn(&session)
    try takePost(&session)
    let round = caseRound
    for number in try CaseRound.active(folder, register, today: now.date) {
      try attempt(&session) { watcher, session in
        if try round.distribute(number) {
          watcher.say(.info, "distributed", [("case", "\(number)")], &session)
        }
        try round.stamp(number)
      }
    }
    if isRoundDue || context.arguments.has("--once") { try remind(&session) }
  }

  private var caseRound: CaseRound { CaseRound(folder, register, now: now, by: .program) }

  /// What falls due today, with faults that have stood over night.
  private mutating func remind(_ session: inout Session) throws {
    let today = now.date
    for change in try redatings() { sayRedated(change, &session) }
    let numbers = try CaseRound.active(folder, register, today: today)
    let round = caseRound
    let found = registerFindings
    try tell({ try round.roundAgenda(numbers, withFaults: found) }, &session)
    lastRound = today
  }

  private func redatings() throws -> [Redating] {
    // A calendar that somebody is in the middle of changing moves nothing yet.
    let calendar = RegisterFile.calendar.path
    guard !registerFindings.contains(where: { $0.path == calendar && $0.code.severity == .error })
    else { return [] }
    defer { try? folder.rememberCalendar() }
    return try folder.redatings(register, today: now.date)
  }

  private func sayRedated(_ change: Redating, _ session: inout Session) {
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

  private mutating func tell(
    _ agenda: () throws -> Agenda,
    _ session: inout Session
  ) throws {
    let postman = Postman(folder, register, now: now, session)
    let result = try postman.tell(agenda)
    for notice in result.notices {
      for notification in notice.notifications { say(notification, notice.id, &session) }
    }
    for problem in result.problems {
      let reason = problem.reason.words[session.language]
      say(.warning, "not-told", [("case", "\(problem.number)"), ("reason", reason)], &session)
    }
    for failure in result.failures {
      hasFailed = true
      say(.error, "not-sent", [("reason", failure[session.language])], &session)
    }
  }

  private func say(_ notification: Notification, _ message: String, _ session: inout Session) {
    let fields =
      [("case", notification.subject.number?.description ?? "-")] + notification.logFields
    say(.info, "told", fields + [("message", message)], &session)
  }
}

extension Watcher {
  /// Checks cases that changed, says what is wrong now and was not before, and does what follows.
  private mutating func look(at numbers: [CaseNumber], _ session: inout Session) throws {
    guard !numbers.isEmpty else { return }
    let check = RegisterCheck(folder, register, today: now.date)
    let result = try check.run(numbers.map(\.folder)).findings
    for number in numbers {
      say(result.filter { ($0.path + "/").hasPrefix(number.folder + "/") }, of: number, &session)
      undistributed[number] =
        caseRound.isReadyToDistribute(number) ? monotonic() + Self.distributionDelay : nil
    }
    try follow(numbers, distributing: false, &session)
  }

  private mutating func say(
    _ new: [LocatedFinding],
    of number: CaseNumber,
    _ session: inout Session
  ) {
    let old = findings[number] ?? []
    findings[number] = new.isEmpty ? nil : new
    for finding in new where !old.contains(where: { $0.isSame(as: finding) }) {
      say(finding, "finding", &session)
    }
    for finding in old where !new.contains(where: { $0.isSame(as: finding) }) {
      say(finding, "mended", &session)
    }
  }

  private func say(_ finding: LocatedFinding, _ event: String, _ session: inout Session) {
    let level: WatchLog.Level =
      event == "mended" ? .info : finding.code.severity == .error ? .error : .warning
    var fields = [("code", finding.code.name), ("path", finding.path)]
    if let place = finding.place {
      fields += [("line", "\(place.line)"), ("column", "\(place.column)")]
    }
    say(level, event, fields + [("message", finding.message[session.language])], &session)
  }

  /// Notes what was done by hand, and tells of it.
  private mutating func follow(
    _ numbers: [CaseNumber],
    distributing: Bool,
    _ session: inout Session
  ) throws {
    let round = caseRound
    var told: [CaseNumber] = []
    for number in numbers where folder.contains(number) {
      do {
        if distributing, try round.distribute(number) {
          say(.info, "distributed", [("case", "\(number)")], &session)
        }
        try round.stamp(number)
        told.append(number)
      } catch {
        fail(error, &session)
      }
    }
    if register.calendar.isWorkday(now.date) { try tell({ round.agenda(told) }, &session) }
  }

  /// Registers what lies in the inbox.
  private mutating func takeIn(_ session: inout Session) throws {
    let files = try folder.inboxFiles().filter { refused[$0.name] != $0.modified }
    guard !files.isEmpty else { return }
    let lock = try WriteLock(.intake, in: folder)
    var intake = Intake(folder, register, Arguments(), now: now, by: .program)
    var results: [Intake.Result] = []
    for file in files {
      let result = intake.inboxFile(file)
      if case .refused = result { refused[file.name] = file.modified }
      results.append(result)
    }
    _ = consume lock
    try finish(results, &session)
  }

  /// Registers what a mail server has delivered.
  private mutating func takePost(_ session: inout Session) throws {
    guard let maildir, let folder = Maildir(maildir), try !folder.unseen().isEmpty else { return }
    let lock = try WriteLock(.intake, in: self.folder)
    var intake = Intake(self.folder, register, Arguments(), now: now, by: .program)
    let results = try intake.maildir(folder, source: maildir)
    _ = consume lock
    try finish(results, &session)
  }

  private mutating func finish(_ results: [Intake.Result], _ session: inout Session) throws {
    for result in results {
      switch result {
      case .registered(let number, let source):
        say(.info, "registered", [("case", "\(number)"), ("source", source)], &session)
      case .refused(let source, let error):
        say(
          .warning,
          "refused",
          [("source", source), ("reason", error.message[session.language])],
          &session
        )
      case .told(let words, _):
        say(.info, "set-aside", [("reason", words[session.language])], &session)
      }
    }
    try follow(results.compactMap(\.number), distributing: false, &session)
  }

  /// Reads the register's own files again.
  private mutating func reload(_ session: inout Session) throws {
    let old = registerFindings
    (register, registerFindings) = try folder.readRegister()
    let new = registerFindings
    for finding in new where !old.contains(where: { $0.isSame(as: finding) }) {
      say(finding, "finding", &session)
    }
    for finding in old where !new.contains(where: { $0.isSame(as: finding) }) {
      say(finding, "mended", &session)
    }
    for change in try redatings() { sayRedated(change, &session) }
  }

  /// Something about the watch itself.
  func tell(_ notice: TreeChanges.Notice, _ session: inout Session) {
    switch notice {
    case .limitReached(let watches, let setting):
      say(
        .warning,
        "watch-limit",
        [("watches", "\(watches)"), ("setting", setting), ("fallback", "rescan")],
        &session
      )
    case .noEvents: say(.warning, "no-events", [("fallback", "rescan")], &session)
    case .remoteFileSystem(let name):
      say(.warning, "remote-file-system", [("kind", name), ("fallback", "rescan")], &session)
    case .overflow: say(.warning, "overflow", [("fallback", "rescan")], &session)
    case .rootGone: say(.error, "register-gone", [("register", folder.path)], &session)
    case .rootBack: say(.info, "register-back", [("register", folder.path)], &session)
    }
  }
}

extension LocatedFinding {
  /// The same fault, though lines may have moved.
  fileprivate func isSame(as other: LocatedFinding) -> Bool {
    path == other.path && code == other.code && message == other.message
  }
}
