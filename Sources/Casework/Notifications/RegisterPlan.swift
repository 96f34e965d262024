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

  /// The report of the last month, from the first working day of this one on, to all who manage something (K31).
  ///
  /// Nothing is sent of months before the register began: before its first case, or before it sends anything.
  package mutating func addMonth(from began: CivilMonth?) {
    let month = CivilMonth(today).adding(months: -1)
    guard register.mail.hasMonthlyReport, let began, began <= month,
      register.mail.since.map({ $0 <= month.last }) ?? true,
      let day = register.calendar.firstWorkday(from: CivilMonth(today).first), day <= today
    else { return }
    for reader in ReportReaders(of: register.organisation).readers {
      add(.report(.month(month)), to: reader.person, as: .unitManager, on: day)
    }
  }

  /// Reminds everybody who manages a unit, once a year, that the routine is to be gone through with the staff; a month later
  /// each department's head hears of those who have not said that it was (K36, B19).
  package mutating func addWalkthrough(_ log: [LogEvent]) {
    guard let walkthrough = Walkthrough(on: today, in: register), walkthrough.isTold(on: today)
    else { return }
    let readers = ReportReaders(of: register.organisation).readers
    if let day = register.calendar.firstWorkday(from: walkthrough.day), day <= today {
      for reader in readers
      where reader.places.contains(where: {
        $0.unit.level == .unit && $0.unit.exists(on: day...day)
      }) {
        add(
          .report(.walkthrough(year: walkthrough.year)),
          to: reader.person,
          as: .unitManager,
          on: day
        )
      }
    }
    guard let day = register.calendar.firstWorkday(from: walkthrough.lastDay), day <= today else {
      return
    }
    for reader in readers {
      let departments = reader.places.map(\.unit).filter { $0.level == .department }
      let missing = departments.flatMap { walkthrough.missing(in: $0.id, log: log) }
      guard !missing.isEmpty else { continue }
      add(
        .report(.missingWalkthroughs(year: walkthrough.year)),
        to: reader.person,
        as: .nextManager,
        on: day
      )
    }
  }

  /// A report that somebody asks for.
  package mutating func add(_ report: Notification.Report, to person: PersonID) {
    add(.report(report), to: person, as: .unitManager, on: today)
  }

  private mutating func add(_ occasion: Notification.Occasion, on day: CivilDate) {
    for person in register.organisation.registrars(for: nil)
    where register.organisation.people[person]?.mailAddress != nil {
      add(occasion, to: person, as: .registrar, on: day)
    }
  }

  private mutating func add(
    _ occasion: Notification.Occasion,
    to person: PersonID,
    as role: Recipient,
    on day: CivilDate
  ) {
    let new = Notification(
      occasion,
      of: .register,
      to: .person(person),
      as: role,
      on: day,
      isInvestigated: false
    )
    if !sent.contains(new.identity) { notifications.append(new) }
  }
}
