import CivilCalendar
import Findings

/// What is to be told about a case by a day and has not been told yet.
///
/// | | reminder | notice |
/// |---|---|---|
/// | when | so long before or after the last day | when the fact has happened |
/// | a day off | the next working day | the next working day |
/// | not when | the deadline is met, the case closed | the fact is more than 30 days old |
/// | once for | case, deadline, last day, time and person | case, fact, which time it happens, and person |
/// | the last day moves | again, unless its new day has passed by then | – |
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
  private let lastDays: [DeadlineID: LastDay]

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
      /// The sender was told so much lately that they may be a program; how many messages are let through.
      case heldBack(Int)
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
    lastDays = item.log.lastDays(in: register.language)
    // What such a log does not say may have been told all the same.
    guard item.hasRegistration else {
      problem(.logUnreadable)
      return
    }
    // Whoever was told of a number for now would look for a case that has another.
    guard !item.number.isProvisional else { return }
    let timeline = item.timeline(in: register.timeZone)
    guard let routine = timeline.routine.flatMap({ register.routines[$0] }) else { return }
    let parts = PartHolders(
      item: item,
      register: register,
      isWithRegistrar: timeline.known(on: today)[.signedOff] != nil && routine.handsToRegistrar
    )
    planNotices(by: routine, to: parts)
    planHandover(to: parts)
    planQuestions(by: routine, to: parts)
    planMeasures(to: parts)
    if timeline.known(on: today).isOpen {
      planReopening(to: parts)
      planReminders(by: routine, of: deadlines, to: parts)
    }
  }

  private var isInvestigated: Bool { Standing(item, in: register).isInvestigated }

  /// Adds what is told about a file of the case in which faults have stood over night: to the
  /// investigator where the work on the case is at fault, else to the registrar.
  package mutating func addFaults(file: CaseFile, codes: [String]) {
    guard item.hasRegistration else { return }
    let parts = PartHolders(item: item, register: register, isWithRegistrar: false)
    let role: Recipient = file == .investigation ? .investigator : .registrar
    for holder in held(parts.holders(of: [role], for: .fault)) {
      add(.faults(file: file.rawValue, codes: codes), to: holder, on: today)
    }
  }

  private mutating func planReminders(
    by routine: Routine,
    of deadlines: [CaseDeadline],
    to parts: PartHolders
  ) {
    for deadline in deadlines where deadline.met == nil {
      for reminder in routine.reminders where reminder.deadline == deadline.rule.id {
        let (period, side) = (reminder.when.period, reminder.when.side)
        guard let day = register.calendar.day(period, side, of: deadline.due), day <= today else {
          continue
        }
        for holder in held(
          parts.holders(of: reminder.to, for: .reminder(until: deadline.rule.until))
        ) {
          add(
            .reminder(deadline, when: reminder.when),
            to: holder,
            on: day,
            governing: deadlines.governing(deadline)
          )
        }
      }
    }
  }

  private mutating func planNotices(by routine: Routine, to parts: PartHolders) {
    let occurrences = Occurrences(
      of: item,
      and: MissingLogEvents(of: item, in: register, today: today)
    )
    for notice in routine.notices {
      guard let date = tellingDate(of: notice.at),
        let day = register.calendar.firstWorkday(from: date), day <= today
      else { continue }
      for holder in held(parts.holders(of: notice.to, for: .notice)) {
        // A program that answers whatever it gets must not be answered for ever.
        if notice.at == .received, holder.role == .sender,
          item.registration?.isAcknowledged == false
        {
          continue
        }
        // Whoever wrote it knows, and their program may answer that, too.
        if notice.at == .received, case .person(let id) = holder.addressee, isSender(id) {
          continue
        }
        add(
          .notice(notice.at, on: date),
          to: holder,
          on: day,
          occurrence: occurrences.count(of: notice.at, for: holder.role),
          carrying: mayCarry(notice.content, to: holder)
        )
      }
    }
  }

  /// Whether a person of the authority wrote to it from their own address.
  private func isSender(_ id: PersonID) -> Bool {
    guard let own = register.organisation.people[id]?.mailAddress,
      let address = item.sender?.text(.email)
    else { return false }
    return SenderKey.of(email: own) == SenderKey.of(email: address)
  }

  /// Tells the registrars of a department that is not connected what was handed over to its case system (K35).
  private mutating func planHandover(to parts: PartHolders) {
    guard let unit: UnitID = item.facts.id(.unit),
      register.organisation.handover(of: unit) != nil, let date = tellingDate(of: .closed),
      item.facts.term(.outcome, as: Outcome.self) == .transferred,
      let day = register.calendar.firstWorkday(from: date), day <= today
    else { return }
    let occurrences = Occurrences(
      of: item,
      and: MissingLogEvents(of: item, in: register, today: today)
    )
    for holder in held(parts.holders(of: [.registrar], for: .notice)) {
      add(
        .notice(.closed, on: date),
        to: holder,
        on: day,
        occurrence: occurrences.count(of: .closed, for: holder.role),
        carrying: mayCarry(.submission, to: holder)
      )
    }
  }

  /// What came in goes to staff alone, and never where secrecy or a protected identity holds (K10, L9, L10).
  private func mayCarry(
    _ content: NoticeContent,
    to holder: PartHolders.Holder
  ) -> NoticeContent {
    switch holder.addressee {
    case .person: item.facts.mayBeProtected || item.facts.has(.secrecy) ? .title : content
    case .sender: .title
    }
  }

  /// Says that the case goes on: whoever investigates and whoever registers have it before them again.
  private mutating func planReopening(to parts: PartHolders) {
    guard let date = item.reopened, isFresh(date),
      let day = register.calendar.firstWorkday(from: date), day <= today
    else { return }
    let occurrences = Occurrences(
      of: item,
      and: MissingLogEvents(of: item, in: register, today: today)
    )
    let roles: [Recipient] =
      item.facts.has(.investigator) ? [.investigator, .registrar] : [.registrar]
    for holder in held(parts.holders(of: roles, for: .notice)) {
      add(.reopened(on: date), to: holder, on: day, occurrence: max(1, occurrences.reopenings))
    }
  }

  /// What the registrar asks before the case is made public (K27), and what is not answered in time.
  private mutating func planQuestions(by routine: Routine, to parts: PartHolders) {
    guard item.date(of: .closed) == nil else { return }
    for question in item.openQuestions where isFresh(question.asked.asked) {
      let (asked, text) = (question.asked, item.facts.has(.secrecy) ? nil : question.text)
      guard !item.facts.mayBeProtected,
        let day = register.calendar.firstWorkday(from: asked.asked), day <= today
      else { continue }
      for holder in held(parts.holders(asking: asked.askedOf)) {
        add(.question(asked, text: text), to: holder, on: day)
      }
      guard let late = register.calendar.day(routine.questionTime, .after, of: day),
        late <= today
      else { continue }
      let people = held(parts.holders(asking: asked.askedOf))
      let registrars = held(parts.holders(of: [.registrar], for: .notice)).filter { registrar in
        !people.contains { $0.addressee == registrar.addressee }
      }
      for holder in people + registrars {
        add(.unanswered(asked, text: text), to: holder, on: late)
      }
    }
  }

  /// Reminds the unit's manager of a measure on its day, also when the case is closed and delivered (K17, K18).
  private mutating func planMeasures(to parts: PartHolders) {
    for measure in item.measures where !measure.isDone(on: today) {
      guard let by = measure.by, isFresh(by), let day = register.calendar.firstWorkday(from: by),
        day <= today
      else { continue }
      for holder in held(parts.holders(of: [.unitManager], for: .notice)) {
        add(.measure(measure, text: item.mailable(measure.what)), to: holder, on: day)
      }
    }
  }

  /// When a fact was there to be told, or `nil` for one that is not or is too old.
  private func tellingDate(of fact: Fact) -> CivilDate? {
    guard var date = item.date(of: fact) else { return nil }
    // What came in long ago is new when it is registered.
    if fact == .received { date = max(date, item.facts.date(.registered) ?? date) }
    return isFresh(date) ? date : nil
  }

  /// Whether what happened on a day is still told.
  private func isFresh(_ date: CivilDate) -> Bool {
    if let since = register.mail.since, date < since { return false }
    return date <= today && date >= today.adding(days: -Self.noticeDays)
  }

  private mutating func add(
    _ occasion: Notification.Occasion,
    to holder: PartHolders.Holder,
    on day: CivilDate,
    occurrence: Int = 1,
    governing: CaseDeadline? = nil,
    carrying content: NoticeContent = .title
  ) {
    var new = Notification(
      occasion,
      of: subject,
      to: holder.addressee,
      as: holder.role,
      on: day,
      isInvestigated: isInvestigated,
      occurrence: occurrence,
      standIn: holder.standIn,
      governing: governing
    )
    new.content = content
    // Whoever holds two parts is told once, with the more of both.
    if let known = notifications.firstIndex(where: { $0.identity == new.identity }) {
      notifications[known].content = max(notifications[known].content, content)
    } else if !isTold(new) {
      notifications.append(new)
    }
  }

  /// Whether it was told: to the addressee, to the one for whom the addressee stands in, or before the last day moved
  /// to one of which it would come too late.
  private func isTold(_ new: Notification) -> Bool {
    if sent.contains(new.identity) { return true }
    if let standIn = new.standIn, sent.contains(new.identity(for: standIn.person)) { return true }
    guard case .reminder(let deadline, let when) = new.occasion,
      let known = lastDays[deadline.rule.id],
      item.log.hasReminder(deadline.rule.id, at: when, of: new, in: register.language)
    else { return false }
    let moved = known.due == deadline.due ? known.moved : today
    return moved.map { new.day < $0 } ?? false
  }

  /// All who are told; of the others it is said that they cannot be.
  private mutating func held(_ answer: PartHolders.Answer) -> [PartHolders.Holder] {
    for reason in answer.problems {
      let new = Problem(number: item.number, reason: reason)
      if !problems.contains(new) { problems.append(new) }
    }
    return answer.holders
  }

  private mutating func problem(_ reason: Problem.Reason) {
    problems.append(Problem(number: item.number, reason: reason))
  }
}

extension Routine {
  /// Whether what is signed off goes to the registrar (K23).
  fileprivate var handsToRegistrar: Bool {
    notices.contains { $0.at == .signedOff && $0.to.contains(.registrar) }
  }
}
