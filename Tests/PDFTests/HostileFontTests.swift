import Laws
import PDF
import Testing

/// Whatever stands in a file: it is refused, or the font answers everything that it is asked.
@Suite struct HostileFontTests {
  @Test func changedBytesOfTheTinyFont() throws {
    var tiny = TinyFont()
    tiny.kern = PairTables.kern([(1, 1, -5), (1, 3, 40)])
    tiny.positioning = PairTables.positioning(lookups: [
      (
        2,
        [
          PairTables.glyphs(1, [(2, -30)]),
          PairTables.classes(left: 1...2, right: 3...5, value: -20),
        ]
      ),
      (9, [PairTables.distant(PairTables.glyphs(3, [(1, 9)]))]),
    ])
    tiny.maps.append((3, 10, CharacterMaps.groups([(0x41...0x48, 1), (0xC5...0xC5, 3)])))
    let accepted = (0..<2_000).count { seed in
      var bytes = tiny.bytes
      Self.damage(&bytes, seed)
      return Self.answers(bytes)
    }
    // Enough of them are fonts, and not all.
    #expect((400...1_800).contains(accepted), "\(accepted)")
  }

  @Test(.enabled("needs the fonts Liberation and DejaVu") { InstalledFont.areThere })
  func changedBytesOfRealFonts() throws {
    for installed in [InstalledFont.sans, .dejaVu] {
      let original = try installed.bytes()
      for seed in 0..<60 {
        var bytes = original
        Self.damage(&bytes, seed)
        _ = Self.answers(bytes)
      }
    }
  }

  @Test func fileCutAnywhere() {
    let bytes = TinyFont().bytes
    for count in bytes.indices { _ = Self.answers(Array(bytes[..<count])) }
    #expect(Self.answers(bytes))
  }

  @Test func anyTableOfAnyBytes() {
    let tags = [
      "GPOS", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "kern", "loca", "maxp", "name",
      "post",
    ]
    for seed in 0..<600 {
      var random = Seeded(seed)
      var tiny = TinyFont()
      let count = random.below(200)
      tiny.replaced[random.pick(tags)] = (0..<count).map { _ in
        random.chance(oneIn: 2) ? UInt8(random.below(4)) : UInt8(random.below(256))
      }
      _ = Self.answers(tiny.bytes)
    }
  }

  @Test func everythingIsFarAway() throws {
    var tiny = TinyFont()
    tiny.kern = words(0, 0xFFFF) + words(0, 0xFFFF, 1, 0xFFFF, 0, 0, 0)
    tiny.positioning =
      words(1, 0, 10, 10, 10, 0xFFFF) + [UInt8](repeating: 0xFF, count: 300)
    tiny.maps = [(3, 10, CharacterMaps.groups([(0...0x10FFFF, 0xFFFF_FFFF)], count: 0xFFFF_FFFF))]
    let font = try tiny.font()
    #expect(font.glyph(for: "A") == nil)
    #expect(font.kerning(of: GlyphID(1), and: GlyphID(1)) == 0)
    // All offsets and lengths of the directory.
    for place in stride(from: 12 + 8, to: 12 + 16 * 11, by: 4) {
      var bytes = TinyFont().bytes
      bytes.replaceSubrange(place..<place + 4, with: long(0xFFFF_FFFF))
      _ = Self.answers(bytes)
    }
  }

  /// As many subtables as 16 bits can count, which are the same few bytes again and again.
  @Test func subtablesWithoutEndAreNotGoneThrough() throws {
    let scripts = words(1) + Array("latn".utf8) + words(8) + words(4, 0, 0, 0xFFFF, 0xFFFF)
    let features = words(0xFFFF) + Array("kern".utf8) + words(8) + words(0, 1, 0)
    // The first subtables stand where their offsets are read; all the others are at the offset 6,
    // but for the last, which is at 34.
    let first = PairTables.glyphs(4, [(right: 1, value: 5)])
    let last = PairTables.glyphs(1, [(right: 1, value: 33)])
    let offsets = (0..<65_000).flatMap { words($0 == 64_000 ? 6 + first.count : 6) }
    var tiny = TinyFont()
    tiny.positioning =
      words(1, 0, 10, 10 + scripts.count, 10 + scripts.count + features.count)
      + scripts + features + words(1, 4) + words(2, 0, 0xFFFF) + first + last + offsets
    let font = try tiny.font()
    #expect(font.kerning(of: GlyphID(4), and: GlyphID(1)) == 5)
    // What is behind the first 256 is not read.
    #expect(font.kerning(of: GlyphID(1), and: GlyphID(1)) == 0)
  }
}

extension HostileFontTests {
  /// Changes a few bytes, numbers or whole stretches, mostly near the beginning of tables.
  private static func damage(_ bytes: inout [UInt8], _ seed: Int) {
    var random = Seeded(seed)
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count - 8)
      switch random.below(6) {
      case 0: bytes[place] ^= UInt8(1 << random.below(8))
      case 1: bytes[place] = UInt8(random.below(256))
      case 2: bytes.replaceSubrange(place..<place + 2, with: [0xFF, 0xFF])
      case 3: bytes.replaceSubrange(place..<place + 4, with: long(0xFFFF_FFFF))
      case 4: bytes.replaceSubrange(place..<place + 4, with: long(random.below(bytes.count)))
      default: bytes.replaceSubrange(place..<place + 2, with: words(random.below(16)))
      }
    }
    if random.chance(oneIn: 20) { bytes.removeLast(random.below(bytes.count)) }
  }

  /// Asks a font everything; `false` for bytes that are none.
  private static func answers(_ bytes: [UInt8]) -> Bool {
    guard let font = try? TrueTypeFont(bytes) else { return false }
    _ = (font.name, font.ascent, font.descent, font.capHeight, font.boundingBox, font.flags)
    let text =
      (UInt32(0x20)..<0xC8).compactMap(Unicode.Scalar.init) + ["€", "\u{FFFF}", "\u{10FFFF}"]
    let glyphs = text.compactMap(font.glyph) + [0, 1, 2, 3, 4, 5, 0xFFFF].map { GlyphID($0) }
    for (left, right) in zip(glyphs, glyphs.dropFirst()) { _ = font.kerning(of: left, and: right) }
    let subset = font.subset(glyphs)
    let file = FontFile(subset.bytes)
    #expect(file.glyphs.count == subset.advances.count)
    #expect(FontFile.sum(subset.bytes) == 0xB1B0_AFBA)
    for (number, glyph) in glyphs.enumerated() {
      #expect(subset.advances[number + 1] == font.advance(of: glyph))
      if font.fault(in: glyph) != nil { #expect(file.glyphs[number + 1].isEmpty) }
    }
    return true
  }
}
