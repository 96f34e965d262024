import PDF
import Typesetting

/// A posting list on its way to paper.
struct PostingListDrawing {
  let list: PostingList
  let words: SheetWords
  var writer: SheetWriter
  private let columns: [Column]
  private let style = StoryStyle(size: .points(10))

  /// A column of the table, from the left edge of the sheet.
  private struct Column {
    var title: String
    var x, width: Length
  }

  private static let left = SheetGeometry.left
  /// A box to tick stands before the number.
  private static let box = Length.micrometres(3_500)
  private static let rowGap = Length(thousandths: 3_000)

  init(of list: PostingList, in typeface: Typeface) {
    self.list = list
    words = .words(for: list.language)
    writer = SheetWriter(typeface)
    let widths: [(String, Int)] = [
      (words.reference, 36), (words.addressee, 58), (words.enclosures, 44), (words.pages, 15),
    ]
    var x = Length.millimetres(7)
    columns = widths.map { title, width in
      let column = Column(title: title, x: x, width: .millimetres(width - 3))
      x = x + .millimetres(width)
      return column
    }
  }

  mutating func draw() -> Element {
    let heading = StorySetter.set(
      [.heading(1, [Span(list.heading)]), .paragraph([Span(list.summary)])],
      style: StoryStyle(size: .points(11)),
      measure: SheetGeometry.measure,
      below: 0,
      with: &writer.typesetter,
      numbers: &writer.numbers
    )
    for missing in heading.missing {
      writer.report(missing, in: missing.block == 0 ? .heading : .summary)
    }
    let titles = columns.map(\.title)
    let (header, headerRow) = row(titles, isStrong: true, as: .tableHeading) { _ in .word }
    var rows: [Element.Child] = [.element(headerRow)]
    var chunks: [Chunk] = []
    for (index, row) in list.rows.enumerated() {
      let cells = [
        row.number, row.addressee, row.enclosures.joined(separator: ", "), String(row.pages),
      ]
      var (strips, element) = self.row(cells, isStrong: false, as: .tableCell) { column in
        .row(index, column: column)
      }
      rows.append(.element(element))
      guard !strips.isEmpty else { continue }
      addBox(to: &strips[0])
      chunks.append(Chunk(strips))
    }
    fill(under: heading.chunks, header: header, with: chunks)
    return Element(
      .part,
      heading.elements.map { .element($0) } + [.element(Element(.table, rows))]
    )
  }

  /// The cells of a row side by side, with a rule below.
  private mutating func row(
    _ cells: [String],
    isStrong: Bool,
    as kind: Element.Kind,
    part: (Int) -> SheetPart
  ) -> (strips: [Strip], element: Element) {
    var strips: [Strip] = []
    var children: [Element.Child] = []
    for (index, column) in columns.enumerated() {
      let span = Span(cells[index], isStrong: isStrong)
      let lines = writer.lines([span], size: style.size, measure: column.width, of: part(index))
      let number = writer.numbers.next()
      children.append(.element(Element(kind, lines.isEmpty ? [] : [.marks(number)])))
      for (place, line) in lines.enumerated() {
        let strip = Strip(
          line,
          size: style.size,
          leading: style.leading,
          mark: number,
          indent: column.x
        )
        if place < strips.count {
          strips[place].pieces += strip.pieces
        } else {
          strips.append(strip)
        }
      }
    }
    guard let last = strips.indices.last else { return ([], Element(.tableRow, children)) }
    strips[0].above = Self.rowGap
    strips[last].height = strips[last].height + Self.rowGap
    strips[last].rules = [
      Strip.Rule(
        x: .zero,
        y: strips[last].height,
        width: SheetGeometry.right - Self.left,
        thickness: SheetGeometry.hairline
      )
    ]
    return (strips, Element(.tableRow, children))
  }

  private func addBox(to strip: inout Strip) {
    strip.boxes.append(
      Strip.Box(x: .zero, y: strip.baseline - Self.box + Length(thousandths: 800), side: Self.box)
    )
  }

  /// Rows from page to page, the titles of the columns above them on each.
  private mutating func fill(under heading: [Chunk], header: [Strip], with rows: [Chunk]) {
    let bottom = SheetGeometry.height - .millimetres(20)
    let headerHeight = header.reduce(Length.zero) { $0 + $1.height } + Self.rowGap
    let top = PageFilling.fill(heading, first: bottom, following: bottom).first ?? []
    let headingHeight = top.last.map { $0.y + $0.strip.height } ?? .zero
    let firstTable = SheetGeometry.top + headingHeight + .millimetres(8)
    let pages = PageFilling.fill(
      rows,
      first: bottom - firstTable - headerHeight,
      following: bottom - .millimetres(25) - headerHeight
    )
    for (index, placed) in (pages.isEmpty ? [[]] : pages).enumerated() {
      writer.pages.append(.a4)
      if index == 0 { writer.draw(top, at: Point(Self.left, SheetGeometry.top), page: 0) }
      let table = index == 0 ? firstTable : .millimetres(25)
      drawHeader(header, at: table, page: index)
      writer.draw(placed, at: Point(Self.left, table + headerHeight), page: index)
    }
    for page in writer.pages.indices { drawPageNumber(page) }
  }

  /// The first is the table's own; those on other pages only repeat it.
  private mutating func drawHeader(_ header: [Strip], at top: Length, page: Int) {
    var y = top
    for strip in header {
      let point = Point(Self.left, y)
      if page == 0 {
        writer.draw(strip, at: point, page: page)
      } else {
        writer.repeatStrip(strip, at: point, page: page)
      }
      y = y + strip.height
    }
  }

  private mutating func drawPageNumber(_ page: Int) {
    let text = words.page + " " + words.of(page + 1, writer.pages.count)
    let size = SheetGeometry.smallSize
    for line in writer.lines([Span(text)], size: size, of: .word) {
      let point = Point(SheetGeometry.right - line.width, SheetGeometry.height - .millimetres(12))
      writer.draw(line, at: point, as: .artifact(.footer), page: page)
    }
  }
}
