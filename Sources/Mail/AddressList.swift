import Bytes

/// The addresses of a header field (RFC 5322, sections 3.4 and 4.4).
///
/// ```
/// "Berg, Anna" <anna.berg@kommun.example>, Enheten: a@kommun.example, b@kommun.example (Bo);
/// ```
///
/// What is no address stays as it stands; the names of groups are left out, and their members are not.
/// A name with a comma that nobody has put in quotes is one name: `Alm, Siv <siv@post.example>`; so is one with a semicolon
/// where no group ends.
struct AddressList {
  private let text: [UInt8]
  private var place = 0
  private var found: [Correspondent] = []
  /// Words before a comma that may be the beginning of a name.
  private var pending: [[UInt8]] = []
  /// What stands before the address, or is the address.
  private var phrase: [UInt8] = []
  private var hasQuotes = false
  private var isInGroup = false
  private var comment: [UInt8] = []
  private var angle: [UInt8]?
  /// Where the present entry begins.
  private var start = 0

  /// Everybody whom a field names, in order.
  ///
  /// `hint`: the charset of the message's text.
  static func correspondents(
    in value: ArraySlice<UInt8>,
    hint: Charset? = nil
  ) -> [Correspondent] {
    // In Chinese and Japanese that nobody has encoded there are brackets and quotes that are none.
    let isForeign = value.contains { $0 == 0x1B || $0 >= 0x80 }
    let text = isForeign ? Charset.decodeUndeclared(value, hint: hint)[...] : value
    var list = AddressList(text: HeaderText.unfolded(text))
    list.read()
    return list.found
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func read() {
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): readQuoted()
      case UInt8(ascii: "("): comment = readComment()
      case UInt8(ascii: "<"): readAngle(upTo: UInt8(ascii: ">"))
      // As some programs write an address that they have quoted: `[mailto:siv@post.example]`, `[siv@post.example]`.
      case UInt8(ascii: "[") where beginsAddress: readAngle(upTo: UInt8(ascii: "]"))
      case UInt8(ascii: ","): finish(before: .comma)
      case UInt8(ascii: ";"):
        finish(before: isInGroup ? .end : .comma)
        isInGroup = false
      case UInt8(ascii: ":"):
        phrase = []
        isInGroup = true
        start = place
      // One that closes nothing.
      case UInt8(ascii: ">"): break
      default: phrase.append(byte)
      }
    }
    finish(before: .end)
    flush()
  }

  /// Whether what stands behind a bracket is an address, and not a number in the place of a domain.
  private var beginsAddress: Bool {
    let content = text[place...].prefix { $0 != UInt8(ascii: "]") }
    guard phrase.last != UInt8(ascii: "@"), angle == nil, content.endIndex < text.count else {
      return false
    }
    return content.starts(with: "mailto:".utf8)
      || content.contains(UInt8(ascii: "@")) && !content.contains(where: isBlank)
  }

  /// What stands behind an entry.
  private enum Separator {
    case comma
    case end
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
  ///
  /// Blanks around `@` and full stops say nothing; one between two words stays, since nobody knows what was meant.
  private mutating func readAngle(upTo end: UInt8) {
    var content: [UInt8] = []
    while place < text.count, text[place] != end {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("): _ = readComment()
      case UInt8(ascii: ":"), UInt8(ascii: "<"): content = []
      default: content.append(byte)
      }
    }
    place += 1
    angle = Self.joined(content)
  }

  private static func joined(_ content: [UInt8]) -> [UInt8] {
    if !content.contains(where: isBlank) { return content }
    let signs = [UInt8(ascii: "@"), UInt8(ascii: ".")]
    return content.split(whereSeparator: isBlank).reduce(into: []) { address, word in
      let isLoose =
        address.last.map { !signs.contains($0) } == true
        && word.first.map { !signs.contains($0) } == true
      if isLoose { address.append(UInt8(ascii: " ")) }
      address += word
    }
  }

  private mutating func finish(before separator: Separator) {
    defer {
      (phrase, comment, angle, hasQuotes) = ([], [], nil, false)
      start = place
    }
    if let angle {
      let words = pending + [HeaderText.unfolded(phrase[...])]
      pending = []
      return add(Self.name(of: words), angle)
    }
    guard let (name, address) = bare, !(name.isEmpty && address.isEmpty) else { return }
    if !hasQuotes, !comment.isEmpty, !address.isEmpty, !address.contains(UInt8(ascii: "@")) {
      // As `siv.alm(at)post.example`, of which nothing is taken apart.
      let isEnded =
        place > start
        && [UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[min(place, text.count) - 1])
      flush()
      return add([], HeaderText.unfolded(text[start..<(isEnded ? place - 1 : text.count)]))
    }
    if separator == .comma, !hasQuotes, !address.contains(UInt8(ascii: "@")) {
      return pending.append(HeaderText.unfolded(phrase[...]))
    }
    flush()
    add(name, address)
  }

  /// What commas have parted: one within an encoded word stands as it is.
  private static func name(of words: [[UInt8]]) -> [UInt8] {
    words.dropFirst().reduce(words[0]) { name, word in
      let isOpen = name.contains(words: "=?") && !name.suffix(2).elementsEqual("?=".utf8)
      return name + (isOpen ? ",".utf8 : ", ".utf8) + word
    }
  }

  /// Words that were no beginning of a name after all.
  private mutating func flush() {
    for words in pending { add(words, []) }
    pending = []
  }

  private mutating func add(_ name: [UInt8], _ address: [UInt8]) {
    let text = String(decoding: Charset.decodeUndeclared(address[...]), as: UTF8.self)
    let entry = Correspondent(
      name: name.isEmpty ? "" : HeaderText.decoded(name[...]),
      address: trimmed(withoutControls(text))
    )
    if entry.name != nil || !entry.address.isEmpty { found.append(entry) }
  }

  /// An address without angle brackets; its name may be a comment behind it, or, against the rules,
  /// words before it.
  private var bare: (name: [UInt8], address: [UInt8])? {
    let words = phrase.split(whereSeparator: isBlank)
    let at = UInt8(ascii: "@")
    if hasQuotes { return (comment, phrase.filter { !isBlank($0) || words.count > 1 }) }
    guard let last = words.last else { return comment.isEmpty ? nil : (comment, []) }
    if !phrase.contains(at), words.count > 1 { return (phrase, []) }
    if words.count > 1, last.contains(at), last.first != at, !words.dropLast().contains([at]) {
      return (words.dropLast().joined(separator: " ".utf8).map { $0 }, Array(last))
    }
    return (comment, words.flatMap { $0 })
  }
}
