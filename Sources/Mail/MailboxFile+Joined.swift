import Bytes

/// Messages that stand one after the other without a line between them, as a shell joins files.
///
/// Nobody writes the whole header of a message into a text: whom it is from, and two at least of what programs put there.
/// Who shows one says so in the line above it, and what could not be delivered comes back with its own.
extension MailboxFile {
  /// The messages; `nil` where it is one.
  static func joined(_ bytes: [UInt8]) -> [[UInt8]]? {
    var starts = [0]
    while let last = starts.last, let next = start(in: bytes, behind: last) { starts.append(next) }
    guard starts.count > 1 else { return nil }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { Array(bytes[$0..<$1]) }
  }

  /// Whether the header of another message stands in the text of one, which people might write as well: whom it is from,
  /// when, and what about.
  package static func mayBeJoined(_ bytes: [UInt8]) -> Bool {
    start(in: bytes, behind: 0, where: { $0.isShort(bytes) }) != nil
  }

  /// Where the message behind another begins.
  private static func start(in bytes: [UInt8], behind first: Int) -> Int? {
    start(in: bytes, behind: first, where: { $0.isWhole(bytes) })
  }

  private static func start(
    in bytes: [UInt8],
    behind first: Int,
    where isMessage: (Header) -> Bool
  ) -> Int? {
    let sender = Array("\nFrom:".utf8)
    // Most messages have no such line in their text, and are asked no more.
    guard var body = end(ofHeaderAt: first, in: bytes),
      bytes.range(of: sender, from: body - 1) != nil
    else { return nil }
    let header = Header(in: bytes, from: first)
    guard header.hasKnownFields, !header.returnsOthers(bytes) else { return nil }
    let type = ContentType(header, in: bytes, else: "text/plain")
    if type.mediaType.hasPrefix("message/") { return nil }
    if type.mediaType.hasPrefix("multipart/") {
      // What stands in its parts is theirs.
      guard let boundary = type.field.bytes("boundary"),
        let last = bytes.range(of: Array("\n--".utf8) + boundary + Array("--".utf8), from: body - 1)
      else { return nil }
      body = Line(in: bytes, from: last.lowerBound + 1).next
    }
    var place = body - 1
    while let found = bytes.range(of: sender, from: place) {
      let start = beginning(ofBlockAround: found.lowerBound + 1, in: bytes, from: body)
      let next = Header(in: bytes, from: start)
      if isMessage(next), !isShown(bytes[body..<start]) { return start }
      place = max(found.upperBound, next.end - 1)
    }
    return nil
  }

  /// Behind the first empty line.
  private static func end(ofHeaderAt start: Int, in bytes: [UInt8]) -> Int? {
    var place = start
    while place < bytes.count {
      let line = Line(in: bytes, from: place)
      place = line.next
      if line.content.isEmpty { return place }
    }
    return nil
  }

  /// The first of the lines without a gap that have the form of a header.
  private static func beginning(
    ofBlockAround line: Int,
    in bytes: [UInt8],
    from limit: Int
  ) -> Int {
    var start = line
    var first = line
    while start > limit {
      let end = start - 1
      let before = bytes[limit..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? limit
      let content = bytes[before..<end]
      if content.first.map(isBlank) == true {
        start = before
      } else if Header.colon(in: bytes, at: before..<end) != nil {
        (start, first) = (before, before)
      } else {
        break
      }
    }
    return first
  }

  /// Whether the words before a header say that it is shown, as before what somebody forwards.
  private static func isShown(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.lastIndex(where: { $0 > 0x20 }) else { return false }
    let start = text[...last].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.startIndex
    let line = text[start...last].drop(while: isBlank)
    return line.last == UInt8(ascii: ":")
      || line.first.map { "->_=*".utf8.contains($0) } ?? false
  }
}

extension Header {
  /// Whether it says whom a message is from, and two at least of what programs put there.
  fileprivate func isWhole(_ bytes: [UInt8]) -> Bool {
    guard first(.from) != nil else { return false }
    let date = first(.date).flatMap { MailDate.moment(in: bytes[$0]) }
    let names = [
      FieldName.messageID, .received, .contentType, .contentTransferEncoding, .returnPath,
      .deliveredTo,
    ]
    return names.count { first($0) != nil } + (date?.offset == nil ? 0 : 1) > 1
  }

  /// Whether it says whom a message is from, what it is about, and when, as programs write it.
  fileprivate func isShort(_ bytes: [UInt8]) -> Bool {
    guard first(.from) != nil, first(.subject) != nil, let date = first(.date) else { return false }
    return MailDate.moment(in: bytes[date])?.offset != nil
  }

  /// Whether a program sends somebody's message back with it.
  fileprivate func returnsOthers(_ bytes: [UInt8]) -> Bool {
    if first(.autoSubmitted) != nil || first(.xFailedRecipients) != nil { return true }
    if let path = first(.returnPath), bytes[path].filter({ $0 > 0x20 }).elementsEqual("<>".utf8) {
      return true
    }
    let from = first(.from).map { bytes[$0].map(lowercased) } ?? []
    return ["mailer-daemon", "postmaster"].contains { from.range(of: Array($0.utf8)) != nil }
  }
}
