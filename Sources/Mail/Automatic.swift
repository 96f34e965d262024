import Bytes

/// Why a message is no person's, so that it is set aside and never answered.
///
/// A message is taken for a person's unless it says otherwise itself: wrongly kept it costs a
/// moment, wrongly set aside it costs somebody an answer. Mailing lists and bulk mail are written by
/// people and are none of these.
package enum Automatic: Sendable, Hashable {
  /// An absence or receipt, answered by a program (RFC 3834).
  case autoReply
  /// Written by a program, of itself and in answer to nobody (RFC 3834, section 5): a form on the web
  /// may do that with people's words.
  case generated
  /// A mail server's word that a message could not be delivered (RFC 3464).
  case bounce
  /// What a mail server tells of mail: complaints, statistics (RFC 6522).
  case report
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
  /// What the signs of a message say; `nil` for a person's message.
  ///
  /// | sign | is |
  /// |---|---|
  /// | our kind of Message-ID, X-Loop with an address of ours, more than 50 Received | loop |
  /// | `multipart/report`, or a part that is a report: of `delivery-status` | bounce |
  /// | of `disposition-notification` | autoReply |
  /// | of anything else | report |
  /// | From MAILER-DAEMON, postmaster or Exchange itself, X-Failed-Recipients, a bounce's subject in an answer | bounce |
  /// | Auto-Submitted: auto-replied, X-Autoreply and its kin, Precedence `auto_reply`, X-Apple-Action `VACATION` | autoReply |
  /// | the form of an absence in the subject, before it or in brackets, with a sign that it is an answer (``AbsenceSubject``) | autoReply |
  /// | Auto-Submitted of another kind, and no person behind it | generated |
  ///
  /// Who it is from says nothing of that: forms on the web write from our own address. `Return-Path: <>`
  /// alone is no sign, either.
  static func read(_ fields: MessageFields, parts: [Part], own: OwnMail) -> Automatic? {
    if isLoop(fields, from: own) { return .loop }
    if let report = report(fields, parts) { return report }
    if isBounce(fields) { return .bounce }
    if isAutoReply(fields) { return .autoReply }
    guard !["", "no"].contains(fields.word(.autoSubmitted)) else { return nil }
    return hasPerson(fields, own) ? nil : .generated
  }

  private static func isLoop(_ fields: MessageFields, from own: OwnMail) -> Bool {
    fields.addresses(.xLoop).contains { own.addresses.contains($0.address.lowercased()) }
      || fields.count(.received) > receivedLimit
      || own.domain.map { MessageID.Own(fields.text(.messageID), domain: $0) != nil } == true
  }

  /// A report, by the message or by a part that stands in it at once; what somebody forwards is a
  /// message of its own.
  private static func report(_ fields: MessageFields, _ parts: [Part]) -> Automatic? {
    let kinds =
      [fields.contentType.mediaType]
      + parts.filter { $0.parent == 0 }.map(\.contentType.mediaType)
    let declared = fields.reportType
    func reports(_ kind: String) -> Bool {
      declared == kind || kinds.contains("message/" + kind)
        || kinds.contains("message/global-" + kind)
    }
    if reports("delivery-status") { return .bounce }
    if reports("disposition-notification") { return .autoReply }
    return declared != nil || reports("feedback-report") || isAggregate(fields.text(.subject))
      ? .report : nil
  }

  /// Statistics by DMARC, which are a file alone (RFC 7489, section 7.2.1.1).
  private static func isAggregate(_ subject: String) -> Bool {
    guard subject.utf8.first.map(lowercased) == UInt8(ascii: "r") else { return false }
    let subject = subject.lowercased()
    return subject.hasPrefix("report domain:") && subject.contains("submitter:")
  }

  private static func isAutoReply(_ fields: MessageFields) -> Bool {
    if fields.word(.autoSubmitted) == "auto-replied" { return true }
    let replies = ["auto_reply", "auto-reply", "autoreply"]
    if [FieldName.precedence, .xPrecedence].contains(where: { replies.contains(fields.word($0)) }) {
      return true
    }
    if fields.word(.deliveredTo) == "autoresponder" { return true }
    let mailer = fields.word(.xMailer)
    if ["vacation", "autorespon", "autoreply"].contains(where: mailer.hasPrefix) { return true }
    let isDenied = { (word: String) in ["", "no", "false", "0", "none"].contains(word) }
    let responders = fields.header.all(.xAutoresponder).map {
      ParameterField(fields.bytes[$0]).value
    }
    if !responders.allSatisfy(isDenied) { return true }
    return fields.word(.xAppleAction) == "vacation" || AbsenceSubject.isAbsence(fields)
  }

  private static func isBounce(_ fields: MessageFields) -> Bool {
    if fields.count(.xFailedRecipients) > 0 { return true }
    // Such an address may have no full stop in its domain, and is then no address here.
    let sender = fields.text(.from).utf8.map(lowercased)
    let isFromServer =
      (sender.contains(words: "mailer") || sender.contains(words: "postmaster"))
      && ["mailer-daemon", "mailer_daemon", "postmaster"].contains { name in
        sender.starts(with: name.utf8) || sender.contains(words: "<\(name)@")
          || sender.contains(words: "<\(name)>")
      }
    let isAnswer = fields.hasNoReturnPath || fields.isReply
    return isFromServer || sender.contains(words: "<microsoftexchange329e71ec88ae4615")
      || isAnswer && AbsenceSubject.isBounce(fields.text(.subject))
  }

  /// Whether a message that a program has made carries somebody's words: answers go to another address
  /// than its own, somebody else has sent it, or it is from our own domain, as the forms of our web site are.
  private static func hasPerson(_ fields: MessageFields, _ own: OwnMail) -> Bool {
    guard !fields.isReply else { return false }
    let from = Set(fields.addresses(.from).map { $0.address.lowercased() })
    let others = (fields.addresses(.replyTo) + fields.addresses(.sender))
      .map { $0.address.lowercased() }
    if others.contains(where: { !from.contains($0) && !own.addresses.contains($0) }) { return true }
    guard let domain = own.domain?.lowercased() else { return false }
    return from.contains { $0.hasSuffix("@" + domain) }
  }

  /// More mail servers than any message passes.
  private static let receivedLimit = 50
}
