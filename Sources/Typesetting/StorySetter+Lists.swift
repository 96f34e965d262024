import PDF

/// Lists, and lists in lists.
extension StorySetter {
  mutating func setList(_ items: [Block.Item]) -> Element? {
    var elements: [Element.Child] = []
    depth += 1
    let labels = items.map { sign(of: $0) }
    // Text stands in one line below the widest number.
    let widest = labels.map(\.width).max() ?? .zero
    let hanging = max(style.hanging, widest + style.size.scaled(400))
    for (place, item) in items.enumerated() {
      begin(place)
      let isFirst = elements.isEmpty
      guard let element = setItem(item, labels[place], hanging: hanging, isFirst: isFirst) else {
        continue
      }
      below = style.itemGap
      elements.append(.element(element))
    }
    depth -= 1
    guard !elements.isEmpty else { return nil }
    below = gap
    return Element(.list, elements)
  }

  /// Sets an item with its sign beside its first line.
  private mutating func setItem(
    _ item: Block.Item,
    _ sign: SetLine,
    hanging: Length,
    isFirst: Bool
  ) -> Element? {
    let number = numbers.next()
    // The sign of an item that begins with a list stands beside that list's first one.
    let around = label
    let left = indent
    label += sign.pieces.map { Strip.Piece(x: left + $0.x, run: $0.run, mark: number) }
    indent = indent + hanging
    // A list that stands in no other is as far from the text above it as a paragraph.
    if isFirst, depth == 1, !isBelowHeading { below = max(below, style.gap) }
    var body: [Element.Child] = []
    // An item does not end a page between its first words and what is listed below them.
    keepsNext = item.blocks.count > 1
    for block in item.blocks {
      switch block {
      case .paragraph(let spans) where body.isEmpty:
        if let marks = setParagraph(spans) { body.append(.marks(marks)) }
      case .lines(let lines) where body.isEmpty:
        if let marks = setLines(lines) { body.append(.marks(marks)) }
      case .heading, .paragraph, .list, .table, .lines, .picture:
        if let element = set(block, highest: 1) { body.append(.element(element)) }
      }
    }
    indent = left
    guard !body.isEmpty else {
      label = around
      return nil
    }
    let parts = [
      Element(.label, [.marks(number)]), Element(.listBody, body),
    ]
    return Element(.listItem, parts.map { .element($0) })
  }

  /// What stands before an item: its number, or the first sign of the level that the fonts have.
  private mutating func sign(of item: Block.Item) -> SetLine {
    if let label = item.label { return shape([Span(label)]).line(size: style.size) }
    for bullet in depth.isMultiple(of: 2) ? style.innerBullets : style.bullets {
      let text = typesetter.shape([Span(bullet)])
      if text.missing.isEmpty { return text.line(size: style.size) }
    }
    return SetLine(pieces: [], width: .zero)
  }
}
