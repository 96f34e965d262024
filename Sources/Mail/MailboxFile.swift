/// Messages that stand one after the other in one file (RFC 4155): each behind a line that begins with `From `, an address
/// and a time.
///
/// ```
/// From a@x.example Mon Nov 30 06:00:00 2026
/// From: Siv Alm <siv.alm@post.example>
/// ```
package enum MailboxFile {
  /// The messages of a file; `nil` when it is one message, or none.
  ///
  /// A file that does not begin so is a message, or some that were joined. Lines of a text that would look like the
  /// beginning of a message have a `>` before them, which is taken off.
  package static func messages(in bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes.starts(with: "From ".utf8) else { return joined(bytes) }
    var starts: [Int] = []
    var place = 0
    var isBehindGap = true
    while place < bytes.count {
      let line = Line(in: bytes, from: place)
      if bytes[line.content].starts(with: "From ".utf8),
        isSeparator(bytes, line, isBehindGap: isBehindGap)
      {
        starts.append(place)
      }
      isBehindGap = line.content.isEmpty
      place = line.next
    }
    guard starts.count > 1 else { return nil }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { start, end in
      message(bytes[Line(in: bytes, from: start).next..<end])
    }
  }

  /// Whether a file without a name that says so is a message or several: what it begins with says whom it is from, and when
  /// or what it is.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    guard let (header, _) = try? UnreadableMessage.checkedHeader(of: bytes) else { return false }
    return header.isOfMessage
  }

  /// A line with an address, perhaps a year and a time of the day, and the header of a message behind it.
  ///
  /// Where no empty line stands before it, or no time in it, the header must say whom the message is from, and when or
  /// what it is: nobody writes that into a text.
  private static func isSeparator(_ bytes: [UInt8], _ line: Line, isBehindGap: Bool) -> Bool {
    let content = bytes[line.content]
    guard content.count < 300 else { return false }
    let header = Header(in: bytes, from: line.next)
    let isMessage = header.isOfMessage
    let words = content.split(separator: UInt8(ascii: " "))
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let hasTime =
      words.count >= 5 && words.contains { $0.count == 4 && $0.allSatisfy(isDigit) }
      && words.contains { word in
        word.count >= 4 && word.contains(UInt8(ascii: ":"))
          && word.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") }
      }
    // As Netscape wrote it, and as some write an address alone.
    let isShort =
      words.count == 2 && (words[1].elementsEqual("-".utf8) || words[1].contains(UInt8(ascii: "@")))
    if hasTime { return isMessage || isBehindGap && header.hasFields }
    return isShort
      && (isMessage || isBehindGap && content.elementsEqual("From -".utf8) && header.hasFields)
  }

  /// Without the `>` before lines that begin with `From `, or with such a line in a mailbox already.
  private static func message(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let (quote, feed) = (UInt8(ascii: ">"), UInt8(ascii: "\n"))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for line in bytes.split(separator: feed, omittingEmptySubsequences: false) {
      let isQuoted = line.first == quote && line.drop { $0 == quote }.starts(with: "From ".utf8)
      result += isQuoted ? line.dropFirst() : line
      result.append(feed)
    }
    result.removeLast()
    // The empty line before the next message is the mailbox's own.
    if result.suffix(2).elementsEqual([feed, feed]) { result.removeLast() }
    if result.suffix(4).elementsEqual("\r\n\r\n".utf8) { result.removeLast(2) }
    return result
  }
}

extension Header {
  /// Whether it says whom a message is from, and when or what it is.
  fileprivate var isOfMessage: Bool {
    first(.from) != nil && (first(.date) != nil || first(.messageID) != nil)
  }
}
