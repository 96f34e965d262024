import PDF

/// Documents of a few marks.
enum SmallDocument {
  static func empty(title: String = "Svar") -> Document {
    Document(
      title: title,
      author: "",
      language: "sv-SE",
      created: "2026-03-02T07:00:00+01:00",
      producer: "synpunkt"
    )
  }

  /// One page of marks.
  static func page(_ marks: [Mark], _ structure: [Element]) -> Document {
    var document = empty()
    var page = Page.a4
    page.marks = marks
    document.pages = [page]
    document.structure = structure
    return document
  }

  static func tiny() throws -> Font { .trueType(try TinyFont().font()) }

  /// A run of the characters that a font has, of 10 points.
  static func run(_ text: String, _ font: Font) -> GlyphRun {
    let glyphs = text.unicodeScalars.compactMap { scalar in
      font.glyph(for: scalar).map { GlyphRun.Glyph($0, text: String(scalar)) }
    }
    return GlyphRun(font: font, size: .points(10), glyphs: glyphs)
  }

  static func text(_ text: String, _ font: Font, y: Int = 100, _ role: Mark.Role) -> Mark {
    .text(run(text, font), at: Point(.points(50), .points(y)), role)
  }

  /// A letter of a heading and paragraphs on some pages.
  static func letter(_ font: Font, pages: Int = 2) -> Document {
    var document = empty(title: "Svar på synpunkt")
    for number in 0..<pages {
      var page = Page.a4
      page.marks = [
        text("HA", font, y: 30, .artifact(.header)),
        .line(
          from: Point(.points(50), .points(40)),
          to: Point(.points(500), .points(40)),
          thickness: Length(thousandths: 500)
        ),
        text("AHA", font, .content(number * 2)), text("A Å H", font, y: 120, .content(number * 2)),
        text("HA HÅ", font, y: 140, .content(number * 2 + 1)),
      ]
      document.pages.append(page)
      document.structure.append(Element(.heading(1), [.marks(number * 2)]))
      document.structure.append(Element(.paragraph, [.marks(number * 2 + 1)]))
    }
    return document
  }
}
