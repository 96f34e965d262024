import Casework
import PersonalData

/// Looks through the very bytes that are about to be published for everything known of the people (K25, L8).
///
/// Knows no format: a page, a line of a table, the name of a file. What may be a known name and may be an
/// ordinary word passes only where the registrar has judged that word.
package struct LeakScan: Sendable {
  private let search: LeakSearch
  private let allowed: [Set<String>]
  private let least: Passage.Certainty

  /// A look for everything of the scanners' people but words that may stand.
  ///
  /// `allowed`: words as `PublicReview.word` writes them. `least`: how surely a passage must be somebody's.
  package init(
    _ scanners: [PeopleScanner],
    allowed: [Set<String>] = [],
    least: Passage.Certainty = .possible
  ) {
    search = LeakSearch(scanners)
    self.allowed = allowed
    self.least = least
  }

  /// Where something remains, and what it is.
  package struct Leak: Hashable, Sendable {
    package let concern: Concern
    /// Bytes of what was looked through.
    package let range: Range<Int>
  }

  /// The first thing that remains, or `nil` when the bytes may be published.
  package func leak(in bytes: [UInt8]) -> Leak? {
    for passages in search.leaks(in: bytes) {
      for passage in passages {
        if passage.kind != .personalIdentityNumber {
          if passage.certainty < least { continue }
          if isAllowed(passage, bytes) { continue }
        }
        return Leak(concern: passage.kind.concern, range: passage.range)
      }
    }
    return nil
  }

  /// Whether it is a single word that was judged, or is the register's own.
  private func isAllowed(_ passage: Passage, _ bytes: [UInt8]) -> Bool {
    guard passage.kind == .name else { return false }
    let word = PublicReview.word(bytes[passage.range])
    return allowed.contains { $0.contains(word) }
  }
}
