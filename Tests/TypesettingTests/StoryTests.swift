import PDF
import Testing

@testable import Typesetting

/// What blocks become: strips of their sizes, and elements that a screen reader knows.
@Suite struct StoryTests {
  private func story(_ blocks: [Block], below level: Int = 0) throws -> Story {
    var typesetter = Typesetter(try .swedish())
    var numbers = MarkNumbers()
    return StorySetter.set(
      blocks,
      style: StoryStyle(size: .points(11)),
      measure: .points(220),
      below: level,
      with: &typesetter,
      numbers: &numbers
    )
  }

  /// Elements as `H1(0) L(LI(Lbl(1) LBody(2)))`.
  private func outline(_ elements: [Element]) -> String {
    elements.map { element in
      let children = element.children.map { child in
        switch child {
        case .element(let element): outline([element])
        case .marks(let number): String(number)
        }
      }
      return "\(name(element.kind))(\(children.joined(separator: " ")))"
    }.joined(separator: " ")
  }

  private func name(_ kind: Element.Kind) -> String {
    switch kind {
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeading: "TH"
    case .tableCell: "TD"
    default: "?"
    }
  }

  @Test func blocksBecomeElements() throws {
    let font = try TestFont.make(Array("ab•".unicodeScalars))
    var typesetter = Typesetter(Typeface([font]))
    var numbers = MarkNumbers()
    let story = StorySetter.set(
      [
        .heading(1, [Span("a")]), .paragraph([Span("b")]),
        .list([.init([Span("a")]), .init([Span("b")])]),
      ],
      style: StoryStyle(size: .points(11)),
      measure: .points(220),
      below: 0,
      with: &typesetter,
      numbers: &numbers
    )
    #expect(
      outline(story.elements) == "H1(0) P(1) L(LI(Lbl(2) LBody(3)) LI(Lbl(4) LBody(5)))"
    )
  }

  @Test("P1 a list in a list is in the body of its item, and so is a second paragraph")
  func nestedLists() throws {
    let inner = Block.list([.init(label: "1.", [.paragraph([Span("b")])])])
    let story = try story([
      .list([.init([.paragraph([Span("a")]), inner, .paragraph([Span("c")])])])
    ])
    #expect(
      outline(story.elements) == "L(LI(Lbl(0) LBody(1 L(LI(Lbl(2) LBody(3))) P(4))))"
    )
    let places = story.chunks.flatMap(\.strips).map { $0.pieces.map(\.x.thousandths) }
    // The text of the inner item stands beside its number, further in than that of the outer.
    #expect(places == [[0, 15_000], [15_000, 30_400], [15_000]])
  }

  @Test("P1 a table has a row of headings and rows of cells, read from left to right")
  func tables() throws {
    let cells = { (words: String...) in words.map { [Span($0)] } }
    let story = try story([.table([cells("a", "b"), cells("c", ""), cells("cd", "d")])])
    #expect(outline(story.elements) == "Table(TR(TH(0) TH(1)) TR(TD(2) TD()) TR(TD(4) TD(5)))")
    #expect(story.chunks.count == 3)
    #expect(story.chunks[0].keepsNext)
    let bare = try self.story([
      .table([cells("a", "b"), cells("c", "d")], TableForm(head: .firstColumn))
    ])
    #expect(outline(bare.elements) == "Table(TR(TH(0) TD(1)) TR(TH(2) TD(3)))")
  }

  @Test("P1 a row as high as a page is divided between its lines")
  func highRows() throws {
    let words = [Span(String(repeating: "ab cd ", count: 300))]
    let story = try story([.table([[[Span("a")], [Span("b")]], [words, words]])])
    #expect(story.chunks.count > 20)
    let pages = PageFilling.fill(story.chunks, first: .points(300), following: .points(300))
    #expect(pages.count > 3)
  }

  @Test func noLevelOfHeadingsIsLeftOut() throws {
    let headings = [3, 4, 2, 6, 1].map { Block.heading($0, [Span("a")]) }
    #expect(outline(try story(headings).elements) == "H1(0) H2(1) H2(2) H3(3) H1(4)")
    #expect(outline(try story(headings, below: 1).elements) == "H2(0) H3(1) H2(2) H3(3) H2(4)")
  }

  @Test func emptyBlocksAreNothing() throws {
    let story = try story([
      .heading(1, []), .paragraph([Span(" \n")]), .list([]), .list([.init([])]), .lines([]),
    ])
    #expect(outline(story.elements) == "")
    #expect(story.chunks.isEmpty)
  }

  @Test func whatIsMissingHasItsBlockAndItem() throws {
    let story = try story([
      .paragraph([Span("a")]), .lines([[Span("b")], [Span("cd Ω")]]), .paragraph([Span("π")]),
    ])
    #expect(
      story.missing == [
        MissingCharacter("Ω", block: 1, item: 1, offset: 3),
        MissingCharacter("π", block: 2, item: 0, offset: 0),
      ]
    )
  }

  @Test func sizesFollowFromThatOfTheText() {
    let style = StoryStyle(size: .points(11))
    #expect(style.leading == .points(15))
    #expect(style.gap == Length(thousandths: 7_500))
    #expect(style.heading(1).size == .points(16))
    #expect(style.heading(1).leading == .points(20))
    #expect(style.heading(2).size == .points(12))
    #expect(style.heading(3).size == .points(11))
  }

  @Test func aHeadingOfTwoLinesIsBrokenInItsMiddle() throws {
    let text = try shaped("Svar på din synpunkt om vägen vid ån")
    let lines = text.balancedLines(measure: .points(150), size: .points(10))
    #expect(lines.map(\.text) == ["Svar på din synpunkt ", "om vägen vid ån"])
  }

  @Test func linesOfABlockAreReadApart() throws {
    let story = try story([.lines([[Span("ab")], [Span("c")]])])
    let texts = story.chunks.flatMap(\.strips).map { strip in
      strip.pieces.flatMap(\.run.glyphs).map(\.text).joined()
    }
    #expect(texts == ["ab ", "c"])
  }
}
