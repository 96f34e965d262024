import PDF
import Typesetting

/// The authority's contact details below a hairline, in columns, on every page.
struct Footer {
  private let columns: [[SetLine]]
  let height: Length

  /// Sets the columns side by side over the width of the sheet; long lines are broken.
  init(_ columns: [[String]], into writer: inout SheetWriter) {
    var set: [[SetLine]] = []
    for (index, column) in columns.enumerated() {
      var lines: [SetLine] = []
      for (line, text) in column.enumerated() {
        lines += writer.lines(
          [Span(text)],
          size: SheetGeometry.footerSize,
          measure: Self.width(of: columns.count) - .millimetres(4),
          of: .footer(column: index, line: line)
        )
      }
      set.append(lines)
    }
    self.columns = set
    let lines = set.map(\.count).max() ?? 0
    height = lines == 0 ? .zero : SheetGeometry.footerLeading * lines + .millimetres(3)
  }

  private static func width(of count: Int) -> Length {
    Length(thousandths: (SheetGeometry.right - SheetGeometry.left).thousandths / max(count, 1))
  }

  func draw(on page: Int, into writer: inout SheetWriter) {
    guard height > .zero else { return }
    let top = SheetGeometry.height - SheetGeometry.bottom - height
    writer.rule(
      from: Point(SheetGeometry.left, top),
      to: Point(SheetGeometry.right, top),
      page: page
    )
    for (index, lines) in columns.enumerated() {
      let x = SheetGeometry.left + Self.width(of: columns.count) * index
      _ = writer.draw(
        lines,
        at: Point(x, top + .millimetres(3)),
        size: SheetGeometry.footerSize,
        leading: SheetGeometry.footerLeading,
        as: .artifact(.footer),
        page: page
      )
    }
  }
}
