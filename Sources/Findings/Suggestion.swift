/// What somebody may have meant by a word that is not known.
public enum Suggestion {
  /// The candidate nearest to a word, or `nil` when none is near: at most one change for three
  /// letters, transposed neighbours counting as one.
  ///
  /// Case does not count.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(lengthLimit))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(
        from: wanted,
        to: Array(candidate.lowercased().unicodeScalars.prefix(lengthLimit))
      )
      if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// Longer words are cut, so that a hostile file costs no time.
  private static let lengthLimit = 60

  /// Optimal string alignment: insert, delete, replace, swap neighbours.
  private static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
