/// The words of known names as they sound, and what they begin with where somebody splits them.
struct KnownSounds: Sendable {
  private var forms = WordTable()
  private var partOfForm: [Int] = []
  private var beginnings = WordTable()
  /// Forms and beginnings by their hashes: what it does not let through is no name by ear.
  private var heard = Sieve()
  /// Long names without one of their letters: of a name that is misspelled, one letter left out is the same.
  private var shortened: [UInt64: Int] = [:]

  /// No shorter name is found by its sound: too many words sound alike.
  static let shortest = 4

  mutating func add(_ part: NameParts.Part, number: Int) {
    let plain = part.letters.map(Cell.plain)
    guard part.role != .particle, plain.count >= Self.shortest else { return }
    for form in Self.forms(of: part.letters) {
      let place = forms.insert(form)
      if place == partOfForm.count { partOfForm.append(number) }
      heard.insert(WordHash(of: form, at: form.indices).value)
    }
    guard plain.count >= 7 else { return }
    for key in Self.shortened(plain) { shortened[key] = number }
    for length in 3...(plain.count - 3) {
      let form = Sound.form(of: plain.prefix(length))
      _ = beginnings.insert(form)
      heard.insert(WordHash(of: form, at: form.indices).value)
    }
  }

  /// As it sounds, and with an e for each ä.
  private static func forms(of letters: some Collection<UInt8>) -> [[UInt8]] {
    let plain = Sound.form(of: letters.map(Cell.plain))
    guard letters.contains(Cell.aDiaeresis) else { return [plain] }
    let other = letters.map { $0 == Cell.aDiaeresis ? UInt8(ascii: "e") : Cell.plain($0) }
    return [plain, Sound.form(of: other)]
  }

  /// A word without each of its letters, and as it is.
  private static func shortened(_ word: some Collection<UInt8>) -> [UInt64] {
    let word = Array(word)
    let whole = WordHash(of: word, at: word.indices).value
    return [whole]
      + word.indices.map { place in
        var hash = WordHash()
        for other in word.indices where other != place { hash.add(word[other]) }
        return hash.value
      }
  }

  /// The part of a name that some letters misspell: one letter too many, too few, another, or two in the wrong order.
  func misspelled(_ letters: ArraySlice<UInt8>) -> Int? {
    guard letters.count >= 6, letters.count < 24 else { return nil }
    for ending in [0, 1] where ending == 0 || letters.last == UInt8(ascii: "s") {
      for key in Self.shortened(letters.dropLast(ending)) {
        if let number = shortened[key] { return number }
      }
    }
    return nil
  }

  var isEmpty: Bool { forms.count == 0 }

  /// The part of a name that some letters sound like, and how many of them are its: the rest is an ending.
  func part(of letters: ArraySlice<UInt8>) -> (number: Int, count: Int)? {
    for ending in Self.endings {
      let count = letters.count - ending.count
      guard count >= Self.shortest, letters.suffix(ending.count).elementsEqual(ending) else {
        continue
      }
      for form in Self.forms(of: letters.prefix(count)) {
        if let place = forms.find(form) { return (partOfForm[place], count) }
      }
    }
    return nil
  }

  /// Whether a name of seven letters or more may begin so.
  func begins(with letters: ArraySlice<UInt8>) -> Bool {
    beginnings.find(Sound.form(of: letters)) != nil
  }

  /// Which of some names a text may have by ear: one pass for all of them that misses none.
  static func suspected(in text: Folded, of names: [KnownSounds]) -> [Bool] {
    var suspected = [Bool](repeating: false, count: names.count)
    var form: [UInt8] = []
    func take(_ letters: ArraySlice<UInt8>) {
      Sound.read(letters, into: &form)
      let hash = WordHash(of: form, at: form.indices).value
      for (place, names) in names.enumerated() where names.heard.lets(hash) {
        suspected[place] = true
      }
    }
    for word in text.words where word.count >= 3 {
      for ending in endings {
        let end = word.end - ending.count
        guard end - word.first >= 3, text.letters[end..<word.end].elementsEqual(ending) else {
          continue
        }
        take(text.plain[word.first..<end])
        guard text.letters[word.first..<end].contains(Cell.aDiaeresis) else { continue }
        let open = text.letters[word.first..<end].map {
          $0 == Cell.aDiaeresis ? UInt8(ascii: "e") : Cell.plain($0)
        }
        take(open[...])
      }
    }
    return suspected
  }

