import PDF

/// The picture at the head of a letter.
package struct Logo: Sendable {
  let image: Image
  let name: Name

  /// Where the authority's name stands.
  package enum Name: Sendable {
    /// Beside the picture.
    case beside
    /// In the picture, so that nobody reads or hears it twice.
    case inside
  }

  package init(_ image: Image, name: Name = .beside) {
    self.image = image
    self.name = name
  }

  /// The frame of the picture at a corner, its proportions kept; `nil` when there is nothing to see.
  ///
  /// It is 40 mm wide or 18 mm high at most; with the name in it, which is to be read, 60 and 20 mm.
  func frame(at corner: Point) -> Rectangle? {
    let (width, height): (Length, Length) =
      switch name {
      case .beside: (.millimetres(40), .millimetres(18))
      case .inside: (.millimetres(60), .millimetres(20))
      }
    guard image.width > 0, image.height > 0 else { return nil }
    let wide = width.thousandths.multipliedReportingOverflow(by: image.height)
    let high = height.thousandths.multipliedReportingOverflow(by: image.width)
    guard !wide.overflow, !high.overflow else { return nil }
    let atFullWidth = Length(thousandths: max(1, wide.partialValue / image.width))
    if atFullWidth <= height { return Rectangle(corner, width: width, height: atFullWidth) }
    let atFullHeight = Length(thousandths: max(1, high.partialValue / image.height))
    return Rectangle(corner, width: atFullHeight, height: height)
  }
}
