/// Whether some bytes may give anybody away: one pass that keeps nothing.
///
/// Whatever `LeakSearch` finds is suspected, and little else: a word that is a name, five letters
/// or digits with which a detail begins, digits that may be an identity number's. So most texts, which have
/// nothing, need not be looked through any closer.
struct LeakPrefilter: FoldingOutput {
  private let sought: LeakTargets

  private(set) var isRaised = false
  /// The text as it stands; and, from where a digit and a letter stand together until both say the same again,
  /// with the letters that digits stand for, and with the digits that letters look like.
  private var plain = Reading()
  private var withLetters = Reading()
  private var withDigits = Reading()
  private var isMixed = false

  /// The last cell, which waits for its neighbour; a text begins with an edge.
  private var cell = Cell.edge
  private var traits: CellTraits = []
  /// Whether the cell before it is a letter, or a digit, or was taken for one.
  private var isAfterLetter = false
  private var isAfterDigit = false

  static func isRaised(by text: [UInt8], of sought: LeakTargets) -> Bool {
    var suspicion = Folding.read(text, into: LeakPrefilter(sought))
    suspicion.append(Cell.edge, [], text.count..<text.count)
    return suspicion.isRaised
  }

  private init(_ sought: LeakTargets) { self.sought = sought }

  // MARK: Cells

  @inline(__always)
  mutating func append(_ next: UInt8, _ nextTraits: CellTraits, _ bytes: Range<Int>) {
    take(before: nextTraits)
    cell = next
    traits = nextTraits
  }

  mutating func appendSmallLetters(of text: [UInt8], from start: Int, before limit: Int) -> Int {
    take(before: .letter)
    guard !isMixed, !isAfterDigit else {
      (cell, traits) = (text[start], .letter)
      return start + 1
    }
    // Behind no digit and before a letter or a space, letters are what they are.
    var end = start
    if plain.takeSmallLetters(of: text, from: &end, before: limit, seeking: sought) {
      isRaised = true
    }
    if Cell.isSmallLetter(text[end]) {
      (cell, traits) = (text[end], .letter)
    } else {
      (cell, traits) = (Cell.space, text[end] == 0x0A ? .lineEnd : [])
    }
    return end + 1
  }

  mutating func appendSpace(_ traits: CellTraits, _ bytes: Range<Int>) {
    if cell == Cell.space {
      self.traits.formUnion(traits)
    } else {
      append(Cell.space, traits, bytes)
    }
  }

  mutating func appendQuote(_ bytes: Range<Int>) {
    if cell == Cell.space, traits.contains(.lineEnd) { return }
    append(Cell.sign, [], bytes)
  }

  mutating func addMark(_ mark: FoldedScalar.Mark, _ bytes: Range<Int>) {
    if traits.contains(.letter) { cell = mark.added(to: cell) }
  }

  /// Takes the cell that waits.
  @inline(__always)
  private mutating func take(before next: CellTraits) {
    var letter: UInt8?
    var digit: UInt8?
    let isLetter = traits.contains(.letter)
    if Cell.isAmbiguous(cell) {
      if isLetter, isAfterDigit || next.contains(.digit) { digit = Cell.digitMeant(by: cell) }
      if !isLetter, isAfterLetter || next.contains(.letter) { letter = Cell.letterMeant(by: cell) }
    }
    isAfterLetter = isLetter || letter != nil
    isAfterDigit = traits.contains(.digit) || digit != nil
    let own = Cell.plain(cell)
    if !isMixed, letter != nil || digit != nil {
      isMixed = true
      withLetters = plain
      withDigits = plain
    }
    if plain.take(own, seeking: sought) { isRaised = true }
    guard isMixed else { return }
    if withLetters.take(letter ?? own, seeking: sought)
      || withDigits.take(digit ?? own, seeking: sought)
    {
      isRaised = true
    }
    if withLetters == plain, withDigits == plain { isMixed = false }
  }
}

