import PDF
import Typesetting

extension LetterDrawing {
  /// The authority's name beside its picture or in it, and its department below; hands out where they end.
  mutating func drawLetterhead() -> (elements: [Element.Child], bottom: Length) {
    var elements: [Element.Child] = []
    var x = SheetGeometry.left
    var bottom = SheetGeometry.top
    var y = SheetGeometry.top
    var isNamed = false
    if let logo = sheet.logo, let frame = logo.frame(at: Point(x, bottom)) {
      let number = writer.numbers.next()
      writer.pages[0].marks.append(.image(logo.image, in: frame, .content(number)))
      elements.append(.element(Element(.figure(alternative: sheet.authority), [.marks(number)])))
      bottom = bottom + frame.height
      switch logo.name {
      case .beside: x = x + frame.width + .millimetres(5)
      case .inside: (isNamed, y) = (true, bottom)
      }
    }
    let measure = column - .millimetres(6) - x
    let name =
      isNamed
      ? []
      : writer.lines(
        [Span(sheet.authority, isStrong: true)],
        size: SheetGeometry.nameSize,
        measure: measure,
        of: .authority
      )
    if !name.isEmpty {
      let number = writer.numbers.next()
      y = writer.draw(
        name,
        at: Point(x, y),
        size: SheetGeometry.nameSize,
        leading: SheetGeometry.nameLeading,
        as: .content(number),
        page: 0
      )
      elements.append(.element(Element(.paragraph, [.marks(number)])))
    }
    var department: [SetLine] = []
    for (index, line) in sheet.department.enumerated() {
      department += writer.lines(
        [Span(line)],
        size: SheetGeometry.smallSize,
        measure: measure,
        of: .department(line: index)
      )
    }
    (elements, y) = drawSmall(department, at: Point(x, y + .points(2)), after: elements)
    return (elements, max(bottom, y))
  }

  /// Lines of the small size as one paragraph.
  private mutating func drawSmall(
    _ lines: [SetLine],
    at point: Point,
    after elements: [Element.Child]
  ) -> (elements: [Element.Child], bottom: Length) {
    guard !lines.isEmpty else { return (elements, point.y) }
    let number = writer.numbers.next()
    let bottom = writer.draw(
      lines,
      at: point,
      size: SheetGeometry.smallSize,
      leading: SheetGeometry.smallLeading,
      as: .content(number),
      page: 0
    )
    return (elements + [.element(Element(.paragraph, [.marks(number)]))], bottom)
  }

  /// Date and case number at the upper right, with what they are.
  mutating func drawReferences() -> [Element.Child] {
    let rows: [(label: String, value: String, part: SheetPart)] = [
      (words.date, sheet.date, .date), (words.reference, sheet.reference, .reference),
    ]
    var elements: [Element.Child] = []
    for (index, row) in rows.enumerated() where !row.value.isEmpty {
      let number = writer.numbers.next()
      let y = SheetGeometry.top + SheetGeometry.smallLeading * index
      drawRow(row.label, row.value, of: row.part, y: y, as: .content(number), page: 0)
      elements.append(.element(Element(.paragraph, [.marks(number)])))
    }
    return elements
  }

  /// A label, and a value behind it in its own column.
  private mutating func drawRow(
    _ label: String,
    _ value: String,
    of part: SheetPart,
    y: Length,
    as role: Mark.Role,
    page: Int
  ) {
    let size = SheetGeometry.smallSize
    let baseline = y + Strip.baseline(size: size, leading: SheetGeometry.smallLeading)
    for line in writer.lines([Span(label)], size: size, of: .word) {
      writer.draw(line.followedBySpace, at: Point(column, baseline), as: role, page: page)
    }
    let x = column + .millimetres(28)
    let measure = SheetGeometry.width - .millimetres(8) - x
    if let line = writer.line(Span(value), size: size, measure: measure, of: part) {
      writer.draw(line, at: Point(x, baseline), as: role, page: page)
    }
  }

  /// Below date, number and page.
  var referencesBottom: Length { SheetGeometry.top + SheetGeometry.smallLeading * 3 }

  /// Who handles the case, beside the address and as high as it, if there is room.
  mutating func drawContact(
    below head: Length,
    beside address: Length
  ) -> (elements: [Element.Child], bottom: Length) {
    let x = isWindowAtLeft ? column : SheetGeometry.left
    let above = isWindowAtLeft ? referencesBottom : head
    let y = max(above + .millimetres(6), address)
    let measure = (isWindowAtLeft ? SheetGeometry.right : column - .millimetres(12)) - x
    var lines: [SetLine] = []
    for (index, line) in sheet.contact.enumerated() {
      lines += writer.lines(
        [Span(line)],
        size: SheetGeometry.smallSize,
        measure: measure,
        of: .contact(line: index)
      )
    }
    guard !lines.isEmpty else { return ([], head) }
    let size = SheetGeometry.smallSize
    let label = writer.lines([Span(words.handledBy, isStrong: true)], size: size, of: .word)
    return drawSmall(label + lines, at: Point(x, y), after: [])
  }

  /// The page at the upper right; from the second on with the authority, the number and the date.
  mutating func drawPageNumber(_ page: Int) {
    let number = words.of(page + 1, writer.pages.count)
    let top = SheetGeometry.top
    let role = Mark.Role.artifact(.header)
    if page == 0 {
      let y = top + SheetGeometry.smallLeading * 2
      drawRow(words.page, number, of: .word, y: y, as: role, page: page)
      return
    }
    let size = SheetGeometry.smallSize
    let baseline = top + Strip.baseline(size: size, leading: SheetGeometry.smallLeading)
    let measure = column - .millimetres(6) - SheetGeometry.left
    let names = writer.lines([Span(sheet.authority)], size: size, measure: measure, of: .authority)
    if let name = names.first {
      writer.draw(name, at: Point(SheetGeometry.left, baseline), as: role, page: page)
    }
    drawRow(words.date, sheet.date, of: .date, y: top, as: role, page: page)
    let leading = SheetGeometry.smallLeading
    drawRow(
      words.reference,
      sheet.reference,
      of: .reference,
      y: top + leading,
      as: role,
      page: page
    )
    drawRow(words.page, number, of: .word, y: top + leading * 2, as: role, page: page)
  }
}
