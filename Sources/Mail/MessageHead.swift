/// What the header of a message says of whom it is from and to, kept as it stands: it belongs to the public
/// record (M20).
package struct MessageHead: Sendable, Hashable {
  /// Who wrote it, sent it for them, and is to have the answer.
  package let from, sender, replyTo: [Correspondent]
  /// Who received it.
  package let to, cc: [Correspondent]
  /// As it is written; `nil` when there is none.
  package let date: String?
  /// Its name, with angle brackets where it has them.
  package let messageID: String?
  /// The names of the messages that it answers, and of those before them in the thread.
  package let inReplyTo, references: [String]
  /// The addresses of the mailing list it came by.
  package let list: [Correspondent]

  init(_ fields: MessageFields) {
    from = fields.correspondents(.from)
    sender = fields.correspondents(.sender)
    replyTo = fields.correspondents(.replyTo)
    to = fields.correspondents(.to)
    cc = fields.correspondents(.cc)
    let (date, name) = (fields.text(.date), fields.text(.messageID))
    self.date = date.isEmpty ? nil : date
    messageID = name.isEmpty ? nil : name
    inReplyTo = fields.messageIDs(.inReplyTo)
    references = fields.messageIDs(.references)
    list = fields.correspondents(.listPost)
  }
}
