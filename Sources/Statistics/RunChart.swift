/// Whether a row of numbers has moved, by the runs of a run chart.
///
/// Observations on the median are not useful. Of n useful ones a row that nothing moves has no run on one side of the median longer
/// than round(log₂ n) + 3, and crosses the median at least as often as the 5 % quantile of Binomial(n − 1, ½) (Anhøj and
/// Olesen, *Run charts revisited*, PLOS ONE 2014, doi 10.1371/journal.pone.0113825).
///
/// | useful | longest run, at most | crossings, at least |
/// |---:|---:|---:|
/// | 12 | 7 | 3 |
/// | 16 | 7 | 4 |
/// | 33 | 8 | 11 |
/// | 100 | 10 | 41 |
package struct RunChart: Hashable, Sendable {
  /// How many observations there are, and how many off the median.
  package let points, useful: Int
  /// `nil` where there are no observations.
  package let median: Double?
  /// Of neighbours on one side.
  package let longestRun: Int
  /// From one side to the other.
  package let crossings: Int

  /// With fewer useful observations nothing is said.
  package static let fewest = 12

  package init(_ values: [Double]) {
    points = values.count
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let median: Double? =
      if sorted.isEmpty {
        nil
      } else if sorted.count.isMultiple(of: 2) {
        (sorted[middle - 1] + sorted[middle]) / 2
      } else {
        sorted[middle]
      }
    self.median = median
    let sides = values.filter { $0 != median }.map { value in median.map { value > $0 } }
    useful = sides.count
    var (run, longest, changes) = (0, 0, 0)
    for (place, side) in sides.enumerated() {
      if place > 0, sides[place - 1] != side {
        changes += 1
        run = 0
      }
      run += 1
      longest = max(longest, run)
    }
    (longestRun, crossings) = (longest, changes)
  }

  /// The longest run that chance may make; 0 where nothing is useful.
  package var longestRunLimit: Int { useful == 0 ? 0 : Self.roundedLog2(of: useful) + 3 }

  /// The fewest crossings that chance may make.
  package var crossingsLimit: Int {
    useful == 0 ? 0 : Binomial(trials: useful - 1, chance: 0.5).quantile(0.05)
  }

  /// Whether it has moved; `nil` where too few observations are useful.
  package var signal: Bool? {
    useful < Self.fewest ? nil : longestRun > longestRunLimit || crossings < crossingsLimit
  }

  /// In whole numbers, since 2 to the power of k + ½ is irrational: log₂ n < k + ½ when n² < 2^(2k + 1).
  static func roundedLog2(of number: Int) -> Int {
    var power = 0
    while number * number >= 1 << (2 * power + 1) { power += 1 }
    return power
  }
}
