import PDF
import Typesetting

/// A sheet with which a clerk measures the window of the authority's envelopes.
///
/// It has the window as it is set, a sample address in it, and rulers that count millimetres from the
/// upper left corner of the sheet. Folded and put into an envelope, it shows through the window
/// where its edges are; the four numbers go into register.yaml.
package struct WindowSheet: Sendable {
  /// RFC 5646; the words are Swedish unless it is English.
  package var language: String
  package var format: LetterFormat
  /// What stands in the window.
  package var address: [String]
  package var author: String
  /// RFC 3339 with offset.
  package var created: String
  package var producer: String

  package init(
    language: String,
    format: LetterFormat,
    address: [String],
    author: String,
    created: String,
    producer: String
  ) {
    self.language = language
    self.format = format
    self.address = address
    self.author = author
    self.created = created
    self.producer = producer
  }

  /// The sheet as a document of one part; throws all that is wrong with it.
  package func document(_ typeface: Typeface) throws(LayoutFaults) -> Document {
    let words = WindowWords.words(for: language)
    var writer = SheetWriter(typeface)
    writer.pages.append(.a4)
    var rulers = Rulers(writer: writer)
    rulers.draw(around: format.window, fold: words.fold)
    writer = rulers.writer
    writer.draw(format.window, page: 0)
    let (address, _) = WindowAddress.draw(
      address,
      in: format.window,
      size: format.textSize,
      into: &writer
    )
    let story = StorySetter.set(
      words.blocks(for: format.window),
      style: StoryStyle(size: .points(11)),
      measure: SheetGeometry.measure,
      below: 0,
      with: &writer.typesetter,
      numbers: &writer.numbers
    )
    for missing in story.missing { writer.report(missing, in: .word) }
    let room = Length.millimetres(125)
    let placed = PageFilling.fill(story.chunks, first: room, following: room).first ?? []
    writer.draw(placed, at: Point(SheetGeometry.left, .millimetres(158)), page: 0)

    let document = Document(
      title: words.title,
      author: author,
      language: language,
      created: created,
      producer: producer
    )
    return try writer.finished(
      document,
      with: Element(.part, address + story.elements.map { .element($0) })
    )
  }
}

/// Rulers in millimetres from the edges of the sheet; all of it decoration.
private struct Rulers {
  var writer: SheetWriter

  private static let labelSize = Length.points(6)

  mutating func draw(around window: Rectangle, fold: String) {
    let width = 210
    horizontal(from: 10, to: width - 10, y: .millimetres(8))
    vertical(from: 20, to: 148, x: .millimetres(8))
    let left = millimetres(window.origin.x)
    let right = millimetres(window.origin.x + window.width)
    let top = millimetres(window.origin.y)
    let bottom = millimetres(window.origin.y + window.height)
    let bottomEdge = window.origin.y + window.height
    // Two across and one down, so that a window that lies otherwise still shows one of each.
    for y in [window.origin.y + .millimetres(4), bottomEdge - .millimetres(4)] {
      horizontal(from: max(20, left - 25), to: min(width - 5, right + 25), y: y)
    }
    let x = window.origin.x + window.width - .millimetres(12)
    vertical(from: max(18, top - 20), to: min(140, bottom + 25), x: x)
    let y = SheetGeometry.fold
    writer.rule(from: Point(.millimetres(5), y), to: Point(.millimetres(205), y), page: 0)
    label(fold, at: Point(.millimetres(25), y - Length.points(2)))
  }

  private func millimetres(_ length: Length) -> Int { length.thousandths * 254 / 720_000 }

  /// A tick for each millimetre, longer at fives, with a number at tens.
  private mutating func horizontal(from first: Int, to last: Int, y: Length) {
    guard first < last else { return }
    writer.rule(from: Point(.millimetres(first), y), to: Point(.millimetres(last), y), page: 0)
    for place in first...last {
      let x = Length.millimetres(place)
      writer.rule(from: Point(x, y - tick(place)), to: Point(x, y), page: 0)
      if place % 10 == 0 { label(String(place), at: Point(x + .points(1), y + .points(6))) }
    }
  }

  private mutating func vertical(from first: Int, to last: Int, x: Length) {
    guard first < last else { return }
    writer.rule(from: Point(x, .millimetres(first)), to: Point(x, .millimetres(last)), page: 0)
    for place in first...last {
      let y = Length.millimetres(place)
      writer.rule(from: Point(x - tick(place), y), to: Point(x, y), page: 0)
      if place % 10 == 0 { label(String(place), at: Point(x + .points(2), y + .points(2))) }
    }
  }

  private func tick(_ place: Int) -> Length {
    if place % 10 == 0 { return .micrometres(3_000) }
    return place % 5 == 0 ? .micrometres(2_200) : .micrometres(1_400)
  }

  private mutating func label(_ text: String, at point: Point) {
    for line in writer.lines([Span(text)], size: Self.labelSize, of: .word) {
      writer.draw(line, at: point, as: .artifact(.layout), page: 0)
    }
  }
}
