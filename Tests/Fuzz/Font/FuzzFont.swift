import PDF

/// One input of libFuzzer: the bytes of a font, which is asked everything.
///
/// Anything that does not hold ends the program, which is how libFuzzer learns of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFont(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let font = try? TrueTypeFont(bytes) else { return 0 }
  check(!font.name.isEmpty && font.name.utf8.count <= 63, "a font has a name")
  check(font.name.utf8.allSatisfy { (0x2D...0x7A).contains($0) && $0 != 0x2F }, "a name of PDF")
  check(font.ascent >= 0 && font.descent <= 0, "lines go up and down")
  _ = (font.capHeight, font.italicAngle, font.stemV, font.flags, font.boundingBox)
  let glyphs = glyphs(of: font)
  checkKerning(font, glyphs)
  checkSubset(font, glyphs)
  return 0
}

/// Those of some characters of every plane, and the first and last numbers there are.
private func glyphs(of font: TrueTypeFont) -> [GlyphID] {
  var glyphs: [GlyphID] = []
  let codes = Array(UInt32(0x20)..<0x100) + [0x2013, 0x20AC, 0xF000, 0xFFFF, 0x1F600, 0x10FFFF]
  for scalar in codes.compactMap(Unicode.Scalar.init) {
    guard let glyph = font.glyph(for: scalar) else { continue }
    check(glyph.rawValue != 0, "a character never has glyph 0")
    glyphs.append(glyph)
  }
  return glyphs + (UInt16(0)..<12).map { GlyphID($0) } + [GlyphID(0xFFFF)]
}

private func checkKerning(_ font: TrueTypeFont, _ glyphs: [GlyphID]) {
  for (left, right) in zip(glyphs, glyphs.dropFirst()) {
    let once = font.kerning(left, right)
    check(once == font.kerning(left, right), "a pair has one distance")
  }
}

private func checkSubset(_ font: TrueTypeFont, _ glyphs: [GlyphID]) {
  let subset = font.subset(glyphs)
  check(subset.advances.count > glyphs.count, "every glyph has a number")
  for (number, glyph) in glyphs.enumerated() {
    check(subset.advances[number + 1] == font.advance(of: glyph), "a glyph keeps its advance")
  }
  check(sum(subset.bytes) == 0xB1B0_AFBA, "the sum of a font is right")
  guard glyphs.allSatisfy({ font.fault(in: $0) == nil }) else { return }
  check(font.subset(glyphs).bytes == subset.bytes, "the same glyphs make the same bytes")
}

private func sum(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0
  for (place, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - place % 4 * 8) }
  return sum
}

private func check(_ holds: Bool, _ law: StaticString) {
  if !holds { fatalError("\(law)") }
}
