/// A place in a document's tree.
package struct NodeID: Hashable, Sendable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  var position: Int { Int(index) }
}

/// What a node is.
package enum NodeKind: UInt8, Sendable {
  /// A key or a dash with nothing after it.
  case empty
  /// `value`
  case plain
  /// `'value'`
  case singleQuoted
  /// `"value"`
  case doubleQuoted
  /// `|` or `|-` with indented lines below
  case literal
  /// Something that could not be read; a finding says why.
  case refused
  /// Keys with values.
  case mapping
  /// Items behind dashes.
  case sequence

  /// Whether other values lie inside.
  package var isCollection: Bool { self == .mapping || self == .sequence }
}

/// One value with the key it stands under, as byte ranges of the file.
///
/// Nodes lie in one array in the order of the file: the first child of a collection follows it
/// directly, and `next` leads to its sibling. Files are at most 1 MiB, so 32 bits hold any offset.
struct Node {
  var kind: NodeKind = .empty
  /// How the key is spelled; `.empty` when the node has none (an item, the root).
  var keyKind: NodeKind = .empty
  /// How deep its children stand, in columns; the column of its own key or dash for a scalar.
  var column: Int32 = 0
  var keyStart: Int32 = 0
  var keyEnd: Int32 = 0
  /// The value as spelled, quotes and block header included; for a collection its first to its last line.
  var start: Int32 = 0
  var end: Int32 = 0
  var childCount: Int32 = 0
  /// Index of the next sibling, or 0: the root is nobody's sibling.
  var next: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }
}
