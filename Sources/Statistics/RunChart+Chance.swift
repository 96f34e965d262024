extension RunChart {
  /// How likely a row is called moved that nothing moves, of so many useful observations.
  ///
  /// Each is above or below the median as a coin falls; 0 where nothing is said. Every row is gone through once, by the run that goes on and the crossings so far.
  package static func falseAlarm(of useful: Int) -> Double {
    guard useful >= fewest else { return 0 }
    let limit = roundedLog2(of: useful) + 3
    let least = Binomial(trials: useful - 1, chance: 0.5).quantile(0.05)
    // By the length of the run (from 1) and the crossings, which count no further than they have to.
    var rows = Array(repeating: [Double](repeating: 0, count: least + 1), count: limit + 1)
    rows[1][0] = 1
    for _ in 1..<useful {
      var next = Array(repeating: [Double](repeating: 0, count: least + 1), count: limit + 1)
      for run in 1...limit {
        for (crossings, chance) in rows[run].enumerated() where chance > 0 {
          if run < limit { next[run + 1][crossings] += chance / 2 }
          next[1][min(crossings + 1, least)] += chance / 2
        }
      }
      rows = next
    }
    return 1 - rows.reduce(0) { $0 + $1[least] }
  }
}

extension Sequence<RunChart> {
  /// How many of some rows chance alone would call moved, if nothing moved any of them (K34).
  package var expectedFalseAlarms: Double {
    let counts = reduce(into: [Int: Int]()) { $0[$1.useful, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }
      .reduce(0) { $0 + Double($1.value) * RunChart.falseAlarm(of: $1.key) }
  }
}
