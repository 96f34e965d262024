import PDF

/// Simple tables: cells of running text in columns, the first row or the first column heading them.
extension StorySetter {
  /// Headings of more lines than this are not repeated on the next page.
  private static let repeatedLines = 4

  /// Sets a table; a row is divided between pages only where its lines are many, and each page begins with the
  /// headings.
  mutating func setTable(_ rows: [[[Span]]], in form: TableForm) -> Element? {
    let isHeaded = form.head == .firstRow
    let texts = rows.enumerated().map { place, row in
      row.map { cell in
        shape(
          place > 0 || !isHeaded
            ? cell : cell.map { Span($0.text, isStrong: true, isEmphasised: $0.isEmphasised) }
        )
      }
    }
    guard texts.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
    let columns = TableColumns(texts, aligned: form.alignments, size: style.size, measure: measure)
    if !isBelowHeading { below = max(below, gap) }
    var elements: [Element.Child] = []
    var head: [Strip] = []
    for (place, row) in texts.enumerated() {
      let isHead = isHeaded && place == 0
      var (strips, element) = setRow(row, columns) { column in
        isHead || !isHeaded && column == 0 ? .tableHeading : .tableCell
      }
      elements.append(.element(element))
      if isHead {
        head = strips.count <= Self.repeatedLines ? strips : []
      } else if !head.isEmpty {
        strips[0].head = head
        // A row that goes on has no room of its own above it.
        var spaced = head
        if let last = spaced.indices.last {
          spaced[last].height = spaced[last].height + style.rowGap
        }
        for strip in strips.indices.dropFirst() { strips[strip].head = spaced }
      }
      // Not one row alone on either side of a page's end.
      if rows.count > 3, place == 1 || place == rows.count - 2, strips.count <= 3 {
        keepsNext = true
      }
      append(strips, gap: style.rowGap, keepsNext: isHead)
    }
    below = max(gap, style.gap)
    return Element(.table, elements)
  }

  /// The cells of a row side by side, with a rule below.
  private mutating func setRow(
    _ cells: [ShapedText],
    _ columns: TableColumns,
    kind: (Int) -> Element.Kind
  ) -> ([Strip], Element) {
    var strips: [Strip] = []
    var children: [Element.Child] = []
    for (order, (cell, column)) in zip(cells, columns.columns).enumerated() {
      let number = numbers.next()
      let lines = cell.lines(measure: column.width, size: style.size)
      children.append(.element(Element(kind(order), lines.isEmpty ? [] : [.marks(number)])))
      for (place, line) in lines.enumerated() {
        let isLast = place + 1 == lines.count
        let strip = Strip(
          isLast ? line : line.followedBySpace,
          size: style.size,
          leading: style.leading,
          mark: number,
          indent: indent + column.x + column.alignment.start(of: line.width, in: column.width)
        )
        if place < strips.count {
          strips[place].pieces += strip.pieces
        } else {
          strips.append(strip)
        }
      }
    }
    if strips.isEmpty {
      strips = [Strip(above: .zero, height: style.leading, baseline: .zero, pieces: [])]
    }
    close(&strips[strips.count - 1], width: columns.width)
    return (strips, Element(.tableRow, children))
  }

  /// Ends a row: some room, and a rule across all columns.
  private func close(_ strip: inout Strip, width: Length) {
    strip.height = strip.height + style.rowGap
    strip.rules = [
      Strip.Rule(x: indent, y: strip.height, width: width, thickness: style.tableRule)
    ]
  }
}

/// Where the columns of a table stand, from the left of its text.
struct TableColumns {
  private(set) var columns: [Column] = []
  /// Of all of them together.
  private(set) var width = Length.zero

  struct Column {
    let x, width: Length
    let alignment: ColumnAlignment
  }

  /// Columns as wide as what stands in them; where there is no room for that, those that would be wider
  /// share what the others leave.
  init(
    _ rows: [[ShapedText]],
    aligned alignments: [ColumnAlignment],
    size: Length,
    measure: Length
  ) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return }
    let gap = size.scaled(1_200)
    let room = measure - Length(thousandths: gap.thousandths * (count - 1))
    let wanted = (0..<count).map { column in
      rows.lazy.filter { column < $0.count }.map { $0[column].line(size: size).width }.max()
        ?? .zero
    }
    let widths = Self.shared(room, among: wanted)
    var x = Length.zero
    for (place, width) in widths.enumerated() {
      let alignment = place < alignments.count ? alignments[place] : .left
      columns.append(Column(x: x, width: width, alignment: alignment))
      self.width = x + width
      x = x + width + gap
    }
  }

  /// Room shared so that nobody gets more than is wanted, and whoever gets less gets as much as the
  /// others that do.
  private static func shared(_ room: Length, among wanted: [Length]) -> [Length] {
    var widths = wanted
    var left = max(room.thousandths, 0)
    var open = wanted.count
    for place in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }) {
      // A hair more than is wanted, so that what fits is not broken for having been rounded.
      let width = min(wanted[place].thousandths + 2, left / open)
      widths[place] = Length(thousandths: width)
      left -= width
      open -= 1
    }
    return widths
  }
}
