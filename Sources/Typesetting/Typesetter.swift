import PDF

/// Sets texts in one typeface.
///
/// ```swift
/// var typesetter = Typesetter(typeface)
/// let text = typesetter.shape([Span("Tack för din synpunkt.")])
/// let lines = text.lines(measure: .millimetres(145), size: .points(11))
/// ```
///
/// It remembers the glyphs it has looked up; what it makes depends on the text alone. A character is
/// set in the first font of the chain that has it with all its marks.
package struct Typesetter: Sendable {
  var finder: GlyphFinder

  package init(_ typeface: Typeface) { finder = GlyphFinder(typeface) }

  /// The glyphs of a text, which counts as one paragraph.
  ///
  /// Blanks and line ends are one space, and none at either end; other control characters, byte
  /// order marks and marks of embedding (U+202A–U+202E, U+2066–U+2069) are left out.
  package mutating func shape(_ spans: [Span]) -> ShapedText {
    var reading = TextReading(fonts: finder.fonts)
    for span in spans { reading.read(span) }
    var text = reading.finished()
    text.hyphens = Style.allCases.map { finder.find("-", in: $0) }
    let forms = text.hasRightToLeft ? text.resolveDirections() : []
    for index in setPlainGlyphs(&text) {
      if !setShapes(of: index, in: &text, form: forms.isEmpty ? .isolated : forms[index]) {
        let cluster = text.clusters[index]
        let scalars = text.scalars[cluster.scalars]
        text.missing.append(MissingCharacter(String(scalars), offset: Int(cluster.offset)))
      }
    }
    place(&text)
    text.breaks = BreakOpportunities.find(in: text)
    return text
  }

  /// Where each cluster begins on one endless line, with its kerning.
  private mutating func place(_ text: inout ShapedText) {
    let shaped = text.glyphs
    let glyphs = shaped.span
    var clusters = text.clusters.mutableSpan
    var start = 0
    var previous = -1
    for index in clusters.indices {
      let glyphRange = clusters[index].glyphs
      if !glyphRange.isEmpty {
        if previous >= 0, clusters[previous].isFollowedClosely(by: clusters[index]) {
          let kerning = finder.kerning(
            of: glyphs[clusters[previous].glyphs.upperBound - 1].id,
            and: glyphs[glyphRange.lowerBound].id,
            font: clusters[index].font
          )
          clusters[previous].kerning = kerning
          start += Int(kerning)
        }
        previous = index
      }
      clusters[index].start = start
      start += Int(clusters[index].advance)
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
