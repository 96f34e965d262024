/// Finds in a text what tells of people, and words that are not published.
///
///     let scanner = PeopleScanner(people: [KnownPerson(name: "Anna Berg")])
///     scanner.passages(in: Array("Tack Anna!".utf8))  // name, likely, at 5..<9
///
/// Made once for many texts; looking through a text takes time in proportion to the text alone.
package struct PeopleScanner: Sendable {
  let people: KnownPeople
  let words: FlaggedWords

  package init(people: [KnownPerson] = [], words: [FlaggedWord] = []) {
    self.people = KnownPeople(people)
    self.words = words.isEmpty ? .builtIn : FlaggedWords(FlaggedWords.builtInWords + words)
  }

  /// Everything that was found, in the order of the text; no two passages overlap.
  package func passages(in text: [UInt8]) -> [Passage] {
    let folded = Folded(text)
    var found: [Passage] = []
    people.find(in: folded, into: &found)
    Numbers.find(in: folded, into: &found)
    EmailAddresses.find(in: folded, into: &found)
    PostalAddresses.find(in: folded, into: &found)
    Properties.find(in: folded, into: &found)
    Vehicles.find(in: folded, into: &found)
    UnknownNames.find(in: folded, into: &found)
    words.find(in: folded, into: &found)
    if let mixed = folded.withLettersForDigits {
      people.find(in: mixed, into: &found)
      words.find(in: mixed, into: &found)
    }
    if let mixed = folded.withDigitsForLetters {
      people.find(in: mixed, into: &found)
      Numbers.find(in: mixed, into: &found)
    }
    return Settlement.settled(found, length: text.count)
  }

  /// What of the known people, and which identity numbers of anybody, some bytes give away (K25, L8).
  ///
  /// For what is about to be published in any format – a page, JSON, an address, the name of a file –, and
  /// blunter than `passages(in:)`: whole names are found inside longer words, and numbers inside longer ones,
  /// whatever stands between their digits. Nothing published may have any, however uncertain.
  package func leaks(in bytes: [UInt8]) -> [Passage] { Self.leaks(in: bytes, of: [self])[0] }

  /// The same for several scanners, each with a list of its own; what all have in common is done once.
  ///
  /// For many texts of which each has people of its own beside those who are the same in all.
  package static func leaks(in bytes: [UInt8], of scanners: [PeopleScanner]) -> [[Passage]] {
    isSuspicious(bytes, of: scanners)
      ? closeLook(in: bytes, of: scanners) : scanners.map { _ in [] }
  }

  /// Whether anything may be there at all, found out in one quick pass.
  package static func isSuspicious(_ bytes: [UInt8], of scanners: [PeopleScanner]) -> Bool {
    Suspicion.isRaised(by: bytes, of: scanners.map(\.people))
  }

  /// ``leaks(in:of:)`` without the quick pass before it.
  package static func closeLook(in bytes: [UInt8], of scanners: [PeopleScanner]) -> [[Passage]] {
    var found = [[Passage]](repeating: [], count: scanners.count)
    let folded = Folded(bytes)
    for text in [folded, folded.withLettersForDigits, folded.withDigitsForLetters] {
      guard let text else { continue }
      var numbers: [Passage] = []
      Numbers.find(in: text, into: &numbers)
      numbers.removeAll { $0.kind != .personalIdentityNumber }
      for (place, scanner) in scanners.enumerated() {
        // What is found anywhere is found as whole words, too.
        scanner.people.findNames(in: text, into: &found[place])
        scanner.people.findSequences(in: text, .anywhere, into: &found[place])
        found[place] += numbers
      }
    }
    return found.map { Settlement.settled($0, length: bytes.count) }
  }
}
