import PDF
import Testing

@testable import Typesetting

/// Which glyphs show which characters.
@Suite struct ShapingTests {
  private func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init)
  }

  /// Each glyph as the text it stands for, from left to right.
  private func glyphs(_ text: String, _ fonts: Font...) throws -> [String] {
    let shaped = try shaped(text, Typeface(fonts))
    return shaped.line(size: .points(10)).pieces.flatMap(\.run.glyphs).map(\.text)
  }

  /// The characters whose glyphs are shown, from left to right.
  private func shown(
    _ text: String,
    _ fonts: Font...,
    of scalars: [Unicode.Scalar]
  ) throws
    -> String
  {
    let shaped = try shaped(text, Typeface(fonts))
    let sorted = Array(Set(scalars)).sorted()
    var view = String.UnicodeScalarView()
    for glyph in shaped.line(size: .points(10)).pieces.flatMap(\.run.glyphs) {
      view.append(sorted[Int(glyph.id.rawValue) - 1])
    }
    return String(view)
  }

  @Test func aLetterAndItsMarkAreOneGlyphWhereThereIsOne() throws {
    let font = try TestFont.make(Array("aå\u{30A}q".unicodeScalars))
    #expect(try glyphs("a\u{30A}", font) == ["\u{E5}"])
    #expect(try glyphs("q\u{30A}", font) == ["q", "\u{30A}"])
  }

  @Test func marksAreComposedInAnyOrder() throws {
    // U+1EC7: e with circumflex and dot below.
    let font = try TestFont.make(["e", "\u{1EC7}"])
    #expect(try glyphs("e\u{302}\u{323}", font) == ["\u{1EC7}"])
    #expect(try glyphs("e\u{323}\u{302}", font) == ["\u{1EC7}"])
  }

  @Test func theFirstFontThatHasAllOfAClusterSetsIt() throws {
    let first = try TestFont.make(Array("abq".unicodeScalars))
    let second = try TestFont.make(Array("bcq\u{30A}".unicodeScalars))
    let line = try shaped("abcq\u{30A}a", Typeface([first, second])).line(size: .points(10))
    #expect(line.pieces.map(\.run.font) == [first, second, first])
    #expect(line.pieces.map { $0.run.glyphs.map(\.text).joined() } == ["ab", "cq\u{30A}", "a"])
    #expect(line.pieces.map(\.x.thousandths) == [0, 10_000, 25_000])
  }

  @Test func whatNoFontHasIsMissingWithItsPlace() throws {
    var typesetter = Typesetter(try .swedish())
    let text = typesetter.shape([Span("åä "), Span("b\u{1F600}c\u{5D0}", isStrong: true)])
    #expect(
      text.missing == [
        MissingCharacter("\u{1F600}", offset: 6), MissingCharacter("\u{5D0}", offset: 11),
      ]
    )
  }

  @Test func scriptsThatNeedMoreThanGlyphsAreMissingThoughTheFontHasThem() throws {
    let font = try TestFont.make(scalars(0x900...0x97F) + scalars(0x1780...0x17B3) + [" "])
    let text = try shaped("नम स्ते \u{1780}", Typeface([font]))
    #expect(text.missing.map(\.text) == ["न", "म", "स्ते", "\u{1780}"])
    let own = try TestFont.make(["\u{E000}"])
    #expect(try shaped("\u{E000}", Typeface([own])).missing.map(\.text) == ["\u{E000}"])
  }

  @Test func spacesAndHyphensThatNoFontHasAreShownAsTheOrdinaryOnes() throws {
    let font = try TestFont.make(Array("ab- ".unicodeScalars))
    let text = try shaped("a\u{A0}b\u{2011}a\u{202F}b\u{2009}a", Typeface([font]))
    #expect(text.missing == [])
    let glyphs = text.line(size: .points(10)).pieces[0].run.glyphs
    #expect(glyphs.map(\.text).joined() == "a\u{A0}b\u{2011}a\u{202F}b\u{2009}a")
    #expect(glyphs.map(\.id.rawValue) == [3, 1, 4, 2, 3, 1, 4, 1, 3])
  }

  @Test func arabicLettersTakeTheirForms() throws {
    let font = scalars(0xFE70...0xFEFC) + scalars(0x621...0x64A) + scalars(0xFB50...0xFBFF) + [" "]
    let made = try TestFont.make(font)
    // محمد: meem initial, hah medial, meem medial, dal final; the first letter stands at the right.
    #expect(
      try shown("\u{645}\u{62D}\u{645}\u{62F}", made, of: font)
        == "\u{FEAA}\u{FEE4}\u{FEA4}\u{FEE3}"
    )
    #expect(try glyphs("\u{645}\u{62D}", made) == ["\u{62D}", "\u{645}"])
    // سلام: seen initial, lam-alef final as one glyph, meem isolated.
    #expect(try shown("\u{633}\u{644}\u{627}\u{645}", made, of: font) == "\u{FEE1}\u{FEFC}\u{FEB3}")
    #expect(
      try glyphs("\u{633}\u{644}\u{627}\u{645}", made) == ["\u{645}", "\u{644}\u{627}", "\u{633}"]
    )
    // Persian: گچ of the forms A, gaf initial, tcheh final.
    #expect(try shown("\u{6AF}\u{686}", made, of: font) == "\u{FB7B}\u{FB94}")
    // U+200C keeps them apart.
    #expect(try shown("\u{6AF}\u{200C}\u{686}", made, of: font) == "\u{FB7A}\u{FB92}")
  }

  @Test func anArabicLetterWithoutTheFormItNeedsIsMissing() throws {
    let font = try TestFont.make(scalars(0x621...0x64A))
    #expect(try shaped("\u{645}", Typeface([font])).missing == [])
    #expect(try shaped("\u{645}\u{62D}", Typeface([font])).missing.count == 2)
  }

  /// Very many marks on one letter, and brackets that are never closed.
  @Test func hostileTextsTakeLinearTime() throws {
    let text = "a" + String(repeating: "\u{30A}", count: 30_000)
    #expect(try shaped(text).missing.count == 1)
    let brackets = String(repeating: "(\u{5D0}[", count: 10_000)
    #expect(try shaped(brackets).missing.count == 10_000)
  }

  @Test(
    "P12 marks stand clear of tall letters, and of each other",
    arguments: [
      // A small letter, for which the font has drawn them; a capital; two above; one below as well.
      ("q\u{308}", [0]), ("Q\u{308}", [200]), ("Q\u{308}\u{304}", [200, 360]),
      ("Q\u{323}\u{308}", [-10, 200]),
    ] as [(String, [Int])]
  )
  func marks(_ text: String, _ rises: [Int]) throws {
    let font = try TestFont.make(
      Array("qQ\u{308}\u{304}\u{323}".unicodeScalars),
      boxes: [
        "q": (0, 500), "Q": (0, 700), "\u{308}": (560, 660), "\u{304}": (560, 600),
        "\u{323}": (-150, -50),
      ],
      width: { $0.value < 0x300 ? 500 : 0 }
    )
    let glyphs = try shaped(text, Typeface([font])).line(size: .points(10)).pieces[0].run.glyphs
    #expect(glyphs.dropFirst().map(\.rise) == rises)
    // What is raised is copied with its letter, since readers take it for another line.
    #expect(glyphs[0].text == (rises == [0] ? "q" : text))
    // In the middle of the letter, and what follows stands where it would.
    #expect(glyphs[0].adjustment == -50)
    #expect(glyphs.map(\.adjustment).reduce(0, +) == 0)
  }
}
