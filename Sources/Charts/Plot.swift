import PDF

/// The field of a picture in which values stand side by side above a line, and what is around it.
struct Plot {
  let left, top, right, bottom: Length
  let scale: Scale
  /// How many places there are from left to right.
  let count: Int

  /// `above` and `below` are left free, for a legend and for the names of places.
  init(
    in drawing: Drawing,
    above: Length,
    below: Length,
    upTo largest: Double,
    places count: Int,
    number: (Int) -> String
  ) {
    scale = Scale(upTo: largest)
    let widths = scale.levels.map { TextMeasure.width(of: number($0), in: .small) }
    left = (widths.max() ?? .zero) + .points(7)
    right = drawing.width - .points(6)
    top = above
    bottom = drawing.height - below
    self.count = max(count, 1)
  }

  /// From one place to the next.
  var step: Length { Length(thousandths: (right - left).thousandths / count) }

  /// The middle of a place.
  func x(_ place: Int) -> Length {
    let width = (right - left).thousandths
    return left + Length(thousandths: (2 * place + 1) * width / (2 * count))
  }

  func y(_ value: Double) -> Length { bottom - scale.length(of: value, along: bottom - top) }

  /// The levels with their numbers, the lowest of them the axis.
  func levels(_ number: (Int) -> String) -> [Shape] {
    scale.levels.flatMap { level -> [Shape] in
      let y = y(Double(level))
      let stroke =
        level == 0
        ? Shape.Stroke(.soft, thickness: .points(1))
        : Shape.Stroke(.line, thickness: Length(thousandths: 700))
      return [
        .line([Point(left, y), Point(right, y)], stroke),
        .text(number(level), at: Point(left - .points(5), y + .points(3)), .end, .small),
      ]
    }
  }

  /// Names below some of the places; at either end they stay in the picture, and one that would touch the next is left out.
  func names(_ names: [(place: Int, text: String)], row: Int = 0) -> [Shape] {
    let y = bottom + .points(13) + .points(12) * row
    var next = right + .points(100)
    return names.reversed().compactMap { name -> Shape? in
      let half = TextMeasure.width(of: name.text, in: .small).scaled(500)
      let x = min(max(x(name.place), left + half - .points(4)), right - half + .points(4))
      guard x + half + .points(2) < next else { return nil }
      next = x - half
      return .text(name.text, at: Point(x, y), .middle, .small)
    }
  }

  /// A column from one value to another.
  func column(at place: Int, from low: Double, to high: Double, filled fill: Fill) -> Shape {
    let half = Length(thousandths: min(step.thousandths * 36 / 100, 14_000))
    return .area(
      corners(from: Point(x(place) - half, y(high)), to: Point(x(place) + half, y(low))),
      fill
    )
  }
}

/// The corners of an upright rectangle.
func corners(from first: Point, to last: Point) -> [Point] {
  [first, Point(last.x, first.y), last, Point(first.x, last.y)]
}
