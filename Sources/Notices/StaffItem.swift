import Casework
import CivilCalendar
import Findings
import Mustache

/// One entry of a mail to staff: a case and what is to be done, as the template's names.
enum StaffItem {
  /// The entries of a mail, one for each notification; of several reminders of one deadline the last.
  static func items(
    of notifications: [Notification],
    in register: Register,
    submission: (CaseNumber) -> [UInt8]? = { _ in nil }
  ) -> [[StaffName: TemplateValue]] {
    var latest: [String: Int] = [:]
    for (place, notification) in notifications.enumerated() {
      if let key = notification.deadlineKey { latest[key] = place }
    }
    return notifications.enumerated().filter { place, notification in
      notification.deadlineKey.map { latest[$0] == place } ?? true
    }.map { _, notification in
      var values = item(notification, in: register)
      if notification.content == .submission,
        let bytes = notification.subject.number.flatMap(submission)
      {
        values[.submission] = .text(quoted(bytes))
      }
      return values
    }
  }

  /// Each line behind a sign, so that nobody takes what came in for what we say; of a long text the beginning.
  private static func quoted(_ bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var told = lines.prefix(mostLines).map { visible(String($0.prefix(mostSigns))) }
    while told.last?.isEmpty ?? false { told.removeLast() }
    let isWhole = lines.count <= mostLines && lines.allSatisfy { $0.count <= mostSigns }
    return (told + (isWhole ? [] : ["…"])).map { "  > " + $0 }.joined(separator: "\n")
  }

  /// Of a text that a mail carries.
  private static let (mostLines, mostSigns) = (200, 2000)

  private static func item(
    _ notification: Notification,
    in register: Register
  ) -> [StaffName: TemplateValue] {
    let language = register.language
    let subject = notification.subject
    var values: [StaffName: TemplateValue] = [:]
    if let number = subject.number { values[.number] = .text(number.description) }
    if let title = subject.title { values[.title] = .text(singleLine(title)) }
    if let kind = subject.kind { values[.kind] = .text(kind.name[language]) }
    if let unit = subject.unit { values[.unit] = .text(singleLine(unit)) }
    if let person = subject.investigator { values[.investigator] = .text(singleLine(person)) }
    if let path = path(of: subject, in: register) { values[.path] = .text(path) }
    values[.task] = .flag(notification.hasTask)
    switch notification.occasion {
    case .notice(let fact, _):
      values[StaffName(fact)] = .flag(true)
      if fact > .signedOff { values[.other] = .flag(true) }
      if fact == .signedOff, !subject.hasSomebodyToAnswer { values[.nobody] = .flag(true) }
      values[.fact] = .text(fact.ofCase[language])
      if fact == .closed, subject.outcome == .transferred, let transfer = subject.transfer {
        values[.transferred] = .flag(true)
        values[.system] = .text(singleLine(transfer.system))
        if let reference = transfer.reference { values[.reference] = .text(singleLine(reference)) }
      }
      setDue(of: subject.next, in: &values, language: language)
    case .reopened:
      values[.reopened] = .flag(true)
      setDue(of: subject.next, in: &values, language: language)
    case .question(let question, let text):
      values[.question] = .record(record(of: question, saying: text, in: register))
    case .unanswered(let question, let text):
      values[.unanswered] = .record(record(of: question, saying: text, in: register))
    case .reminder(let deadline, _):
      setReminder(of: notification.governing ?? deadline, in: &values, register: register)
      if !subject.hasSomebodyToAnswer, deadline.rule.until > .distributed {
        values[.nobody] = .flag(true)
      }
    case .waiting(let file, let since):
      values[.waiting] = .record([
        StaffName.file: .text(singleLine(visible(file))), .since: .text(since.iso),
      ])
    case .faults(let file, let codes):
      values[.faults] = .record([
        StaffName.file: .text(singleLine(visible(file))),
        .codes: .text(codes.joined(separator: ", ")), .count: .text("\(codes.count)"),
      ])
    case .unfinished(let marker, let since):
      values[.unfinished] = .record([
        StaffName.file: .text(singleLine(visible(marker))),
        .since: .text(since.toTheMinute),
      ])
    case .measure(let measure, let text):
      var record: [StaffName: TemplateValue] = [.place: .text("\(measure.place)")]
      if let text { record[.text] = .text(singleLine(text)) }
      if let by = measure.by {
        record[.due] = .text(by.iso)
        record[.passed] = .flag(by < notification.day)
      }
      values[.measure] = .record(record)
    // A report is a mail of its own.
    case .report: break
    }
    if let standIn = notification.standIn {
      let flag: StaffName =
        switch standIn.reason {
        case .left: .gone
        case .signedOff: .handed
        }
      values[.instead] = .record([
        StaffName.person: .text(name(of: standIn.person, in: register)), flag: .flag(true),
      ])
    }
    return values
  }

