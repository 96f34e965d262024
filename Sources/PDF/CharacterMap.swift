/// What the codes of a font stand for when text is copied or read aloud (ISO 32000-1, 9.10.3).
struct CharacterMap {
  private let texts: [String]

  /// Of texts by code, from code 1 on.
  init(_ texts: [String]) { self.texts = texts }

  var bytes: [UInt8] {
    var syntax = Syntax()
    syntax.reserve(400 + 16 * texts.count)
    syntax.add(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    )
    // A block has at most 100 lines (Adobe technical note 5014, 6.4).
    for start in stride(from: 0, to: texts.count, by: 100) {
      let end = min(start + 100, texts.count)
      syntax.add(end - start)
      syntax.add(" beginbfchar\n")
      for place in start..<end {
        syntax.add("<")
        syntax.add(hexadecimal: UInt16(truncatingIfNeeded: place + 1))
        syntax.add("><")
        for unit in Self.units(of: texts[place]) { syntax.add(hexadecimal: unit) }
        syntax.add(">\n")
      }
      syntax.add("endbfchar\n")
    }
    syntax.add(
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """
    )
    return syntax.bytes
  }

  /// UTF-16, with U+FFFD for what PDF/A does not take (ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3):
  /// U+0000, U+FEFF, U+FFFE and characters of private use.
  ///
  /// A glyph without a text of its own is told by the `/ActualText` around it; here it is a space
  /// of no width, since every code must stand for something.
  static func units(of text: String) -> [UInt16] {
    guard !text.isEmpty else { return [0x200B] }
    var units: [UInt16] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0, 0xFEFF, 0xFFFE, 0xFFFF, 0xE000...0xF8FF, 0xF0000...: units.append(0xFFFD)
      default: units += UTF16.encode(scalar) ?? .init()
      }
      // A destination has at most 512 bytes.
      guard units.count < 200 else { break }
    }
    return units
  }
}
