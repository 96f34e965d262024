import Formats

/// A tag: its name, and what its attributes say about the text.
struct HTMLTag {
  /// In lower case.
  let name: String
  private let attributes: [(name: String, value: ArraySlice<UInt8>)]

  /// What stands between `<` or `</` and `>`.
  init(_ text: ArraySlice<UInt8>) {
    let end = text.firstIndex { isSpace($0) || $0 == UInt8(ascii: "/") } ?? text.endIndex
    // No element that matters has a longer name.
    name = String(decoding: text[..<end].prefix(20), as: UTF8.self).lowercased()
    attributes = end == text.endIndex ? [] : Self.attributes(in: text[end...])
  }

  private static func attributes(
    in text: ArraySlice<UInt8>
  ) -> [(name: String, value: ArraySlice<UInt8>)] {
    var found: [(name: String, value: ArraySlice<UInt8>)] = []
    var rest = text.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
    while !rest.isEmpty {
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") }
      rest = rest[name.endIndex...].drop(while: isSpace)
      var value = rest.prefix(0)
      if rest.first == UInt8(ascii: "=") { (value, rest) = Self.value(in: rest.dropFirst()) }
      let key = String(decoding: name.prefix(20), as: UTF8.self).lowercased()
      if known.contains(key) { found.append((key, value)) }
      rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
    }
    return found
  }

  private static let known: Set = [
    "href", "style", "class", "hidden", "alt", "start", "value", "type", "reversed", "checked",
  ]

  private static func value(
    in text: ArraySlice<UInt8>
  ) -> (value: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    let text = text.drop(while: isSpace)
    guard let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = text.prefix { !isSpace($0) }
      return (value, text[value.endIndex...])
    }
    let value = text.dropFirst().prefix { $0 != quote }
    return (value, text[value.endIndex...].dropFirst())
  }

  private func attribute(_ name: String) -> ArraySlice<UInt8>? {
    attributes.first { $0.name == name }?.value
  }

  /// A whole number that an attribute says.
  func number(_ name: String) -> Int? {
    attribute(name).flatMap { value in
      let word = String(decoding: value.filter { !isSpace($0) }, as: UTF8.self)
      return Int(word).flatMap { abs($0) < 100_000 ? $0 : nil }
    }
  }

  /// How the items of a list are numbered.
  var numbering: HTMLLines.Numbering {
    switch attribute("type").map({ Array($0) }) {
    case Array("a".utf8): .letters
    case Array("A".utf8): .capitals
    case Array("i".utf8): .roman
    case Array("I".utf8): .romanCapitals
    default: styledNumbering
    }
  }

  /// How the style of a list says that its items are numbered.
  private var styledNumbering: HTMLLines.Numbering {
    let rules = String(decoding: attribute("style") ?? [], as: UTF8.self).lowercased()
    if rules.contains("lower-alpha") || rules.contains("lower-latin") { return .letters }
    if rules.contains("upper-alpha") || rules.contains("upper-latin") { return .capitals }
    if rules.contains("lower-roman") { return .roman }
    return rules.contains("upper-roman") ? .romanCapitals : .digits
  }

  /// Whether the items of a list are counted down.
  var isReversed: Bool { attribute("reversed") != nil }

  /// What a box to tick shows; `nil` for what is none.
  var tick: String? {
    guard name == "input",
      let type = attribute("type").map({ String(decoding: $0, as: UTF8.self) }),
      ["checkbox", "radio"].contains(type.lowercased())
    else { return nil }
    return attribute("checked") == nil ? "[ ]" : "[x]"
  }

  /// Whether the words in the element are struck out: somebody has taken them back.
  var isStruck: Bool {
    if ["del", "s", "strike"].contains(name) { return true }
    guard ["span", "font", "p", "div", "b", "i", "u"].contains(name), let style = attribute("style")
    else { return false }
    let rules = String(decoding: style, as: UTF8.self).lowercased()
    return rules.contains("line-through")
  }

  /// Whether the element never has an end.
  var isVoid: Bool {
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"]
      .contains(name)
  }

  /// Whether what is in the element is not shown.
  var isHidden: Bool {
    if attribute("hidden") != nil { return true }
    guard let style = attribute("style") else { return false }
    let rules = String(decoding: style.filter { !isSpace($0) }, as: UTF8.self).lowercased()
    return rules.contains("display:none")
  }

  /// How far a paragraph stands from the next: those of Outlook are single lines.
  var paragraphSpace: HTMLLines.Space {
    attribute("class")?.starts(with: "Mso".utf8) == true ? .lineEnd : .blankLine
  }

  /// The signs that a picture stands for; a picture's description in words is nobody's text.
  var signs: [Unicode.Scalar] {
    guard name == "img", let alt = attribute("alt"), alt.count <= 40 else { return [] }
    let scalars = Array(String(decoding: alt, as: UTF8.self).unicodeScalars)
    return scalars.allSatisfy { $0.value > 0x2000 } ? scalars : []
  }

  /// Where a link leads, without spaces; `nil` for what is no address that a person could use.
  var linkAddress: [UInt8]? {
    guard let reference = attribute("href") else { return nil }
    let address = HTMLEntity.decoded(reference).filter { $0 > 0x20 && $0 != 0x7F }
    let start = String(decoding: address.prefix(8), as: UTF8.self).lowercased()
    let schemes = ["http://", "https://", "mailto:", "tel:", "ftp://"]
    return schemes.contains { start.hasPrefix($0) } ? address : nil
  }

  /// An address as people write it: without scheme, final slash and question to a mail program.
  static func bare(_ address: [UInt8]) -> [UInt8] {
    var rest = address.map(lowercased)[...]
    for scheme in ["http://", "https://", "mailto:", "tel:", "ftp://"]
    where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
      if scheme == "mailto:" { rest = rest.prefix { $0 != UInt8(ascii: "?") } }
      break
    }
    if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return Array(rest)
  }

  /// How an element stands apart from what is around it; `nil` when it stands in its line.
  var blockSpace: HTMLLines.Space? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl", "fieldset", "figure": .blankLine
    case "address", "article", "aside", "body", "caption", "center", "dd", "details", "div", "dt",
      "figcaption", "footer", "form", "head", "header", "html", "legend", "li", "main", "nav",
      "option", "section", "summary", "tbody", "tfoot", "thead", "tr":
      .lineEnd
    default: nil
    }
  }
}
