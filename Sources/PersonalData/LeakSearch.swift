/// What of the known people, and which identity numbers of anybody, some bytes give away (K25, L8).
///
/// For what is about to be published in any format – a page, JSON, an address, the name of a file –, and
/// blunter than `PeopleScanner.passages(in:)`: whole names are found inside longer words, and numbers inside
/// longer ones, whatever stands between their digits. Nothing published may have any, however uncertain.
///
/// Of several scanners each has a list of its own: for texts of which each has people of its own beside those
/// who are the same in all.
package struct LeakSearch: Sendable {
  private let people: [KnownPeople]
  private let sought: LeakTargets

  package init(_ scanners: [PeopleScanner]) {
    people = scanners.map(\.people)
    sought = LeakTargets(people)
  }

  /// What is found, in the order of the bytes, for each scanner.
  package func leaks(in bytes: [UInt8]) -> [[Passage]] {
    isSuspicious(bytes) ? closeLook(at: bytes) : people.map { _ in [] }
  }

  /// Whether anything may be there at all, found out in one quick pass.
  package func isSuspicious(_ bytes: [UInt8]) -> Bool {
    LeakPrefilter.isRaised(by: bytes, of: sought)
  }

  /// Names of the known people that a text has by ear, inflected or in two words: of each scanner those that are nobody
  /// else's.
  ///
  /// Costs more than ``leaks(in:)``, and is for texts, not for pages.
  package func heard(in text: [UInt8]) -> [[Passage]] {
    guard people.contains(where: { !$0.sounds.isEmpty }) else { return people.map { _ in [] } }
    let folded = Folded(text)
    let suspected = KnownSounds.suspected(in: folded, of: people.map(\.sounds))
    return zip(people, suspected).map { people, isSuspected in
      guard isSuspected else { return [] }
      var found: [Passage] = []
      people.findByEar(in: folded, into: &found)
      return found.filter { $0.certainty >= .likely }
    }
  }

  /// ``leaks(in:)`` without the quick pass before it.
  package func closeLook(at bytes: [UInt8]) -> [[Passage]] {
    var found = [[Passage]](repeating: [], count: people.count)
    let folded = Folded(bytes)
    for text in [folded, folded.withLettersForDigits, folded.withDigitsForLetters] {
      guard let text else { continue }
      var numbers: [Passage] = []
      Numbers.find(in: text, into: &numbers)
      numbers.removeAll { $0.kind != .personalIdentityNumber }
      for (place, people) in people.enumerated() {
        // What is found anywhere is found as whole words, too.
        people.findNames(in: text, into: &found[place])
        people.findSequences(in: text, within: .anywhere, into: &found[place])
        found[place] += numbers
      }
    }
    return found.map { PassageMerging.settled($0, length: bytes.count) }
  }
}
