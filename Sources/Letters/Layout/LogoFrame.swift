import PDF

/// Where a picture stands beside the authority's name: 40 mm wide or 18 mm high at most.
enum LogoFrame {
  /// The picture's frame at a corner, its proportions kept; `nil` when there is nothing to see.
  static func fit(_ image: Image, at corner: Point) -> Rectangle? {
    let width = Length.millimetres(40)
    let height = Length.millimetres(18)
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
