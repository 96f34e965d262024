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

  /// The cases that can be read, as they are.
  func read(_ numbers: [CaseNumber]) -> [Case] {
    numbers.compactMap { number in
      (try? folder.read(number)).flatMap { reader.read($0).case }
    }
  }

  /// Notes what happened to a case in an editor and is not in its log.
  func stamp(_ number: CaseNumber) throws {
    guard let item = read([number]).first,
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
        failures = try postman.tell { round.read(numbers) }.failures
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
