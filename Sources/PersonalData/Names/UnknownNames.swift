/// Names of people of whom nothing is known, by what a word is and what stands beside it.
enum UnknownNames {
  static func find(in text: Folded, into passages: inout [Passage]) {
    var finder = NameFinder(text)
    finder.run()
    passages += finder.passages
    RepeatedNames.find(with: finder, into: &passages)
    Initials.find(with: finder, into: &passages)
    OtherScripts.find(with: finder, into: &passages)
  }
}

/// One pass over the words of a text.
struct NameFinder {
  let text: Folded
  let words: [Word]
  let marks: [Lexicon.Marks]
  private(set) var passages: [Passage] = []
  /// The words of what is surely a name, or nearly.
  private(set) var named: [ClosedRange<Int>] = []

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
    if word.count == 1 { return initialName(at: place) }
    guard word.isCapital, !isShouted(place) else { return smallName(at: place) }
    let evidence = evidence(of: place)
    guard evidence > .nothing else { return nil }
    // “När Vipan får ny rondell”: the first word is none of a name.
    if evidence == .doubtful, word.startsSentence, !marks[place].contains(.given),
      !marks[place].isDisjoint(with: [.common, .adverb]), cue(before: place) == .nothing
    {
      return nil
    }
    let last = lastOfName(from: place)
    let certainty = last > place ? certainty(from: place, to: last) : certainty(of: place, evidence)
    guard let certainty else { return nil }
    return add(place...last, certainty: certainty)
  }

  private mutating func add(_ range: ClosedRange<Int>, certainty: Passage.Certainty) -> Int {
    let cells = words[range.lowerBound].first..<words[range.upperBound].end
    passages.append(Passage(text.bytes(cells), .name, certainty: certainty))
    if certainty > .possible { named.append(range) }
    return range.upperBound + 1
  }

  // MARK: Names in capital letters

  /// How surely several words are a name; `nil` where they are none.
  private func certainty(from first: Int, to last: Int) -> Passage.Certainty? {
    let evidence = (first...last).map { words[$0].count == 1 ? .nothing : self.evidence(of: $0) }
    if evidence.contains(.given) { return .likely }
    // “Inga-Lill”.
    let isDouble = text.letters[words[first].end] == Cell.hyphen
    if isDouble, marks[first].contains(.given), evidence[1] > .nothing { return .likely }
    let cue = cue(before: first)
    if cue > .asking { return .likely }
    let hasInitial = words[last].count == 1
    // “Rum B”.
    if hasInitial, last == first + 1, marks[first].isDisjoint(with: [.given, .surname]),
      !marks[first].isDisjoint(with: [.common, .thing])
    {
      return nil
    }
    if evidence.contains(.surname) || hasInitial {
      let isAnything = evidence[0] == .doubtful && !marks[first].contains(.given)
      return words[first].startsSentence && isAnything ? .possible : .likely
    }
    if words[first].isAllCapitals && words[last].isAllCapitals { return nil }
    let isDone = marks(behind: last).contains(.deed)
    if isDone { return .likely }
    if cue == .people || cue == .asking { return .likely }
    // The second capital letter says that it is a name, of somebody or of something.
    return evidence.contains(.unknown) || !words[first].startsSentence ? .possible : nil
  }

  /// How surely one word alone is a name.
  private func certainty(of place: Int, _ evidence: NameEvidence) -> Passage.Certainty? {
    let word = words[place]
    let cue = cue(before: place)
    if evidence > .nothing, isAged(place) || isPaired(place) { return .likely }
    switch evidence {
    case .nothing: return nil
    case .given: return .likely
    case .doubtful:
      guard marks[place].contains(.given) else {
        if isAtDesk(place), marks[place].isDisjoint(with: [.common, .thing]) { return .possible }
        return cue > .asking && !word.isAllCapitals ? .likely : nil
      }
      if cue > .asking { return .likely }
      if word.startsLine, word.endsLine { return .likely }
      if word.isAllCapitals { return nil }
      // “Rut i kassan var otrevlig.”
      if isAtWork(place) { return .possible }
      let isThing = !marks[place].isDisjoint(with: [.thing, .common])
      let does = marks(behind: place)
      if !word.startsSentence, !word.startsLine {
        if marks[place].contains(.thing) { return does.contains(.deed) ? .possible : nil }
        return isThing || cue == .place ? .possible : .likely
      }
      return !isThing && !does.isDisjoint(with: [.deed, .being]) ? .possible : nil
    case .surname:
      if cue > .asking || marks(behind: place).contains(.deed) { return .likely }
      if cue == .place || word.isAllCapitals { return nil }
      if word.startsSentence {
        return marks[place].contains(.surname) || !isInflected(place) ? .possible : nil
      }
      return .likely
    case .unknown:
      guard word.count > 2, !word.isAllCapitals else { return nil }
      if cue > .asking { return .likely }
      if cue == .place { return nil }
      if word.traits.contains(.foreign) { return .possible }
      if isAtWork(place), looksForeign(place) || !isInflected(place) { return .possible }
      // “Bango blev avvisad.”
      if looksForeign(place), marks(behind: place).contains(.being) { return .possible }
      if didSomething(place), !isInflected(place) { return .possible }
      // “/Xerxes med familj”.
      if word.startsLine, text.cell(word.first - 1) == UInt8(ascii: "/") { return .likely }
      if cue == .asking || marks(behind: place).contains(.deed) { return .possible }
      return standsOut(place) ? .possible : nil
    }
  }

  /// “Tage, 93 år”: nobody else has an age behind a capital letter.
  private func isAged(_ place: Int) -> Bool {
    let end = words[place].end
    let start = text.cell(end) == UInt8(ascii: ",") ? end + 2 : end + 1
    guard text.cell(start - 1) == Cell.space else { return false }
    let run = DigitRun(text, at: start, limit: 4, gap: 0, signs: "")
    return (1...3).contains(run.count) && text.has(" }r", at: run.end)
      && !Cell.isLetterOrDigit(text.cell(run.end + 3)) && (start == end + 2 || run.count == 2)
      && !words[place].isAllCapitals && words[place].count > 2
  }

  /// “Mirga och Demeter”: beside a given name somebody stands.
  private func isPaired(_ place: Int) -> Bool {
    guard place + 2 < words.count, words[place].count > 3, words[place + 1].count == 3,
      text.has("och", at: words[place + 1].first), text.isBeside(words[place], words[place + 1]),
      text.isBeside(words[place + 1], words[place + 2]), words[place + 2].isCapital
    else { return false }
    return evidence(of: place) >= .unknown && evidence(of: place + 2) == .given
  }

  /// Initials before a surname.
  private mutating func initialName(at place: Int) -> Int? {
    // “O'Connor”, “D'Angelo”.
    if text.cell(words[place].end) == UInt8(ascii: "'"), place + 1 < words.count,
      words[place + 1].isCapital, words[place + 1].first == words[place].end + 1,
      words[place + 1].count > 2
    {
      return add(place...lastOfName(from: place + 1), certainty: .likely)
    }
    var last = place
    while last + 1 < words.count, last - place < 3, words[last].count == 1,
      words[last + 1].isCapital, text.isNear(words[last], to: words[last + 1])
    {
      last += 1
    }
    guard words[last].count > 1,
      evidence(of: last) > .doubtful || marks[last].contains(.surname), !words[last].isAllCapitals,
      text.cell(words[place].end) == UInt8(ascii: ".")
        || text.cell(words[place].end) == Cell.hyphen && words[place + 1].count == 1
    else { return nil }
    let isKnown = evidence(of: last) >= .surname
    let standsAlone = words[place].startsLine && words[last].endsLine
    let isLikely = isKnown || standsAlone || !words[place].startsSentence
    return add(place...last, certainty: isLikely ? .likely : .possible)
  }

  // MARK: Names in small letters

  /// A name in small letters, as many write, or among capital letters alone.
  private mutating func smallName(at place: Int) -> Int? {
    let word = words[place]
    guard word.count > 2, !word.traits.contains(.touchesDigit) else {
      return marks[place].contains(.particle) ? nobleName(at: place) : nil
    }
    if marks[place].contains(.particle) { return nobleName(at: place) }
    // “hans-erik”.
    if marks[place].contains(.given), place + 1 < words.count, marks[place + 1].contains(.given),
      text.cell(word.end) == Cell.hyphen, text.isBeside(word, words[place + 1])
    {
      return add(place...max(place + 1, lastOfSmallName(from: place)), certainty: .likely)
    }
    let evidence = evidence(of: place)
    // “rut i kassan”.
    if evidence == .doubtful, marks[place].contains(.given), word.startsSentence, isAtWork(place) {
      return add(place...place, certainty: .possible)
    }
    guard evidence > .doubtful else { return nil }
    let cue = cue(before: place)
    switch evidence {
    case .given:
      let last = lastOfSmallName(from: place)
      let isLikely =
        last > place || cue >= .people || marks(behind: last).contains(.deed)
        || marks(before: place).contains(.kin)
      return add(place...last, certainty: isLikely ? .likely : .possible)
    case .surname:
      guard cue > .asking else { return nil }
      return add(place...place, certainty: .likely)
    case .unknown:
      let isSaid = !marks(before: place).isDisjoint(with: [.sureCue, .peopleCue])
      if cue == .sure, isSaid { return add(place...place, certainty: .likely) }
      // “min mammas dusch”.
      let isOwner = place > 0 && text.letters[words[place - 1].end - 1] == UInt8(ascii: "s")
      guard marks(before: place).contains(.kin), cue == .title, !isOwner,
        !marks(behind: place).isDisjoint(with: [.deed, .being]), !marks[place].contains(.adverb)
      else { return nil }
      return add(place...place, certainty: .possible)
    case .nothing, .doubtful: return nil
    }
  }

  /// “von Platen” behind a title.
  private mutating func nobleName(at place: Int) -> Int? {
    guard let last = behindParticles(from: place) else { return nil }
    if place > 0, cue(before: place) > .people { return add(place...last, certainty: .likely) }
    // “de Geer äger skogen”.
    guard words[place].startsSentence, evidence(of: last) >= .unknown, !isInflected(last),
      !marks(behind: last).isDisjoint(with: [.deed, .being])
    else { return nil }
    return add(place...last, certainty: .possible)
  }

  private func lastOfSmallName(from place: Int) -> Int {
    var last = place
    while last + 1 < words.count, last - place < 3 {
      var next = last + 1
      while next + 1 < words.count, next - last <= 2, marks[next].contains(.particle),
        marks[next].isDisjoint(with: [.common, .adverb]),
        text.isBeside(words[next - 1], words[next])
      {
        next += 1
      }
      guard text.isBeside(words[next - 1], words[next]), words[next].count > 2,
        !text.traits[words[next].first - 1].contains(.paragraphEnd),
        evidence(of: next) > .doubtful, marks[next].isDisjoint(with: [.adverb, .being])
      else { break }
      last = next
    }
    return last
  }
}
