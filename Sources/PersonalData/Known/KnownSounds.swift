/// The words of known names as they sound, and what they begin with where somebody splits them.
struct KnownSounds: Sendable {
  private var forms = WordTable()
  private var partOfForm: [Int] = []
  private var beginnings = WordTable()

  /// No shorter name is found by its sound: too many words sound alike.
  static let shortest = 4

  mutating func add(_ part: NameParts.Part, number: Int) {
    let plain = part.letters.map(Cell.plain)
    guard part.role != .particle, plain.count >= Self.shortest else { return }
    let form = Sound.form(of: plain)
    let place = forms.insert(form)
    if place == partOfForm.count { partOfForm.append(number) }
    guard plain.count >= 7 else { return }
    for length in 3...(plain.count - 3) {
      _ = beginnings.insert(Sound.form(of: plain.prefix(length)))
    }
  }

  var isEmpty: Bool { forms.count == 0 }

  /// The part of a name that some letters sound like, and how many of them are its: the rest is an ending.
  func part(of letters: ArraySlice<UInt8>) -> (number: Int, count: Int)? {
    for ending in Self.endings {
      let count = letters.count - ending.count
      guard count >= Self.shortest, letters.suffix(ending.count).elementsEqual(ending) else {
        continue
      }
      if let place = forms.find(Sound.form(of: letters.prefix(count))) {
        return (partOfForm[place], count)
      }
    }
    return nil
  }

  /// Whether a name of seven letters or more may begin so.
  func begins(with letters: ArraySlice<UInt8>) -> Bool {
    beginnings.find(Sound.form(of: letters)) != nil
  }

  /// None, the genitive, and those of a family: “Ljungqvistarnas”.
  private static let endings: [[UInt8]] = [
    "", "s", "arna", "arnas", "are", "arens", "aren", "ens", "en", "es",
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
      if let found = sounds.part(of: text.plain[word.range]) {
        addByEar(found.number, at: place...place, in: text, into: &passages)
      } else if place + 1 < text.words.count, let number = split(at: place, in: text) {
        addByEar(number, at: place...(place + 1), in: text, into: &passages)
        place += 1
      }
      place += 1
    }
  }

  /// Whether a word is a known name as it is spelled.
  private func isSpelled(_ word: Word, in text: Folded) -> Bool {
    forms.find(in: text.plain, at: word.range) != nil
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
        || first.count < 5)
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
