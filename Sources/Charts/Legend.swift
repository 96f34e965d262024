import PDF

/// What the lines and patterns of a picture mean, in rows above it.
struct Legend {
  private(set) var shapes: [Shape] = []
  private var x = Length.zero
  private var row = 0
  private let width: Length

  init(width: Length) { self.width = width }

  /// A sign before its words.
  enum Sign {
    case none
    case filled(Fill)
    case dashed
    case diamond
  }

  static let rowHeight = Length.points(15)

  /// How high all rows are.
  var height: Length { shapes.isEmpty ? .zero : Self.rowHeight * (row + 1) }

  mutating func add(_ sign: Sign, words text: String, in style: Shape.Style = .small) {
    let signWidth = Length.points(sign.width)
    let words = TextMeasure.lines(of: text, in: style, measure: width - signWidth, atMost: 1)[0]
    let wide = signWidth + TextMeasure.width(of: words, in: style)
    if x > .zero, x + wide > width {
      x = .zero
      row += 1
    }
    let base = Self.rowHeight * row + .points(11)
    shapes += sign.shapes(at: Point(x, base))
    shapes.append(.text(words, at: Point(x + signWidth, base), .start, style))
    x = x + wide + .points(14)
  }
}

extension Legend.Sign {
  fileprivate var width: Int {
    switch self {
    case .none: 0
    case .filled: 18
    case .dashed: 26
    case .diamond: 14
    }
  }

  fileprivate func shapes(at point: Point) -> [Shape] {
    let middle = point.y - .points(3)
    switch self {
    case .none: return []
    case .filled(let fill):
      let corner = Point(point.x, point.y - .points(8))
      return [.area(corners(from: corner, to: Point(point.x + .points(13), point.y)), fill)]
    case .dashed:
      return [.line([Point(point.x, middle), Point(point.x + .points(21), middle)], .median)]
    case .diamond: return [.diamond(around: Point(point.x + .points(5), middle))]
    }
  }
}

extension Shape.Stroke {
  static let median = Shape.Stroke(.soft, thickness: Length(thousandths: 1_300), isDashed: true)
}

extension Shape {
  /// The mark of what is beyond the limits.
  static func diamond(around point: Point) -> Shape {
    let size = Length(thousandths: 4_800)
    return .area(
      [
        Point(point.x, point.y - size), Point(point.x + size, point.y),
        Point(point.x, point.y + size), Point(point.x - size, point.y),
      ],
      .plain
    )
  }

  /// A small disc, of eight corners.
  static func dot(around point: Point, radius: Length) -> Shape {
    let corner = radius.scaled(414)
    func at(_ x: Length, _ y: Length) -> Point { Point(point.x + x, point.y + y) }
    let (less, minus) = (Length.zero - corner, Length.zero - radius)
    return .area(
      [
        at(less, minus), at(corner, minus), at(radius, less), at(radius, corner),
        at(corner, radius), at(less, radius), at(minus, corner), at(minus, less),
      ],
      .solid
    )
  }
}
