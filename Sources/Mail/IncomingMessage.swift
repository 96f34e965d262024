import CivilCalendar
import Findings

/// A message that somebody sent, read whole: nothing that it carries is left out.
///
/// Everything stands either in ``text``, word for word, or in ``attachments``, ``html`` and
/// ``otherForms``. What was wrong with the message is in ``problems``, at ranges of its bytes.
///
/// Reading takes linear time, whatever the bytes are.
package struct IncomingMessage: Sendable {
  /// The name of the message as it is written, with its angle brackets; programs have given the
  /// same one to different messages.
  package let messageID: String?
  /// When it was written, as its sender says.
  package let date: Moment?
  /// When our mail server received it: the date of the first Received field that has one.
  package let receivedAt: Moment?
  /// What the header says, as it stands.
  package let head: MessageHead
  /// Who wrote it; those that are no addresses are left out.
  package let from: [MailAddress]
  /// Who sent it for them.
  package let sender: MailAddress?
  /// Where answers are to go.
  package let replyTo: [MailAddress]
  /// Who received it.
  package let to: [MailAddress]
  /// Who received it beside them.
  package let cc: [MailAddress]
  /// On one line; empty when there is none.
  package let subject: String
  /// What somebody wrote: UTF-8, LF at the ends of lines, the last one too; empty when there is
  /// nothing.
  package let text: [UInt8]
  /// The HTML of which the text was made, as it was sent.
  ///
  /// `nil` when there was plain text. Where several were joined, this is the first, and the others
  /// are in ``otherForms``.
  package let html: [UInt8]?
  /// The files, in order, with pictures that stand in HTML and messages that were forwarded.
  package let attachments: [Attachment]
  /// Other forms of the same text that were not taken, most often the HTML beside plain text.
  package let otherForms: [Attachment]
  /// Why it is no person's message; `nil` when it may be one.
  package let automatic: Automatic?
  /// Whether it came by a mailing list, or is bulk mail; people's messages do that too.
  package let isFromList: Bool
  /// What was wrong with it, at ranges of ``source``.
  package let problems: [Finding]
  /// The bytes as they were read: where programs had broken the ends of all lines, those are mended.
  package let source: [UInt8]

  /// The names of the attachments whose line ends are those of the way they came.
  let linedFiles: Set<String>
  /// What of the header tells which message it is (``MessageDigests``).
  let identifying: [String]

  /// Whether the text was made of HTML.
  package var isConvertedFromHTML: Bool { html != nil }

  /// Whether nothing was written but in files, of which some are no picture, sound or film.
  package var hasOnlyFiles: Bool {
    text.isEmpty
      && attachments.contains { file in
        !["image/", "audio/", "video/"].contains { file.mediaType.hasPrefix($0) }
      }
  }

  /// Reads a message from its bytes, with LF or CRLF at the ends of lines.
  ///
  /// `own` is by what our own messages are known when they come back.
  package init(parsing bytes: [UInt8], own: OwnMail = OwnMail()) throws(UnreadableMessage) {
    let (lines, ends) = LineEnds.mended(bytes)
    let bytes = lines
    source = bytes
    let (header, start) = try UnreadableMessage.checkedHeader(of: bytes)
    let scanner = PartScanner.scanned(bytes, header: header, from: start)
    let body = BodyReader(of: bytes, parts: scanner.parts)
    let whole = scanner.parts[0]
    let type =
      whole.kind == .loose ? ContentType(header, in: bytes, else: "text/plain") : whole.contentType
    let fields = MessageFields(
      bytes: bytes,
      header: header,
      contentType: type,
      hint: scanner.hint
    )

    let name = fields.text(.messageID)
    messageID = name.isEmpty ? nil : name
    date = header.first(.date).flatMap { MailDate.moment(in: bytes[$0]) }
    receivedAt = Self.received(fields)
    head = MessageHead(fields)
    from = head.from.compactMap(\.mailAddress)
    sender = head.sender.lazy.compactMap(\.mailAddress).first
    replyTo = head.replyTo.compactMap(\.mailAddress)
    to = head.to.compactMap(\.mailAddress)
    cc = head.cc.compactMap(\.mailAddress)
    subject = fields.text(.subject)
    text = body.text
    html = body.html
    attachments = body.attachments
    otherForms = body.otherForms
    automatic = Automatic.read(fields, parts: scanner.parts, own: own)
    isFromList =
      fields.count(.listID) > 0 || ["bulk", "list"].contains(fields.word(.precedence))
    linedFiles = body.linedFiles
    identifying = MessageDigests.fields.map(fields.text)
    var missing: [Finding] = []
    if from.isEmpty { missing.append(MailCode.senderUnreadable.finding(at: header.first(.from))) }
    if date == nil { missing.append(MailCode.dateUnreadable.finding(at: header.first(.date))) }
    if ends == .mended { missing.append(MailCode.lineEndsBroken.finding()) }
    for name in [FieldName.subject, .from] where fields.hasUnreadWords(name) {
      missing.append(MailCode.wordsUnread.finding(at: header.first(name)))
    }
    problems = missing + scanner.problems + body.problems
  }

  /// Each server puts its field before those of the servers before it (RFC 5321, section 4.4).
  private static func received(_ fields: MessageFields) -> Moment? {
    for range in fields.header.all(.received) {
      let value = fields.bytes[range]
      guard let semicolon = value.lastIndex(of: UInt8(ascii: ";")) else { continue }
      if let moment = MailDate.moment(in: value[(semicolon + 1)...]) { return moment }
    }
    return nil
  }
}

