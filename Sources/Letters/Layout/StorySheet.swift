import PDF
import Typesetting

/// One page with headings, paragraphs, lists and tables, to be shown or put on a wall.
package struct StorySheet: Sendable {
  /// RFC 5646.
  package var language: String
  package var author: String
  package var title: String
  /// One text at different lengths, the longest first: the first that fits on one page is set.
  package var versions: [[Block]]
  /// RFC 3339 with offset.
  package var created: String
  package var producer: String

  package init(
    language: String,
    author: String,
    title: String,
    versions: [[Block]],
    created: String,
    producer: String
  ) {
    self.language = language
    self.author = author
    self.title = title
    self.versions = versions
    self.created = created
    self.producer = producer
  }

  /// How wide text and pictures are.
  package static let measure = SheetGeometry.measure

  /// The page as a document of one part; throws all that is wrong with it.
  package func document(
    _ typeface: Typeface,
    drawing draw: PictureDrawing = { _, _, _, _ in ([], []) }
  ) throws(LayoutFaults) -> Document {
    var writer = SheetWriter(typeface)
    writer.pages.append(.a4)
    var story = set(versions.first ?? [], with: &writer)
    var pages = fill(story)
    for version in versions.dropFirst() where pages.count > 1 {
      story = set(version, with: &writer)
      pages = fill(story)
    }
    for missing in story.missing { writer.report(missing, in: .word) }
    let origin = Point(SheetGeometry.left, SheetGeometry.top)
    for (place, placed) in pages.enumerated() {
      if place > 0 { writer.pages.append(.a4) }
      writer.draw(placed, at: origin, page: place)
      writer.draw(picturesOf: placed, at: origin, page: place, by: draw)
    }
    let document = Document(
      title: title,
      author: author,
      language: language,
      created: created,
      producer: producer
    )
    return try writer.finished(document, with: Element(.part, story.elements.map { .element($0) }))
  }

  private func set(_ blocks: [Block], with writer: inout SheetWriter) -> Story {
    writer.numbers = MarkNumbers()
    return StorySetter.set(
      blocks,
      style: StoryStyle(size: .points(12)),
      measure: Self.measure,
      below: 0,
      with: &writer.typesetter,
      numbers: &writer.numbers
    )
  }

  private func fill(_ story: Story) -> [[PageFilling.Placed]] {
    let room = SheetGeometry.height - SheetGeometry.top - SheetGeometry.bottom
    return PageFilling.fill(story.chunks, first: room, following: room)
  }
}
