import PDF

/// A picture of lines, areas and words: the one description that SVG and PDF are made of.
///
/// Lengths are points on paper, and CSS pixels on a page, from the upper left corner. Everything that it says is in
/// ``alternative`` too, so that nobody needs to see it, and nothing in it is told by colour alone.
package struct Drawing: Hashable, Sendable {
  package var width, height: Length
  package var shapes: [Shape] = []
  /// What it shows, in a few words.
  package var title: String
  /// What it says, in sentences, for those who do not see it.
  package var alternative: String

  package init(width: Length, height: Length, title: String, alternative: String) {
    self.width = width
    self.height = height
    self.title = title
    self.alternative = alternative
  }
}

/// One thing in a picture, in the order in which they lie on each other.
package enum Shape: Hashable, Sendable {
  /// From point to point.
  case line([Point], Stroke)
  /// Corners of what is filled, with a line around it.
  case area([Point], Fill)
  /// `at`: where its baseline begins, ends or has its middle.
  case text(String, at: Point, Anchor, Style)

  /// A line.
  package struct Stroke: Hashable, Sendable {
    package var ink: Ink
    package var thickness: Length
    package var isDashed: Bool

    package init(_ ink: Ink, thickness: Length, isDashed: Bool = false) {
      self.ink = ink
      self.thickness = thickness
      self.isDashed = isDashed
    }
  }

  /// Which end of a text is where it is put.
  package enum Anchor: Hashable, Sendable {
    case start, middle, end
  }

  /// How large and strong words are.
  package enum Style: Hashable, Sendable {
    case small, strong

    package var size: Length {
      switch self {
      case .small: Length(thousandths: 9_500)
      case .strong: Length(thousandths: 10_500)
      }
    }
  }
}

/// What something is drawn with; all but `line` and `tint` differ from the paper by a contrast of 4.5 to 1 at least.
package enum Ink: CaseIterable, Hashable, Sendable {
  /// Words, and what matters most.
  case ink
  /// Words that matter less, and axes.
  case soft
  /// Levels of an axis, which are read from words beside them.
  case line
  /// What is shown.
  case brand
  /// Behind what is shown: lines on it, in `brand`, are seen well.
  case tint
  case paper
}

/// What an area is filled with: told apart by its pattern, in print and by whoever sees no colours.
package enum Fill: Int, CaseIterable, Hashable, Sendable {
  case solid, rising, dotted, falling, plain
}
