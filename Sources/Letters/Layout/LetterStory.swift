import PDF
import Typesetting

/// The text of a letter from its heading to its enclosures, as one story.
struct LetterStory {
  private let sheet: LetterSheet
  private let words: SheetWords
  private let style: StoryStyle

  /// The room for a signature by hand.
  private static let signatureRoom = Length.millimetres(15)

  init(_ sheet: LetterSheet, format: LetterFormat, words: SheetWords) {
    self.sheet = sheet
    self.words = words
    style = StoryStyle(size: max(format.textSize, .points(6)))
  }

  mutating func set(_ writer: inout SheetWriter) -> Story {
    // The heading of the letter is the only one of the first level.
    let body = sheet.body.map { block in
      guard case .heading(let level, let spans) = block else { return block }
      return .heading(max(level, 2), spans)
    }
    var story = StorySetter.set(
      [.heading(1, [Span(sheet.heading)])] + body,
      style: style,
      measure: SheetGeometry.measure,
      below: 0,
      with: &writer.typesetter,
      numbers: &writer.numbers
    )
    for missing in story.missing {
      let part: SheetPart =
        missing.block == 0
        ? .heading : .body(block: missing.block - 1, item: missing.item)
      writer.report(missing, in: part)
    }
    addClosing(to: &story, into: &writer)
    addEnclosures(to: &story, into: &writer)
    return story
  }

  /// The phrase and the signature, which stay together and with the end of the text.
  private func addClosing(to story: inout Story, into writer: inout SheetWriter) {
    guard let closing = sheet.closing else { return }
    var strips: [Strip] = []
    let phrase = writer.lines(
      closing.phrase,
      size: style.size,
      measure: SheetGeometry.measure,
      of: .closing
    )
    if !phrase.isEmpty {
      let number = writer.numbers.next()
      strips += self.strips(of: phrase, numbered: number, above: style.leading)
      story.elements.append(Element(.paragraph, [.marks(number)]))
    }
    var lines: [SetLine] = []
    for (index, spans) in closing.signature.enumerated() {
      lines += writer.lines(
        spans,
        size: style.size,
        measure: SheetGeometry.measure,
        of: .signature(line: index)
      )
    }
    if !lines.isEmpty {
      let number = writer.numbers.next()
      strips += self.strips(of: lines, numbered: number, above: Self.signatureRoom)
      story.elements.append(Element(.paragraph, [.marks(number)]))
    }
    guard !strips.isEmpty else { return }
    keepLast(of: &story)
    // A few enclosures are not worth a page of their own.
    story.chunks.append(Chunk(strips, keepsNext: (1...4).contains(sheet.enclosures.count)))
  }

  private func keepLast(of story: inout Story) {
    guard !story.chunks.isEmpty else { return }
    story.chunks[story.chunks.count - 1].keepsNext = true
  }

  /// What lies with the letter, a line each below the word for it.
  private func addEnclosures(to story: inout Story, into writer: inout SheetWriter) {
    guard sheet.enclosures.contains(where: { !$0.isEmpty }) else { return }
    let word = sheet.enclosures.count == 1 ? words.enclosure : words.enclosures
    let label = writer.numbers.next()
    let title = writer.lines([Span(word, isStrong: true)], size: style.size, of: .word)
    var strips = self.strips(of: title, numbered: label, above: style.leading.scaled(1500))
    story.elements.append(Element(.paragraph, [.marks(label)]))
    var items: [Element.Child] = []
    for (index, enclosure) in sheet.enclosures.enumerated() {
      let lines = writer.lines(
        [Span(enclosure)],
        size: style.size,
        measure: SheetGeometry.measure,
        of: .enclosure(index)
      )
      guard !lines.isEmpty else { continue }
      let number = writer.numbers.next()
      let item = self.strips(of: lines, numbered: number, above: .zero)
      items.append(
        .element(Element(.listItem, [.element(Element(.listBody, [.marks(number)]))]))
      )
      if index == 0 || sheet.enclosures.count <= 4 {
        strips += item
      } else {
        story.chunks.append(Chunk(strips))
        strips = item
      }
    }
    story.chunks.append(Chunk(strips))
    if !items.isEmpty { story.elements.append(Element(.list, items)) }
  }

  private func strips(of lines: [SetLine], numbered number: Int, above: Length) -> [Strip] {
    var strips = lines.enumerated().map { index, line in
      Strip(
        index + 1 < lines.count ? line.followedBySpace : line,
        size: style.size,
        leading: style.leading,
        mark: number
      )
    }
    if !strips.isEmpty { strips[0].above = above }
    return strips
  }
}
