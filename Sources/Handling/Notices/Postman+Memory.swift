import CaseStore
import Casework
import CivilCalendar
import Findings

/// What this machine has told whatever the logs say now (``SentMemory``).
extension Postman {
  /// Leaves out what was told from here, and says so where the log of a case has lost it.
  ///
  /// A memory that cannot be read leaves it to the logs: silence would be worse.
  ///
  /// - Returns: The paths of its damaged files; `nil` when it cannot be read.
  func recall(_ notifications: inout [Notification], into result: inout Result) -> [String]? {
    guard !notifications.isEmpty else { return [] }
    let answer: SentMemory.Answer
    do {
      answer = try memory.days(of: notifications.map(SentMemory.Entry.init))
    } catch {
      result.failures.append(Refusal(error).message + Self.logsCount)
      return nil
    }
    if answer.days.isEmpty { return answer.damaged }
    var last: [CaseNumber: CivilDate] = [:]
    notifications.removeAll { notification in
      guard let day = answer.days[SentMemory.Entry(notification)] else { return false }
      if let number = notification.subject.number { last[number] = max(last[number] ?? day, day) }
      return true
    }
    result.problems += last.map { .init(number: $0.key, reason: .toldBefore($0.value)) }
    return answer.damaged
  }

  /// Says that a file of the memory is damaged, once.
  func mend(_ path: String, into result: inout Result) throws {
    result.failures.append(
      Wording(
        "\(path) har skadade rader, som inte räknas",
        "\(path) has damaged lines, which do not count"
      ) + Self.logsCount
    )
    try memory.mend(path)
  }

  /// Notes in the memory what goes out now.
  func remember(
    _ lines: [MailSpool.Pending.Line],
    with registrations: [CaseNumber: LogEvent]
  ) throws {
    let entries = lines.compactMap { line in
      LogEvent(line.text, in: register.language)?
        .notificationIdentity(of: line.number, in: register.language).map {
          SentMemory.Entry($0, registration: line.number.flatMap { registrations[$0] })
        }
    }
    try memory.add(entries, on: now.date)
  }

  /// Forgets what was told so long ago that no log can lack it.
  func forgetOld() throws {
    guard try memory.hasOld(today: now.date) else { return }
    let open = Set(
      try CaseIndex(of: folder, in: register).entries.filter { !$0.has(.closed) }.map(\.number)
    )
    try memory.forgetOld(today: now.date) { open.contains($0) }
  }

  private static let logsCount = Wording(
    "; vad som redan är skickat syns i loggarna",
    "; the logs show what was sent already"
  )
}

extension SentMemory.Entry {
  init(_ notification: Notification) {
    self.init(notification.identity, registration: notification.subject.registration)
  }
}
