import PDF

/// Where what stands in a column of a table ends: at the left, in the middle, or at the right, as numbers do.
package enum ColumnAlignment: Hashable, Sendable {
  case left, centre, right

  /// How far from the left of a column a line of it begins.
  func start(of width: Length, in column: Length) -> Length {
    let room = max(column - width, .zero)
    return switch self {
    case .left: .zero
    case .centre: room.scaled(500)
    case .right: room
    }
  }
}
