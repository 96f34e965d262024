/// The addresses of a header field (RFC 5322, sections 3.4 and 4.4).
///
/// ```
/// "Berg, Anna" <anna.berg@kommun.example>, Enheten: a@kommun.example, b@kommun.example (Bo);
/// ```
///
/// What is no address is left out; the names of groups are left out, and their members are not.
struct AddressList {
  private let text: [UInt8]
  private var place = 0
  private var addresses: [MailAddress] = []
  /// What stands before the address, or is the address.
  private var phrase: [UInt8] = []
  private var hasQuotes = false
  private var comment: [UInt8] = []
  private var angle: [UInt8]?

  /// The addresses in order.
  static func addresses(in value: ArraySlice<UInt8>) -> [MailAddress] {
    var list = AddressList(text: HeaderText.unfolded(value))
    list.read()
    return list.addresses
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func read() {
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): readQuoted()
      case UInt8(ascii: "("): comment = readComment()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: ","), UInt8(ascii: ";"): finish()
      case UInt8(ascii: ":"): phrase = []
      default: phrase.append(byte)
      }
    }
    finish()
  }

  private mutating func readQuoted() {
    hasQuotes = true
    while place < text.count, text[place] != UInt8(ascii: "\"") {
      if text[place] == UInt8(ascii: "\\"), place + 1 < text.count { place += 1 }
      phrase.append(text[place])
      place += 1
    }
    place += 1
  }

  /// What stands between parentheses, which may stand in one another (RFC 5322, section 3.2.2).
  private mutating func readComment() -> [UInt8] {
    var content: [UInt8] = []
    var depth = 1
    while place < text.count {
      let byte = text[place]
      place += 1
      if byte == UInt8(ascii: "\\"), place < text.count {
        content.append(text[place])
        place += 1
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return content }
      content.append(byte)
    }
    return content
  }

  /// The address between angle brackets, without the route that old programs put before it.
  private mutating func readAngle() {
    var content: [UInt8] = []
    while place < text.count, text[place] != UInt8(ascii: ">") {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("): _ = readComment()
      case UInt8(ascii: ":"): content = []
      default: if !isBlank(byte) { content.append(byte) }
      }
    }
    place += 1
    angle = content
  }

  private mutating func finish() {
    if let address = angle.map({ (phrase, $0) }) ?? bare {
      let name = HeaderText.decoded(address.0[...])
      let text = String(decoding: Charset.decodeUndeclared(address.1[...]), as: UTF8.self)
      if let address = MailAddress(name: name, text) { addresses.append(address) }
    }
    (phrase, comment, angle, hasQuotes) = ([], [], nil, false)
  }

  /// An address without angle brackets; its name may be a comment behind it, or, against the rules,
  /// words before it.
  private var bare: (name: [UInt8], address: [UInt8])? {
    let words = phrase.split(whereSeparator: isBlank)
    let at = UInt8(ascii: "@")
    if hasQuotes { return (comment, phrase.filter { !isBlank($0) || words.count > 1 }) }
    guard let last = words.last else { return nil }
    if words.count > 1, last.contains(at), last.first != at, !words.dropLast().contains([at]) {
      return (words.dropLast().joined(separator: " ".utf8).map { $0 }, Array(last))
    }
    return (comment, words.flatMap { $0 })
  }
}