  /// None, the genitive, and those of a family: “Ljungqvistarnas”.
  private static let endings: [[UInt8]] = [
    "", "s", "ar", "ars", "arna", "arnas", "are", "arens", "aren", "ens", "en", "es", "ska", "skas",
    "skan",
    "skans",
  ]
  .map { Array($0.utf8) }
}

extension KnownPeople {
  /// Finds names by their sound, with the endings of a family, and in two pieces: “Lindkvist”, “Ljungqvistarna”,
  /// “Ljung qvist”.
  func findByEar(in text: Folded, into passages: inout [Passage]) {
    guard !sounds.isEmpty else { return }
    var place = 0
    while place < text.words.count {
      let word = text.words[place]
      guard word.count >= 3, !isSpelled(word, in: text) else {
        place += 1
        continue
      }
      if let found = sounds.part(of: text.letters[word.range]) {
        addByEar(found.number, at: place...place, in: text, into: &passages)
      } else if place + 1 < text.words.count, let number = split(at: place, in: text) {
        addByEar(number, at: place...(place + 1), in: text, into: &passages)
        place += 1
      } else if mayBeUnknown(word, in: text),
        let number = sounds.misspelled(text.plain[word.range]), isUnknown(word, in: text)
      {
        passages.append(
          Passage(text.bytes(word.range), .name, certainty: .possible, people: parts[number].people)
        )
      }
      place += 1
    }
  }

  /// Whether a word is a known name as it is spelled.
  private func isSpelled(_ word: Word, in text: Folded) -> Bool {
    forms.find(in: text.plain, at: word.range) != nil
  }

  /// Whether a word is none that many write, by what it is and how it ends.
  private func isUnknown(_ word: Word, in text: Folded) -> Bool {
    mayBeUnknown(word, in: text) && Lexicon.shared.marks(of: word, in: text).isEmpty
  }

  /// Whether a word may be none that many write, by its form alone; most are ruled out by it.
  private func mayBeUnknown(_ word: Word, in text: Folded) -> Bool {
    word.isCapital || !CommonWords.isSwedish(word.range, in: text)
  }

  private func split(at place: Int, in text: Folded) -> Int? {
    let (first, second) = (text.words[place], text.words[place + 1])
    guard first.count + second.count >= 7, second.count >= 3, text.isNear(first, to: second),
      sounds.begins(with: text.plain[first.range])
    else { return nil }
    let both = text.plain[first.range] + text.plain[second.range]
    return sounds.part(of: both[...])?.number
  }

  /// A word that sounds like a name: surely one beside another of the name, or if it is no word that many write.
  private func addByEar(
    _ number: Int,
    at range: ClosedRange<Int>,
    in text: Folded,
    into passages: inout [Passage]
  ) {
    let part = parts[number]
    guard !part.people.isEmpty else { return }
    let (first, last) = (text.words[range.lowerBound], text.words[range.upperBound])
    let marks = Lexicon.shared.marks(of: first, in: text)
    let isWord =
      range.count == 1
      && (!marks.isDisjoint(with: [.ordinary, .common, .thing, .title, .deed, .being, .adverb])
        || first.count < 5 && !isUnknown(first, in: text))
    let isBeside = [range.lowerBound - 1, range.upperBound + 1].contains { neighbour in
      guard text.words.indices.contains(neighbour) else { return false }
      let other = text.words[neighbour]
      let isNear =
        neighbour < range.lowerBound ? text.isNear(other, to: first) : text.isNear(last, to: other)
      guard isNear else { return false }
      let form = forms.find(in: text.plain, at: other.range)
      let part = form.map { partOfForm[$0] } ?? sounds.part(of: text.plain[other.range])?.number
      return part.map { pairs[Self.pair(number, $0)] != nil || pairs[Self.pair($0, number)] != nil }
        ?? false
    }
    guard isBeside || !isWord else { return }
    let isCapital = first.isCapital && (!first.startsSentence || range.count > 1)
    let certainty: Passage.Certainty =
      isBeside || part.isSurname && (isCapital || first.count > 6) ? .likely : .possible
    passages.append(
      Passage(text.bytes(first.first..<last.end), .name, certainty: certainty, people: part.people)
    )
  }
}
