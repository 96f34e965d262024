import CaseStore
import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings
import Mail

/// A message as a case: what it says word for word, and what its header tells.
extension Draft {
  /// How what a message says is read.
  package enum Reading {
    /// Header lines as a form has them, and the rest as the text; by which channel they came.
    case form(Channel)
    /// All of it as somebody's words.
    case words
  }

  /// What options have said already stays.
  package mutating func take(
    _ message: IncomingMessage,
    as reading: Reading,
    own: OwnMail,
    now: Moment,
    _ zone: TimeZoneName
  ) throws(Refusal) {
    let origin = MessageOrigin(message.head, own)
    var text = Self.submission(of: message)
    switch reading {
    case .form(let channel):
      let form = IntakeText(message.text, in: language)
      try take(form)
      if !form.submission.allSatisfy({ $0 <= 0x20 }) { text = form.submission }
      try fill(.channel, with: channel.name.english)
    case .words: try fill(.channel, with: Channel.email.name.english)
    }
    if !message.subject.isEmpty { try fill(.title, with: message.subject) }
    if let moment = Self.received(message, at: now, in: zone) {
      try fill(.received, with: moment.iso)
    }
    if sender[.anonymous] != YesNo.yes.name[language] {
      let isProtected = facts[.protectedIdentity] == YesNo.yes.name[language]
      // An address that somebody has filled in is theirs; that of the message may be the form's. Who is protected is
      // reached through Skatteverket alone.
      if sender[.email] == nil, !isProtected, let address = origin.address {
        try fill(.email, with: address)
        try fill(.contact, with: ContactWay.email.name.english)
      }
      if let name = origin.name { try fill(.name, with: name) }
    }
    setSubmission(text)
  }

  /// When our server received it, else when it was written; a time that cannot be is left out.
  private static func received(
    _ message: IncomingMessage,
    at now: Moment,
    in zone: TimeZoneName
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
  /// Adds the files of a message, what its header says, and by what it is known.
  package mutating func add(
    _ message: IncomingMessage,
    known digests: MessageDigests,
    in language: Language
  ) {
    self.message = [digests.identity, digests.likeness]
    messageName = message.messageID.map { Self.digest(ofName: $0) }
    add(message.head)
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

  /// The name of a message (RFC 5322, section 3.6.4) as the log has it: a name may tell of its sender.
  package static func digest(ofName name: String) -> Digest {
    SHA256.hash(
      of: name.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    )
  }

  private mutating func add(_ head: MessageHead) {
    func set(_ field: MessageField, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      var kept = lines.prefix(Self.most).map { NewValue.text(Self.shortened($0)) }
      if lines.count > Self.most { kept.append(.text("… (+\(lines.count - Self.most))")) }
      self.head[field] = .list(kept)
    }
    set(.from, head.from.map(\.text))
    set(.sender, head.sender.map(\.text))
    set(.replyTo, head.replyTo.map(\.text))
    set(.to, head.to.map(\.text))
    set(.cc, head.cc.map(\.text))
    if let date = head.date { self.head[.date] = .text(Self.shortened(date)) }
    if let id = head.messageID { self.head[.id] = .text(Self.shortened(id)) }
    set(.inReplyTo, head.inReplyTo)
    set(.references, head.references)
  }

  /// Of those whom a message names; what a mailing has more is in none of its receivers' interest.
  private static let most = 200

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 400 ? text : String(text.prefix(200)) + " …"
  }

  /// Adds what was wrong with what came in, for whoever looks at it, and keeps the original beside it.
  package mutating func remark(
    _ findings: [LocatedFinding],
    original: [UInt8]?,
    in language: Language
  ) {
    guard !findings.isEmpty else { return }
    var lines: [String] = []
    for finding in findings {
      let line = finding.code.name + ": " + finding.message[language]
      if !lines.contains(line) { lines.append(line) }
    }
    head[.remarks] = .list(lines.prefix(Self.most).map { .text(Self.shortened($0)) })
    self.original = original
  }
}
