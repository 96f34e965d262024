/// Which numbers of the rows of a table are shown beside their totals, so that none tells of few (R19).
///
/// A row of thirty cases of which twenty-eight are answered tells of two that are not. So each column is a table of its own
/// (``SuppressedTable``), and so is what it leaves over; where all cases of a row have pages there is nothing to hide.
///
/// Of the whole authority's years, and of all of them together, what became of the cases is told whenever their number is:
/// how many were answered late is what everybody may ask of an authority, and says of no unit and no kind where.
struct ShownNumbers {
  /// In the order of the rows.
  let rows: [Row]

  /// What is shown of a row.
  struct Row: Hashable, Sendable {
    /// How many came in.
    var received: Bool
    /// How many of them are answered.
    var answered: Bool
    /// How many of those in time.
    var timed: Bool

    init(received: Bool, answered: Bool, timed: Bool) {
      (self.received, self.answered, self.timed) = (received, answered, timed)
    }

    init(all isShown: Bool) { self.init(received: isShown, answered: isShown, timed: isShown) }
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
  }

  /// The years of the whole authority.
  init(ofYears counts: [SiteStatistics.Count]) {
    let table = SuppressedTable(counts.map(\.tally))
    rows = counts.indices.map { Row(all: table.shows($0)) }
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
    rows.contains { !$0.received || !$0.answered || !$0.timed }
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
}
