import CivilCalendar
import Findings

/// What is to be told about a case by a day and has not been told yet.
///
/// | | reminder | notice |
/// |---|---|---|
/// | when | so long before or after the last day | when the fact has happened |
/// | a day off | the next working day | the next working day |
/// | not when | the deadline is met, the case closed | the fact is more than 30 days old |
/// | once for | case, deadline, last day, time and person | case, fact and person |
///
/// What was sent is in the case's log, so that a second run, another machine or a week's downtime
/// neither doubles nor loses anything. A log without its registration has lost something, and nobody is
/// told anything until it is back.
package struct NotificationPlan: Sendable {
  /// What is to be sent.
  package private(set) var notifications: [Notification] = []
  /// Who should be told and cannot be.
  package private(set) var problems: [Problem] = []

  private let item: Case
  private let register: Register
  private let today: CivilDate
  private let sent: Set<Notification.Identity>
  private let subject: Notification.Subject

  /// Somebody who should be told and cannot be.
  package struct Problem: Hashable, Sendable {
    /// The case.
    package let number: CaseNumber
    /// Why not.
    package let reason: Reason

    /// Nothing can be told about a case.
    package init(number: CaseNumber, reason: Reason) {
      self.number = number
      self.reason = reason
    }

    /// Why somebody cannot be told.
    package enum Reason: Hashable, Sendable {
      /// The person has no e-mail address that can be one, or is not in organisation.yaml.
      case noAddress(PersonID)
      /// The address or number in sender.yaml cannot be one.
      case senderUnreachable
      /// Nobody knows what the case waits for, because case.yaml cannot be read.
      case caseUnreadable
      /// Nobody knows what has been sent, because the log is not there or not whole.
      case logUnreadable
      /// The log lacks what this machine told; the last day on which it did.
      case toldBefore(CivilDate)
      /// No program of this machine sends text messages.
      case noTextMessages
      /// Nobody holds the part.
      case nobody(Recipient)
    }
  }

  /// How old a fact may be that is still told: longer than any downtime, shorter than a surprise.
  package static let noticeDays = 30

  /// The plan for one case.
  package init(of item: Case, in register: Register, today: CivilDate) {
    self.item = item
    self.register = register
    self.today = today
    sent = Set(
      item.log.compactMap { $0.event.notificationIdentity(of: item.number, in: register.language) }
    )
    let deadlines = register.deadlines(of: item, today: today)
    subject = Notification.Subject(of: item, in: register, deadlines: deadlines, today: today)
    // What such a log does not say may have been told all the same.
    guard item.hasRegistration else {
      problem(.logUnreadable)
      return
    }
    let timeline = item.timeline(in: register.timeZone)
    guard let routine = timeline.routine.flatMap({ register.routines[$0] }) else { return }
    planNotices(routine)
    if timeline.known(on: today).isOpen { planReminders(by: routine, of: deadlines) }
  }

  private var isInvestigated: Bool { Standing(item, in: register).isInvestigated }

  /// Adds what is told about a file of the case in which faults have stood over night: to the
  /// investigator where the work on the case is at fault, else to the registrar.
  package mutating func addFaults(file: CaseFile, codes: [String]) {
    guard item.hasRegistration else { return }
    let role: Recipient = file == .investigation ? .investigator : .registrar
    for (addressee, role) in addressees([role], isReminder: true) {
      add(.faults(file: file.rawValue, codes: codes), to: addressee, as: role, on: today)
    }
  }

  private mutating func planReminders(by routine: Routine, of deadlines: [CaseDeadline]) {
    for deadline in deadlines where deadline.met == nil {
      for reminder in routine.reminders where reminder.deadline == deadline.rule.id {
        let (period, side) = (reminder.when.period, reminder.when.side)
        guard let day = register.calendar.day(period, side, of: deadline.due), day <= today else {
          continue
        }
        for (addressee, role) in addressees(reminder.to, isReminder: true) {
          add(.reminder(deadline, when: reminder.when), to: addressee, as: role, on: day)
        }
      }
    }
  }

  private mutating func planNotices(_ routine: Routine) {
    for notice in routine.notices {
      guard let date = tellingDate(of: notice.at),
        let day = register.calendar.firstWorkday(from: date), day <= today
      else { continue }
      for (addressee, role) in addressees(notice.to, isReminder: false) {
        // A program that answers whatever it gets must not be answered for ever.
        if notice.at == .received, role == .sender, item.registration?.isAcknowledged == false {
          continue
        }
        add(.notice(notice.at, on: date), to: addressee, as: role, on: day)
      }
    }
  }

  /// When a fact was there to be told, or `nil` for one that is not or is too old.
  private func tellingDate(of fact: Fact) -> CivilDate? {
    guard var date = item.date(of: fact) else { return nil }
    // What came in long ago is new when it is registered.
    if fact == .received { date = max(date, item.facts.date(.registered) ?? date) }
    if let since = register.mail.since, date < since { return nil }
    return date <= today && date >= today.adding(days: -Self.noticeDays) ? date : nil
  }

  private mutating func add(
    _ occasion: Notification.Occasion,
    to addressee: Notification.Addressee,
    as role: Recipient,
    on day: CivilDate
  ) {
    let new = Notification(
      subject: subject,
      occasion: occasion,
      addressee: addressee,
      role: role,
      day: day,
      isInvestigated: isInvestigated
    )
    if !sent.contains(new.identity) { notifications.append(new) }
  }

  /// Whom the parts of a routine mean in this case, each once, in the most active of their parts.
  private mutating func addressees(
    _ recipients: [Recipient],
    isReminder: Bool
  ) -> [(Notification.Addressee, Recipient)] {
    var found: [(Notification.Addressee, Recipient)] = []
    for recipient in recipients.sorted(by: { $0.activity < $1.activity }) {
      for addressee in holders(of: recipient, isReminder: isReminder)
      where !found.contains(where: { $0.0 == addressee }) {
        found.append((addressee, recipient))
      }
    }
    return found
  }

  private mutating func holders(
    of recipient: Recipient,
    isReminder: Bool
  ) -> [Notification.Addressee] {
    if recipient == .sender { return sender }
    var people = people(in: recipient)
    // A case without an investigator, or with one that nobody knows, is still the registrar's.
    let known = register.organisation.people
    if recipient == .investigator, people.allSatisfy({ known[$0] == nil }) {
      for person in people { problem(.noAddress(person)) }
      if !isReminder { return [] }
      people = self.people(in: .registrar)
    }
    if people.isEmpty { problem(.nobody(recipient)) }
    return people.compactMap { person in
      guard register.organisation.people[person]?.mailAddress != nil else {
        problem(.noAddress(person))
        return nil
      }
      return .person(person)
    }
  }

  private var sender: [Notification.Addressee] {
    mutating get {
      guard let address = item.senderAddress else { return [] }
      guard address.isUsable else {
        problem(.senderUnreachable)
        return []
      }
      return [.sender(address)]
    }
  }

  private func people(in recipient: Recipient) -> [PersonID] {
    let organisation = register.organisation
    let unit = item.facts.id(.unit, as: UnitID.self)
    let investigator = item.facts.id(.investigator, as: PersonID.self)
    let person: PersonID? =
      switch recipient {
      case .registrar, .sender: nil
      case .investigator: investigator
      case .unitManager: unit.flatMap(organisation.manager(of:))
      case .nextManager: unit.flatMap { organisation.nextManager(above: $0, than: investigator) }
      case .headOfOperations: unit.flatMap(organisation.headOfOperations(for:))
      }
    return recipient == .registrar
      ? organisation.registrars(for: unit) : person.map { [$0] } ?? []
  }

  private mutating func problem(_ reason: Problem.Reason) {
    let new = Problem(number: item.number, reason: reason)
    if !problems.contains(new) { problems.append(new) }
  }
}

extension Recipient {
  /// Who has something to do comes before who only gets to know.
  fileprivate var activity: Int {
    switch self {
    case .investigator: 0
    case .registrar: 1
    case .unitManager: 2
    case .nextManager: 3
    case .headOfOperations: 4
    case .sender: 5
    }
  }
}
