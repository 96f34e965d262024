import Bytes
import Findings

/// Finds the parts of a message in one pass over its lines (RFC 2046, section 5.1).
///
/// Every line that begins with `--` is held against the boundaries of the multiparts that are open
/// there, the innermost first, so that a multipart whose end is missing ends where an outer one goes
/// on. A multipart that has ended is begun anew by its boundary, and no line is ever left out.
struct PartScanner {
  /// How many multiparts may stand in one another; a deeper one is kept unread.
  static let depthLimit = 32
  /// How many parts a message may have; what follows is kept unread.
  static let partLimit = 1_000

  private let bytes: [UInt8]
  /// The charset of the message's text, where its header may be in it as well.
  let hint: Charset?
  /// In the order of the message; a part stands behind the multipart that it is in.
  private(set) var parts: [Part] = []
  private(set) var problems: [Finding] = []
  /// The multiparts around the present line, outermost first.
  private var open: [Multipart] = []
  /// The part whose body goes on, up to the next boundary.
  private var current = 0

  private struct Multipart {
    let part: Int
    let boundary: [UInt8]
    var isClosed = false
    var hasParts = false
  }

  /// A line that is a boundary.
  private struct Delimiter {
    /// Which of the open multiparts it belongs to.
    let level: Int
    let isLast: Bool
    /// Where the body before it ends: the line end before the boundary belongs to the boundary.
    let bodyEnd: Int
    let next: Int
  }

  /// Reads a whole message whose header has been read; again where names in it are in the charset of its text.
  static func scanned(_ bytes: [UInt8], header: Header, from start: Int) -> PartScanner {
    let scanner = PartScanner(bytes, header: header, from: start)
    let charset = scanner.parts.lazy.filter { $0.contentType.isText }
      .compactMap { $0.contentType.field.word("charset") }.first.flatMap { Charset(label: $0) }
    guard let charset, charset.mayBeHint,
      scanner.parts.contains(where: { !Charset.isUTF8(bytes[$0.start..<$0.header.end]) })
    else { return scanner }
    return PartScanner(bytes, header: header, from: start, hint: charset)
  }

  /// Reads a whole message whose header has been read.
  init(_ bytes: [UInt8], header: Header, from start: Int, hint: Charset? = nil) {
    self.bytes = bytes
    self.hint = hint
    begin(header, from: start)
    var place = parts[0].body.lowerBound
    while !open.isEmpty, parts[current].kind != .unread, let found = delimiter(from: place) {
      end(at: found.bodyEnd, before: found)
      close(above: found.level)
      place = found.next
      if found.isLast {
        open[found.level].isClosed = true
        beginLoose(at: place)
      } else {
        open[found.level].hasParts = true
        beginPart(at: place)
        place = max(place, parts[current].body.lowerBound)
      }
    }
    // Where the rest is kept unread, nobody knows which boundaries it has.
    if parts[current].kind == .unread { open = [] }
    end(at: bytes.count)
    close(above: -1)
  }

  private mutating func beginPart(at start: Int) {
    guard parts.count < Self.partLimit else {
      problems.append(MailCode.tooManyParts.finding(at: start..<start))
      add(.unread, under: Header(emptyAt: start), from: start, as: .loose)
      return
    }
    begin(Header(in: bytes, from: start), from: start)
  }

  private mutating func begin(_ header: Header, from start: Int) {
    let type = ContentType(header, in: bytes, else: standardType, hint: hint)
    guard type.mediaType.hasPrefix("multipart/") else {
      return add(.leaf, under: header, from: start, as: type)
    }
    guard let boundary = boundary(of: type, from: header) else {
      problems.append(MailCode.boundaryMissing.finding(at: start..<header.end))
      return add(.loose, under: header, from: start, as: .loose)
    }
    guard open.count < Self.depthLimit else {
      problems.append(MailCode.nestedTooDeep.finding(at: start..<header.end))
      return add(.unread, under: header, from: start, as: type)
    }
    let subtype = String(type.mediaType.dropFirst("multipart/".count))
    add(.multipart(subtype: subtype), under: header, from: start, as: type)
    open.append(Multipart(part: current, boundary: boundary))
    beginLoose(at: header.end)
  }

  /// What stands between the parts of a multipart: as it says, or, where the whole message does not say it or says it
  /// wrong, as it is.
  private mutating func boundary(of type: ContentType, from header: Header) -> [UInt8]? {
    let declared = type.field.bytes("boundary").flatMap { $0.isEmpty ? nil : $0 }
    guard open.isEmpty else { return declared }
    if let declared, bytes.range(of: Array("--".utf8) + declared, from: header.end) != nil {
      return declared
    }
    guard let found = firstBoundary(from: header.end) else { return declared }
    problems.append(MailCode.boundaryMissing.finding(at: 0..<header.end))
    return found
  }

