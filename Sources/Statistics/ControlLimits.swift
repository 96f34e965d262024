/// Which single numbers of a row lie further from its mean than chance puts one in some hundred: outside three sigma.
///
/// A month outside is marked, and no trend (figures as rates: u chart; as shares: p chart; Montgomery, *Statistical Quality
/// Control*, sections 7.2 and 7.3).
package enum ControlLimits {
  /// The places of counts that are outside, each counted over some days.
  package static func outside(counts: [Int], over days: [Int]) -> [Int] {
    let mean = Double(counts.reduce(0, +)) / Double(max(days.reduce(0, +), 1))
    return counts.indices.filter { place in
      let expected = mean * Double(days[place])
      return isOutside(Double(counts[place]), expected, variance: expected)
    }
  }

  /// The places of parts of wholes that are outside; an empty whole never is.
  package static func outside(parts: [Int], of wholes: [Int]) -> [Int] {
    let mean = Double(parts.reduce(0, +)) / Double(max(wholes.reduce(0, +), 1))
    return parts.indices.filter { place in
      let whole = Double(wholes[place])
      return isOutside(Double(parts[place]), whole * mean, variance: whole * mean * (1 - mean))
    }
  }

  private static func isOutside(_ value: Double, _ expected: Double, variance: Double) -> Bool {
    let distance = value - expected
    return distance * distance > 9 * variance
  }
}
