import PDF
import Typesetting

/// Makes pages of what stands on a letter.
///
/// ```swift
/// let layout = LetterLayout(format: .swedishC5, typeface: typeface)
/// let document = try layout.document(sheet)
/// ```
///
/// The first page has the authority's name and logo at the upper left, date, number and page at the
/// upper right, the addressee in the window, who handles the case to the left of it, then the heading
/// and the text. Every page ends with the authority's contact details. A screen reader hears the parts
/// in that order; what is repeated on every page it leaves out.
package struct LetterLayout: Sendable {
  let format: LetterFormat
  let typeface: Typeface

  package init(format: LetterFormat, typeface: Typeface) {
    self.format = format
    self.typeface = typeface
  }

  /// The letter as a document of one part; throws all that is wrong with it.
  package func document(_ sheet: LetterSheet) throws(LayoutFaults) -> Document {
    var drawing = LetterDrawing(sheet, format: format, typeface: typeface)
    let part = drawing.draw()
    let document = Document(
      title: sheet.heading,
      author: sheet.authority,
      language: sheet.language,
      created: sheet.created,
      producer: sheet.producer
    )
    return try drawing.writer.finished(document, with: part)
  }
}

/// One letter on its way to paper.
struct LetterDrawing {
  let sheet: LetterSheet
  let format: LetterFormat
  let words: SheetWords
  var writer: SheetWriter
  /// Where date and number begin: above the address, if the window is at the right.
  let column: Length
  /// Who handles the case stands beside the window, on the other side.
  let isWindowAtLeft: Bool

  init(_ sheet: LetterSheet, format: LetterFormat, typeface: Typeface) {
    self.sheet = sheet
    self.format = format
    words = .words(for: sheet.language)
    writer = SheetWriter(typeface)
    let address = WindowAddress.left(in: format.window)
    isWindowAtLeft = address < .millimetres(90)
    column = isWindowAtLeft ? .millimetres(115) : min(address, .millimetres(125))
  }

  /// Draws everything; hands out the part it is.
  mutating func draw() -> Element {
    writer.pages.append(.a4)
    var children: [Element.Child] = []
    let (letterhead, headBottom) = drawLetterhead()
    children += letterhead
    children += drawReferences()
    let above = isWindowAtLeft ? headBottom : referencesBottom
    if above > format.window.origin.y { writer.report(.letterheadTooHigh) }
    let (address, addressTop) = WindowAddress.draw(
      sheet.address,
      in: format.window,
      size: format.textSize,
      into: &writer
    )
    children += address
    let (contact, contactBottom) = drawContact(below: headBottom, beside: addressTop)
    children += contact

    let footer = Footer(sheet.footer, into: &writer)
    let windowBottom = format.window.origin.y + format.window.height
    // As far below the window as the sheet can slide in its envelope, so that no word of the text
    // looks out of it.
    let top = max(contactBottom + .millimetres(8), windowBottom + .millimetres(14))
    let bottom = SheetGeometry.height - SheetGeometry.bottom - footer.height
    if top > .millimetres(170) { writer.report(.letterheadTooHigh) }
    if footer.height > .millimetres(45) { writer.report(.footerTooHigh) }

    var text = LetterStory(sheet, format: format, words: words)
    let story = text.set(&writer)
    let pages = PageFilling.fill(
      story.chunks,
      first: bottom - SheetGeometry.footerGap - top,
      following: bottom - SheetGeometry.footerGap - SheetGeometry.followingTop
    )
    for (index, placed) in pages.enumerated() {
      if index > 0 { writer.pages.append(.a4) }
      let y = index == 0 ? top : SheetGeometry.followingTop
      writer.draw(placed, at: Point(SheetGeometry.left, y), page: index)
    }
    for page in writer.pages.indices {
      drawPageNumber(page)
      footer.draw(on: page, into: &writer)
    }
    let fold = Point(.millimetres(5), SheetGeometry.fold)
    writer.rule(from: fold, to: Point(.millimetres(8), fold.y), page: 0)
    children += story.elements.map { .element($0) }
    return Element(.part, children)
  }
}
