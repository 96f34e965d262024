import Findings

/// Makes one text and the attachments of the parts of a message.
///
/// Of a `multipart/alternative` the plain text is taken, or the HTML where there is none or it is
/// blank; the other forms are kept beside. Text parts that stand in a row become one text, in order.
/// Every part that is no text, has a name or is an attachment by its own word becomes a file. Where that
/// leaves nothing to read, the first text that is a file is the message's own, and stays a file
/// only if it is an attachment by its own word.
struct BodyReader {
  private let bytes: [UInt8]
  let parts: [Part]
  private(set) var problems: [Finding] = []
  private var names = AttachmentNames()
  private(set) var texts: [Int: TextPart] = [:]
  /// Where the file that a part became stands among the attachments.
  private var files: [Int: Int] = [:]

  /// UTF-8 with LF at the ends of lines.
  private(set) var text: [UInt8] = []
  /// The first HTML of which text was made.
  private(set) var html: [UInt8]?
  private(set) var attachments: [Attachment] = []
  /// The names of the files whose line ends are those of the way they came.
  private(set) var linedFiles: Set<String> = []
  /// Texts that were not taken, because another form of the same was.
  private(set) var otherForms: [Attachment] = []

  /// What the content of a file is made of.
  private enum Nature {
    /// Lines, whose ends are those of the way they came.
    case lines
    /// Bytes that nobody changes.
    case bytes
  }

  init(of bytes: [UInt8], parts: [Part]) {
    self.bytes = bytes
    self.parts = parts
    for place in parts.indices { readPart(place) }
    if texts.values.allSatisfy(\.isBlank) { readNamedText() }
    let isTaken = takenParts()
    for place in parts.indices {
      guard let part = texts.removeValue(forKey: place) else { continue }
      if isTaken[place] { take(part) } else { keep(part) }
    }
    for file in Uuencoding.wholeFiles(in: text) {
      attach(file.bytes, named: file.name, mediaType: "", as: .bytes)
    }
  }

  /// Takes the first text that has a name for the message's own.
  private mutating func readNamedText() {
    let named = parts.indices.filter { place in
      parts[place].kind == .leaf && files[place] != nil
        && (parts[place].contentType.isText || parts[place].contentType.isRareText)
    }
    let own =
      named.first { parts[$0].contentType.disposition != "attachment" } ?? named.first
    guard let place = own, let file = files[place] else { return }
    let type = parts[place].contentType
    let part: TextPart
    switch TextPart.read(attachments[file].bytes, as: type) {
    case .text(let text): part = text
    // Such a file is better opened than read.
    case .wrongCharset, .unknownCharset: return
    }
    guard !part.isBlank else { return }
    texts[place] = part
    // One in a rare form stays a file as well, since more stands in it than its words.
    if type.disposition != "attachment", type.isText {
      linedFiles.remove(attachments[file].fileName)
      attachments.remove(at: file)
    }
  }

  private mutating func readPart(_ place: Int) {
    let part = parts[place]
    switch part.kind {
    case .multipart: break
    case .loose:
      texts[place] = TextPart(
        text: lineEndsAsLF(Charset.decodeUndeclared(bytes[part.body])),
        original: Array(bytes[part.body]),
        isHTML: false
      )
    case .unread:
      attach(
        opening(part) + bytes[part.start..<part.body.upperBound],
        named: nil,
        mediaType: "message/rfc822"
      )
    case .leaf: readLeaf(place)
    }
  }

  /// What a mail program needs to open the rest of a multipart: a header of its own, where the rest has none.
  private func opening(_ part: Part) -> [UInt8] {
    guard part.header.end == part.start, let parent = part.parent,
      let boundary = parts[parent].contentType.field.bytes("boundary"),
      !boundary.contains(UInt8(ascii: "\""))
    else { return [] }
    return Array("Content-Type: multipart/mixed; boundary=\"".utf8) + boundary
      + Array("\"\n\n--".utf8) + boundary + [UInt8(ascii: "\n")]
  }

