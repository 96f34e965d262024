import PDF
import Typesetting

extension Drawing {
  /// The picture as marks of a page, and the element that they are, with its alternative.
  ///
  /// In shades of grey: what is printed says as much without colours.
  ///
  /// `corner`: where its upper left corner is on the page; `number`: of the element, by which marks know it.
  ///
  /// - Returns: Also what the fonts lack; with any of it the picture is not to be printed.
  package func marks(
    at corner: Point,
    number: Int,
    with typesetter: inout Typesetter
  )
    -> (marks: [Mark], element: Element, missing: [MissingCharacter])
  {
    var marks: [Mark] = []
    var missing: [MissingCharacter] = []
    for shape in shapes {
      switch shape {
      case .line(let points, let stroke):
        marks.append(.path(Path([points], at: corner, stroke: stroke), .content(number)))
      case .area(let corners, let fill):
        for path in Path.paths(of: corners, at: corner, filled: fill) {
          marks.append(.path(path, .content(number)))
        }
      case .text(let text, let point, let anchor, let style):
        let shaped = typesetter.shape([Span(text, isStrong: style == .strong)])
        missing += shaped.missing
        guard !shaped.isEmpty else { continue }
        let line = shaped.line(size: style.size)
        let start = Point(corner.x + point.x - line.width(before: anchor), corner.y + point.y)
        for piece in line.pieces {
          let place = Point(start.x + piece.x, start.y)
          marks.append(.text(piece.run, at: place, .content(number)))
        }
      }
    }
    let element = Element(.figure(alternative: alternative), [.marks(number)])
    return (marks, element, missing)
  }
}

extension SetLine {
  fileprivate func width(before anchor: Shape.Anchor) -> Length {
    switch anchor {
    case .start: .zero
    case .middle: width.scaled(500)
    case .end: width
    }
  }
}

extension Path {
  fileprivate init(_ parts: [[Point]], at corner: Point, stroke: Shape.Stroke) {
    self.init(
      parts.flatMap { Self.steps($0, at: corner) },
      stroke: Stroke(
        stroke.ink.grey,
        thickness: stroke.thickness,
        dash: stroke.isDashed ? .points(3) : nil
      )
    )
  }

  fileprivate static func paths(of corners: [Point], at corner: Point, filled fill: Fill) -> [Path]
  {
    let edge = Stroke(Ink.brand.grey, thickness: Fill.edge)
    let area = Path(
      steps(corners, at: corner) + [.close],
      stroke: edge,
      fill: (fill == .solid ? Ink.brand : fill == .plain ? .paper : .tint).grey
    )
    let lines = Rectangle(around: corners).map { Hatching($0).lines(of: fill) } ?? []
    guard !lines.isEmpty else { return [area] }
    return [area, Path(lines, at: corner, stroke: Shape.Stroke(.brand, thickness: Fill.hatch))]
  }

  private static func steps(_ points: [Point], at corner: Point) -> [Step] {
    points.enumerated().map { place, point in
      let point = Point(corner.x + point.x, corner.y + point.y)
      return place == 0 ? .move(point) : .line(point)
    }
  }
}

extension Ink {
  fileprivate var grey: Path.Grey {
    switch self {
    case .ink: .black
    case .soft, .brand: Path.Grey(permille: 300)
    case .line: Path.Grey(permille: 850)
    case .tint: Path.Grey(permille: 920)
    case .paper: .white
    }
  }
}
