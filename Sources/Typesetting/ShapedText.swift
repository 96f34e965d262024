import PDF

/// A text as glyphs, in the order in which it is read, ready to be broken into lines.
///
/// All widths are in thousandths of an em, so that it may be set in any size.
package struct ShapedText: Sendable {
  let fonts: [Font]
  /// The characters, and behind them those that glyphs stand for where these are others.
  var scalars: ContiguousArray<Unicode.Scalar> = []
  var clusters: ContiguousArray<Cluster> = []
  var glyphs: ContiguousArray<ShapedGlyph> = []
  /// Where lines may end, in order; the last is the end of the text.
  var breaks: ContiguousArray<LineBreak> = []
  /// What is shown where a soft hyphen ends a line, for each style.
  var hyphens: [GlyphFinder.Found?] = []
  /// Whether anything in it is written from right to left.
  var hasRightToLeft = false
  /// What cannot be shown, in order; such clusters are empty.
  package internal(set) var missing: [MissingCharacter] = []

  init(fonts: [Font]) { self.fonts = fonts }

  /// Whether there is nothing to see.
  package var isEmpty: Bool { breaks.isEmpty }

  /// Of the whole text on one line.
  package var advance: Int { breaks.last.map { width(from: 0, to: $0.end) } ?? 0 }

  /// From one cluster up to another, without what would be added behind the last.
  func width(from first: Int, to end: Int) -> Int {
    guard first < end, first < clusters.count else { return 0 }
    return clusters[end - 1].end - clusters[first].start
  }
}

/// A place at which a line may end.
struct LineBreak: Sendable, Equatable {
  /// Behind the last cluster that is seen.
  var end: Int
  /// The first cluster of the next line.
  var next: Int
  /// How bad it is to end a line here, in the measure of ``LineBreaker``.
  var penalty: Int
  /// The width of the hyphen that is then seen.
  var hyphen = 0
}
