import CaseStore
import Casework
import CivilCalendar
import Findings

/// A round through cases: what happened in editors is stamped, and people are told.
struct CaseRound {
  private let folder: RegisterFolder
  private let register: Register
  private let now: Moment
  private let actor: LogEvent.Actor
  private let reader: CaseReader

  init(_ folder: RegisterFolder, _ register: Register, now: Moment, by actor: LogEvent.Actor) {
    self.folder = folder
    self.register = register
    self.now = now
    self.actor = actor
    reader = CaseReader(register: register, today: now.date) { folder.contains($0) }
  }

  /// The cases about which something may have to be told: those that are open, and those that were
  /// closed so lately that somebody may not know yet.
  static func active(
    _ folder: RegisterFolder,
    _ register: Register,
    today: CivilDate
  ) throws -> [CaseNumber] {
    let oldest = today.adding(days: -NotificationPlan.noticeDays)
    return try CaseIndex(of: folder, register).entries.filter { entry in
      entry.isReadable && (!entry.has(.closed) || entry.date(.closed).map { $0 >= oldest } ?? true)
    }.map(\.number)
  }

  /// A case as it is, or `nil` when it cannot be read.
  private func read(_ number: CaseNumber) -> (case: Case, report: Report)? {
    guard let bytes = try? folder.read(number) else { return nil }
    let (item, report) = reader.read(bytes)
    return item.map { ($0, report) }
  }

  /// What is to be told about some cases.
  func agenda(_ numbers: [CaseNumber]) -> Agenda {
    var agenda = Agenda()
    for number in numbers {
      if let item = read(number)?.case {
        agenda.add(NotificationPlan(item, register, today: now.date))
      }
    }
    return agenda
  }

  /// What is to be told in a round through the register: about cases, and about what lies in the
  /// inbox.
  func roundAgenda(_ numbers: [CaseNumber]) throws -> Agenda {
    var agenda = agenda(numbers)
    var plan = try registerPlan()
    for file in try folder.inboxFiles() {
      plan.addWaiting(file: file.name, since: Moment(file.modified, in: register.timeZone).date)
    }
    agenda.notifications += plan.notifications
    return agenda
  }

  private func registerPlan() throws -> RegisterPlan {
    RegisterPlan(register, log: try folder.registerLog(register.language), today: now.date)
  }

  /// Notes what happened to a case in an editor and is not in its log.
  func stamp(_ number: CaseNumber) throws {
    guard let item = read(number)?.case,
      !FactStamps(item, register, today: now.date).missing.isEmpty
    else { return }
    try folder.note(number, register.language) { bytes in
      guard let item = reader.read(bytes).case else { return [] }
      return FactStamps(item, register, today: now.date).missing.map {
        $0.event(at: now, by: actor)
      }
    }
  }
}

/// What is to be told, and who cannot be.
struct Agenda {
  var notifications: [Notification] = []
  private(set) var problems: [NotificationPlan.Problem] = []

  mutating func add(_ plan: NotificationPlan) {
    notifications += plan.notifications
    problems += plan.problems
  }
}

extension CaseRound {
  /// What follows a command that changed cases: their logs say so, and people are told.
  ///
  /// The command is done whatever happens here; what cannot be told now is told by the next round.
  static func follow(
    _ numbers: [CaseNumber],
    _ folder: RegisterFolder,
    _ register: Register,
    _ context: Context,
    by actor: LogEvent.Actor,
    _ session: inout Session
  ) {
    let now = context.now(in: register)
    let round = CaseRound(folder, register, now: now, by: actor)
    var failures: [Wording] = []
    do {
      for number in numbers { try round.stamp(number) }
      if register.mail.by == .everyone {
        let postman = Postman(folder, register, now: now, session)
        failures = try postman.tell { round.agenda(numbers) }.failures
      }
    } catch WriteRefusal.locked {
      // Whoever holds the lock tells it, or the next round.
      return
    } catch {
      failures = [CommandError(error).message]
    }
    for failure in failures { session.errors.line(failure[session.language]) }
  }
}
