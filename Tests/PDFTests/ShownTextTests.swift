import Laws
import PDF
import Testing

/// What is drawn is what was put in, at its place, and is copied as its text.
@Suite struct ShownTextTests {
  @Test func everyGlyphHasItsText() throws {
    let font = try SmallDocument.tiny()
    let file = try WrittenFile(SmallDocument.letter(font, pages: 1).bytes())
    let pieces = try ShownText(file, page: file.pages[0]).pieces
    #expect(pieces.map(\.text) == ["HA", "AHA", "A Å H", "HA HÅ"])
    #expect(pieces.map(\.marks) == [["ArtifactHeader"], ["H10"], ["H10"], ["P1"]])
    #expect(pieces.map(\.x) == [50_000, 50_000, 50_000, 50_000])
    #expect(pieces.map(\.y) == [811_889, 741_889, 721_889, 701_889])
    let name = try #require(pieces.first?.font)
    #expect(name.hasSuffix("+Tiny-Regular") && name.utf8.count == 19)
  }

  @Test func oneGlyphMayStandForDifferentText() throws {
    let font = try SmallDocument.tiny()
    let letter = try #require(font.glyph(for: "A"))
    let texts = ["A", "Α", "ffi", "e\u{301}", "é", "\u{2010}", "😀", "A", "ffi", "é"]
    let run = GlyphRun(
      font: font,
      size: .points(10),
      glyphs: texts.map { GlyphRun.Glyph(letter, text: $0) }
    )
    let mark = Mark.text(run, at: Point(.zero, .zero), .content(7))
    let file = try WrittenFile(
      SmallDocument.page([mark], [Element(.paragraph, [.marks(7)])]).bytes()
    )
    let text = try #require(ShownText(file, page: file.pages[0]).pieces.first?.text)
    #expect(Array(text.unicodeScalars) == texts.flatMap { Array($0.unicodeScalars) })
    let fonts = file.value(file.objects[file.pages[0]]?["Resources"])?["Font"]
    #expect(try FontMap(file, fonts?["F0"]).texts.count == 7)
  }

  @Test func whatMayNotBeTextIsReplaced() throws {
    let font = try SmallDocument.tiny()
    let letter = try #require(font.glyph(for: "A"))
    let texts = ["\0", "\u{FEFF}", "\u{FFFE}", "\u{E000}", "\u{F0000}", "a\0b"]
    let run = GlyphRun(
      font: font,
      size: .points(10),
      glyphs: texts.map { GlyphRun.Glyph(letter, text: $0) }
    )
    let mark = Mark.text(run, at: Point(.zero, .zero), .artifact(.layout))
    let file = try WrittenFile(SmallDocument.page([mark], []).bytes())
    let text = try ShownText(file, page: file.pages[0]).pieces.map(\.text)
    #expect(text == ["\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}a\u{FFFD}b"])
  }

  @Test func aGlyphWithoutTextBelongsToItsNeighbour() throws {
    let font = try SmallDocument.tiny()
    let letter = try #require(font.glyph(for: "A"))
    func pieces(_ texts: [String]) throws -> [ShownText.Piece] {
      let glyphs = texts.map { GlyphRun.Glyph(letter, text: $0, adjustment: 5) }
      let run = GlyphRun(font: font, size: .points(10), glyphs: glyphs)
      let mark = Mark.text(run, at: Point(.zero, .zero), .content(0))
      let structure = [Element(.paragraph, [.marks(0)])]
      let file = try WrittenFile(SmallDocument.page([mark], structure).bytes())
      let pieces = try ShownText(file, page: file.pages[0]).pieces
      // Nothing is added behind the last glyph.
      #expect(pieces.reduce(0) { $0 + $1.width } == texts.count * 6_050 - 50)
      return pieces
    }
    let inTheMiddle = try pieces(["a", "(å", "", "", "b"])
    #expect(inTheMiddle.map(\.marks) == [["P0"], ["P0", "Span(å"], ["P0"]])
    #expect(inTheMiddle.map(\.text) == ["a", "(å\u{200B}\u{200B}", "b"])
    #expect(try pieces(["", "a", "b"]).map(\.marks) == [["P0", "Spana"], ["P0"]])
    #expect(try pieces(["a", "b", ""]).map(\.marks) == [["P0"], ["P0", "Spanb"]])
    #expect(try pieces(["", ""]).map(\.marks) == [["P0", "Span"]])
  }

  @Test func adjustmentsMoveWhatFollows() throws {
    let font = try SmallDocument.tiny()
    for seed in 0..<100 {
      var random = Seeded(seed)
      let glyphs = (0..<(1 + random.below(30))).map { _ in
        GlyphRun.Glyph(
          GlyphID(UInt16(random.below(7))),
          text: random.pick(["A", "B", "x(", "\\", "\r"]),
          adjustment: random.chance(oneIn: 2) ? 0 : random.below(400) - 200
        )
      }
      let run = GlyphRun(font: font, size: .points(10), glyphs: glyphs)
      let mark = Mark.text(run, at: Point(.zero, .zero), .artifact(.layout))
      let file = try WrittenFile(SmallDocument.page([mark], []).bytes())
      let shown = try ShownText(file, page: file.pages[0]).pieces
      // Glyph 0 is never shown, but its room stays; what is behind the last one does not count.
      let last = glyphs.lastIndex { $0.id.rawValue > 0 }
      let seen = last.map { glyphs[...$0] } ?? []
      let width = seen.reduce(0) { $0 + font.advance(of: $1.id) + $1.adjustment }
      let end = seen.last?.adjustment ?? 0
      #expect(shown.map(\.text).joined() == seen.filter { $0.id.rawValue > 0 }.map(\.text).joined())
      #expect(shown.first?.width == (width - end) * 10, "seed \(seed)")
    }
  }

  @Test func codesWithSpecialBytes() throws {
    // 300 texts of one glyph take codes whose bytes are parentheses, backslash and line ends.
    let font = try SmallDocument.tiny()
    let letter = try #require(font.glyph(for: "A"))
    let texts = (0..<11_000).compactMap { Unicode.Scalar(0x4E00 + UInt32($0)).map(String.init) }
    let run = GlyphRun(
      font: font,
      size: .points(10),
      glyphs: texts.map { GlyphRun.Glyph(letter, text: $0) }
    )
    let mark = Mark.text(run, at: Point(.zero, .zero), .artifact(.layout))
    let file = try WrittenFile(SmallDocument.page([mark], []).bytes())
    #expect(try ShownText(file, page: file.pages[0]).pieces.map(\.text) == [texts.joined()])
    let strings = file.operators(page: file.pages[0]).first { $0.name == "TJ" }?.operands[0]
      .elements
    #expect(strings?.map(\.bytes?.count) == [16_000, 6_000])
  }
}
