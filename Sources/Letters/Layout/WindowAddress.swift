import PDF
import Typesetting

/// The address in the window: in one size, no line broken, in the middle of the window's height.
///
/// It is set as large as the text of the letter, and smaller by half points where it has many lines
/// or a long one, down to 8 points on 9: below that a sorting machine does not read it. An address
/// that does not fit then is a fault; a line that is broken looks like two, and goes astray.
struct WindowAddress {
  static let smallest = Length.points(8)

  /// What the sheet may slide, and what the edge of the window shades.
  private static let side = Length.millimetres(5)
  private static let margin = Length.millimetres(3)

  static func left(in window: Rectangle) -> Length { window.origin.x + side }

  /// Sets the address; hands out its element, and how high it begins.
  static func draw(
    _ address: [String],
    in window: Rectangle,
    size wanted: Length,
    into writer: inout SheetWriter
  ) -> (elements: [Element.Child], top: Length) {
    let room = (
      width: window.width - side - margin, height: window.height - margin - margin
    )
    guard isUsable(window), room.width > .millimetres(20), room.height > .millimetres(8) else {
      writer.report(.windowOutside)
      return ([], window.origin.y)
    }
    var texts: [ShapedText] = []
    for (index, line) in address.enumerated() {
      let text = writer.typesetter.shape([Span(line)])
      for missing in text.missing { writer.report(missing, in: .address(line: index)) }
      if !text.isEmpty { texts.append(text) }
    }
    let widest = texts.map(\.advance).max() ?? 0
    var size = max(wanted.roundedToHalfPoints, smallest)
    while size > smallest,
      leading(of: size) * texts.count > room.height || size.scaled(widest) > room.width
    {
      size = size - Length(thousandths: 500)
    }
    let height = leading(of: size) * texts.count
    if height > room.height {
      let fitting = room.height.thousandths / leading(of: size).thousandths
      writer.report(.addressTooHigh(lines: texts.count, fitting: fitting))
    }
    for (index, line) in address.enumerated() {
      let text = writer.typesetter.shape([Span(line)])
      if size.scaled(text.advance) > room.width { writer.report(.addressTooWide(line: index)) }
    }
    let top = window.origin.y + (window.height - height).scaled(500)
    guard !texts.isEmpty else { return ([], top) }
    let number = writer.numbers.next()
    _ = writer.draw(
      texts.map { $0.line(size: size) },
      at: Point(left(in: window), top),
      size: size,
      leading: leading(of: size),
      as: .content(number),
      page: 0
    )
    return ([.element(Element(.paragraph, [.marks(number)]))], top)
  }

  /// Lines of an address stand close, and closer the smaller they are.
  private static func leading(of size: Length) -> Length {
    size >= .points(10) ? size.scaled(1250).roundedToHalfPoints : size.scaled(1125)
  }

  /// Whether a window lies on the upper half of the sheet.
  private static func isUsable(_ window: Rectangle) -> Bool {
    window.origin.x >= .zero && window.origin.y >= .zero
      && window.origin.x + window.width <= SheetGeometry.width
      && window.origin.y + window.height <= SheetGeometry.fold
  }
}
