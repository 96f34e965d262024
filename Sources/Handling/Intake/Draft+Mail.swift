import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Mail

/// A message as a case: what it says word for word, and what its header tells.
extension Draft {
  /// What options have said already stays.
  package mutating func take(
    _ message: IncomingMessage,
    now: Moment,
    _ zone: TimeZoneName
  )
    throws(Refusal)
  {
    try fill(.channel, Channel.email.name.english)
    if !message.subject.isEmpty { try fill(.title, message.subject) }
    if let moment = Self.received(message, now, zone) { try fill(.received, moment.iso) }
    // Web forms write in the name of a machine, and answers go to the person.
    if let person = message.replyTo.first ?? message.from.first {
      try fill(.email, person.address)
      try fill(.contact, ContactWay.email.name.english)
      if let name = person.name ?? message.from.first?.name { try fill(.name, name) }
    }
    setSubmission(Self.submission(of: message))
  }

  /// When our server received it, else when it was written; a time that cannot be is left out.
  private static func received(
    _ message: IncomingMessage,
    _ now: Moment,
    _ zone: TimeZoneName
  ) -> Moment? {
    guard let latest = now.instant(in: zone) else { return nil }
    return [message.receivedAt, message.date].lazy.compactMap { $0?.instant(in: zone) }
      .first { $0 <= latest && latest.seconds - $0.seconds < longAgo }
      .map { Moment($0, in: zone) }
  }

  /// A year: who sets the clock wrong is wrong by decades.
  private static let longAgo: Int64 = 366 * 86_400

  /// The text; without any the subject, and without that the names of the files.
  private static func submission(of message: IncomingMessage) -> [UInt8] {
    if !message.text.isEmpty { return message.text }
    if !message.subject.isEmpty { return Array((message.subject + "\n").utf8) }
    return Array(message.attachments.map { $0.fileName + "\n" }.joined().utf8)
  }
}

extension CaseDraft {
  /// Adds the files of a message, and by what it is known.
  package mutating func add(_ message: IncomingMessage, _ language: Language) {
    self.message = message.identity
    let files = message.attachments + message.otherForms
    var names = Set(files.map { $0.fileName.lowercased() })
    for file in files {
      var name = file.fileName
      // As Thumbs.db, which anybody would take for a system's own and throw away.
      if Leftover.isLeftover(attachment: name) {
        while Leftover.isLeftover(attachment: name) || names.contains(name.lowercased()) {
          name = "_" + name
        }
        names.insert(name.lowercased())
      }
      attachments.append((name, file.bytes))
    }
    guard let html = message.html else { return }
    let base = Wording("meddelande", "message")[language]
    var (name, number) = (base + ".html", 1)
    while names.contains(name) {
      number += 1
      name = "\(base)-\(number).html"
    }
    attachments.append((name, html))
  }
}
