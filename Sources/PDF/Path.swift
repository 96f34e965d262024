/// A path on a page, in shades of grey: lines and curves there are none of (ISO 32000-1, 8.5).
///
/// ```swift
/// Path([.move(corner), .line(other)], stroke: Path.Stroke(.black, thickness: .points(1)))
/// ```
package struct Path: Hashable, Sendable {
  package var steps: [Step]
  package var stroke: Stroke?
  /// What it encloses is filled with, by the rule of non-zero winding.
  package var fill: Grey?

  package init(_ steps: [Step], stroke: Stroke? = nil, fill: Grey? = nil) {
    self.steps = steps
    self.stroke = stroke
    self.fill = fill
  }

  /// From point to point; a path begins with `move`.
  package enum Step: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// Back to where the last `move` went.
    case close
  }

  /// A line that is drawn along a path.
  package struct Stroke: Hashable, Sendable {
    package var grey: Grey
    package var thickness: Length
    /// How long the dashes are and the gaps between them; `nil` for a whole line.
    package var dash: Length?

    package init(_ grey: Grey, thickness: Length, dash: Length? = nil) {
      self.grey = grey
      self.thickness = thickness
      self.dash = dash
    }
  }

  /// How light it is: 0 is black, 1,000 white.
  package struct Grey: Hashable, Sendable {
    package var permille: Int

    package init(permille: Int) { self.permille = min(max(permille, 0), 1000) }

    package static let black = Grey(permille: 0)
    package static let white = Grey(permille: 1000)
  }

  /// Whether anything of it is seen.
  var isDrawn: Bool {
    guard steps.count > 1, case .move? = steps.first else { return false }
    return fill != nil || (stroke?.thickness ?? .zero) > .zero
  }

  /// The corners of the box around it; `nil` for a path without points.
  var bounds: Rectangle? {
    var points: [Point] = []
    for step in steps {
      switch step {
      case .move(let point), .line(let point): points.append(point)
      case .close: break
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    return Rectangle(
      Point(left, top),
      width: right.wrappingMinus(left),
      height: bottom.wrappingMinus(top)
    )
  }
}
