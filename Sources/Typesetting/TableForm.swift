/// What a table has besides its cells: where its columns stand, and what heads them.
package struct TableForm: Hashable, Sendable {
  /// A column of which nothing is said is set from the left.
  package var alignments: [ColumnAlignment]
  package var head: Head

  /// Which cells say what the others are.
  package enum Head: Hashable, Sendable {
    /// The cells of the first row, each its column.
    case firstRow
    /// The first cell of each row, its row: opening hours have no other.
    case firstColumn
  }

  package init(_ alignments: [ColumnAlignment] = [], head: Head = .firstRow) {
    self.alignments = alignments
    self.head = head
  }
}
