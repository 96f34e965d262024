import Formats
import PDF

extension Drawing {
  /// The picture as an `svg` element for a page (SVG 1.1, second edition).
  ///
  /// There are no styles in it, so that a strict policy of a page shows it; colours are attributes, which the classes
  /// `chart-ink`, `chart-brand` and so on change.
  ///
  /// `id`: what the identifiers in it begin with; another one for each picture of a page.
  package func svg(id: String) -> String {
    var writer = SVGWriter()
    writer.add(
      #"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="\#(id)-t \#(id)-d" "#
    )
    writer.add("viewBox=\"0 0 ")
    writer.add(width)
    writer.add(" ")
    writer.add(height)
    writer.add("\" width=\"")
    writer.add(width)
    writer.add("\" height=\"")
    writer.add(height)
    writer.add("\" font-family=\"Arial, Helvetica, sans-serif\">\n<title id=\"\(id)-t\">")
    writer.add(escaped: title)
    writer.add("</title><desc id=\"\(id)-d\">")
    writer.add(escaped: alternative)
    writer.add("</desc>\n")
    for shape in shapes { writer.add(shape) }
    writer.add("</svg>\n")
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// The bytes of a picture on their way.
private struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(escaped text: String) { Markup.xml.append(text, to: &bytes) }

  /// Adds a number with one decimal, which is finer than any screen.
  mutating func add(_ length: Length) {
    let tenths = (abs(length.thousandths) + 50) / 100
    if length.thousandths < 0, tenths > 0 { bytes.append(UInt8(ascii: "-")) }
    add(String(tenths / 10))
    if tenths % 10 > 0 { add("." + String(tenths % 10)) }
  }

  mutating func add(_ shape: Shape) {
    switch shape {
    case .line(let points, let stroke):
      add("<path fill=\"none\"")
      add(stroke)
      add(path: [points], closed: false)
      add("/>\n")
    case .area(let corners, let fill): add(corners, fill)
    case .text(let text, let point, let anchor, let style):
      add("<text class=\"chart-text\" x=\"")
      add(point.x)
      add("\" y=\"")
      add(point.y)
      add("\" font-size=\"")
      add(style.size)
      add("\"")
      switch anchor {
      case .start: break
      case .middle: add(#" text-anchor="middle""#)
      case .end: add(#" text-anchor="end""#)
      }
      if style == .strong { add(#" font-weight="bold""#) }
      add(" fill=\"\(style.ink.colour)\">")
      add(escaped: text)
      add("</text>\n")
    }
  }

  private mutating func add(_ corners: [Point], _ fill: Fill) {
    let ink: Ink = fill == .solid ? .brand : fill == .plain ? .paper : .tint
    add("<path class=\"chart-fill-\(ink)\" fill=\"\(ink.colour)\"")
    add(path: [corners], closed: true)
    add("/>\n")
    let lines = Rectangle(around: corners).map { Hatching($0).lines(of: fill) } ?? []
    if !lines.isEmpty {
      add("<path")
      add(Shape.Stroke(.brand, thickness: Fill.hatch))
      add(path: lines, closed: false)
      add("/>\n")
    }
    add("<path fill=\"none\"")
    add(Shape.Stroke(.brand, thickness: Fill.edge))
    add(path: [corners], closed: true)
    add("/>\n")
  }

  private mutating func add(_ stroke: Shape.Stroke) {
    add(" class=\"chart-\(stroke.ink)\" stroke=\"\(stroke.ink.colour)\" stroke-width=\"")
    add(stroke.thickness)
    add(stroke.isDashed ? "\" stroke-dasharray=\"4 3\"" : "\"")
  }

  private mutating func add(path parts: [[Point]], closed: Bool) {
    add(" d=\"")
    for part in parts {
      for (place, point) in part.enumerated() {
        add(place == 0 ? "M" : "L")
        add(point.x)
        add(" ")
        add(point.y)
      }
      if closed { add("Z") }
    }
    add("\"")
  }
}

extension Shape.Style {
  fileprivate var ink: Ink {
    switch self {
    case .small: .soft
    case .strong: .ink
    }
  }
}

extension Fill {
  /// The line around an area, and those of its pattern.
  static let edge = Length(thousandths: 800)
  static let hatch = Length(thousandths: 900)
}

extension Ink {
  /// On white paper: `ink` 15.6, `soft` 8.7 and `brand` 8.6 to 1.
  var colour: String {
    switch self {
    case .ink: "#1c2526"
    case .soft: "#3f4d4f"
    case .line: "#d5dddc"
    case .brand: "#0b5563"
    case .tint: "#dcebee"
    case .paper: "#ffffff"
    }
  }
}

extension Rectangle {
  /// The least rectangle around points; `nil` when there are none.
  init?(around points: [Point]) {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    self.init(Point(left, top), width: right - left, height: bottom - top)
  }
}
