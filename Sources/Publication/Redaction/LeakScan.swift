import Casework
import PersonalData

/// Looks through the very bytes that are about to be published for everything known of the people (K25, L8).
///
/// Knows no format: a page, a line of a table, the name of a file. What may be a known name and may be an
/// ordinary word passes only where the registrar has judged that word.
package struct LeakScan: Sendable {
  private let search: LeakSearch
  /// How many of the lists of the search are of people who are known of the case.
  private let known: Int
  private let allowed: [Set<String>]
  private let least: Passage.Certainty
  private let protected: ProtectedPeople?
  /// Names of many, of somebody who is protected, that were judged.
  private let judged: Set<String>

  /// A look for everything of the scanners' people but words that may stand, and for people whose identity is
  /// protected, of whom nothing may but what was judged of them.
  ///
  /// `allowed`: words as `PublicReview.word` writes them; `judged`: as `ProtectedScanner.words` does. `least`: how surely a passage must be somebody's.
  package init(
    _ scanners: [PeopleScanner],
    protected: ProtectedPeople? = nil,
    judged: Set<String> = [],
    allowed: [Set<String>] = [],
    least: Passage.Certainty = .possible
  ) {
    search = LeakSearch(scanners + [protected?.scanner.scanner].compactMap { $0 })
    self.protected = protected
    self.judged = judged
    known = scanners.count
    self.allowed = allowed
    self.least = least
  }

  /// Where something remains, and what it is.
  package struct Leak: Hashable, Sendable {
    package let concern: Concern
    /// Bytes of what was looked through.
    package let range: Range<Int>
    package let whose: Whose

    package enum Whose: Hashable, Sendable {
      /// Somebody's who is known of the case, or a number that is anybody's.
      case known
      /// Somebody's of another case, of whom nothing may be said.
      case elsewhere
    }
  }

  /// The first thing that remains, or `nil` when the bytes may be published.
  package func leak(in bytes: [UInt8]) -> Leak? { leak(among: search.leaks(in: bytes), in: bytes) }

  /// The first name that remains in a text by ear, inflected or in two words.
  package func leak(heardIn text: [UInt8]) -> Leak? {
    leak(among: search.heard(in: text), in: text)
  }

  private func leak(among found: [[Passage]], in bytes: [UInt8]) -> Leak? {
    for (place, passages) in found.enumerated() {
      let whose = place < known ? Leak.Whose.known : .elsewhere
      let leaks =
        switch whose {
        case .known: passages.filter { isLeak($0, in: bytes) }
        case .elsewhere:
          (protected?.scanner.settled(passages, in: bytes) ?? []).filter {
            $0.certainty > .possible
              || !judged.contains(ProtectedScanner.words(of: bytes[$0.range]))
          }
        }
      if let passage = leaks.first {
        return Leak(concern: passage.kind.concern, range: passage.range, whose: whose)
      }
    }
    return nil
  }

  private func isLeak(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    passage.kind == .personalIdentityNumber
      || (passage.certainty >= least && !isAllowed(passage, in: bytes))
  }

  /// Whether it is a single word that was judged, or is the register's own.
  private func isAllowed(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    guard passage.kind == .name else { return false }
    let word = PublicReview.word(bytes[passage.range])
    return allowed.contains { $0.contains(word) }
  }
}
