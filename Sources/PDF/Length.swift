/// A length on paper, in thousandths of a point (1 point = 1/72 inch = 0.3528 mm).
///
/// A whole number, so that the same letter has the same bytes on every machine.
package struct Length: Hashable, Comparable, Sendable, AdditiveArithmetic {
  package var thousandths: Int

  package init(thousandths: Int) { self.thousandths = thousandths }

  package static let zero = Length(thousandths: 0)

  package static func points(_ count: Int) -> Length { Length(thousandths: count * 1000) }

  package static func millimetres(_ count: Int) -> Length { micrometres(count * 1000) }

  package static func micrometres(_ count: Int) -> Length {
    Length(thousandths: count * 72_000 / 25_400)
  }

  package static func + (left: Length, right: Length) -> Length {
    Length(thousandths: left.thousandths + right.thousandths)
  }

  package static func - (left: Length, right: Length) -> Length {
    Length(thousandths: left.thousandths - right.thousandths)
  }

  package static func < (left: Length, right: Length) -> Bool {
    left.thousandths < right.thousandths
  }

  package static func * (length: Length, factor: Int) -> Length {
    Length(thousandths: length.thousandths * factor)
  }

  /// So many thousandths of the length: a glyph's advance at this size of type.
  package func scaled(_ permille: Int) -> Length {
    Length(thousandths: thousandths * permille / 1000)
  }
}

/// A place on a page, from its upper left corner; `y` grows downwards.
package struct Point: Hashable, Sendable {
  package var x, y: Length

  package init(_ x: Length, _ y: Length) {
    self.x = x
    self.y = y
  }
}

/// A rectangle on a page, from its upper left corner.
package struct Rectangle: Hashable, Sendable {
  package var origin: Point
  package var width, height: Length

  package init(_ origin: Point, width: Length, height: Length) {
    self.origin = origin
    self.width = width
    self.height = height
  }
}
