/// Why a file cannot be used as a font, or one glyph of it cannot be drawn.
package enum FontFault: Error, Hashable, Sendable {
  /// Neither a TrueType font nor a collection of such.
  case notTrueType
  /// An OpenType font with outlines of PostScript (`OTTO`), which are not read.
  case postScriptOutlines
  /// The font may not be put into a document.
  case embeddingForbidden(Permission)
  case table(Table, TableFault)
  case glyph(GlyphID, GlyphFault)

  /// What the font's maker forbids (OpenType 1.9, `OS/2`, fsType).
  package enum Permission: Hashable, Sendable {
    /// Bit 1 alone: no embedding without leave.
    case restricted
    /// Bit 8: all glyphs or none.
    case noSubsetting
    /// Bit 9: pictures of the glyphs only.
    case bitmapsOnly
  }

  /// A table that a font needs, by its tag.
  package enum Table: String, Hashable, Sendable {
    case characterMap = "cmap"
    case glyphs = "glyf"
    case head
    case horizontalHeader = "hhea"
    case horizontalMetrics = "hmtx"
    case glyphLocations = "loca"
    case maximumProfile = "maxp"
    case metrics = "OS/2"
  }

  package enum TableFault: Hashable, Sendable {
    case missing
    /// The table reaches beyond the end of the file: a file cut short, mostly.
    case outsideFile
    case tooShort
    /// The locations of the glyphs go backwards.
    case unordered
    /// A map of characters, but none of Unicode in the formats 0, 4, 6 and 12.
    case noUnicode
    case value(Field, Int)
  }

  /// A field with a value that no font can have, by its name in the specification.
  package enum Field: String, Hashable, Sendable {
    case magicNumber, unitsPerEm, indexToLocFormat, numGlyphs, numberOfHMetrics
  }

  package enum GlyphFault: Error, Hashable, Sendable {
    /// The font has fewer glyphs.
    case noSuchGlyph
    /// It lies outside of its table.
    case outsideTable
    /// It says that there is more than it has.
    case tooShort
    /// Its contours end in a wrong order, or there are too many points.
    case badContours
    /// It is made of itself.
    case cycle
    /// It is made of more parts, or parts of parts, than any real glyph is.
    case tooManyParts
    /// It is joined to a point that is not there.
    case noSuchPoint
  }
}
