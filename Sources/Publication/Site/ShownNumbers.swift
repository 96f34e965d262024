/// Which numbers of the rows of a table are shown beside their totals, so that none tells of few (R19).
///
/// A row of thirty cases of which twenty-eight are answered tells of two that are not. So each column is a table of its own
/// (``SuppressedTable``), and so is what it leaves over; where all cases of a row have pages there is nothing to hide.
struct ShownNumbers {
  /// In the order of the rows.
  let rows: [Row]
  let total: Row

  /// What is shown of a row.
  struct Row: Hashable, Sendable {
    /// How many came in.
    var received: Bool
    /// How many of them are answered.
    var answered: Bool
    /// How many of those in time.
    var timed: Bool
  }

  init(_ counts: [SiteStatistics.Count]) {
    let received = SuppressedTable(counts.map(\.tally))
    let answered = Self.tables(counts, [\.answered, \.unanswered])
    let timed = Self.tables(counts, [\.inTime, \.late, \.untimed])
    rows = counts.indices.map { place in
      let isAnswered = received.shows(place) && answered.allSatisfy { $0.shows(place) }
      return Row(
        received: received.shows(place),
        answered: isAnswered,
        timed: isAnswered && timed.allSatisfy { $0.shows(place) }
      )
    }
    let all = counts.reduce(into: SiteStatistics.Count()) { $0.add($1) }
    let isAnswered = !all.tally.isSmall && all.shows([\.answered, \.unanswered])
    total = Row(
      received: !all.tally.isSmall,
      answered: isAnswered,
      timed: isAnswered && all.shows([\.inTime, \.late, \.untimed])
    )
  }

  private typealias Column = KeyPath<SiteStatistics.Count, Int>

  /// A table for each column.
  private static func tables(
    _ counts: [SiteStatistics.Count],
    _ columns: [Column]
  ) -> [SuppressedTable] {
    columns.map { column in SuppressedTable(counts.map { $0.tally(of: column) }) }
  }

  /// Whether any number is left out.
  var hides: Bool {
    (rows + [total]).contains { !$0.received || !$0.answered || !$0.timed }
  }
}

extension SiteStatistics.Count {
  fileprivate var unanswered: Int { received - answered }
  fileprivate var late: Int { timed - inTime }
  fileprivate var untimed: Int { answered - timed }

  /// What anybody can count on the pages is public; of a part of the cases that is so where all of them have pages.
  fileprivate func tally(of column: KeyPath<Self, Int>) -> SuppressedTable.Tally {
    let number = self[keyPath: column]
    return SuppressedTable.Tally(cases: number, published: published >= received ? number : 0)
  }

  fileprivate func shows(_ columns: [KeyPath<Self, Int>]) -> Bool {
    columns.allSatisfy { !tally(of: $0).isSmall }
  }
}
