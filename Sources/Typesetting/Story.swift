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
  var typesetter: Typesetter
  var numbers = MarkNumbers()
  let style: StoryStyle
  /// Of the whole column.
  private let fullMeasure: Length
  private(set) var story = Story()
  /// What the block before leaves free below itself.
  var below = Length.zero
  private var lastLevel: Int
  private(set) var isBelowHeading = false
  private var block = 0
  /// The item of the outermost list, or the line.
  private var item = 0
  /// How far from the left of the column text begins: in lists.
  var indent = Length.zero
  /// How many lists are around what is set.
  var depth = 0
  /// Whether what is set next belongs to what comes after it.
  var keepsNext = false
  /// The sign of an item that waits for the item's first line.
  var label: [Strip.Piece] = []

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
      if let element = setter.set(block, highest: level + 1) {
        setter.story.elements.append(element)
      }
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
    fullMeasure = measure
    lastLevel = level
  }

  /// What is left of the column beside the signs of lists.
  var measure: Length { fullMeasure - indent }

  /// Sets a block; hands out its element, or `nil` when nothing of it is seen.
  mutating func set(_ block: Block, highest: Int) -> Element? {
    if depth == 0 { item = 0 }
    switch block {
    case .heading(let wanted, let spans):
      let level = min(max(wanted, highest), lastLevel + 1, 6)
      return setHeading(level, spans)
    case .paragraph(let spans):
      return setParagraph(spans).map { Element(.paragraph, [.marks($0)]) }
    case .list(let items): return setList(items)
    case .table(let rows, let form): return setTable(rows, in: form)
    case .lines(let lines): return setLines(lines).map { Element(.paragraph, [.marks($0)]) }
    case .picture(let picture): return setPicture(picture)
    }
  }

  /// Notes which item of the outermost list, or which line, is set.
  mutating func begin(_ place: Int) {
    if depth <= 1 { item = place }
  }

  mutating func shape(_ spans: [Span]) -> ShapedText {
    let text = typesetter.shape(spans)
    for var missing in text.missing {
      missing.block = block
      missing.item = item
      story.missing.append(missing)
    }
    return text
  }

  private mutating func setHeading(_ level: Int, _ spans: [Span]) -> Element? {
    let heading = style.heading(level)
    let text = shape(spans.map { Span($0.text, isStrong: true, isEmphasised: $0.isEmphasised) })
    guard !text.isEmpty else { return nil }
    lastLevel = level
    let number = numbers.next()
    let lines = text.balancedLines(measure: measure, size: heading.size)
    var strips = lines.map {
      Strip($0, size: heading.size, leading: heading.leading, mark: number, indent: indent)
    }
    strips[0].above = max(heading.above, below)
    below = heading.below
    isBelowHeading = true
    story.chunks.append(Chunk(strips, keepsNext: true))
    return Element(.heading(level), [.marks(number)])
  }

  /// Between two paragraphs where text stands now.
  var gap: Length { depth == 0 ? style.gap : style.itemGap }

  /// Sets a paragraph; hands out the number of its marks.
  mutating func setParagraph(_ spans: [Span]) -> Int? {
    let text = shape(spans)
    guard !text.isEmpty else { return nil }
    let number = numbers.next()
    append(strips(text.lines(measure: measure, size: style.size), number), gap: gap)
    return number
  }

  mutating func setLines(_ lines: [[Span]]) -> Int? {
    let number = numbers.next()
    var all: [Strip] = []
    for (place, spans) in lines.enumerated() {
      if depth == 0 { begin(place) }
      var set = shape(spans).lines(measure: measure, size: style.size)
      if place + 1 < lines.count, let last = set.popLast() { set.append(last.followedBySpace) }
      all += strips(set, number)
    }
    guard !all.isEmpty else { return nil }
    append(all, gap: gap)
    return number
  }

  /// Leaves room for a picture, which no page's end divides.
  private mutating func setPicture(_ picture: Block.Picture) -> Element {
    let number = numbers.next()
    var strip = Strip(above: .zero, height: picture.height, baseline: .zero, pieces: [])
    strip.picture = (picture.place, number)
    append([strip], gap: gap)
    below = max(gap, style.gap)
    return Element(.figure(alternative: picture.alternative), [.marks(number)])
  }

  private func strips(_ lines: [SetLine], _ number: Int) -> [Strip] {
    lines.map {
      Strip($0, size: style.size, leading: style.leading, mark: number, indent: indent)
    }
  }

  /// Two lines of a paragraph at least stay together on either side of a page's end, and one of
  /// three lines is not divided.
  mutating func append(_ strips: [Strip], gap: Length, keepsNext: Bool = false) {
    var strips = strips
    strips[0].above = max(gap, below)
    strips[0].pieces.insert(contentsOf: label, at: 0)
    label = []
    let afterHeading = isBelowHeading
    let isHead = keepsNext
    let keepsNext = isHead || self.keepsNext
    isBelowHeading = false
    self.keepsNext = false
    if afterHeading { strips[0].above = below }
    below = .zero
    // The headings of a table stay together, and with its first row.
    guard strips.count > 3, !isHead else {
      // A heading has two lines below it, also where the first paragraph has one.
      let keepsNext = keepsNext || afterHeading && strips.count == 1
      story.chunks.append(Chunk(strips, keepsNext: keepsNext))
      return
    }
    story.chunks.append(Chunk(Array(strips[..<2])))
    for strip in strips[2..<strips.count - 2] { story.chunks.append(Chunk([strip])) }
    story.chunks.append(Chunk(Array(strips[(strips.count - 2)...]), keepsNext: keepsNext))
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
