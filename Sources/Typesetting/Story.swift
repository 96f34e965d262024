import PDF

/// A running text set in a measure: strips for the pages, and the elements they belong to.
package struct Story: Sendable {
  package var chunks: [Chunk] = []
  package var elements: [Element] = []
  /// What cannot be shown; a text in which anything is missing is not to be printed.
  package var missing: [MissingCharacter] = []
}

/// Hands out the numbers by which marks on pages and elements know each other.
package struct MarkNumbers: Sendable {
  private var last = -1

  package init() {}

  package mutating func next() -> Int {
    last += 1
    return last
  }
}

/// Sets blocks below each other in one column.
package struct StorySetter {
  private var typesetter: Typesetter
  private var numbers = MarkNumbers()
  private let style: StoryStyle
  private let measure: Length
  private var story = Story()
  /// What the block before leaves free below itself.
  private var below = Length.zero
  private var lastLevel: Int
  private var isBelowHeading = false
  private var block = 0

  /// Sets blocks, beginning below a heading of a level (0 when there is none).
  ///
  /// Levels of headings are made to follow each other: none is left out, and none is higher than
  /// one below that heading (ISO 14289-1, 7.4.2).
  package static func set(
    _ blocks: [Block],
    style: StoryStyle,
    measure: Length,
    below level: Int,
    with typesetter: inout Typesetter,
    numbers: inout MarkNumbers
  ) -> Story {
    var setter = StorySetter(style: style, measure: measure, level: level)
    // Handed over rather than copied, with all it remembers.
    swap(&setter.typesetter, &typesetter)
    setter.numbers = numbers
    for (index, block) in blocks.enumerated() {
      setter.block = index
      setter.set(block, highest: level + 1)
    }
    swap(&setter.typesetter, &typesetter)
    numbers = setter.numbers
    return setter.story
  }

  private init(style: StoryStyle, measure: Length, level: Int) {
    typesetter = Typesetter(
      Typeface(regular: [], strong: [], emphasised: [], strongEmphasised: [])
    )
    self.style = style
    self.measure = measure
    lastLevel = level
  }

  private mutating func set(_ block: Block, highest: Int) {
    switch block {
    case .heading(let wanted, let spans):
      let level = min(max(wanted, highest), lastLevel + 1, 6)
      setHeading(level, of: spans)
    case .paragraph(let spans): setParagraph(spans)
    case .list(let items): setList(items)
    case .lines(let lines): setLines(lines)
    }
  }

  private mutating func shape(_ spans: [Span], item: Int = 0) -> ShapedText {
    let text = typesetter.shape(spans)
    for var missing in text.missing {
      missing.block = block
      missing.item = item
      story.missing.append(missing)
    }
    return text
  }

  private mutating func setHeading(_ level: Int, of spans: [Span]) {
    let heading = style.heading(level)
    let text = shape(spans.map { Span($0.text, isStrong: true, isEmphasised: $0.isEmphasised) })
    guard !text.isEmpty else { return }
    lastLevel = level
    let number = numbers.next()
    let lines = text.balancedLines(measure: measure, size: heading.size)
    var strips = strips(of: lines, size: heading.size, leading: heading.leading, numbered: number)
    strips[0].above = max(heading.above, below)
    below = heading.below
    isBelowHeading = true
    story.chunks.append(Chunk(strips, keepsNext: true))
    story.elements.append(Element(.heading(level), [.marks(number)]))
  }

  private mutating func setParagraph(_ spans: [Span]) {
    let text = shape(spans)
    guard !text.isEmpty else { return }
    let number = numbers.next()
    let lines = text.lines(measure: measure, size: style.size)
    append(strips(of: lines, numbered: number), gap: style.gap)
    story.elements.append(Element(.paragraph, [.marks(number)]))
  }

  private mutating func setLines(_ lines: [[Span]]) {
    let number = numbers.next()
    var all: [Strip] = []
    for (item, spans) in lines.enumerated() {
      var set = shape(spans, item: item).lines(measure: measure, size: style.size)
      if item + 1 < lines.count, let last = set.popLast() { set.append(last.followedBySpace) }
      all += strips(of: set, numbered: number)
    }
    guard !all.isEmpty else { return }
    append(all, gap: style.gap)
    story.elements.append(Element(.paragraph, [.marks(number)]))
  }

  private mutating func setList(_ items: [[Span]]) {
    var elements: [Element.Child] = []
    let label = bullet()
    for (item, spans) in items.enumerated() {
      let text = shape(spans, item: item)
      guard !text.isEmpty else { continue }
      let sign = numbers.next()
      let body = numbers.next()
      let lines = text.lines(measure: measure - style.hanging, size: style.size)
      var strips = strips(of: lines, numbered: body, indent: style.hanging)
      strips[0].pieces.insert(
        contentsOf: label.pieces.map { Strip.Piece(x: $0.x, run: $0.run, mark: sign) },
        at: 0
      )
      append(strips, gap: elements.isEmpty ? style.gap : style.itemGap)
      below = style.itemGap
      elements.append(
        .element(
          Element(
            .listItem,
            [
              .element(Element(.label, [.marks(sign)])),
              .element(Element(.listBody, [.marks(body)])),
            ]
          )
        )
      )
    }
    guard !elements.isEmpty else { return }
    below = style.gap
    story.elements.append(Element(.list, elements))
  }

  private mutating func bullet() -> SetLine {
    for bullet in style.bullets {
      let text = typesetter.shape([Span(bullet)])
      if text.missing.isEmpty { return text.line(size: style.size) }
    }
    return SetLine(pieces: [], width: .zero)
  }

  private func strips(of lines: [SetLine], numbered number: Int, indent: Length = .zero) -> [Strip]
  {
    strips(of: lines, size: style.size, leading: style.leading, numbered: number, indent: indent)
  }

  private func strips(
    of lines: [SetLine],
    size: Length,
    leading: Length,
    numbered number: Int,
    indent: Length = .zero
  ) -> [Strip] {
    lines.map { Strip($0, size: size, leading: leading, mark: number, indent: indent) }
  }

  /// Two lines of a paragraph at least stay together on either side of a page's end, and one of
  /// three lines is not divided.
  private mutating func append(_ strips: [Strip], gap: Length) {
    var strips = strips
    strips[0].above = max(gap, below)
    let afterHeading = isBelowHeading
    isBelowHeading = false
    if afterHeading { strips[0].above = below }
    below = .zero
    guard strips.count > 3 else {
      // A heading has two lines below it, also where the first paragraph has one.
      story.chunks.append(Chunk(strips, keepsNext: afterHeading && strips.count == 1))
      return
    }
    story.chunks.append(Chunk(Array(strips[..<2])))
    for strip in strips[2..<strips.count - 2] { story.chunks.append(Chunk([strip])) }
    story.chunks.append(Chunk(Array(strips[(strips.count - 2)...])))
  }
}

extension Strip {
  /// A line of text that fills its strip: letters stand where ascent and descent balance.
  package init(
    _ line: SetLine,
    size: Length,
    leading: Length,
    mark: Int,
    indent: Length = .zero
  ) {
    self.init(
      above: .zero,
      height: leading,
      baseline: Self.baseline(size: size, leading: leading),
      pieces: line.pieces.map { Piece(x: indent + $0.x, run: $0.run, mark: mark) }
    )
  }

  /// How far below the top of a line its letters stand.
  ///
  /// The letters of European faces reach from about 0.73 em above the baseline to 0.21 below it; what
  /// the line is higher is shared between above and below.
  package static func baseline(size: Length, leading: Length) -> Length {
    (leading + size.scaled(730 - 210)).scaled(500)
  }
}
