/// Designations of real property: a name, a block and a unit, “Åkern 3:12” (fastighetsregisterlagen (2000:224)).
enum Properties {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() {
      let found = word.isCapital ? designation(number, in: text) : smallDesignation(word, in: text)
      if let found { passages.append(found) }
    }
  }

  /// “tollarp 5:21” in small letters, where the word is none that is known and the numbers are no time.
  private static func smallDesignation(_ word: Word, in text: Folded) -> Passage? {
    let before = text.word(before: word.first).map { text.words[$0] }
    let isSaid = before.map { isAnnounced($0, in: text) && text.isBeside($0, word) } ?? false
    guard word.count > 3 || isSaid && word.count > 1, text.cell(word.end) == Cell.space,
      text.digit(word.end + 1) != nil, text.digit(word.first - 1) == nil
    else { return nil }
    let block = DigitRun(text, at: word.end + 1, limit: 3, gap: 0, signs: "")
    guard text.cell(block.end) == UInt8(ascii: ":"), text.digit(block.end + 1) != nil else {
      return nil
    }
    let unit = DigitRun(text, at: block.end + 1, limit: 4, gap: 0, signs: "")
    let isTime = block.number(0..<block.count) < 24 && unit.count == 2 && unit.digits[0] < 6
    let letters = Array(text.letters[word.range])
    guard !isTime, unit.count < 4, !scriptures.contains(letters),
      text.cell(unit.end) != UInt8(ascii: ":"), Lexicon.shared.marks(of: word, in: text).isEmpty
    else { return nil }
    let isDirected =
      before.map { directions.contains(Array(text.letters[$0.range])) && text.isBeside($0, word) }
      ?? false
    let first = isDirected ? before?.first ?? word.first : word.first
    let range = text.bytes(first..<unit.end)
    return Passage(range, .property, certainty: isSaid ? .likely : .possible)
  }

  private static func designation(_ number: Int, in text: Folded) -> Passage? {
    let word = text.words[number]
    guard word.count > 2 || text.letters[word.range].contains(where: { $0 != Cell.plain($0) }),
      text.cell(word.end) == Cell.space,
      text.digit(word.end + 1) != nil || text.has("s:", at: word.end + 1),
      !word.isAllCapitals || word.count > 5
    else { return nil }
    var first = number
    while first > 0, number - first < 3, text.words[first - 1].isCapital,
      text.words[first - 1].count > 1, text.isBeside(text.words[first - 1], text.words[first]),
      !text.words[first - 1].startsSentence
        || directions.contains(Array(text.letters[text.words[first - 1].range]))
    {
      first -= 1
    }
    let isSaid = first > 0 && isAnnounced(text.words[first - 1], in: text)
    let start = text.words[first].first
    // “Åkern S:3”: land that several own.
    if text.has(" s:", at: word.end), text.digit(word.end + 3) != nil {
      let unit = DigitRun(text, at: word.end + 3, limit: 4, gap: 0, signs: "")
      return Passage(text.bytes(start..<unit.end), .property, certainty: .likely)
    }
    let block = DigitRun(text, at: word.end + 1, limit: 4, gap: 0, signs: "")
    guard text.digit(block.end) == nil else { return nil }
    guard text.cell(block.end) == UInt8(ascii: ":"), text.digit(block.end + 1) != nil else {
      guard isSaid else { return nil }
      return Passage(text.bytes(start..<block.end), .property, certainty: .likely)
    }
    let unit = DigitRun(text, at: block.end + 1, limit: 4, gap: 0, signs: "")
    guard text.digit(unit.end) == nil else { return nil }
    let letters = Array(text.letters[word.range])
    if scriptures.contains(letters) { return nil }
    return Passage(text.bytes(start..<unit.end), .property, certainty: .likely)
  }

  private static func isAnnounced(_ word: Word, in text: Folded) -> Bool {
    words.contains(Array(text.letters[word.range]))
  }

  private static let words = set(
    "fastigheten fastighet fastighetsbeteckning kvarteret kv tomten tomt property"
  )
  /// With which names of villages begin.
  private static let directions = set("norra södra östra västra stora lilla gamla övre nedre")
  /// What else has a number with a colon.
  private static let scriptures = set(
    """
    lag lagen förordning förordningen mosebok matteus matteusevangeliet markus lukas johannes romarbrevet korinthierbrevet psaltaren
    ordspråksboken jesaja uppenbarelseboken apostlagärningarna klockan sfs prop bet kapitel kap
    punkt sidan dnr rfs linje linjen psalm psalmen skala skalan resultatet ställningen förhållandet kvoten version rummet paragraf sida artikel bilaga tabell figur etapp upplaga avsnitt
    """
  )

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) })
  }
}
