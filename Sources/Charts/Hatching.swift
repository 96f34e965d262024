import PDF

/// The lines with which a rectangle is filled, cut off at its edges.
struct Hatching {
  let left, top, right, bottom: Int

  init(_ rectangle: Rectangle) {
    left = rectangle.origin.x.thousandths
    top = rectangle.origin.y.thousandths
    right = left + rectangle.width.thousandths
    bottom = top + rectangle.height.thousandths
  }

  /// Between two lines, in thousandths of a point.
  static let step = 4_000

  /// The lines of a pattern; none where it has none.
  func lines(of fill: Fill) -> [[Point]] {
    switch fill {
    case .solid, .plain: []
    case .rising: diagonals(rising: true)
    case .falling: diagonals(rising: false)
    case .dotted: dots
    }
  }

  /// All lines x + y = k · step (or x − y), so that patterns of neighbours meet.
  private func diagonals(rising: Bool) -> [[Point]] {
    let (low, high) = rising ? (left + top, right + bottom) : (left - bottom, right - top)
    return multiples(from: low, to: high).compactMap { sum in
      // Where the line enters and leaves, going from left to right.
      let from = max(left, rising ? sum - bottom : sum + top)
      let to = min(right, rising ? sum - top : sum + bottom)
      guard from < to else { return nil }
      return [from, to].map { x in point(x, rising ? sum - x : x - sum) }
    }
  }

  /// Short dashes, each row moved by half a step.
  private var dots: [[Point]] {
    let size = 1_200
    var dots: [[Point]] = []
    for (row, y) in multiples(from: top, to: bottom).enumerated() {
      guard y + size / 2 < bottom, y - size / 2 > top else { continue }
      let shift = row.isMultiple(of: 2) ? 0 : Self.step / 2
      for x in multiples(from: left, to: right).map({ $0 + shift })
      where x > left && x + size < right {
        dots.append([point(x, y), point(x + size, y)])
      }
    }
    return dots
  }

  /// Multiples of the step strictly between two places.
  private func multiples(from low: Int, to high: Int) -> [Int] {
    var first = low / Self.step * Self.step
    while first <= low { first += Self.step }
    return Array(stride(from: first, to: high, by: Self.step))
  }

  private func point(_ x: Int, _ y: Int) -> Point {
    Point(Length(thousandths: x), Length(thousandths: y))
  }
}
