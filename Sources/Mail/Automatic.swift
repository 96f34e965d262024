/// Why a message is no person's, so that it is set aside and never answered.
///
/// A message is taken for a person's unless it says otherwise itself: wrongly kept it costs a
/// moment, wrongly set aside it costs somebody an answer. Mailing lists and bulk mail are written by
/// people and are none of these.
package enum Automatic: Sendable, Hashable {
  /// An absence or receipt, answered by a program (RFC 3834).
  case autoReply
  /// A mail server's word that a message could not be delivered (RFC 3464).
  case bounce
  /// One of our own messages, or one that goes round in circles.
  case loop
}

/// By what our own messages are known when they come back.
package struct OwnMail: Sendable, Hashable {
  /// The addresses that the register sends from.
  package var addresses: Set<String>
  /// The domain of the names it gives to its messages; see ``MessageID``.
  package var domain: String?

  package init(addresses: Set<String> = [], domain: String? = nil) {
    self.addresses = Set(addresses.map { $0.lowercased() })
    self.domain = domain
  }
}

extension Automatic {
  /// What the signs in a header say; `nil` for a person's message.
  ///
  /// | sign | is |
  /// |---|---|
  /// | From an address of ours, our kind of Message-ID, X-Loop with an address of ours, more than 50 Received | loop |
  /// | `multipart/report` of `delivery-status` | bounce |
  /// | Auto-Submitted but `no`, X-Autoreply, X-Autorespond, Precedence `auto_reply`, `multipart/report` of `disposition-notification` | autoReply |
  /// | Subject of an absence together with X-Auto-Response-Suppress, Precedence `bulk` or `junk`, or `Return-Path: <>` | autoReply |
  /// | From MAILER-DAEMON or postmaster | bounce |
  ///
  /// `Return-Path: <>` alone is no sign: some web forms send people's words like that.
  static func read(_ fields: MessageFields, _ own: OwnMail) -> Automatic? {
    if isLoop(fields, own) { return .loop }
    let report = fields.reportType
    if report == "delivery-status" { return .bounce }
    if report == "disposition-notification" || isAutoReply(fields) { return .autoReply }
    return isBounce(fields) ? .bounce : nil
  }

  private static func isLoop(_ fields: MessageFields, _ own: OwnMail) -> Bool {
    let senders = fields.addresses(.from) + fields.addresses(.xLoop)
    return senders.contains { own.addresses.contains($0.address.lowercased()) }
      || fields.count(.received) > receivedLimit
      || own.domain.map { MessageID.isOurs(fields.text(.messageID), domain: $0) } == true
  }

  private static func isAutoReply(_ fields: MessageFields) -> Bool {
    let precedence = fields.word(.precedence)
    if !["", "no"].contains(fields.word(.autoSubmitted)) || precedence == "auto_reply" {
      return true
    }
    if [.xAutoreply, .xAutorespond].contains(where: { !["", "no"].contains(fields.word($0)) }) {
      return true
    }
    let hasSign =
      fields.count(.xAutoResponseSuppress) > 0 || fields.hasNoReturnPath
      || precedence == "bulk" || precedence == "junk"
    let subject = fields.text(.subject).lowercased()
    return hasSign && absences.contains { subject.hasPrefix($0) }
  }

  private static func isBounce(_ fields: MessageFields) -> Bool {
    // Such an address may have no full stop in its domain, and is then no address here.
    let sender = fields.text(.from).lowercased()
    return ["mailer-daemon", "postmaster"].contains { name in
      sender.hasPrefix(name) || !sender.ranges(of: "<\(name)@").isEmpty
        || !sender.ranges(of: "<\(name)>").isEmpty
    }
  }

  /// More mail servers than any message passes.
  private static let receivedLimit = 50

  /// How programs begin the subject of an absence.
  private static let absences = [
    "automatiskt svar", "autosvar", "frånvaro", "frånvarande", "ej på kontoret",
    "automatic reply", "autoreply", "auto reply", "auto-reply", "auto:", "out of office",
    "out of the office",
  ]
}
