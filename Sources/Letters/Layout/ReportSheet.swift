import PDF
import Typesetting

/// A text of several pages with pictures: its heading, what follows, and at the foot of each page whose it is and which
/// page.
package struct ReportSheet: Sendable {
  /// RFC 5646.
  package var language: String
  package var author: String
  package var title: String
  /// What stands below the title, before the text.
  package var blocks: [Block]
  /// At the foot of a page, for its number and how many there are.
  package var footer: @Sendable (_ page: Int, _ of: Int) -> String
  /// RFC 3339 with offset.
  package var created: String
  package var producer: String

  package init(
    language: String,
    author: String,
    title: String,
    blocks: [Block],
    created: String,
    producer: String,
    footer: @escaping @Sendable (_ page: Int, _ of: Int) -> String
  ) {
    self.language = language
    self.author = author
    self.title = title
    self.blocks = blocks
    self.created = created
    self.producer = producer
    self.footer = footer
  }

  /// How wide text and pictures are.
  package static let measure = SheetGeometry.right - SheetGeometry.left

  /// The text as a document of one part; throws all that is wrong with it.
  package func document(
    _ typeface: Typeface,
    drawing draw: PictureDrawing
  ) throws(LayoutFaults) -> Document {
    var writer = SheetWriter(typeface)
    let story = StorySetter.set(
      [.heading(1, [Span(title)])] + blocks,
      style: StoryStyle(size: .points(11)),
      measure: Self.measure,
      below: 0,
      with: &writer.typesetter,
      numbers: &writer.numbers
    )
    for missing in story.missing {
      let part: SheetPart =
        missing.block == 0 ? .heading : .body(block: missing.block - 1, item: missing.item)
      writer.report(missing, in: part)
    }
    let room =
      SheetGeometry.height - Self.top - SheetGeometry.bottom - SheetGeometry.footerLeading
      - SheetGeometry.footerGap
    let origin = Point(SheetGeometry.left, Self.top)
    for (page, placed) in PageFilling.fill(story.chunks, first: room, following: room).enumerated()
    {
      writer.pages.append(.a4)
      writer.draw(placed, at: origin, page: page)
      writer.draw(picturesOf: placed, at: origin, page: page, by: draw)
    }
    for page in writer.pages.indices { drawFooter(page, into: &writer) }
    let document = Document(
      title: title,
      author: author,
      language: language,
      created: created,
      producer: producer
    )
    return try writer.finished(document, with: Element(.part, story.elements.map { .element($0) }))
  }

  private static let top = Length.millimetres(20)

  private func drawFooter(_ page: Int, into writer: inout SheetWriter) {
    let size = SheetGeometry.footerSize
    let words = footer(page + 1, writer.pages.count)
    let y = SheetGeometry.height - SheetGeometry.bottom
    let lines = writer.lines([Span(words)], size: size, measure: Self.measure, of: .word)
    guard let line = lines.first else { return }
    writer.draw(line, at: Point(SheetGeometry.left, y), as: .artifact(.footer), page: page)
  }
}

/// Draws the picture of a place on a page, with its corner and the number of its element: the marks, and what no font has.
package typealias PictureDrawing = (
  _ place: Int, _ corner: Point, _ mark: Int, inout Typesetter
) -> (marks: [Mark], missing: [MissingCharacter])

extension SheetWriter {
  /// Draws the pictures for which a page has room.
  mutating func draw(
    picturesOf placed: [PageFilling.Placed],
    at origin: Point,
    page: Int,
    by draw: PictureDrawing
  ) {
    for strip in placed {
      guard let (place, mark) = strip.strip.picture else { continue }
      let corner = Point(origin.x, origin.y + strip.y)
      let drawn = draw(place, corner, mark, &typesetter)
      pages[page].marks += drawn.marks
      for missing in drawn.missing { report(missing, in: .word) }
    }
  }
}
