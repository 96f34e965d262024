/// Where lines may end, and where they had better not.
///
/// Lines end at spaces, behind a hyphen or a dash within a word, behind a slash, at soft hyphens and
/// at zero-width spaces; never at U+00A0, U+202F, U+2007 or U+2011. Addresses on the web and of mail
/// may be broken at their punctuation. A number and what it counts stay together (``keepTogether(_:_:)``). A simplification of UAX #14 for the letters of an authority.
///
/// Words are not hyphenated: text is set ragged right, so that a line may be short without harm, and
/// a hyphenation by rules alone breaks Swedish compounds in the wrong place (`bil-drulle`,
/// `bild-rulle`), in which a reader stumbles. Whoever writes can put in a soft hyphen.
struct BreakOpportunities {
  let text: ShapedText
  private var breaks: ContiguousArray<LineBreak> = []

  static func find(in text: ShapedText) -> ContiguousArray<LineBreak> {
    var search = BreakOpportunities(text: text)
    search.search()
    return search.breaks
  }

  private init(text: ShapedText) {
    self.text = text
    breaks.reserveCapacity(text.clusters.count / 4 + 1)
  }

  private mutating func search() {
    let count = text.clusters.count
    var place = 0
    var last = 0
    while place < count {
      let word = place..<wordEnd(from: place)
      searchWord(word)
      place = word.upperBound
      while place < count, text.clusters[place].kind == .space { place += 1 }
      if !word.isEmpty { last = word.upperBound }
      if place < count, !word.isEmpty {
        let next = place..<wordEnd(from: place)
        breaks.append(LineBreak(end: last, next: place, penalty: penalty(between: word, and: next)))
      }
    }
    if last > 0 { breaks.append(LineBreak(end: last, next: last, penalty: 0)) }
  }

  private func wordEnd(from place: Int) -> Int {
    var end = place
    while end < text.clusters.count, text.clusters[end].kind != .space { end += 1 }
    return end
  }

  func base(_ place: Int) -> Unicode.Scalar { text.clusters[place].base }

  /// What it costs to put two words on different lines.
  private func penalty(between word: Range<Int>, and next: Range<Int>) -> Int {
    if keepTogether(word, next) { return LineBreaker.Penalty.together }
    let first = base(next.lowerBound)
    if first == "–" || first == "—" { return LineBreaker.Penalty.beforeDash }
    let last = base(word.upperBound - 1)
    if Self.isDigit(last), next.count <= 3, !Self.isDigit(first) {
      return LineBreaker.Penalty.beforeUnit
    }
    if last == "§" { return LineBreaker.Penalty.beforeUnit }
    if word.count <= 2, Self.isLetter(last) { return LineBreaker.Penalty.afterShortWord }
    return 0
  }

  private mutating func searchWord(_ word: Range<Int>) {
    guard word.count > 2, word.dropLast().contains(where: mayEndLine) else { return }
    let isAddress = self.isAddress(word)
    var partStart = word.lowerBound
    for place in word.dropLast() {
      let end = place + 1
      switch text.clusters[place].kind {
      case .softHyphen:
        guard place > partStart else { continue }
        let hyphen = Int(text.hyphens[text.clusters[place].style.rawValue]?.advance ?? 0)
        breaks.append(
          LineBreak(
            end: place,
            next: end,
            penalty: LineBreaker.Penalty.softHyphen,
            hyphen: hyphen
          )
        )
        partStart = end
      case .zeroWidthSpace:
        guard place > partStart else { continue }
        breaks.append(LineBreak(end: place, next: end, penalty: 0))
        partStart = end
      case .text:
        guard text.clusters[end].kind == .text, place > partStart,
          let penalty = penalty(after: place, between: isAddress ? .address : .ordinary)
        else { continue }
        breaks.append(LineBreak(end: end, next: end, penalty: penalty))
        partStart = end
      case .space, .direction, .absorbed: break
      }
    }
  }

  /// Whether a line could end behind a cluster; most words have none.
  private func mayEndLine(_ place: Int) -> Bool {
    switch base(place).value {
    case 0x26, 0x2D, 0x2E, 0x2F, 0x3D, 0x3F, 0x40, 0x5F, 0xAD, 0x200B, 0x2010, 0x2013, 0x2014: true
    default: false
    }
  }

  private enum WordKind { case ordinary, address }

  /// What it costs to end a line within a word behind a character, or `nil` where it must not.
  private func penalty(after place: Int, between kind: WordKind) -> Int? {
    let before = base(place - 1)
    let next = base(place + 1)
    guard Self.isLetter(next) || Self.isDigit(next) else { return nil }
    switch (base(place), kind) {
    case ("-", .ordinary), ("‐", .ordinary):
      // `e-post` stays whole, as do `2026-03-02` and `070-123 45 67`.
      guard Self.isLetter(before), place - 1 > 0, Self.isLetter(base(place - 2)) else { return nil }
      return LineBreaker.Penalty.hyphen
    case ("–", .ordinary), ("—", .ordinary):
      return Self.isDigit(before) ? nil : LineBreaker.Penalty.hyphen
    case ("/", .ordinary):
      return Self.isDigit(before) && Self.isDigit(next) ? nil : LineBreaker.Penalty.slash
    case ("/", .address), (".", .address), ("-", .address), ("_", .address), ("?", .address),
      ("&", .address), ("=", .address), ("@", .address):
      return LineBreaker.Penalty.address
    default: return nil
    }
  }

  /// Whether a word is an address on the web or of mail.
  private func isAddress(_ word: Range<Int>) -> Bool {
    var dots = 0
    for place in word {
      switch base(place) {
      case "@": return true
      case "/" where place + 1 < word.upperBound && base(place + 1) == "/": return true
      case ".": dots += 1
      default: break
      }
    }
    guard dots > 0, word.count > 4 else { return false }
    let start = word.lowerBound
    return (0..<3).allSatisfy { base(start + $0) == "w" } && base(start + 3) == "."
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0: false
    case 0xC0..<0x250: scalar.value != 0xD7 && scalar.value != 0xF7
    default: scalar.properties.isAlphabetic
    }
  }
}
