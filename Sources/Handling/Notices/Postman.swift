import CaseStore
import Casework
import CivilCalendar
import Findings
import Mail
import Notices
import System

/// Tells people what they are to be told, once: plans from the cases, writes the messages, notes them
/// in the logs and hands them to the transport (``MailSpool`` says in which order, and why).
package struct Postman {
  let desk: Desk
  let instant: Instant
  let spool: MailSpool
  let memory: SentMemory
  private let transport: MailTransport
  /// Whether other machines have clones of the register.
  let isShared: Bool
  /// Whether to end soon: what is not done then is done the next time.
  let isStopping: () -> Bool

  package init(_ desk: Desk, isStopping: @escaping () -> Bool = { false }) {
    self.desk = desk
    instant = desk.now.instant(in: desk.register.timeZone) ?? desk.world.clock()
    spool = MailSpool(desk.folder)
    memory = SentMemory(desk.folder)
    transport = MailTransport(
      desk.world.environment,
      spool,
      from: desk.register.mail.hasAddress ? MailAddress(desk.register.mail.from) : nil,
      patience: desk.world.patience
    )
    isShared = desk.folder.isArmedClone
    self.isStopping = isStopping
  }

  var folder: RegisterFolder { desk.folder }
  var register: Register { desk.register }
  var now: Moment { desk.now }

  /// Reports as they would be sent, whether or not they have been, on any day.
  package func preview(_ add: (inout RegisterPlan) -> Void) -> Result {
    var result = Result()
    var plan = RegisterPlan(register, log: [], today: now.date)
    add(&plan)
    let writer = NoticeWriter(in: register, by: templates(&result), now: now)
    attempt(noting: &result.failures) {
      result.notices = try ReportWriter(at: desk, by: writer).notices(for: plan.notifications)
    }
    return result
  }

  /// What would be told now.
  package func plan(_ agenda: Agenda) -> Result { plan(agenda, except: []).result }

  /// `damaged`: what of the machine's memory is; `nil` when it cannot be read.
  private func plan(
    _ agenda: consuming Agenda,
    except held: Set<Notification.Identity>
  ) -> (result: Result, damaged: [String]?) {
    var result = Result()
    let (failures, problems) = (agenda.failures, agenda.problems)
    var notifications = agenda.notifications.filter { notification in
      !held.contains(notification.identity) && canSend(notification, into: &result)
    }
    let damaged = recall(&notifications, into: &result)
    result.failures += failures
    result.problems = (result.problems + problems).sorted { $0.number < $1.number }
    guard register.calendar.isWorkday(now.date) else {
      result.waitsUntil = register.calendar.firstWorkday(from: now.date)
      return (result, damaged)
    }
    brake(&notifications, into: &result)
    let templates = templates(&result)
    let writer = NoticeWriter(in: register, by: templates, now: now) { number in
      (try? folder.read(number, .submission)) ?? nil
    }
    let reports = notifications.filter { $0.report != nil }
    notifications.removeAll { $0.report != nil }
    result.notices = writer.notices(for: notifications)
    attempt(noting: &result.failures) {
      result.notices += try ReportWriter(at: desk, by: writer).notices(for: reports)
    }
    return (result, damaged)
  }

  /// The register's own, where they can be used.
  private func templates(_ result: inout Result) -> NoticeTemplates {
    var own: [NoticeTemplates.Kind: [UInt8]] = [:]
    for kind in NoticeTemplates.Kind.allCases {
      do throws(FileError) {
        own[kind] = try folder.readTemplate(kind.path)
      } catch {
        result.templates.append(UnusedTemplate(path: kind.path, reason: error.reason))
      }
    }
    let templates = NoticeTemplates(own: { own[$0] }, builtIn: register.builtIn)
    result.templates += templates.faulty.map {
      UnusedTemplate(path: $0.path, reason: Self.isFaulty)
    }
    return templates
  }

  private static let isFaulty = Wording("den har fel", "it has faults")

  /// Tells what is on an agenda, and sends what waits.
  ///
  /// `agenda`: asked when nobody else tells anything, so that each log says what was told. `retry`: what of
  /// that which waits is sent.
  ///
  /// - Throws: ``WriteRefusal/locked(path:holder:)`` while another process does it.
  package func tell(_ agenda: () throws -> Agenda, retry: Retry = .whenDue) throws -> Result {
    let lock = try WriteLock(.mail, in: folder)
    var failures: [Wording] = []
    let isWorkday = register.calendar.isWorkday(now.date)
    // What an earlier run held and could not finish.
    if isWorkday { try resume(&failures) }
    var (result, damaged) = try plan(agenda(), except: held())
    for path in damaged ?? [] { attempt(noting: &failures) { try mend(path, into: &result) } }
    let finished = finish(
      hold(result.notices, into: &failures),
      unremembered: damaged == nil ? .goesOut : .isHeld,
      into: &failures
    )
    result.notices.removeAll { !finished.contains($0.id) }
    attempt(noting: &failures) { try noteSenders(of: result.notices) }
    if isWorkday { try deliver(retry, into: &failures) }
    result.queue = try queue()
    result.failures += failures
    _ = consume lock
    return result
  }

  /// Whether this machine has a way to the addressee; a machine that has one tells it.
  private func canSend(_ notification: Notification, into result: inout Result) -> Bool {
    guard case .sender(.sms) = notification.addressee else {
      // Whoever cannot send does not say in the log, which all clones share, that it was told (G3).
      if transport.hasMailProgram || !isShared { return true }
      result.elsewhere += 1
      return false
    }
    guard !transport.sendsTextMessages, let number = notification.subject.number else {
      return true
    }
    result.problems.append(.init(number: number, reason: .noTextMessages))
    return false
  }

  /// Goes on with messages that an earlier run held and could not finish.
  private func resume(_ failures: inout [Wording]) throws {
    var messages: [MailSpool.Pending] = []
    for message in try spool.pending() {
      attempt(noting: &failures) {
        // What a log cannot say is waited for.
        guard try hasReadableLogs(message) else { return }
        if try isTold(message) { try spool.drop(message) } else { messages.append(message) }
      }
    }
    finish(messages, unremembered: .goesOut, into: &failures)
  }

  /// What becomes of a message that the machine's memory does not take.
  enum Unremembered {
    /// The next run tries again.
    case isHeld
    /// Silence would be worse, and the logs have it.
    case goesOut
  }

  private func hasReadableLogs(_ message: MailSpool.Pending) throws -> Bool {
    try Set(message.lines.compactMap(\.number)).allSatisfy { number in
      try !folder.holds(number)
        || folder.logEvents(number, in: register.language).registration != nil
    }
  }

  /// Whether another machine has told some of it before any log says that this one has; the rest is
  /// planned anew.
  private func isTold(_ message: MailSpool.Pending) throws -> Bool {
    let language = register.language
    var isTold = false
    for (number, lines) in Dictionary(grouping: message.lines, by: \.number) {
      let log =
        try number.map { try folder.holds($0) ? folder.logEvents($0, in: language) : [] }
        ?? folder.registerLog(language)
      let told = Set(log.compactMap { $0.notificationIdentity(of: number, in: language) })
      let written = Set(log.map { $0.line(language) })
      for event in lines.compactMap({ LogEvent($0.text, in: language) }) {
        if written.contains(event.line(language)) { return false }
        if let identity = event.notificationIdentity(of: number, in: language),
          told.contains(identity)
        {
          isTold = true
        }
      }
    }
    return isTold
  }

  /// What is still held, and must not be planned a second time.
  private func held() throws -> Set<Notification.Identity> {
    Set(
      try spool.pending().flatMap(\.lines).compactMap { line in
        LogEvent(line.text, in: register.language)?
          .notificationIdentity(of: line.number, in: register.language)
      }
    )
  }

  /// Hands over what waits and may be tried now; after a transport that is busy the rest of its kind
  /// waits, too.
  private func deliver(_ retry: Retry, into failures: inout [Wording]) throws {
    if isStopping() { return }
    var waiting = try spool.queued().filter { retry == .atOnce || $0.isDue(at: instant) }
    if !transport.hasMailProgram {
      try moveToOutbox(waiting.filter { $0.kind == .email })
      waiting.removeAll { $0.kind == .email }
    }
    var busy: Set<MailSpool.Kind> = []
    for message in waiting where !busy.contains(message.kind) {
      if isStopping() { return }
      switch try transport.send(message, at: instant) {
      case .taken: continue
      case .busy(let reason):
        try spool.postpone(message, at: instant)
        failures.append(reason + Self.nothingLost)
        busy.insert(message.kind)
      case .refused(let reason):
        try spool.postpone(message, at: instant)
        failures.append(reason + Self.nothingLost)
      }
    }
  }

  /// What waits now.
  package func queue() throws -> Queue {
    let messages = try spool.queued()
    let isPostponed = messages.allSatisfy { !$0.isDue(at: instant) }
    let next = isPostponed ? messages.map(\.notBefore).min() : nil
    return Queue(
      count: messages.count,
      notBefore: next.map { Moment($0, in: register.timeZone) }
    )
  }

  private static let nothingLost = Wording(
    "; meddelandet ligger kvar och skickas senare",
    "; the message stays and is sent later"
  )

  /// - Returns: Whether it went well.
  @discardableResult
  func attempt(noting failures: inout [Wording], work: () throws -> Void) -> Bool {
    do {
      try work()
      return true
    } catch {
      failures.append(Refusal(error).message)
      return false
    }
  }
}

extension Register {
  fileprivate func builtIn(_ kind: NoticeTemplates.Kind) -> [UInt8] {
    Scaffold.mail(kind, in: language)
  }
}
