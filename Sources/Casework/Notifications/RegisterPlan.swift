import CivilCalendar
import Findings

/// What is to be told about the register itself and has not been told yet.
///
/// What was told is in `cases/log.yaml`, and in the logs of the cases it is about.
package struct RegisterPlan: Sendable {
  /// What is to be sent.
  package private(set) var notifications: [Notification] = []

  private let register: Register
  private let today: CivilDate
  private let sent: Set<Notification.Identity>

  /// A plan that knows what the register's own log says.
  package init(_ register: Register, log: [LogEvent], today: CivilDate) {
    self.register = register
    self.today = today
    sent = Set(log.compactMap { $0.notificationIdentity(of: nil, in: register.language) })
  }

  /// A file of the inbox that nobody has registered by the next working day: what came in is
  /// registered without delay (OSL 5:1, L2).
  package mutating func addWaiting(file: String, since: CivilDate) {
    guard
      let day = register.calendar.day(Period(count: 1, unit: .workdays), .after, of: since),
      day <= today
    else { return }
    add(.waiting(file: file, since: since), on: day)
  }

  /// A file of the register in which faults have stood over night.
  package mutating func addFaults(file: String, codes: [String]) {
    add(.faults(file: file, codes: codes), on: today)
  }

  /// Something of Git's that nobody has finished: until then the files may be of two states.
  public mutating func addUnfinished(marker: String, since: Moment) {
    add(.unfinished(marker: marker, since: since), on: today)
  }

  private mutating func add(_ occasion: Notification.Occasion, on day: CivilDate) {
    for person in register.organisation.registrars(for: nil)
    where register.organisation.people[person]?.mailAddress != nil {
      let new = Notification(
        occasion,
        of: .register,
        to: .person(person),
        as: .registrar,
        on: day,
        isInvestigated: false
      )
      if !sent.contains(new.identity) { notifications.append(new) }
    }
  }
}
