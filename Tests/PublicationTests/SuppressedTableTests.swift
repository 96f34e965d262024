import Laws
import Testing

@testable import Publication

/// Tables in which no number tells of few.
@Suite struct SuppressedTableTests {
  typealias Tally = SuppressedTable.Tally

  @Test(
    "R19 a small number is hidden, with as many others as keep it from being found",
    arguments: [
      // All are large.
      ([(12, 0), (7, 3)], .everything),
      // Small, but every case has a page.
      ([(12, 2), (1, 1), (4, 4)], .everything),
      // One small number alone would follow from the total.
      ([(12, 2), (3, 0), (5, 1)], .allBut([1, 2])),
      // What the pages tell anyway hides nothing.
      ([(1, 1), (3, 1), (9, 2)], .allBut([1, 2])),
      // Two of one each: their sum is 2, so a third goes with them.
      ([(1, 0), (1, 0), (9, 0), (20, 0)], .allBut([0, 1, 2])),
      // Two of four each: a sum of 8 says that both are 4.
      ([(4, 0), (4, 0), (30, 0)], .allBut([0, 1, 2])),
      // With a page for all but one, the pages tell of what is left.
      ([(4, 3), (9, 0), (9, 0)], .allBut([0, 1])),
      // Nothing to hide behind.
      ([(3, 0)], .nothing), ([(1, 0), (2, 0)], .nothing),
      ([(1, 0), (1, 0), (1, 0), (1, 0), (1, 0)], .nothing),
      ([], .everything),
    ] as [([(Int, Int)], SuppressedTable.Showing)]
  )
  func hides(_ rows: [(Int, Int)], _ showing: SuppressedTable.Showing) {
    let tallies = rows.map { Tally(cases: $0.0, published: $0.1) }
    #expect(SuppressedTable(tallies).showing == showing)
  }

  @Test(
    "R19 whoever has the table, its total and all pages cannot find a small number",
    arguments: 0..<200
  )
  func attack(_ seed: Int) {
    var generator = Seeded(seed)
    for _ in 0..<20 {
      let rows = (0..<(1 + generator.below(7))).map { _ in
        let cases = 1 + generator.below(generator.pick([3, 6, 40]))
        return Tally(
          cases: cases,
          published: generator.pick([0, generator.below(cases + 1), cases])
        )
      }
      let table = SuppressedTable(rows)
      guard table.showing != .nothing else { continue }
      let hidden = rows.indices.filter { !table.shows($0) }
      let shown = rows.indices.filter(table.shows)
      for place in shown {
        #expect(rows[place].cases >= 5 || rows[place].cases == rows[place].published)
      }
      // The total less what is shown, and what the pages say of each at least.
      let rest = rows.reduce(0) { $0 + $1.cases } - shown.reduce(0) { $0 + rows[$1].cases }
      let least = hidden.map { max(1, rows[$0].published) }
      for (place, own) in zip(hidden, least) where rows[place].isSmall {
        let most = rest - (least.reduce(0, +) - own)
        #expect(most - own >= 2, "seed \(seed): \(rows)")
      }
    }
  }
}
