extension HTMLText {
  /// What an opening tag does to the lines.
  mutating func open(_ tag: HTMLTag) {
    if let hidden, hidden.name == tag.name, !tag.isVoid { self.hidden?.depth += 1 }
    if hidden == nil, tag.isHidden, !tag.isVoid { hidden = (tag.name, 1, lines.state) }
    openStrike(tag)
    switch tag.name {
    case "script", "style", "title", "template":
      _ = skip(past: "</" + tag.name, from: place) && skip(past: ">", from: place)
    case "sup": level = (tag.name, Array("⁰¹²³⁴⁵⁶⁷⁸⁹"))
    case "sub": level = (tag.name, Array("₀₁₂₃₄₅₆₇₈₉"))
    case "br": lines.breakLine()
    case "p": lines.openParagraph(tag.paragraphSpace)
    case "hr": lines.rule()
    case "ul", "menu", "dir": lines.openList(.dashes)
    case "ol":
      let step = tag.isReversed ? -1 : 1
      let first = tag.number("start") ?? (tag.isReversed ? countOfItems : 1)
      lines.openList(.numbers(last: first - step, tag.numbering, step: step))
    case "li": lines.item(number: tag.number("value"))
    case "td", "th": lines.cell()
    case "blockquote": lines.openQuote()
    case "pre": lines.openPreformatted()
    case "a":
      endLink()
      if let address = tag.linkAddress { link = (address, lines.length) }
    case "input": for scalar in (tag.tick ?? "").unicodeScalars { lines.add(scalar) }
    case "img": for scalar in tag.signs { lines.add(scalar) }
    default: if let space = tag.blockSpace { lines.endBlock(space) }
    }
  }

  /// What a closing tag does to the lines.
  mutating func close(_ tag: HTMLTag) {
    if let hidden, hidden.name == tag.name {
      self.hidden?.depth -= 1
      if hidden.depth == 1 {
        lines.restore(hidden.before)
        self.hidden = nil
        link = nil
        return
      }
    }
    closeStrike(tag)
    if tag.name == level?.name { level = nil }
    switch tag.name {
    case "p": lines.closeParagraph()
    case "ul", "ol", "menu", "dir": lines.closeList()
    case "blockquote": lines.closeQuote()
    case "pre": lines.closePreformatted()
    case "a": endLink()
    case "br": lines.breakLine()
    default: if let space = tag.blockSpace { lines.endBlock(space) }
    }
  }

  /// How many items the list that begins here has, and those in it; as far as anybody would count.
  private var countOfItems: Int {
    var count = 0
    var rest = source[place...].prefix(2_000)
    while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(sign + 1)...]
      let name = String(decoding: rest.prefix(3), as: UTF8.self).lowercased()
      if name == "/ol" { break }
      if name.hasPrefix("li"), name.count == 2 || !isLetter(Array(name.utf8)[2]) { count += 1 }
    }
    return count
  }

  /// Words that somebody has struck out stand between `~~`, so that nobody takes them for what is said.
  private mutating func openStrike(_ tag: HTMLTag) {
    if struck != nil {
      if struck?.name == tag.name { struck?.depth += 1 }
    } else if tag.isStruck {
      struck = (tag.name, 1, lines.length)
      lines.openStrike()
    }
  }

  private mutating func closeStrike(_ tag: HTMLTag) {
    guard let own = struck, own.name == tag.name else { return }
    struck?.depth -= 1
    guard own.depth == 1 else { return }
    struck = nil
    lines.closeStrike()
  }

  /// Writes a link's address behind its text, unless the text says it already.
  private mutating func endLink() {
    guard let link else { return }
    self.link = nil
    let shown = lines.text(from: link.start).filter { $0 > 0x20 }
    guard !shown.isEmpty, HTMLTag.bare(shown) != HTMLTag.bare(link.address) else { return }
    lines.add(UInt8(ascii: " "))
    for byte in "(".utf8 + link.address + ")".utf8 { lines.add(byte) }
  }
}
