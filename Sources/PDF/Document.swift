/// A document of pages, described by values; ``bytes`` makes the file.
///
/// With TrueType fonts alone it conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
package struct Document: Sendable {
  /// What it is called in a reader's window.
  package var title: String
  /// Who made it; may be empty.
  package var author: String
  /// RFC 5646, as `sv-SE`.
  package var language: String
  /// RFC 3339 with offset, as `2026-03-02T07:00:00+01:00`: handed in, so that the same letter has
  /// the same bytes.
  package var created: String
  /// The program that made it, with its version.
  package var producer: String
  package var pages: [Page] = []
  /// What a screen reader goes through, outermost and in reading order.
  package var structure: [Element] = []

  package init(
    title: String,
    author: String,
    language: String,
    created: String,
    producer: String
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.created = created
    self.producer = producer
  }
}

/// One page and what stands on it, in the order in which it is drawn and read.
package struct Page: Sendable {
  package var width, height: Length
  package var marks: [Mark] = []

  package init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// An empty page of A4.
  package static var a4: Page { Page(width: .millimetres(210), height: .millimetres(297)) }
}

/// Something drawn on a page.
package enum Mark: Sendable {
  /// `at`: where the baseline begins, at the left.
  case text(GlyphRun, at: Point, Role)
  case image(Image, in: Rectangle, Role)
  /// Part of a picture that is drawn.
  case path(Path, Role)
  /// A straight line; always decoration.
  case line(from: Point, to: Point, thickness: Length)

  /// What something on a page is to a screen reader.
  package enum Role: Hashable, Sendable {
    /// Decoration, and what is repeated on every page.
    case artifact(Artifact)
    /// The number of an element that has ``Element/Child/marks``.
    case content(Int)
  }

  package enum Artifact: Hashable, Sendable {
    /// ISO 32000-1, table 330: `/Pagination` with `/Subtype /Header` or `/Footer`.
    case header, footer
    case layout
  }
}

/// Glyphs of one font and size, from left to right.
package struct GlyphRun: Sendable {
  package var font: Font
  package var size: Length
  package var glyphs: [Glyph]
  /// What is read in place of the glyphs' own texts, where these do not stand in the order of reading; empty for
  /// glyphs whose text another run has.
  package var actualText: String?

  package init(font: Font, size: Length, glyphs: [Glyph], actualText: String? = nil) {
    self.font = font
    self.size = size
    self.glyphs = glyphs
    self.actualText = actualText
  }

  /// One glyph as it is shown.
  package struct Glyph: Hashable, Sendable {
    package var id: GlyphID
    /// What it stands for when the text is copied; one glyph may stand for different characters.
    package var text: String
    /// What is added behind it, in thousandths of an em: kerning, mostly.
    package var adjustment: Int
    /// How far above the line it stands, in thousandths of an em: a mark on a tall letter, mostly.
    package var rise: Int

    package init(_ id: GlyphID, text: String, adjustment: Int = 0, rise: Int = 0) {
      self.id = id
      self.text = text
      self.adjustment = adjustment
      self.rise = rise
    }
  }

  /// From the beginning of the first glyph to the end of the last, adjustments included.
  package var width: Length {
    size.scaled(glyphs.reduce(0) { $0 + font.advance(of: $1.id) + $1.adjustment })
  }
}

/// A part of the document as a screen reader knows it (ISO 32000-1, 14.8.4).
package struct Element: Sendable {
  package var kind: Kind
  package var children: [Child]
  /// Where it differs from the document's; RFC 5646.
  package var language: String?

  package init(_ kind: Kind, _ children: [Child], language: String? = nil) {
    self.kind = kind
    self.children = children
    self.language = language
  }

  package enum Kind: Hashable, Sendable {
    case part, section
    /// 1 to 6; a document begins with 1 and leaves none out.
    case heading(Int)
    case paragraph
    case list, listItem, label, listBody
    case table, tableRow, tableHeading, tableCell
    case span
    /// With what is said in place of the picture.
    case figure(alternative: String)
  }

  package enum Child: Sendable {
    case element(Element)
    /// The marks on all pages that have this number as their role.
    case marks(Int)
  }
}
