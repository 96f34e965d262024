import Checksums

extension FontUse {
  /// Adds the font to a file: a composite font over a TrueType subset (ISO 32000-1, 9.7), or the
  /// name of a standard font (9.6.2.2).
  func write(into file: inout ObjectFile) {
    switch font {
    case .standard(let standard):
      file.add(reference) { syntax in
        syntax.add("<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont")
        syntax.add(name: standard.name)
        syntax.add(">>")
      }
    case .trueType(let trueType): write(trueType, into: &file)
    }
  }

  private func write(_ font: TrueTypeFont, into file: inout ObjectFile) {
    let subset = font.subset(glyphs)
    let name = "\(tag)+\(font.name)"
    let descendant = file.reserve()
    let descriptor = file.reserve()
    let program = file.reserve()
    let unicode = file.reserve()
    file.add(reference) { syntax in
      syntax.add("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont")
      syntax.add(name: name)
      syntax.add("/DescendantFonts[")
      syntax.add(descendant)
      syntax.add("]/ToUnicode ")
      syntax.add(unicode)
      syntax.add(">>")
    }
    file.add(descendant) { syntax in
      syntax.add("<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont")
      syntax.add(name: name)
      syntax.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
      syntax.add("/FontDescriptor ")
      syntax.add(descriptor)
      syntax.add("/DW 0/W[0[")
      for advance in subset.advances {
        syntax.add(advance)
        syntax.add(byte: UInt8(ascii: " "))
      }
      syntax.add("]]>>")
    }
    let box = font.boundingBox
    file.add(descriptor) { syntax in
      syntax.add("<</Type/FontDescriptor/FontName")
      syntax.add(name: name)
      syntax.add(
        """
        /Flags \(font.flags)/FontBBox[\(box.left) \(box.bottom) \(box.right) \(box.top)]\
        /ItalicAngle \(font.italicAngle)/Ascent \(font.ascent)/Descent \(font.descent)\
        /CapHeight \(font.capHeight)/StemV \(font.stemV)/FontFile2 
        """
      )
      syntax.add(program)
      syntax.add(">>")
    }
    file.add(program, stream: subset.bytes, filter: .shared) {
      $0.add("/Length1 \(subset.bytes.count)")
    }
    file.add(unicode, stream: CharacterMap(texts).bytes, filter: .own) { _ in }
  }

  /// Six letters that tell subsets of the same font apart (9.6.4), from what is in them.
  private var tag: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(glyphs.count * 2)
    for glyph in glyphs {
      bytes.append(UInt8(glyph.rawValue >> 8))
      bytes.append(UInt8(glyph.rawValue & 0xFF))
    }
    var rest = SHA256.hash(of: Array(font.name.utf8) + bytes).prefix
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))
      rest /= 26
    }
    return tag
  }
}