/// Whose details are looked for.
struct LeakTargets: Sendable {
  private let people: [KnownPeople]
  /// What all of them begin with.
  private var beginnings = Sieve()
  private var words = Sieve()
  private let hasShort: Bool

  init(_ people: [KnownPeople]) {
    self.people = people
    for people in people {
      beginnings.formUnion(people.beginnings)
      words.formUnion(people.words)
    }
    hasShort = people.contains { $0.hasShort }
  }

  @inline(__always)
  func begins(with key: CellKey) -> Bool {
    guard beginnings.lets(key.value) || (hasShort && beginnings.lets(key.short.value)) else {
      return false
    }
    return people.contains { $0.begins(with: key) }
  }

  /// What a word is to names.
  enum WordKind {
    /// Of a name by itself.
    case name
    /// “von”: of a name beside other such words, and beside an initial.
    case particle
    case initial
    case other
  }

  func kind(of word: WordHash) -> WordKind {
    guard words.lets(word.value) else { return .other }
    var kind = WordKind.other
    for people in people {
      guard let form = people.forms.find(word) else { continue }
      if !people.parts[people.partOfForm[form]].people.isEmpty { return .name }
      kind = .particle
    }
    return kind
  }
}

/// What one way to read a text has come to.
private struct Reading: Equatable {
  /// The last letters and digits, whatever stands between.
  private var key = CellKey()
  /// The word that goes on, and the same without its last letter.
  private var word = WordHash()
  private var stem = WordHash()
  private var length = 0
  private var lastLetter: UInt8 = 0
  private var wordBefore = LeakTargets.WordKind.other
  private var trail = DigitTrail()

  /// Takes a cell, and returns whether what it ends is suspicious.
  mutating func take(_ cell: UInt8, seeking sought: LeakTargets) -> Bool {
    if Cell.isLetter(cell) { return takeLetter(cell, seeking: sought) }
    let isName = length > 0 && endWord(before: cell, sought)
    if Cell.isDigit(cell) {
      key.add(cell)
      return trail.addDigit(cell) || sought.begins(with: key) || isName
    }
    if !trail.isEmpty { trail.addSign(cell) }
    return isName
  }

  /// Takes small letters of ASCII from `place` on, and leaves it at the space behind them; where something else
  /// is behind them, at the last one.
  mutating func takeSmallLetters(
    of text: [UInt8],
    from place: inout Int,
    before limit: Int,
    seeking sought: LeakTargets
  ) -> Bool {
    var isSuspicious = false
    var reading = self
    var letter = text[place]
    while place + 1 < limit {
      let next = text[place + 1]
      guard Cell.isSmallLetter(next) || next == 0x20 || next == 0x0A else { break }
      if reading.takeLetter(letter, seeking: sought) { isSuspicious = true }
      place += 1
      letter = next
      if next < 0x61 { break }
    }
    self = reading
    return isSuspicious
  }

  @inline(__always)
  private mutating func takeLetter(_ letter: UInt8, seeking sought: LeakTargets) -> Bool {
    stem = word
    word.add(letter)
    length += 1
    lastLetter = letter
    key.add(letter)
    return sought.begins(with: key)
  }

  /// Ends a word, and returns whether it is somebody's.
  private mutating func endWord(before next: UInt8, _ sought: LeakTargets) -> Bool {
    var kind = length == 1 ? LeakTargets.WordKind.initial : sought.kind(of: word)
    if kind != .name, lastLetter == UInt8(ascii: "s"), length > 2 {
      let genitive = sought.kind(of: stem)
      if genitive != .other { kind = genitive }
    }
    let before = wordBefore
    wordBefore = kind
    if !trail.isEmpty { trail.addWord(word, length: length, before: next) }
    word = WordHash()
    stem = word
    (length, lastLetter) = (0, 0)
    return switch (before, kind) {
    case (_, .name), (.particle, .particle), (.particle, .initial), (.initial, .particle): true
    case (_, .particle), (_, .initial), (_, .other): false
    }
  }
}
