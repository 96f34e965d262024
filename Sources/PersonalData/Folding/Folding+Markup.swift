extension Folding {
  /// Reads a `<`, and returns where the text goes on.
  ///
  /// Only elements of HTML (WHATWG HTML, section 4) are markup: `<anna.berg@post.example>` is text.
  mutating func readMarkup(at start: Int, before limit: Int) -> Int {
    if let next = readComment(at: start, before: limit) { return next }
    if let next = readTag(at: start, before: limit) { return next }
    output.append(Cell.sign, [], start..<(start + 1))
    return start + 1
  }

  private mutating func readComment(at start: Int, before limit: Int) -> Int? {
    guard !noCommentEnd, start + 4 <= limit, text[start + 1] == UInt8(ascii: "!"),
      text[start + 2] == Cell.hyphen, text[start + 3] == Cell.hyphen
    else { return nil }
    var place = start + 4
    while place + 3 <= limit {
      if text[place] == Cell.hyphen, text[place + 1] == Cell.hyphen,
        text[place + 2] == UInt8(ascii: ">")
      {
        hidden.append((start + 4)..<place)
        return place + 3
      }
      place += 1
    }
    noCommentEnd = true
    return nil
  }

  private mutating func readTag(at start: Int, before limit: Int) -> Int? {
    var place = start + 1
    if place < limit, text[place] == UInt8(ascii: "/") { place += 1 }
    var name = ElementName()
    while place < limit, name.add(text[place]) { place += 1 }
    guard let display = name.display else { return nil }
    // No tag holds another `<`: so no byte is looked at twice for the sake of two of them.
    let attributes = place
    while place < limit, text[place] != UInt8(ascii: ">") {
      if text[place] == UInt8(ascii: "<") { return nil }
      place += 1
    }
    guard place < limit else { return nil }
    if attributes < place {
      guard ElementName.number(text[attributes]) == nil, text[attributes] < 0x80 else { return nil }
      // Where one is, more are.
      if hidden.isEmpty { hidden.reserveCapacity(16) }
      hidden.append(attributes..<place)
    }
    switch display {
    case .inline: break
    case .block: output.appendSpace(.lineEnd, start..<(place + 1))
    case .item: output.appendSpace([.lineEnd, .itemEnd], start..<(place + 1))
    }
    return place + 1
  }
}

/// The name of an element as one number: six bits for each letter or digit, capital or small.
///
/// No element has a longer name than `blockquote`; names that are longer are nobody's.
private struct ElementName {
  private var value: UInt64 = 0

  init() {}

  init(_ name: String) { for byte in name.utf8 { _ = add(byte) } }

  /// Takes one more byte, if it can be of a name that is this long.
  mutating func add(_ byte: UInt8) -> Bool {
    guard value < 1 << 54, let number = Self.number(byte) else { return false }
    value = value << 6 | number
    return true
  }

  /// From 1 on, so that names that begin alike are not the same.
  static func number(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x61...0x7A: UInt64(byte - 0x60)
    case 0x41...0x5A: UInt64(byte - 0x40)
    case 0x30...0x39: UInt64(byte - 0x30) + 27
    default: nil
    }
  }

  /// How an element stands among others.
  enum Display {
    case inline, block
    /// A cell of a table or a point of a list, beside others.
    case item
  }

  /// `nil` for what is no element.
  var display: Display? {
    let slots = Self.slots
    var slot = firstSlot
    while slots[slot].value != value {
      guard slots[slot].value != 0 else { return nil }
      slot = (slot + 1) % Self.slotCount
    }
    return value == 0 ? nil : slots[slot].display
  }

  /// Elements by their hashes (open addressing); 0 where there is none.
  private static let slots: [(value: UInt64, display: Display)] = {
    var slots = [(value: UInt64, display: Display)](repeating: (0, .block), count: slotCount)
    for (names, display) in [
      (inlineElements, Display.inline), (blockElements, .block), (itemElements, .item),
    ] {
      for name in names.map(ElementName.init) {
        var slot = name.firstSlot
        while slots[slot].value != 0 { slot = (slot + 1) % slotCount }
        slots[slot] = (name.value, display)
      }
    }
    return slots
  }()

  private static let slotCount = 512

  private var firstSlot: Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 55) }

  private static let inlineElements: [String] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
  ]

  private static let blockElements: [String] = [
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center",
    "details", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "input", "label", "legend",
    "link", "main", "meta", "nav", "ol", "option", "p", "pre", "script", "section", "select",
    "style", "summary", "svg", "table", "tbody", "text", "textarea", "tfoot", "thead", "title",
    "tr", "ul",
  ]

  private static let itemElements: [String] = ["dd", "dt", "li", "td", "th"]
}
