import PDF
import Typesetting

/// What lies in the tray: the cover of a print file, to be ticked off when the letters are posted.
package struct PostingList: Sendable {
  /// RFC 5646; decides the words of the table.
  package var language: String
  package var authority: String
  /// `Brev att posta`, and the title of the document.
  package var heading: String
  /// Below the heading, as `9 mars 2026 – 12 brev`; may be empty.
  package var summary: String
  package var rows: [Row]
  /// RFC 3339 with offset.
  package var created: String
  package var producer: String

  /// One letter.
  package struct Row: Hashable, Sendable {
    /// The case's number.
    package var number: String
    package var addressee: String
    package var enclosures: [String]
    package var pages: Int

    package init(number: String, addressee: String, enclosures: [String], pages: Int) {
      self.number = number
      self.addressee = addressee
      self.enclosures = enclosures
      self.pages = pages
    }
  }

  package init(
    language: String,
    authority: String,
    heading: String,
    summary: String,
    rows: [Row],
    created: String,
    producer: String
  ) {
    self.language = language
    self.authority = authority
    self.heading = heading
    self.summary = summary
    self.rows = rows
    self.created = created
    self.producer = producer
  }

  /// The list as a document of one part; throws all that is wrong with it.
  package func document(_ typeface: Typeface) throws(LayoutFaults) -> Document {
    var drawing = PostingListDrawing(of: self, in: typeface)
    let part = drawing.draw()
    let document = Document(
      title: heading,
      author: authority,
      language: language,
      created: created,
      producer: producer
    )
    return try drawing.writer.finished(document, with: part)
  }
}