/// Bytes that are no message, and why.
package struct UnreadableMessage: Error, Sendable, Hashable {
  /// One of ``MailCode/empty``, ``MailCode/binary`` and ``MailCode/withoutHeader``.
  package let finding: Finding

  /// The header, and where it begins: behind a byte order mark, empty lines, and the line that
  /// mailbox files put before each message.
  static func checkedHeader(
    of bytes: [UInt8]
  ) throws(UnreadableMessage) -> (header: Header, start: Int) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count else { throw UnreadableMessage(finding: MailCode.empty.finding()) }
    if bytes[start...].starts(with: "From ".utf8) || bytes[start...].starts(with: ">From ".utf8) {
      start = Line(in: bytes, from: start).next
    }
    let header = Header(in: bytes, from: start)
    guard header.hasKnownFields, !isBinary(bytes, before: header.end) else {
      let isText = !bytes.prefix(512).contains(0)
      throw UnreadableMessage(
        finding: (isText ? MailCode.withoutHeader : MailCode.binary).finding()
      )
    }
    return (header, start)
  }

  /// Whether bytes are no text: Outlook's own format, or a NUL in every few bytes of the header; one here and there is
  /// somebody's program at fault.
  private static func isBinary(_ bytes: [UInt8], before end: Int) -> Bool {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return true }
    let start = bytes.prefix(min(end, 512))
    return start.count { $0 == 0 } * 8 > start.count
  }
}

/// The ends of lines, as they came.
enum LineEnds {
  case sound
  /// They were those of no system that mail is written on.
  case mended

  /// The bytes with LF or CRLF at the ends of lines: where the first line ends in CR alone each lone CR was an end, where each LF
  /// has two CR before it a program has put one too many, and where a CR stands behind each LF it belongs before it.
  static func mended(_ bytes: [UInt8]) -> ([UInt8], LineEnds) {
    let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard let first = bytes.firstIndex(where: { $0 == carriageReturn || $0 == lineFeed }) else {
      return (bytes, .sound)
    }
    let next = bytes[(first + 1)...].prefix(2)
    if bytes[first] == lineFeed {
      guard next.first == carriageReturn, next.last != lineFeed else { return (bytes, .sound) }
      return (lineEndsAsLF(bytes.filter { $0 != lineFeed }), .mended)
    }
    if next.first == lineFeed { return (bytes, .sound) }
    guard next.elementsEqual([carriageReturn, lineFeed]) else {
      return (lineEndsAsLF(bytes), .mended)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == lineFeed, result.count > 1, place > 1, bytes[place - 1] == carriageReturn,
        bytes[place - 2] == carriageReturn
      {
        result.removeLast()
      }
      result.append(byte)
    }
    return (result, .mended)
  }
}
