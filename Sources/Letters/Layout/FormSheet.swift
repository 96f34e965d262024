import PDF
import Typesetting

/// A form to write on by hand: the brochure that lies with every answer.
///
/// One A4: what it is for, boxes to tick, lines for name and address, and as much room to write in as is
/// left. All words are handed in.
package struct FormSheet: Sendable {
  /// RFC 5646.
  package var language: String
  package var authority: String
  package var logo: Logo?
  /// The first heading, and the title of the document.
  package var heading: String
  package var introduction: [Block]
  /// `Vad gäller det?`, and what can be ticked below it.
  package var question: String
  package var choices: [String]
  /// `Berätta`, above the lines to write on.
  package var story: String
  package var fields: [Field]
  /// Where it is handed in, that it goes free of postage, what becomes of personal data.
  package var footer: [Block]
  /// RFC 3339 with offset.
  package var created: String
  package var producer: String

  /// A line to write on, with what is to stand on it.
  package struct Field: Hashable, Sendable {
    package var label: String
    package var width: Width

    package enum Width: Hashable, Sendable {
      case whole
      /// Two of them stand side by side.
      case half
    }

    package init(_ label: String, _ width: Width = .whole) {
      self.label = label
      self.width = width
    }
  }

  package init(
    language: String,
    authority: String,
    logo: Logo? = nil,
    heading: String,
    introduction: [Block],
    question: String,
    choices: [String],
    story: String,
    fields: [Field],
    footer: [Block],
    created: String,
    producer: String
  ) {
    self.language = language
    self.authority = authority
    self.logo = logo
    self.heading = heading
    self.introduction = introduction
    self.question = question
    self.choices = choices
    self.story = story
    self.fields = fields
    self.footer = footer
    self.created = created
    self.producer = producer
  }

  /// The form as a document of one part; throws all that is wrong with it.
  package func document(_ typeface: Typeface) throws(LayoutFaults) -> Document {
    var drawing = FormDrawing(of: self, in: typeface)
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
