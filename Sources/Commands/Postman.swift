import CaseStore
import Casework
import CivilCalendar
import Findings
import Notices

/// Tells people what they are to be told, once: plans from the cases, writes the messages, notes them
/// in the logs and hands them to the transport (``MailSpool`` says in which order, and why).
struct Postman {
  private let folder: RegisterFolder
  private let register: Register
  private let now: Moment
  private let instant: Instant
  private let spool: MailSpool
  private let transport: MailTransport

  /// What a round has done.
  struct Result {
    /// What was told, or would be.
    var notices: [Notice] = []
    var problems: [NotificationPlan.Problem] = []
    /// What went wrong on the way; nothing is lost by it.
    var failures: [Wording] = []
    /// The next working day, when today is none.
    var waitsUntil: CivilDate?
  }

  init(_ folder: RegisterFolder, _ register: Register, now: Moment, _ session: Session) {
    self.folder = folder
    self.register = register
    self.now = now
    instant = now.instant(in: register.timeZone) ?? session.clock()
    spool = MailSpool(folder)
    transport = MailTransport(session.environment, spool)
  }

  /// What would be told now.
  func plan(_ agenda: Agenda) -> Result { plan(agenda, except: []) }

  private func plan(_ agenda: Agenda, except held: Set<Notification.Identity>) -> Result {
    var result = Result()
    let notifications = agenda.notifications.filter { !held.contains($0.identity) }
    result.problems = agenda.problems
    guard register.calendar.isWorkday(now.date) else {
      result.waitsUntil = register.calendar.firstWorkday(from: now.date)
      return result
    }
    let templates = NoticeTemplates(
      own: { try? folder.readTemplate($0.path) },
      builtIn: register.builtIn
    )
    result.notices = NoticeWriter(register, templates, now: now).notices(for: notifications)
    return result
  }

  /// Tells what is on an agenda, and sends what waits.
  ///
  /// `agenda`: asked when nobody else tells anything, so that each log says what was told.
  ///
  /// - Throws: ``WriteRefusal/locked(path:holder:)`` while another process does it.
  func tell(_ agenda: () throws -> Agenda) throws -> Result {
    let lock = try WriteLock(.mail, in: folder)
    var failures: [Wording] = []
    if register.calendar.isWorkday(now.date) { try resume(&failures) }
    var result = try plan(agenda(), except: held())
    for notice in result.notices {
      attempt(&failures) { try send(notice) }
    }
    if register.calendar.isWorkday(now.date) { try deliver(&failures) }
    result.failures = failures
    _ = consume lock
    return result
  }

  /// Goes on with messages that an earlier run held and could not finish.
  private func resume(_ failures: inout [Wording]) throws {
    for message in try spool.pending() {
      attempt(&failures) { try finish(message) }
    }
  }

  /// What is still held, and must not be planned a second time.
  private func held() throws -> Set<Notification.Identity> {
    Set(
      try spool.pending().flatMap(\.lines).compactMap { line in
        LogEvent(line.text, register.language)?
          .notificationIdentity(line.number, register.language)
      }
    )
  }

  private func send(_ notice: Notice) throws {
    let lines = notice.notifications.map { notification in
      MailSpool.Pending.Line(
        notification.subject.number,
        notification.event(at: now, register.language).line(register.language)
      )
    }
    let message: MailSpool.Pending
    switch notice.content {
    case .email(let bytes):
      message = .init(id: notice.id, kind: .email, lines: lines)
      try spool.hold(message, bytes)
    case .sms(let number, let text):
      message = .init(id: notice.id, kind: .sms, lines: lines)
      try spool.hold(message, SMSFile.bytes(number: number, text: text))
    }
    try finish(message)
  }

  /// Notes a held message in the logs, and lets it go.
  private func finish(_ message: MailSpool.Pending) throws {
    let language = register.language
    for (number, lines) in Dictionary(grouping: message.lines, by: \.number) {
      let events = lines.compactMap { LogEvent($0.text, language) }
      guard let number else {
        try folder.noteRegister(language) { Self.missing(events, in: $0, language) }
        continue
      }
      // A case that is gone has no log, and nobody to tell of it.
      guard folder.contains(number) else { continue }
      try folder.note(number, language) { Self.missing(events, in: $0.log ?? [], language) }
    }
    try spool.release(message)
  }

  private static func missing(
    _ events: [LogEvent],
    in log: [UInt8],
    _ language: Language
  ) -> [LogEvent] {
    let log = String(decoding: log, as: UTF8.self)
    return events.filter { !log.hasLine("- " + $0.line(language)) }
  }

  /// Hands over what waits and may be tried now; after a transport that is busy the rest waits, too.
  private func deliver(_ failures: inout [Wording]) throws {
    for message in try spool.queued() where message.notBefore <= instant {
      switch try transport.send(message, at: instant) {
      case .taken: continue
      case .busy(let reason):
        try spool.postpone(message, at: instant)
        failures.append(reason + Self.nothingLost)
        return
      case .refused(let reason):
        try spool.postpone(message, at: instant)
        failures.append(reason + Self.nothingLost)
      }
    }
  }

  private static let nothingLost = Wording(
    "; meddelandet ligger kvar och skickas senare",
    "; the message stays and is sent later"
  )

  private func attempt(_ failures: inout [Wording], _ work: () throws -> Void) {
    do {
      try work()
    } catch {
      failures.append(CommandError(error).message)
    }
  }
}

extension String {
  /// Whether one of the lines is exactly this.
  fileprivate func hasLine(_ line: String) -> Bool {
    utf8.split(separator: UInt8(ascii: "\n")).contains { found in
      found.elementsEqual(line.utf8) || found.elementsEqual((line + "\r").utf8)
    }
  }
}

extension Register {
  fileprivate func builtIn(_ kind: NoticeTemplates.Kind) -> [UInt8] {
    Scaffold.mail(kind, language)
  }
}
