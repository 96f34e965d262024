import CaseStore
import Casework
import Findings
import Notices
import System

/// Holding messages, noting them in the logs, and letting them go.
///
/// Each step waits for the disk, and no message and no log waits for another: several are done at once.
extension Postman {
  /// Holds messages; one that cannot be is said.
  func hold(_ notices: [Notice], into failures: inout [Wording]) -> [MailSpool.Pending] {
    if isStopping() { return [] }
    let spool = spool
    let outcomes = Parallel.mapWaiting(notices.map(held)) { message, bytes in
      Swift.Result {
        try spool.hold(message, holding: bytes)
        return message
      }
    }
    return outcomes.compactMap { successful($0, into: &failures) }
  }

  /// A message as it is held, with the lines that say that it was sent.
  private func held(_ notice: Notice) -> (MailSpool.Pending, [UInt8]) {
    let lines = notice.notifications.map { notification in
      MailSpool.Pending.Line(
        of: notification.subject.number,
        notification.event(at: now, in: register.language).line(register.language)
      )
    }
    switch notice.content {
    case .email(let bytes):
      return (MailSpool.Pending(id: notice.id, kind: .email, lines: lines), bytes)
    case .sms(let number, let text):
      return (
        MailSpool.Pending(id: notice.id, kind: .sms, lines: lines),
        SMSFile.bytes(number: number, text: text)
      )
    }
  }

  /// Notes held messages in the logs, each log once however many messages tell of its case, and lets
  /// those go that stand in all of theirs.
  ///
  /// - Returns: The ids of those.
  @discardableResult
  func finish(
    _ messages: [MailSpool.Pending],
    unremembered: Unremembered,
    into failures: inout [Wording]
  ) -> Set<String> {
    if messages.isEmpty || isStopping() { return [] }
    let lines = messages.flatMap { message in message.lines.map { (id: message.id, line: $0) } }
    let logs = Dictionary(grouping: lines, by: \.line.number)
      .map { (number: $0, ids: $1.map(\.id), lines: $1.map(\.line.text)) }
      .sorted { ($0.number?.description ?? "") < ($1.number?.description ?? "") }
    let (folder, language) = (folder, register.language)
    let outcomes = Parallel.mapWaiting(logs) { log in
      Swift.Result { try Self.note(log.lines, in: log.number, of: folder, language) }
    }
    var unfinished: Set<String> = []
    var registrations: [CaseNumber: LogEvent] = [:]
    for (log, outcome) in zip(logs, outcomes) {
      if let registration = successful(outcome, into: &failures) {
        if let number = log.number { registrations[number] = registration }
      } else {
        unfinished.formUnion(log.ids)
      }
    }
    let noted = messages.filter { !unfinished.contains($0.id) }
    let isRemembered = attempt(noting: &failures) {
      try remember(noted.flatMap(\.lines), with: registrations)
    }
    guard isRemembered || unremembered == .goesOut else { return [] }
    if !noted.isEmpty { attempt(noting: &failures) { try forgetOld() } }
    return release(noted, into: &failures)
  }

  /// - Returns: The ids of those that are on their way.
  private func release(
    _ messages: [MailSpool.Pending],
    into failures: inout [Wording]
  ) -> Set<String> {
    let spool = spool
    let outcomes = Parallel.mapWaiting(messages) { message in
      Swift.Result {
        try spool.release(message)
        return message.id
      }
    }
    return Set(outcomes.compactMap { successful($0, into: &failures) })
  }

  /// Puts messages where somebody else fetches them.
  func moveToOutbox(_ messages: [MailSpool.Queued]) throws {
    let (spool, instant) = (spool, instant)
    let outcomes = Parallel.mapWaiting(messages) { message in
      Swift.Result { try spool.moveToOutbox(message, at: instant) }
    }
    for outcome in outcomes { try outcome.get() }
  }

  /// What was made; `nil` where it was not, which is noted.
  private func successful<Value>(
    _ outcome: Swift.Result<Value, any Error>,
    into failures: inout [Wording]
  ) -> Value? {
    switch outcome {
    case .success(let value): return value
    case .failure(let error):
      failures.append(Refusal(error).message)
      return nil
    }
  }

  /// Adds lines to the log of a case, or of the register, that are not there.
  ///
  /// - Returns: The registration of the case.
  private static func note(
    _ lines: [String],
    in number: CaseNumber?,
    of folder: RegisterFolder,
    _ language: Language
  ) throws -> LogEvent? {
    let events = lines.compactMap { LogEvent($0, in: language) }
    guard let number else {
      try folder.noteRegister(language) { missing(events, in: $0, language: language) }
      return nil
    }
    // A case that is gone has no log, and nobody to tell of it.
    guard try folder.holds(number) else { return nil }
    var registration: LogEvent?
    try folder.note(number, in: language) { _ in
      let log = try folder.logEvents(number, in: language)
      // Somebody may have taken it away since the plan.
      registration = log.registration
      guard registration != nil else {
        throw Refusal.failed(
          Wording(verbatim: "\(number): ")
            + NotificationPlan.Problem.Reason.logUnreadable.words
        )
      }
      return missing(events, in: log, language: language)
    }
    return registration
  }

  private static func missing(
    _ events: [LogEvent],
    in log: [LogEvent],
    language: Language
  ) -> [LogEvent] {
    let written = Set(log.map { $0.line(language) })
    return events.filter { !written.contains($0.line(language)) }
  }
}
