/// How passages that overlap become passages that do not.
///
/// Of one kind they become one. Otherwise the longest wins, then the surest. What lies inside the winner joins it: the winner becomes as sure as the
/// surest, and belongs to everyone. What reaches beyond it keeps the part that does: no byte that was found
/// is lost.
enum PassageMerging {
  static func settled(_ passages: [Passage], length: Int) -> [Passage] {
    let usable = passages.filter { !$0.range.isEmpty && $0.range.upperBound <= length }
    // Passages that begin first come first, so that one look back is enough.
    let sorted = usable.sorted {
      if $0.range.lowerBound != $1.range.lowerBound {
        return $0.range.lowerBound < $1.range.lowerBound
      }
      if $0.range.count != $1.range.count { return $0.range.count > $1.range.count }
      if $0.certainty != $1.certainty { return $0.certainty > $1.certainty }
      return $0.kind.rawValue < $1.kind.rawValue
    }
    var result: [Passage] = []
    result.reserveCapacity(sorted.count)
    for passage in sorted {
      guard let last = result.last, last.range.upperBound > passage.range.lowerBound else {
        result.append(passage)
        continue
      }
      take(passage, into: &result, after: last)
    }
    return result
  }

  private static func take(_ found: Passage, into result: inout [Passage], after last: Passage) {
    let end = result.count - 1
    // The last one may be a rest itself; what lies before it has its winner.
    var passage = found
    let start = max(found.range.lowerBound, last.range.lowerBound)
    passage.range = start..<max(start, found.range.upperBound)
    if passage.range.upperBound <= last.range.upperBound {
      join(passage, to: &result[end])
      return
    }
    if passage.kind == last.kind {
      let end = passage.range.upperBound
      join(passage, to: &result[result.count - 1])
      result[result.count - 1].range = last.range.lowerBound..<end
      return
    }
    if passage.range.count > last.range.count {
      let rest = last.range.lowerBound..<passage.range.lowerBound
      var winner = passage
      if rest.isEmpty {
        join(last, to: &winner)
        result[end] = winner
      } else {
        result[end].range = rest
        result.append(winner)
      }
      return
    }
    var rest = passage
    rest.range = last.range.upperBound..<passage.range.upperBound
    result.append(rest)
  }

  private static func join(_ passage: Passage, to winner: inout Passage) {
    winner.certainty = max(winner.certainty, passage.certainty)
    // An account that has somebody's identity number in it may not be shown either (L8).
    if passage.kind == .personalIdentityNumber { winner.kind = .personalIdentityNumber }
    guard !passage.people.isEmpty else { return }
    // Of one kind the shorter knows no more: who is called Anna, beside who is called Anna Berg.
    if passage.kind == winner.kind, !winner.people.isEmpty { return }
    if winner.people.isEmpty {
      winner.people = passage.people
    } else if winner.people != passage.people {
      winner.people = Set(winner.people).union(passage.people).sorted()
    }
  }
}
