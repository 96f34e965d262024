import Laws
import PDF
import Testing

/// Laws that hold for every document, however little its structure and its pages agree.
@Suite struct DocumentLawTests {
  @Test func everyLinkLeadsBack() throws {
    let font = try SmallDocument.tiny()
    let image = try Image(png: SmallPNG(width: 1, height: 1, depth: 8, colour: 4).bytes)
    for seed in 0..<60 {
      var random = Seeded(seed)
      var document = SmallDocument.empty()
      for _ in 0..<random.below(5) {
        var page = Page.a4
        for _ in 0..<random.below(12) { page.marks.append(mark(font, image, &random)) }
        document.pages.append(page)
      }
      for _ in 0..<random.below(6) { document.structure.append(element(&random, depth: 0)) }
      let bytes = document.bytes(random.chance(oneIn: 2) ? .plain : .compressed)
      let file = try WrittenFile(bytes)
      _ = try StructureText(file)
      // Everything drawn is marked, and nothing is told twice.
      for (number, page) in document.pages.enumerated() {
        let shown = try ShownText(file, page: file.pages[number]).pieces
        let texts = page.marks.compactMap { mark in
          if case .text(let run, at: _, _) = mark, !run.glyphs.isEmpty, run.size > .zero {
            run.glyphs.map(\.text).joined()
          } else {
            nil
          }
        }
        #expect(shown.map(\.text) == texts, "seed \(seed)")
      }
    }
  }

  @Test func extremesAreNoTraps() throws {
    let font = try SmallDocument.tiny()
    let letter = try #require(font.glyph(for: "A"))
    let lengths = [Int.min, -1, 0, 1, Int.max].map { Length(thousandths: $0) }
    var marks: [Mark] = []
    for length in lengths {
      let glyph = GlyphRun.Glyph(letter, text: "A", adjustment: length.thousandths)
      let run = GlyphRun(font: font, size: length, glyphs: [glyph, glyph])
      let point = Point(length, length)
      marks.append(.text(run, at: point, .content(1)))
      marks.append(.line(from: point, to: Point(.zero, length), thickness: length))
      let stroke = Path.Stroke(.black, thickness: length, dash: length)
      let path = Path([.move(point), .line(Point(.zero, length))], stroke: stroke, fill: .white)
      marks.append(.path(path, .content(1)))
      let image = try Image(png: SmallPNG(width: 1, height: 1, depth: 8, colour: 0).bytes)
      marks.append(
        .image(image, in: Rectangle(point, width: length, height: length), .content(Int.max))
      )
    }
    var page = Page(width: lengths[4], height: lengths[0])
    page.marks = marks
    var document = SmallDocument.page([], [Element(.figure(alternative: ""), [.marks(1)])])
    document.structure.append(Element(.figure(alternative: "b"), [.marks(Int.max)]))
    document.pages = [page]
    let file = try WrittenFile(document.bytes())
    #expect(file.objects[file.pages[0]]?["MediaBox"]?.elements.map(\.int) == [0, 0, 14_400, 3])
    #expect(try StructureText(file).lines.count == 3)
  }

  private func mark(_ font: Font, _ image: Image, _ random: inout Seeded) -> Mark {
    let roles: [Mark.Role] = [
      .artifact(.header), .artifact(.footer), .artifact(.layout), .content(random.below(8)),
      .content(random.below(8)), .content(random.below(8)),
    ]
    let point = Point(.points(random.below(500)), .points(random.below(800)))
    switch random.below(6) {
    case 5:
      let end = Point(.points(random.below(500)), .points(random.below(800)))
      let stroke = Path.Stroke(.black, thickness: .points(random.below(3)))
      return .path(Path([.move(point), .line(end), .close], stroke: stroke), random.pick(roles))
    case 0:
      return .line(from: point, to: Point(.zero, .zero), thickness: .points(random.below(3)))
    case 1:
      let place = Rectangle(point, width: .points(random.below(3)), height: .points(10))
      return .image(image, in: place, random.pick(roles))
    default:
      var run = SmallDocument.run(random.pick(["", "A", "HA", "Å HAHA"]), font)
      run.size = .points(random.below(3) * 5)
      return .text(run, at: point, random.pick(roles))
    }
  }

  private func element(_ random: inout Seeded, depth: Int) -> Element {
    let kinds: [Element.Kind] = [
      .part, .section, .heading(1), .paragraph, .list, .listItem, .label, .listBody, .table,
      .tableRow, .tableHeading, .tableCell, .span, .figure(alternative: "bild"),
    ]
    var children: [Element.Child] = []
    for _ in 0..<random.below(4) {
      if depth < 4, random.chance(oneIn: 2) {
        children.append(.element(element(&random, depth: depth + 1)))
      } else {
        children.append(.marks(random.below(9)))
      }
    }
    return Element(random.pick(kinds), children)
  }
}
