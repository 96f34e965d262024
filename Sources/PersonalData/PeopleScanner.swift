/// Finds in a text what tells of people, and words that are not published.
///
///     let scanner = PeopleScanner(people: [KnownPerson(name: "Anna Berg")])
///     scanner.passages(in: Array("Tack Anna!".utf8))  // name, likely, at 5..<9
///
/// Made once for many texts; looking through a text takes time in proportion to the text alone.
package struct PeopleScanner: Sendable {
  let people: KnownPeople
  /// Others than those that everybody looks for.
  private let ownWords: FlaggedWords?
  /// Words, in cells, that are never an unknown person's name.
  private let nobody: Set<[UInt8]>
  /// What is not asked about.
  private let own: OwnLists

  package init(people: [KnownPerson] = [], words: [FlaggedWord] = []) {
    self.init(people: people, own: OwnLists(words: words))
  }

  /// A scanner with lists of an authority's own.
  package init(people: [KnownPerson], own: OwnLists) {
    self.people = KnownPeople(people)
    ownWords = own.words
    nobody = own.nobody
    self.own = own
  }

  /// A scanner for people of whose names a single word tells only if it is rare.
  package init(people: [KnownPerson], rareNames: RareNames) {
    self.people = KnownPeople(people, rareNames: rareNames)
    ownWords = nil
    nobody = []
    own = OwnLists()
  }

  /// Everything that was found, in the order of the text; no two passages overlap.
  package func passages(in text: [UInt8]) -> [Passage] {
    passages(in: text, words: ownWords ?? .builtIn)
  }

  /// What says who somebody is and how they are reached, in the order of the text: for letters, in which words that are not
  /// published may stand.
  package func mentions(in text: [UInt8]) -> [Passage] { passages(in: text, words: nil) }

  private func passages(in text: [UInt8], words: FlaggedWords?) -> [Passage] {
    let folded = Folded(text)
    var found: [Passage] = []
    people.find(in: folded, into: &found)
    Numbers.find(in: folded, into: &found)
    SaidIdentityNumbers.find(in: folded, into: &found)
    ReversedNumbers.find(in: folded, into: &found)
    EmailAddresses.find(in: folded, into: &found)
    PostalAddresses.find(in: folded, into: &found)
    Properties.find(in: folded, into: &found)
    Vehicles.find(in: folded, into: &found)
    Accounts.find(in: folded, into: &found)
    NetworkAddresses.find(in: folded, into: &found)
    SaidHandles.find(in: folded, into: &found)
    Positions.find(in: folded, into: &found)
    UnknownNames.find(in: folded, into: &found)
    if let words {
      Roles.find(in: folded, behind: found.filter { $0.kind == .name }, into: &found)
      words.find(in: folded, into: &found)
      words.findVeiled(in: folded, into: &found)
      CensoredWords.find(in: text, into: &found)
      AgeStatements.find(in: folded, into: &found)
    }
    if let mixed = folded.withLettersForDigits {
      people.find(in: mixed, into: &found)
      words?.find(in: mixed, into: &found)
    }
    if let mixed = folded.withDigitsForLetters {
      people.find(in: mixed, into: &found)
      Numbers.find(in: mixed, into: &found)
    }
    if let spelled = folded.withDigitsForWords {
      people.find(in: spelled, into: &found)
      Numbers.find(in: spelled, into: &found)
      Accounts.find(in: spelled, into: &found)
    }
    found.removeAll { own.isAuthoritys($0, in: text) }
    found.removeAll {
      !$0.kind.isPersonal && own.leaves(String(decoding: text[$0.range], as: UTF8.self))
    }
    if !nobody.isEmpty { found.removeAll { isNobody($0, in: text) } }
    return PassageMerging.settled(found, length: text.count)
  }

  /// Whether the words of a name are somebody's whom nobody knows, and the authority says that they are none.
  private func isNobody(_ passage: Passage, in text: [UInt8]) -> Bool {
    guard passage.kind == .name, passage.people.isEmpty else { return false }
    let folded = Folded(Array(text[passage.range]))
    return folded.words.allSatisfy { word in
      let letters = Array(folded.letters[word.range])
      return nobody.contains(letters)
        || letters.last == UInt8(ascii: "s") && nobody.contains(Array(letters.dropLast()))
    }
  }

  /// The names of people nobody knows, as surely as they would be masked.
  package func unknownNames(in text: [UInt8]) -> [String] {
    var found: [Passage] = []
    UnknownNames.find(in: Folded(text), into: &found)
    return found.filter { $0.treatment == .mask && !isNobody($0, in: text) }.map {
      String(decoding: text[$0.range], as: UTF8.self)
    }
  }

  /// What is to be masked or asked in a text that the public is to see; two passages may overlap.
  package func proposal(for text: [UInt8]) -> [Passage] {
    let found = (passages(in: text) + leaks(in: text)).map { HandleAround.widened($0, in: text) }
    return Proposal.settled(found, in: text)
  }

  /// What is found of the known people alone, also by ear; two passages may overlap.
  func knownPeople(in text: [UInt8]) -> [Passage] {
    let folded = Folded(text)
    var found: [Passage] = []
    for text in [folded, folded.withLettersForDigits, folded.withDigitsForLetters] {
      if let text { people.find(in: text, into: &found) }
    }
    return found
  }

  /// What of the known people, and which identity numbers of anybody, some bytes give away: see ``LeakSearch``.
  package func leaks(in bytes: [UInt8]) -> [Passage] { LeakSearch([self]).leaks(in: bytes)[0] }
}
