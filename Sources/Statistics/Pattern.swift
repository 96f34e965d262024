/// What has become more or less than its share of everything lets expect (K34).
///
/// A cell is compared with its own previous twelve months, given how many there were of everything in both times: of all cases of
/// the cell as many are new as of all cases (conditional binomial, two-sided and exact). Of the many cells of one report at most
/// one in twenty of those told is told by chance (Benjamini and Hochberg 1995).
package struct Pattern<Cell: Hashable & Sendable>: Hashable, Sendable {
  package let cell: Cell
  /// Cases of the cell now and in the twelve months before.
  package let now, before: Int
  /// What was to be expected now.
  package let expected: Double
  /// How likely chance makes so large a difference.
  package let chance: Double

  /// A cell and how many cases it had.
  package struct Count: Sendable {
    package let cell: Cell
    package let now, before: Int

    package init(_ cell: Cell, now: Int, before: Int) {
      self.cell = cell
      self.now = now
      self.before = before
    }
  }

  /// A cell with fewer cases in both times together says nothing.
  package static var fewest: Int { 5 }
  /// Of the patterns told, how many may be none.
  package static var falseShare: Double { 0.05 }
}

extension Pattern {
  /// The cells whose change is more than chance, the surest first.
  package static func all(in counts: [Count], total: (now: Int, before: Int)) -> [Pattern] {
    let share = Double(total.now) / Double(max(total.now + total.before, 1))
    let tested = counts.filter { $0.now + $0.before >= fewest }
      .map { count in
        let all = count.now + count.before
        return Pattern(
          cell: count.cell,
          now: count.now,
          before: count.before,
          expected: Double(all) * share,
          chance: Binomial(trials: all, chance: share).twoSided(count.now)
        )
      }
    // Sorting is stable: what is as sure stays in the order of the cells.
    let sorted = tested.sorted { $0.chance < $1.chance }
    let told = sorted.indices.last { place in
      sorted[place].chance <= falseShare * Double(place + 1) / Double(sorted.count)
    }
    return told.map { Array(sorted[...$0]) } ?? []
  }
}
