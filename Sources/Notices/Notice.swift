import Casework
import CivilCalendar
import Findings
import Mail
import Mustache

/// What one person is told in one go: a mail or a text message, with what it tells.
package struct Notice: Sendable {
  /// Letters and digits, the same for the same notifications.
  package let id: String
  /// As the transport takes it.
  package let content: Content
  /// What it tells.
  package let notifications: [Notification]
  /// A report as people read it; `nil` for what is shown by what it tells.
  package var shown: Shown?

  /// A mail as it is read.
  package struct Shown: Sendable {
    package let to, subject, body: String
  }

  /// A message ready to be sent.
  package enum Content: Sendable {
    /// A whole message (RFC 5322).
    case email([UInt8])
    case sms(number: String, text: String)
  }
}

/// Puts notifications into messages: one for each person, and one for each case to its sender.
package struct NoticeWriter {
  private let register: Register
  private let templates: NoticeTemplates
  private let now: Moment
  private let submission: (CaseNumber) -> [UInt8]?

  /// A writer of messages that are dated `now`.
  ///
  /// `submission`: what came in, for notices that carry it.
  package init(
    in register: Register,
    by templates: NoticeTemplates,
    now: Moment,
    submission: @escaping (CaseNumber) -> [UInt8]? = { _ in nil }
  ) {
    self.register = register
    self.templates = templates
    self.now = now
    self.submission = submission
  }

  /// The messages, in the order of the persons and cases; nobody gets two.
  package func notices(for notifications: [Notification]) -> [Notice] {
    let groups = Dictionary(grouping: notifications, by: Group.init)
    return groups.keys.sorted().compactMap { group in
      groups[group].flatMap { notice(to: group, about: $0.sorted(by: Self.isBefore)) }
    }
  }

  /// Who gets one message.
  ///
  /// Two cases from one address stay apart: families share addresses.
  private struct Group: Hashable, Comparable {
    let addressee: Notification.Addressee
    let number: CaseNumber?

    init(_ notification: Notification) {
      addressee = notification.addressee
      switch notification.addressee {
      case .person: number = nil
      case .sender: number = notification.subject.number
      }
    }

    private var order: String {
      switch addressee {
      case .person(let id): "0 " + id.description
      case .sender: "1"
      }
    }

    static func < (left: Group, right: Group) -> Bool {
      guard left.order == right.order, let first = left.number, let second = right.number else {
        return left.order < right.order
      }
      return first < second
    }
  }

  private static func isBefore(_ left: Notification, _ right: Notification) -> Bool {
    let order = (left.subject.number?.order ?? "", right.subject.number?.order ?? "")
    return order.0 == order.1
      ? (left.day, left.identity) < (right.day, right.identity) : order.0 < order.1
  }

  private func notice(to group: Group, about notifications: [Notification]) -> Notice? {
    let identity = notifications.map(\.identity.description).sorted().joined(separator: "\n")
    let domain = register.mail.from.split(separator: "@").last.map(String.init) ?? ""
    // Whoever answers it names the case without knowing.
    let topic = group.number?.description
    guard let id = MessageID(identity: identity, topic: topic, domain: domain) else { return nil }
    let content: Notice.Content?
    switch group.addressee {
    case .person(let person): content = staffMail(to: person, about: notifications, id: id)
    case .sender(.email(let address)):
      content = senderMail(to: address, about: notifications, id: id)
    case .sender(.sms(let number)):
      content = .sms(number: number, text: lines(senderText(.sms, about: notifications)))
    }
    return content.map {
      Notice(
        id: String(id.text.dropFirst().prefix { $0 != "@" && $0 != "." }),
        content: $0,
        notifications: notifications
      )
    }
  }

  /// A report, which is a mail of its own: whatever its template asks for is given.
  package func report(
    _ notification: Notification,
    by kind: NoticeTemplates.Kind,
    with values: [String: TemplateValue],
    enclosing enclosures: [Enclosure] = []
  ) -> Notice? {
    guard case .person(let id) = notification.addressee,
      let reader = register.organisation.people[id],
      let address = reader.email.flatMap({ MailAddress(name: reader.name, $0) }),
      let name = MessageID(
        identity: notification.identity.description,
        topic: nil,
        domain: register.mail.from.split(separator: "@").last.map(String.init) ?? ""
      )
    else { return nil }
    let text = templates.text(kind, with: .record(values))
    return mail(to: address, saying: text, id: name, enclosing: enclosures).map {
      Notice(
        id: String(name.text.dropFirst().prefix { $0 != "@" && $0 != "." }),
        content: $0,
        notifications: [notification],
        shown: Notice.Shown(
          to: reader.name,
          subject: Self.divided(text).subject,
          body: Self.divided(text).body
        )
      )
    }
  }

  private func staffMail(
    to person: PersonID,
    about notifications: [Notification],
    id: MessageID
  ) -> Notice.Content? {
    guard let reader = register.organisation.people[person],
      let address = reader.email.flatMap({ MailAddress(name: reader.name, $0) })
    else { return nil }
    let records = StaffItem.items(of: notifications, in: register, submission: submission)
    let items = records.map { TemplateValue.record($0) }
    let contents = NoticeContents(notifications)
    var values: [StaffName: TemplateValue] = [
      .name: .text(singleLine(reader.name)), .authority: .text(singleLine(register.authority)),
      .count: .text("\(Set(notifications.compactMap(\.subject.number)).count)"),
      .contents: .text(contents.words[register.language]),
      .items: .list(items), .single: items.count == 1 ? items[0] : .missing,
    ]
    if let overdue = contents.overdue { values[.overdue] = .text(overdue[register.language]) }
    let asked = StaffName.required.filter { name in records.contains { $0[name] != nil } }
    let text = templates.text(.staff, with: .record(values), asking: asked.map(\.rawValue))
    return mail(to: address, saying: text, id: id)
  }

  private func senderMail(
    to address: String,
    about notifications: [Notification],
    id: MessageID
  ) -> Notice.Content? {
    MailAddress(address).flatMap {
      mail(to: $0, saying: senderText(.sender, about: notifications), id: id)
    }
  }

  private func senderText(
    _ kind: NoticeTemplates.Kind,
    about notifications: [Notification]
  ) -> String {
    var values: [SenderName: TemplateValue] = [
      .number: .text(notifications.first?.subject.number?.description ?? ""),
      .authority: .text(singleLine(register.authority)),
      .phone: .text(singleLine(register.phone ?? "")),
      .email: .text(singleLine(register.email ?? "")),
    ]
    if let day = notifications.first?.subject.answerBy {
      values[.answerBy] = .text(day.words(register.language))
    }
    for notification in notifications {
      guard case .notice(let fact, _) = notification.occasion else { continue }
      values[SenderName(fact)] = .flag(true)
      values[.fact] = .text(fact.ofCase[register.language])
    }
    if values[.closed] != nil, let subject = notifications.first?.subject {
      setOutcome(of: subject, in: &values)
    }
    var notice = values[.received] == nil ? nil : register.privacyNotice
    while notice?.last?.isNewline == true { notice?.removeLast() }
    values[.privacy] = notice.map { .text($0) }
    let asked = SenderName.required.filter { values[$0] != nil }
    let text = templates.text(kind, with: .record(values), asking: asked.map(\.rawValue))
    // A register's own template may be older than the name, and the law holds all the same.
    guard let notice, kind == .sender, !templates.asks(kind, for: SenderName.privacy.rawValue)
    else {
      return text
    }
    return text + "\n" + notice + "\n"
  }

  /// Where a case went that was not answered here (B2, B3).
  private func setOutcome(
    of subject: Notification.Subject,
    in values: inout [SenderName: TemplateValue]
  ) {
    switch subject.outcome {
    case .transferred:
      guard let transfer = subject.transfer else { return }
      values[.transferred] = .flag(true)
      values[.system] = .text(singleLine(transfer.system))
      if let reference = transfer.reference { values[.reference] = .text(singleLine(reference)) }
    case .outOfScope:
      guard let ground = subject.scopeGround else { return }
      values[.outOfScope] = .flag(true)
      values[.ground] = .text(ground.reason[register.language])
    case .withdrawn: values[.withdrawn] = .flag(true)
    case .answered, .handled, .anonymous, nil: return
    }
  }

  /// A text with its subject in the first line, as the templates have it.
  private func mail(
    to address: MailAddress,
    saying text: String,
    id: MessageID,
    enclosing enclosures: [Enclosure] = []
  ) -> Notice.Content? {
    guard let from = MailAddress(name: register.authority, register.mail.from) else { return nil }
    let (head, body) = Self.divided(text)
    let message = OutgoingMessage(
      from: from,
      to: [address],
      subject: head,
      body: body,
      date: now,
      id: id,
      language: register.language,
      enclosures: enclosures
    )
    return .email(message.bytes())
  }

  /// The subject, without the word before its colon, and what follows the blank line.
  private static func divided(_ text: String) -> (subject: String, body: String) {
    let scalars = text.unicodeScalars
    let end = scalars.firstIndex(of: "\n") ?? scalars.endIndex
    let line = String(scalars[..<end])
    let label = ["Ämne:", "Subject:"].first { line.hasPrefix($0) } ?? ""
    let rest = scalars[end...].drop { $0 == "\n" || $0 == "\r" }
    return (singleLine(String(line.dropFirst(label.count))), String(rest))
  }

  private func lines(_ text: String) -> String { singleLine(text) }
}

/// Words without line ends and doubled spaces: what stands in the middle of a line.
func singleLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension CaseNumber {
  /// A text in whose order the cases stand.
  fileprivate var order: String {
    let digits = String(serial)
    return "\(year) " + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }
}