  /// The first line that begins with two hyphens and has the header of a part behind it.
  private func firstBoundary(from start: Int) -> [UInt8]? {
    var place = start
    while place < bytes.count {
      let line = Line(in: bytes, from: place)
      if bytes[line.content].starts(with: "--".utf8), line.content.count < 75,
        bytes[line.next...].prefix(8).map(lowercased).elementsEqual("content-".utf8)
      {
        let content = bytes[line.content].dropFirst(2)
        return content.lastIndex { !isBlank($0) }.map { Array(content[...$0]) }
      }
      place = line.next
    }
    return nil
  }

  /// What a part is that does not say it: a message in a digest (RFC 2046, section 5.1.5), else text.
  private var standardType: String {
    guard let around = open.last, parts[around.part].kind == .multipart(subtype: "digest")
    else { return "text/plain" }
    return "message/rfc822"
  }

  private mutating func beginLoose(at start: Int) {
    add(.loose, under: Header(emptyAt: start), from: start, as: .loose)
  }

  private mutating func add(
    _ kind: Part.Kind,
    under header: Header,
    from start: Int,
    as type: ContentType
  ) {
    current = parts.count
    parts.append(
      Part(
        kind: kind,
        parent: open.last?.part,
        header: header,
        start: start,
        body: header.end..<bytes.count,
        contentType: type
      )
    )
  }

  /// The present body ends here; loose lines that say nothing are no part.
  private mutating func end(at end: Int, before next: Delimiter? = nil) {
    let start = min(parts[current].body.lowerBound, end)
    parts[current].body = start..<end
    guard parts[current].kind == .loose, current > 0 else { return }
    let lines = bytes[start..<end]
    if lines.allSatisfy({ $0 <= 0x20 }) || isNotice(lines, before: next) { parts.removeLast() }
  }

  /// Whether loose lines are the notice to programs that know no MIME, put before the first part.
  private func isNotice(_ lines: ArraySlice<UInt8>, before next: Delimiter?) -> Bool {
    guard let around = open.last, next?.level == open.count - 1, lines.count <= 400,
      parts[current].start == parts[around.part].body.lowerBound
    else { return false }
    let text = String(decoding: lines, as: UTF8.self).lowercased()
    return !text.ranges(of: "mime").isEmpty || !text.ranges(of: "multi-part").isEmpty
  }

  /// Ends the multiparts inside one.
  private mutating func close(above level: Int) {
    while open.count > level + 1, let last = open.popLast() {
      if last.isClosed { continue }
      let range = parts[last.part].start..<parts[last.part].body.lowerBound
      let code = last.hasParts ? MailCode.boundaryNotClosed : MailCode.boundaryMissing
      problems.append(code.finding(at: range))
    }
  }

  /// The next boundary of any open multipart.
  private func delimiter(from start: Int) -> Delimiter? {
    let (hyphen, lineFeed) = (UInt8(ascii: "-"), UInt8(ascii: "\n"))
    return bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place + 2 < bytes.count {
        if bytes[place] == hyphen, bytes[place + 1] == hyphen,
          let found = delimiter(at: place, in: bytes)
        {
          return found
        }
        guard let end = bytes.firstPair(lineFeed, hyphen, from: place) else { return nil }
        place = end + 1
      }
      return nil
    }
  }

  private func delimiter(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Delimiter? {
    for wantsClosed in [false, true] {
      for (level, multipart) in open.enumerated().reversed()
      where multipart.isClosed == wantsClosed {
        if let found = delimiter(of: multipart.boundary, level: level, at: start, in: bytes) {
          return found
        }
      }
    }
    return nil
  }

  /// The boundary, perhaps two hyphens, and blanks to the end of the line.
  private func delimiter(
    of boundary: [UInt8],
    level: Int,
    at start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Delimiter? {
    var place = start + 2
    for byte in boundary {
      guard place < bytes.count, bytes[place] == byte else { return nil }
      place += 1
    }
    let hyphen = UInt8(ascii: "-")
    let isLast = place + 1 < bytes.count && bytes[place] == hyphen && bytes[place + 1] == hyphen
    if isLast { place += 2 }
    while place < bytes.count, isBlank(bytes[place]) || bytes[place] == UInt8(ascii: "\r") {
      place += 1
    }
    guard place == bytes.count || bytes[place] == UInt8(ascii: "\n") else { return nil }
    return Delimiter(
      level: level,
      isLast: isLast,
      bodyEnd: Self.endOfBody(before: start, in: bytes),
      next: min(place + 1, bytes.count)
    )
  }

  private static func endOfBody(before line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard line > 0, bytes[line - 1] == UInt8(ascii: "\n") else { return line }
    return line > 1 && bytes[line - 2] == UInt8(ascii: "\r") ? line - 2 : line - 1
  }
}
