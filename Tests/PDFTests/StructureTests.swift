import PDF
import Testing

/// What a screen reader goes through.
@Suite struct StructureTests {
  private func lines(_ marks: [Mark], _ structure: [Element]) throws -> [String] {
    try lines(SmallDocument.page(marks, structure))
  }

  private func lines(_ document: Document) throws -> [String] {
    try StructureText(WrittenFile(document.bytes())).lines
  }

  @Test func elementsOverPages() throws {
    let font = try SmallDocument.tiny()
    var document = SmallDocument.letter(font)
    document.pages[1].marks.append(SmallDocument.text("HÅ", font, y: 200, .content(1)))
    document.pages[1].marks.append(SmallDocument.text("HÅ", font, y: 220, .artifact(.footer)))
    document.pages[1].marks.append(SmallDocument.text("HÅ", font, y: 240, .content(1)))
    #expect(
      try lines(document) == [
        "Document", "  H1 0:0", "  P 0:1 1:2 1:3", "  H1 1:0", "  P 1:1",
      ]
    )
  }

  @Test func everyKindHasItsRole() throws {
    let font = try SmallDocument.tiny()
    let marks = (0..<20).map { SmallDocument.text("A", font, .content($0)) }
    func leaf(_ kind: Element.Kind, _ number: Int) -> Element.Child {
      .element(Element(kind, [.marks(number)]))
    }
    let structure = [
      Element(
        .part,
        [
          .element(Element(.section, [leaf(.heading(1), 0), leaf(.heading(6), 1)])),
          leaf(.heading(0), 2), leaf(.heading(99), 3),
        ]
      ),
      Element(.paragraph, [.marks(4), leaf(.span, 5), .marks(6)], language: "en"),
      Element(
        .list,
        [.element(Element(.listItem, [leaf(.label, 7), leaf(.listBody, 8)]))]
      ),
    ]
    #expect(
      try lines(marks, structure) == [
        "Document", "  Part", "    Sect", "      H1 0:0", "      H6 0:1", "    H1 0:2",
        "    H6 0:3", "  P lang=en 0:4 0:6", "    Span 0:5", "  L ListNumbering=UpperAlpha",
        "    LI", "      Lbl 0:7", "      LBody 0:8",
      ]
    )
  }

  @Test(
    arguments: [
      ("1.", "Decimal"), ("(2)", "Decimal"), ("a)", "LowerAlpha"), ("B", "UpperAlpha"),
      ("•", "Disc"), ("–", "Disc"), ("▪", "Square"), ("◦", "Circle"),
    ]
  )
  func listsAreNumberedAsTheirLabels(_ label: String, _ numbering: String) throws {
    let font = try SmallDocument.tiny()
    let letter = try #require(font.glyph(for: "A"))
    let glyphs = label.unicodeScalars.map { GlyphRun.Glyph(letter, text: String($0)) }
    let run = GlyphRun(font: font, size: .points(10), glyphs: glyphs)
    let item = Element(.listItem, [.element(Element(.label, [.marks(0)]))])
    let list = try lines(
      [.text(run, at: Point(.zero, .zero), .content(0))],
      [Element(.list, [.element(item)])]
    )
    #expect(list[1] == "  L ListNumbering=\(numbering)")
  }

  @Test func tablesKeepTheirEmptyCells() throws {
    let font = try SmallDocument.tiny()
    func row(_ cells: [(Element.Kind, Int)]) -> Element.Child {
      .element(
        Element(.tableRow, cells.map { .element(Element($0.0, [.marks($0.1)])) })
      )
    }
    let table = Element(
      .table,
      [row([(.tableHeading, 0), (.tableHeading, 1)]), row([(.tableHeading, 2), (.tableCell, 3)])]
    )
    let marks = [0, 1, 2].map { SmallDocument.text("A", font, .content($0)) }
    let empty = Element(.table, [row([(.tableHeading, 8), (.tableCell, 9)])])
    #expect(
      try lines(marks, [table, empty]) == [
        "Document", "  Table", "    TR", "      TH Scope=Column 0:0", "      TH Scope=Column 0:1",
        "    TR", "      TH Scope=Row 0:2", "      TD",
      ]
    )
  }

  @Test("P1 a heading of the first row that stands beside a cell heads its row")
  func rowHeadings() throws {
    let font = try SmallDocument.tiny()
    func row(_ place: Int) -> Element.Child {
      let cells = [(Element.Kind.tableHeading, place), (.tableCell, place + 1)]
      return .element(
        Element(.tableRow, cells.map { .element(Element($0.0, [.marks($0.1)])) })
      )
    }
    let marks = (0..<4).map { SmallDocument.text("A", font, .content($0)) }
    #expect(
      try lines(marks, [Element(.table, [row(0), row(2)])]) == [
        "Document", "  Table", "    TR", "      TH Scope=Row 0:0", "      TD 0:1", "    TR",
        "      TH Scope=Row 0:2", "      TD 0:3",
      ]
    )
  }

  @Test func whereStructureAndPagesDisagreeThePagesWin() throws {
    let font = try SmallDocument.tiny()
    let nothing = GlyphRun(font: font, size: .points(10), glyphs: [])
    let marks = [
      SmallDocument.text("A", font, .content(1)), SmallDocument.text("H", font, .content(2)),
      SmallDocument.text("Å", font, .artifact(.layout)),
      .text(nothing, at: Point(.zero, .zero), .content(4)),
    ]
    let structure = [
      Element(.paragraph, [.marks(1)]),
      // Already told, never drawn, drawn without glyphs.
      Element(.paragraph, [.marks(1)]), Element(.paragraph, [.marks(3)]),
      Element(.section, [.element(Element(.paragraph, [.marks(4)]))]), Element(.list, []),
    ]
    let document = SmallDocument.page(marks, structure)
    #expect(try lines(document) == ["Document", "  P 0:0"])
    let file = try WrittenFile(document.bytes())
    let pieces = try ShownText(file, page: file.pages[0]).pieces
    // 2 belongs to no element, and joins the decoration behind it.
    #expect(pieces.map(\.marks) == [["P0"], ["Artifact"], ["Artifact"]])
    #expect(file.operators(page: file.pages[0]).filter { $0.name == "BDC" }.count == 2)
  }

  @Test func figuresSayWhereTheyAre() throws {
    let font = try SmallDocument.tiny()
    let image = try Image(png: SmallPNG(width: 2, height: 1, depth: 8, colour: 2).bytes)
    let marks: [Mark] = [
      .image(
        image,
        in: Rectangle(Point(.points(50), .points(60)), width: .points(100), height: .points(40)),
        .content(0)
      ),
      SmallDocument.text("AH", font, y: 110, .content(1)),
    ]
    let figure = Element(
      .figure(alternative: "Vapen: (gris)"),
      [.marks(0), .element(Element(.span, [.marks(1)]))]
    )
    // The text ends 110 points down, at its descent of 250 thousandths of 10 points.
    #expect(
      try lines(marks, [figure]) == [
        "Document",
        "  Figure alt=Vapen: (gris) BBox=50.0,729.389,150.0,781.889 Placement=Block 0:0",
        "    Span 0:1",
      ]
    )
  }

  @Test func aThousandLettersTakeLinearTime() throws {
    let font = try SmallDocument.tiny()
    func time(_ pages: Int) -> Duration {
      let document = SmallDocument.letter(font, pages: pages)
      return (0..<3).map { _ in ContinuousClock().measure { _ = document.bytes() } }.min() ?? .zero
    }
    #expect(time(320) < time(40) * 8 * 3)
  }
}
