/// The binomial distribution, by its neighbours: no logarithm and no table.
///
/// From its most likely value on, each weight follows from the one beside it; the sum of all makes them probabilities. What is too
/// small for a number is nothing, which no test here can notice.
struct Binomial: Sendable {
  /// Of 0 to n successes.
  let probabilities: [Double]

  /// - Parameters:
  ///   - trials: From 0 on.
  ///   - chance: From 0 to 1.
  init(trials: Int, chance: Double) {
    guard chance > 0, chance < 1 else {
      var certain = [Double](repeating: 0, count: trials + 1)
      certain[chance <= 0 ? 0 : trials] = 1
      probabilities = certain
      return
    }
    var weights = [Double](repeating: 0, count: trials + 1)
    let mode = min(trials, Int(Double(trials + 1) * chance))
    weights[mode] = 1
    let odds = chance / (1 - chance)
    for value in stride(from: mode, to: trials, by: 1) {
      weights[value + 1] = weights[value] * Double(trials - value) / Double(value + 1) * odds
    }
    for value in stride(from: mode, to: 0, by: -1) {
      weights[value - 1] = weights[value] * Double(value) / Double(trials - value + 1) / odds
    }
    let sum = weights.reduce(0, +)
    probabilities = weights.map { $0 / sum }
  }

  /// The smallest value that at least this share does not exceed.
  func quantile(_ share: Double) -> Int {
    var sum = 0.0
    for (value, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= share { return value }
    }
    return probabilities.count - 1
  }

  /// How likely a value is that is no likelier than this one, on both sides: the exact test.
  func twoSided(_ value: Int) -> Double {
    // Values that are equally likely differ in the last bits.
    let limit = probabilities[value] * (1 + 1e-7)
    return min(1, probabilities.filter { $0 <= limit }.reduce(0, +))
  }
}
