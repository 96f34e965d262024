/// The words for which passages are flagged, ready to be looked up.
struct FlaggedWords: Sendable {
  private struct Flag {
    let kind: Passage.Kind
    let certainty: Passage.Certainty
  }

  /// Whole words.
  private var words = WordTable()
  private var wordFlags: [Flag] = []
  /// Beginnings of words.
  private var beginnings = WordTable()
  private var beginningFlags: [Flag] = []
  private var shortest = Int.max
  private var longest = 0
  /// Words that count in capital letters alone.
  private var capitals = WordTable()
  private var capitalFlags: [Flag] = []
  /// Phrases by their first word; without a flag, those in which no word is flagged.
  private var phraseStarts = WordTable()
  private var phrases: [[(rest: [[UInt8]], match: FlaggedWord.Match, flag: Flag?)]] = []

  static let builtIn = FlaggedWords(builtInWords)

  static let builtInWords: [FlaggedWord] =
    Swearing.words + Threats.words + SexWords.words + GenderIdentityWords.words
    + EthnicityWords.words + ReligionWords.words + DisabilityWords.words
    + SexualOrientationWords.words + AgeWords.words + HealthWords.words + SocialServicesWords.words
    + UnionWords.words + PoliticsWords.words + CrimeWords.words

  /// `harmless`: phrases in which no word is flagged, if no longer one is.
  init(_ list: [FlaggedWord], harmless: [FlaggedWord.Phrase] = HarmlessPhrases.list) {
    for word in list { add(word) }
    for phrase in harmless { add(phrase.pieces, matching: phrase.match, as: nil) }
  }

  /// A phrase by its first word.
  private mutating func add(_ pieces: [[UInt8]], matching match: FlaggedWord.Match, as flag: Flag?)
  {
    guard let first = pieces.first else { return }
    let number = phraseStarts.insert(first)
    if number == phrases.count { phrases.append([]) }
    phrases[number].append((Array(pieces.dropFirst()), match, flag))
  }

  private mutating func add(_ word: FlaggedWord) {
    let folded = Folded(Array(word.text.utf8))
    let pieces = folded.words.map { Array(folded.letters[$0.range]) }
    let flag = Flag(kind: word.kind, certainty: word.certainty)
    guard let first = pieces.first else { return }
    if pieces.count > 1 {
      add(pieces, matching: word.match, as: flag)
      return
    }
    switch word.match {
    case .capitals:
      let number = capitals.insert(first)
      if number == capitalFlags.count { capitalFlags.append(flag) }
    case .whole:
      let number = words.insert(first)
      if number == wordFlags.count { wordFlags.append(flag) }
    case .beginning:
      let number = beginnings.insert(first)
      if number == beginningFlags.count { beginningFlags.append(flag) }
      shortest = min(shortest, first.count)
      longest = max(longest, first.count)
    }
  }

  func find(in text: Folded, into passages: inout [Passage]) {
    // Up to where no word is flagged.
    var quiet = 0
    for (number, word) in text.words.enumerated() {
      if let (last, flag) = phrase(at: number, in: text) {
        if let flag, last >= quiet {
          let cells = word.first..<text.words[last].end
          passages.append(Passage(text.bytes(cells), flag.kind, certainty: flag.certainty))
        } else if flag == nil {
          quiet = max(quiet, last + 1)
        }
      }
      if number < quiet { continue }
      if let flag = flag(of: word, in: text) {
        passages.append(Passage(text.bytes(word.range), flag.kind, certainty: flag.certainty))
      }
    }
  }

  /// Finds words that somebody has made harder to find.
  func findVeiled(in text: Folded, into passages: inout [Passage]) {
    let veiled = VeiledWords(text: text)
    for number in text.words.indices {
      for (letters, last) in veiled.readings(of: number) {
        guard let flag = flag(ofLetters: letters), flag.certainty == .likely else { continue }
        let cells = text.words[number].first..<text.words[last].end
        passages.append(Passage(text.bytes(cells), flag.kind, certainty: flag.certainty))
        break
      }
    }
  }

  private func flag(ofLetters letters: [UInt8]) -> Flag? {
    if let number = words.find(letters) { return wordFlags[number] }
    guard letters.count >= shortest else { return nil }
    var length = min(letters.count, longest)
    while length >= max(shortest, 4) {
      if let number = beginnings.find(in: letters, at: 0..<length) { return beginningFlags[number] }
      length -= 1
    }
    return nil
  }

  private func flag(of word: Word, in text: Folded) -> Flag? {
    if let number = words.find(in: text.letters, at: word.range) { return wordFlags[number] }
    if word.isAllCapitals, let number = capitals.find(in: text.letters, at: word.range) {
      return capitalFlags[number]
    }
    if word.count > 4, text.letters[word.end - 1] == UInt8(ascii: "s"),
      let number = words.find(in: text.letters, at: word.first..<(word.end - 1))
    {
      return wordFlags[number]
    }
    guard word.count >= shortest else { return nil }
    var length = min(word.count, longest)
    while length >= shortest {
      if let number = beginnings.find(in: text.letters, at: word.first..<(word.first + length)) {
        return beginningFlags[number]
      }
      length -= 1
    }
    return nil
  }

  /// The longest phrase that begins with a word.
  private func phrase(at number: Int, in text: Folded) -> (last: Int, flag: Flag?)? {
    guard let start = phraseStarts.find(in: text.letters, at: text.words[number].range) else {
      return nil
    }
    var best: (last: Int, flag: Flag?)?
    for (rest, match, flag) in phrases[start] {
      let last = number + rest.count
      guard last < text.words.count, last > best?.last ?? 0 else { continue }
      let isHere = rest.indices.allSatisfy { offset in
        let next = text.words[number + 1 + offset]
        let isBeginning = match == .beginning && offset == rest.count - 1
        let letters = text.letters[next.range]
        return
          (isBeginning ? letters.starts(with: rest[offset]) : letters.elementsEqual(rest[offset]))
          && text.isNear(text.words[number + offset], to: next)
      }
      if isHere { best = (last, flag) }
    }
    return best
  }
}

extension FlaggedWord {
  /// The words of a list: a beginning has a hyphen behind it, and what stands in capitals
  /// counts in capitals alone.
  static func list(
    _ text: String,
    as kind: Passage.Kind,
    certainty: Passage.Certainty
  ) -> [FlaggedWord] {
    text.split(separator: ",").flatMap { entry -> [FlaggedWord] in
      var word = entry.drop { $0.isWhitespace }
      while word.last?.isWhitespace == true { word.removeLast() }
      guard !word.isEmpty else { return [] }
      guard word.last == "-" else {
        let isCapital = word.allSatisfy { $0.isUppercase }
        return [
          FlaggedWord(
            String(word),
            kind,
            certainty: certainty,
            match: isCapital ? .capitals : .whole
          )
        ]
      }
      word.removeLast()
      return [FlaggedWord(String(word), kind, certainty: certainty, match: .beginning)]
    }
  }

  /// Words beside each other, in cells.
  struct Phrase {
    let pieces: [[UInt8]]
    let match: Match

    init(_ text: String) {
      let isBeginning = text.hasSuffix("-")
      let folded = Folded(Array((isBeginning ? String(text.dropLast()) : text).utf8))
      pieces = folded.words.map { Array(folded.letters[$0.range]) }
      match = isBeginning ? .beginning : .whole
    }
  }

  /// The phrases of a list, with commas between.
  static func phrases(_ text: String) -> [Phrase] {
    text.split(separator: ",").map { Phrase(String($0.drop { $0.isWhitespace })) }
  }
}