  private mutating func readLeaf(_ place: Int) {
    let part = parts[place]
    let type = part.contentType
    let isText = isText(part)
    let encoded = bytes[part.body]
    switch TransferEncoding(type.transferEncoding) {
    case .identity: readContent(Array(encoded), at: place, isText)
    case .quotedPrintable: readContent(QuotedPrintable.decode(encoded), at: place, isText)
    case .base64 where isText && !Base64.isLikely(encoded):
      readContent(Array(encoded), at: place, isText)
    case .uuencode:
      let file = Uuencoding.file(in: encoded)
      readContent(file?.bytes ?? Array(encoded), at: place, isText, as: .bytes, named: file?.name)
      if file?.isWhole != true { keepDamaged(part, ending: ".uue", code: MailCode.uuencodeDamaged) }
    case .base64:
      let (content, isDamaged) = Base64.decode(encoded)
      readContent(content, at: place, isText, as: .bytes)
      if isDamaged { keepDamaged(part, ending: ".b64", code: MailCode.base64Damaged) }
    case nil:
      let encoding = Wording(verbatim: visible(type.transferEncoding))
      problems.append(MailCode.encodingUnknown.finding(at: part.body, with: ["encoding": encoding]))
      readContent(Array(encoded), at: place, isText)
    }
  }

  private func isText(_ part: Part) -> Bool { part.isText(among: parts) }

  /// `name`: what the encoding itself calls a file, where the part has no name.
  private mutating func readContent(
    _ content: [UInt8],
    at place: Int,
    _ isText: Bool,
    as nature: Nature = .lines,
    named name: String? = nil
  ) {
    let type = parts[place].contentType
    guard isText else {
      files[place] = attachments.count
      attach(content, named: type.fileName ?? name, mediaType: type.mediaType, as: nature)
      return
    }
    if type.mediaType == "text/html", isTold(place) {
      texts[place] = TextPart(text: [], original: content, isHTML: true)
      return
    }
    switch TextPart.read(content, as: type) {
    case .text(let part):
      texts[place] = part
      if part.hasNul { problems.append(MailCode.nulSigns.finding(at: parts[place].body)) }
    case .wrongCharset(let part):
      texts[place] = part
      report(
        MailCode.charsetWrong,
        at: place,
        named: attach(content, named: nil, mediaType: type.mediaType)
      )
    case .unknownCharset:
      report(
        MailCode.charsetUnknown,
        at: place,
        named: attach(content, named: nil, mediaType: type.mediaType)
      )
    }
  }

  /// Whether plain text before a part says what it says, so that nobody needs to read it.
  private func isTold(_ place: Int) -> Bool {
    var place = place
    while let parent = parts[place].parent {
      if parts[parent].kind == .multipart(subtype: "alternative") {
        let isPlain = (parent + 1..<place).contains { before in
          parts[before].parent == parent && parts[before].kind == .leaf
            && texts[before].map { !$0.isHTML && !$0.isBlank && !$0.saysLittle } == true
        }
        if isPlain { return true }
      }
      place = parent
    }
    return false
  }

  private mutating func report(_ code: FindingCode, at place: Int, named name: String) {
    let charset = parts[place].contentType.field.word("charset") ?? "us-ascii"
    problems.append(
      code.finding(
        at: parts[place].start..<parts[place].body.lowerBound,
        with: ["charset": Wording(verbatim: visible(charset)), "name": Wording(verbatim: name)]
      )
    )
  }

  @discardableResult
  private mutating func attach(
    _ content: [UInt8],
    named name: String?,
    mediaType: String,
    as nature: Nature = .lines
  ) -> String {
    let name = names.name(for: name, mediaType: mediaType)
    attachments.append(Attachment(fileName: name, mediaType: mediaType, bytes: content))
    if nature == .lines || mediaType.hasPrefix("text/") { linedFiles.insert(name) }
    return name
  }

  private mutating func keepDamaged(_ part: Part, ending: String, code: FindingCode) {
    let name = attachments.last?.fileName ?? ""
    attach(
      Array(bytes[part.body]),
      named: (part.contentType.fileName ?? name) + ending,
      mediaType: "text/plain"
    )
    problems.append(code.finding(at: part.body, with: ["name": Wording(verbatim: name)]))
  }

  private mutating func take(_ part: TextPart) {
    if part.isHTML {
      if html == nil { html = part.original } else { keep(part) }
    }
    guard !part.isBlank else { return }
    text += part.text
    if text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  private mutating func keep(_ part: TextPart) {
    guard !(part.isHTML ? part.original.allSatisfy({ $0 <= 0x20 }) : part.isBlank) else { return }
    let ending = part.isHTML ? "html" : "txt"
    let name = names.name(for: "meddelande." + ending, mediaType: "")
    let mediaType = part.isHTML ? "text/html" : "text/plain"
    otherForms.append(Attachment(fileName: name, mediaType: mediaType, bytes: part.original))
  }
}
