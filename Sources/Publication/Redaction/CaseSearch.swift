import PersonalData

/// Finds in the texts of a case what tells of anybody: in two ways, and with those whose identity is protected
/// in other cases.
package struct CaseSearch: Sendable {
  private let scanner: PeopleScanner
  private let protected: ProtectedPeople?
  private let others: PeopleElsewhere
  private let count: Int
  /// Texts that are published with those that are looked through.
  private var beside: [[UInt8]] = []

  init(
    _ known: [KnownPerson],
    own: OwnLists,
    protected: ProtectedPeople?,
    others: PeopleElsewhere
  ) {
    scanner = PeopleScanner(people: known, own: own)
    self.protected = protected
    self.others = others
    count = known.count
  }

  /// To look through a text that is published with others.
  package func beside(_ others: [[UInt8]]) -> CaseSearch {
    var search = self
    search.beside = others
    return search
  }

  /// Whole names of people of other cases in a text, whoever they are: that one may stand somebody says with a reason.
  package func namesElsewhere(in text: [UInt8]) -> [Range<Int>] {
    let protected = protected?.passages(in: text, beside: beside) ?? []
    return (protected + others.passages(in: text)).filter { passage in
      passage.kind == .name && ProtectedScanner.words(of: text[passage.range]).contains(" ")
    }
    .map(\.range)
  }

  /// Everything that was found, in the order of the text, none overlapping.
  func passages(in text: [UInt8]) -> [Passage] {
    var found = scanner.proposal(for: text)
    found += protected?.passages(in: text, beside: beside).map(elsewhere) ?? []
    found += others.passages(in: text)
    found.sort {
      ($0.range.lowerBound, -$0.range.count, -$0.certainty.rawValue)
        < ($1.range.lowerBound, -$1.range.count, -$1.certainty.rawValue)
    }
    var result: [Passage] = []
    for passage in found {
      guard let last = result.last, last.range.upperBound > passage.range.lowerBound else {
        result.append(passage)
        continue
      }
      result[result.count - 1] = Self.joined(last, passage)
    }
    return result
  }

  /// A passage of people behind those who are known of the case.
  private func elsewhere(_ passage: Passage) -> Passage {
    var passage = passage
    passage.people = passage.people.map { $0 + count }
    return passage
  }

  /// Two passages together: as long as both, and masked if one of them is.
  private static func joined(_ first: Passage, _ second: Passage) -> Passage {
    let isSecond = first.treatment != .mask && second.treatment == .mask
    var joined = isSecond ? second : first
    joined.range =
      first.range.lowerBound..<max(first.range.upperBound, second.range.upperBound)
    joined.certainty = max(first.certainty, second.certainty)
    // A name of many that may be theirs stays a question.
    let other = isSecond ? first : second
    if joined.people.isEmpty, other.certainty > .possible { joined.people = other.people }
    return joined
  }
}
