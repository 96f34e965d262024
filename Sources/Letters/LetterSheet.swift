import PDF
import Typesetting

/// Everything that stands on a letter, as words: what `Layout` makes pages of.
package struct LetterSheet: Sendable {
  /// RFC 5646; decides the words of the layout (page, enclosure, our reference).
  package var language: String
  /// The authority's name at the top, with a picture beside it.
  package var authority: String
  package var logo: Logo?
  /// Smaller, below the authority's name: department and unit.
  package var department: [String]
  /// The addressee, a line each, for the window of the envelope.
  package var address: [String]
  /// As it is written on the letter, `19 februari 2026`.
  package var date: String
  /// The case's number.
  package var reference: String
  /// Who writes, as one line each: name and title, phone, e-mail; may be empty.
  package var contact: [String]
  /// What the letter is about: its first heading, and the title of the document.
  package var heading: String
  package var body: [Block]
  /// `Med vänlig hälsning`, and below it, after room for a signature by hand, these lines.
  package var closing: Closing?
  package var enclosures: [String]
  /// The authority's contact details, as columns of lines.
  package var footer: [[String]]
  /// RFC 3339 with offset, for the document's own date.
  package var created: String
  package var producer: String

  package struct Closing: Hashable, Sendable {
    package var phrase: [Span]
    package var signature: [[Span]]

    package init(phrase: [Span], signature: [[Span]]) {
      self.phrase = phrase
      self.signature = signature
    }
  }

  package init(
    language: String,
    authority: String,
    logo: Logo? = nil,
    department: [String] = [],
    address: [String],
    date: String,
    reference: String,
    contact: [String] = [],
    heading: String,
    body: [Block],
    closing: Closing? = nil,
    enclosures: [String] = [],
    footer: [[String]] = [],
    created: String,
    producer: String
  ) {
    self.language = language
    self.authority = authority
    self.logo = logo
    self.department = department
    self.address = address
    self.date = date
    self.reference = reference
    self.contact = contact
    self.heading = heading
    self.body = body
    self.closing = closing
    self.enclosures = enclosures
    self.footer = footer
    self.created = created
    self.producer = producer
  }
}

/// Where things stand on an authority's letters: `brev` in register.yaml.
package struct LetterFormat: Hashable, Sendable {
  /// The window of the envelope, from the upper left corner of the folded sheet.
  package var window: Rectangle
  /// Of the text of the letter.
  package var textSize: Length

  package init(window: Rectangle, textSize: Length) {
    self.window = window
    self.textSize = textSize
  }
}
