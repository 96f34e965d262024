extension KnownPeople {
  /// Finds the people's names by their words, and everything of theirs by its letters and digits.
  func find(in text: Folded, into passages: inout [Passage]) {
    findNames(in: text, into: &passages)
    findByEar(in: text, into: &passages)
    births.find(in: text, into: &passages)
    findSequences(in: text, within: .wholeWords, into: &passages)
  }

  /// Finds the people's names by their words.
  func findNames(in text: Folded, into passages: inout [Passage]) {
    guard forms.count > 0 else { return }
    var place = 0
    while place < text.words.count {
      guard let first = part(of: text.words[place], in: text) else {
        place += 1
        continue
      }
      var last = place
      var before = first
      var people: [Int] = []
      var isExact = first.isExact
      while last + 1 < text.words.count, text.isNear(text.words[last], to: text.words[last + 1]),
        let next = part(of: text.words[last + 1], in: text),
        let both = pairs[Self.pair(before.number, next.number)],
        let common = Self.common(people, both)
      {
        people = common
        isExact = isExact && next.isExact
        before = next
        last += 1
      }
      if last > place {
        let range = text.words[place].first..<end(of: text.words[last], in: text)
        passages.append(
          Passage(text.bytes(range), .name, certainty: isExact ? .certain : .likely, people: people)
        )
      } else if first.number < Self.initials {
        addSingle(first, at: text.words[place], in: text, into: &passages)
      }
      place = last + 1
    }
  }

  /// Whether a name is of words that tell of nobody by themselves: “Anna Andersson”.
  func isOfMany(_ name: Folded) -> Bool {
    name.words.count > 1
      && name.words.allSatisfy { word in
        guard let part = part(of: word, in: name) else { return false }
        return part.number >= Self.initials || parts[part.number].people.isEmpty
      }
  }

  /// Whoever is in both lists, if anybody is; everybody of the second while there is no first.
  private static func common(_ first: [Int], _ second: [Int]) -> [Int]? {
    if first.isEmpty || first == second { return second }
    let known = Set(first)
    let common = second.filter(known.contains)
    return common.isEmpty ? nil : common
  }

  private struct FoundPart {
    let number: Int
    let isExact: Bool
  }

  /// The part that a word is, also in the genitive, or an initial.
  private func part(of word: Word, in text: Folded) -> FoundPart? {
    if word.count == 1 {
      guard word.isCapital || text.cell(word.end) == UInt8(ascii: ".") else { return nil }
      return FoundPart(number: Self.initials + Int(text.plain[word.first]), isExact: true)
    }
    if let found = part(at: word.range, in: text) { return found }
    guard word.count > 2, text.letters[word.end - 1] == UInt8(ascii: "s") else { return nil }
    return part(at: word.first..<(word.end - 1), in: text)
  }

  private func part(at range: Range<Int>, in text: Folded) -> FoundPart? {
    guard let form = forms.find(in: text.plain, at: range) else { return nil }
    let number = partOfForm[form]
    let isExact = parts[number].spellings.contains { $0.elementsEqual(text.letters[range]) }
    return FoundPart(number: number, isExact: isExact)
  }

  /// A word of a name alone: how surely it is meant depends on how it is written.
  private func addSingle(
    _ found: FoundPart,
    at word: Word,
    in text: Folded,
    into passages: inout [Passage]
  ) {
    let part = parts[found.number]
    guard !part.people.isEmpty else { return }
    var certainty: Passage.Certainty
    if Lexicon.shared.marks(of: word, in: text).contains(.ordinary) {
      certainty =
        word.isCapital && !word.startsSentence && !word.isAllCapitals ? .likely : .possible
    } else if part.isSurname {
      certainty = word.isCapital ? .certain : .likely
    } else if part.isGiven {
      certainty = .likely
    } else {
      certainty = .possible
    }
    if !found.isExact { certainty = certainty == .certain ? .likely : .possible }
    let range = word.first..<end(of: word, in: text)
    passages.append(Passage(text.bytes(range), .name, certainty: certainty, people: part.people))
  }

  /// Behind the `s` of `Anna's` and `Ek:s`, which is a word of its own here.
  private func end(of word: Word, in text: Folded) -> Int {
    let sign = text.cell(word.end)
    guard sign == UInt8(ascii: "'") || sign == UInt8(ascii: ":"),
      text.cell(word.end + 1) == UInt8(ascii: "s"),
      !Cell.isLetterOrDigit(text.cell(word.end + 2))
    else { return word.end }
    return word.end + 2
  }
}
