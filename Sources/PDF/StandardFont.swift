/// One of the fonts that every reader of PDF has, for text in Windows-1252 (ISO 32000-1, 9.6.2.2).
package enum StandardFont: Hashable, Sendable, CaseIterable {
  case helvetica, helveticaBold, helveticaOblique, helveticaBoldOblique

  package var name: String { "" }

  package var ascent: Int { 0 }

  package var descent: Int { 0 }

  package func glyph(for scalar: Unicode.Scalar) -> GlyphID? { nil }

  package func advance(of glyph: GlyphID) -> Int { 0 }
}
