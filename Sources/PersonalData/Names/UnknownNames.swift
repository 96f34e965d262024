/// Names of people of whom nothing is known, by what stands beside a word.
enum UnknownNames {
  static func find(in text: Folded, into passages: inout [Passage]) {
    var finder = Finder(text)
    finder.run()
    passages += finder.passages
  }

  private struct Finder {
    let text: Folded
    let words: [Word]
    let marks: [Lexicon.Marks]
    var passages: [Passage] = []

    init(_ text: Folded) {
      self.text = text
      words = text.words
      let lexicon = Lexicon.shared
      marks = text.words.map { lexicon.marks(of: $0, in: text) }
    }

    mutating func run() {
      var place = 0
      while place < words.count {
        place = name(at: place) ?? place + 1
      }
    }

    /// Looks for a name that begins at a word, and returns where to go on.
    private mutating func name(at place: Int) -> Int? {
      let word = words[place]
      guard word.count > 1 || word.isCapital else { return nil }
      guard word.isCapital else { return smallName(at: place) }
      if word.count == 1 { return initialName(at: place) }
      if isThing(place), !marks[place].contains(.given) { return nil }
      let last = lastOfName(from: place)
      if marks[place].contains(.given) {
        if last > place { return add(place...last, certainty: .likely) }
        return add(place...place, certainty: alone(place))
      }
      if let certainty = announced(place) { return add(place...last, certainty: certainty) }
      if last > place, !isThing(place), isPlainPair(place, last) {
        return add(place...last, certainty: .possible)
      }
      return nil
    }

    /// A given name in small letters, as many write.
    private mutating func smallName(at place: Int) -> Int? {
      let word = words[place]
      guard marks[place].contains(.given), !marks[place].contains(.ordinary),
        !marks[place].contains(.thing), word.count > 2, !word.traits.contains(.touchesDigit)
      else { return nil }
      return add(place...place, certainty: .possible)
    }

    /// Initials before a surname.
    private mutating func initialName(at place: Int) -> Int? {
      var last = place
      while last + 1 < words.count, last - place < 3, words[last].count == 1,
        words[last + 1].isCapital, text.isNear(words[last], to: words[last + 1])
      {
        last += 1
      }
      guard words[last].count > 2, !isThing(last), !words[last].isAllCapitals,
        text.cell(words[place].end) == UInt8(ascii: ".")
      else { return nil }
      let standsAlone = words[place].startsLine && words[last].endsLine
      let isLikely = standsAlone || !words[place].startsSentence
      return add(place...last, certainty: isLikely ? .likely : .possible)
    }

    /// The last of the capital words that a name goes on with.
    private func lastOfName(from place: Int) -> Int {
      var last = place
      while last + 1 < words.count, last - place < 4 {
        if let behind = behindParticle(last) {
          last = behind
          continue
        }
        let next = words[last + 1]
        let gap = words[last].end..<next.first
        guard gap.count == 1 else { break }
        let isHyphen = text.letters[gap.lowerBound] == Cell.hyphen
        guard isHyphen || text.letters[gap.lowerBound] == Cell.space,
          !text.traits[gap.lowerBound].contains(.paragraphEnd), next.isCapital
        else { break }
        if next.count == 1 {
          guard text.cell(next.end) == UInt8(ascii: ".") || next.endsLine else { break }
          return last + 1
        }
        // The next line begins with a capital letter, too: it goes on with a name that it ends with.
        if text.traits[gap.lowerBound].contains(.lineEnd), !next.endsLine { break }
        guard !isThing(last + 1) || marks[last + 1].contains(.given) else { break }
        last += 1
      }
      return last
    }

    /// The capital word behind “von”, “af” and the like.
    private func behindParticle(_ place: Int) -> Int? {
      guard place + 2 < words.count, text.isBeside(words[place], words[place + 1]),
        text.isBeside(words[place + 1], words[place + 2]), words[place + 2].isCapital,
        Self.particles.contains(where: { text.letters[words[place + 1].range].elementsEqual($0) })
      else { return nil }
      return place + 2
    }

    private static let particles = ["von", "af", "van", "de", "al", "el", "der", "bin", "ibn"]
      .map { Array($0.utf8) }

    /// How surely a given name alone is one.
    private func alone(_ place: Int) -> Passage.Certainty {
      let word = words[place]
      let isDoubtful = !marks[place].isDisjoint(with: [.ordinary, .thing])
      guard isDoubtful else { return .likely }
      if announced(place) != nil { return .likely }
      if word.startsLine, word.endsLine { return .likely }
      return word.startsSentence || word.startsLine || word.isAllCapitals
        || marks[place].contains(.thing)
        ? .possible : .likely
    }

    /// What the word before says of a capital word.
    private func announced(_ place: Int) -> Passage.Certainty? {
      let word = words[place]
      let isGiven = marks[place].contains(.given)
      guard isGiven || (word.count > 2 && !isShortForm(place)) else { return nil }
      if place > 0, text.isNear(words[place - 1], to: word) {
        let before = words[place - 1]
        let gap = before.end..<word.first
        let isParagraph = text.traits[gap.lowerBound].contains(.paragraphEnd)
        if marks[place - 1].contains(.farewell), word.endsLine, !isThing(place) { return .likely }
        let isPlain =
          gap.count == 1 && text.letters[gap.lowerBound] == Cell.space && !isParagraph
          && !text.traits[gap.lowerBound].contains(.lineEnd)
        let isAbbreviation = gap.count == 2 && text.letters[gap.lowerBound] == UInt8(ascii: ".")
        if marks[place - 1].contains(.title), isPlain || (isAbbreviation && before.count < 4) {
          return .likely
        }
        if marks[place - 1].contains(.naming), isPlain { return .likely }
      }
      // “/Marie med familj”, “// Kalle”.
      if word.startsLine, text.cell(word.first - 1) == UInt8(ascii: "/"), !isThing(place) {
        return .likely
      }
      return nil
    }

    /// Capitals alone among small letters: “CRLF”.
    private func isShortForm(_ place: Int) -> Bool {
      words[place].isAllCapitals && !(place > 0 && words[place - 1].isAllCapitals)
    }

    /// Two capital words inside a sentence, or alone on a line.
    private func isPlainPair(_ first: Int, _ last: Int) -> Bool {
      guard !words[first].isAllCapitals || !words[last].isAllCapitals else { return false }
      if words[first].startsLine { return words[last].endsLine }
      return !words[first].startsSentence
    }

    private func isThing(_ place: Int) -> Bool {
      !marks[place].isDisjoint(with: [.thing, .farewell])
        || PlaceNames.isPlace(words[place], in: text)
    }

    private mutating func add(_ range: ClosedRange<Int>, certainty: Passage.Certainty) -> Int {
      let cells = words[range.lowerBound].first..<words[range.upperBound].end
      passages.append(Passage(text.bytes(cells), .name, certainty: certainty))
      return range.upperBound + 1
    }
  }
}
