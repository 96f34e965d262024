/// Which numbers of a table may be shown beside their total, so that none tells of fewer than five cases.
///
/// A number is small when it is below ``least``, or when so few of its cases are not published that the pages, which
/// anybody can count, give it away. A small number is hidden unless all its cases are published. Because the total is
/// shown, other numbers are hidden with it, the smallest first, until what is hidden together could be put together in
/// several ways:
///
/// ```
/// Kost 12 (2 published) · Information 3 (0) · Utbud 5 (1) · total 20
/// Kost 12               · Information –     · Utbud –     · total 20
/// ```
///
/// Where that cannot be had the table is ``Showing/nothing``, rows and all. Nothing here knows of a case that is
/// secret: whoever counts leaves it out.
package struct SuppressedTable: Hashable, Sendable {
  /// By the places of the numbers that were handed in.
  package let showing: Showing

  package enum Showing: Hashable, Sendable {
    case everything
    case allBut(Set<Int>)
    case nothing
  }

  /// The number of a row.
  package struct Tally: Hashable, Sendable {
    package var cases, published: Int

    /// `published`: those that have a page, or had one until they were disposed of.
    package init(cases: Int, published: Int) {
      self.cases = cases
      self.published = min(published, cases)
    }

    /// Whether it tells of so few that it is not shown.
    package var isSmall: Bool {
      guard published < cases else { return false }
      return cases < SuppressedTable.least || published < SuppressedTable.least && hidden < 3
    }

    /// How many cases nobody can count on the pages.
    fileprivate var hidden: Int { cases - published }
    /// What it is at least, for whoever knows the pages.
    fileprivate var floor: Int { max(1, published) }
    /// What it is at most, for whoever knows that it is small.
    fileprivate var ceiling: Int { max(SuppressedTable.least - 1, published + 2) }
  }

  /// A number below this is small.
  package static let least = 5

  /// Rows of which one has each case of the total.
  package init(_ rows: [Tally]) {
    let total = Tally(
      cases: rows.reduce(0) { $0 + $1.cases },
      published: rows.reduce(0) { $0 + $1.published }
    )
    var hidden = Set(rows.indices.filter { rows[$0].isSmall })
    guard !hidden.isEmpty else {
      showing = .everything
      return
    }
    guard !total.isSmall else {
      showing = .nothing
      return
    }
    // What the pages tell anyway hides nothing, and comes last.
    func order(_ place: Int) -> (Int, Int, Int) {
      (rows[place].hidden == 0 ? 1 : 0, rows[place].cases, place)
    }
    var others = rows.indices.filter { !hidden.contains($0) }.sorted { order($0) < order($1) }[...]
    while !Self.isAmbiguous(hidden.map { rows[$0] }) {
      guard let next = others.popFirst() else {
        showing = .nothing
        return
      }
      hidden.insert(next)
    }
    showing = .allBut(hidden)
  }

  /// Whether several numbers could stand in each of these places, when their sum is known.
  private static func isAmbiguous(_ rows: [Tally]) -> Bool {
    let sum = rows.reduce(0) { $0 + $1.cases }
    let published = rows.reduce(0) { $0 + $1.published }
    let floor = rows.reduce(0) { $0 + $1.floor }
    let ceiling = rows.reduce(0) { $0 + $1.ceiling }
    let isOfSmallOnes = rows.allSatisfy(\.isSmall)
    return rows.count > 1 && !Tally(cases: sum, published: published).isSmall
      && sum - floor >= 2 && (!isOfSmallOnes || ceiling - sum >= 2)
  }

  /// Whether the number of a row may be shown.
  package func shows(_ place: Int) -> Bool {
    switch showing {
    case .everything: true
    case .allBut(let hidden): !hidden.contains(place)
    case .nothing: false
    }
  }
}