  private static func record(
    of question: Notification.Question,
    saying text: String?,
    in register: Register
  ) -> [StaffName: TemplateValue] {
    var values: [StaffName: TemplateValue] = [
      .since: .text(question.asked.iso), .person: .text(name(of: question.askedOf, in: register)),
    ]
    if let text { values[.text] = .text(singleLine(text)) }
    return values
  }

  private static func name(of person: PersonID, in register: Register) -> String {
    singleLine(register.organisation.people[person]?.name ?? person.description)
  }

  /// Where the files are; of a protected case only its number is told (L10).
  private static func path(of subject: Notification.Subject, in register: Register) -> String? {
    guard !subject.isProtected, let number = subject.number else { return nil }
    guard let place = register.mail.location.map(singleLine), !place.isEmpty else {
      return number.folder + "/"
    }
    // A share of Windows is written with its own strokes throughout.
    let path = place + "/" + number.folder + "/"
    return place.contains("\\") ? String(path.map { $0 == "/" ? "\\" : $0 }) : path
  }

  private static func setReminder(
    of deadline: CaseDeadline,
    in values: inout [StaffName: TemplateValue],
    register: Register
  ) {
    let language = register.language
    let left =
      register.calendar.workdays(from: deadline.today, to: deadline.due, pace: deadline.pace) ?? 0
    values[.reminder] = .flag(true)
    values[deadline.daysLeft < 0 ? .after : deadline.daysLeft == 0 ? .today : .before] = .flag(true)
    values[.left] = .text(Period(count: left, unit: .workdays).words[language])
    values[StaffName(until: deadline.rule.until)] = .flag(true)
    setDue(of: deadline, in: &values, language: language)
  }

  private static func setDue(
    of deadline: CaseDeadline?,
    in values: inout [StaffName: TemplateValue],
    language: Language
  ) {
    guard let deadline else { return }
    if deadline.daysLeft < 0 {
      values[.late] = .text(Period(count: -deadline.daysLeft, unit: .days).words[language])
    }
    let due = deadline.due
    values[.due] = .text(due.iso)
    values[.weekday] = .text(Weekday.name(due.weekday)[language])
  }
}

extension Notification {
  /// By which reminders of one deadline belong together.
  fileprivate var deadlineKey: String? {
    switch occasion {
    case .reminder(let deadline, _):
      "\(subject.number?.description ?? "") \(deadline.rule.id)"
    case .notice, .reopened, .question, .unanswered, .waiting, .faults, .unfinished, .report,
      .measure:
      nil
    }
  }

  /// Whether the reader has something to do, or only gets to know.
  fileprivate var hasTask: Bool {
    switch (role, occasion) {
    case (_, .waiting), (_, .faults), (_, .unfinished): true
    case (_, .report): false
    case (_, .measure): true
    case (.registrar, .reminder), (.investigator, .reminder): true
    case (_, .question): true
    case (let role, .unanswered): role != .registrar
    case (.investigator, .reopened): isInvestigated
    case (.registrar, .reopened): false
    case (.registrar, .notice(.received, _)): subject.state == .registered
    case (.registrar, .notice): subject.state < .published
    case (.investigator, .notice): isInvestigated && subject.state < .signedOff
    case (.unitManager, _), (.nextManager, _), (.headOfOperations, _), (.sender, _): false
    }
  }
}
