import PDF

/// One line of a text, set in a size: what is drawn, from left to right.
package struct SetLine: Sendable {
  package var pieces: [Piece]
  /// Up to the end of what is seen.
  package var width: Length

  /// Glyphs of one font, and how far from the beginning of the line they stand.
  package struct Piece: Sendable {
    package var x: Length
    package var run: GlyphRun
  }

  /// The line with a space behind it that is not seen, so that the next one is read apart from it.
  package var followedBySpace: SetLine {
    guard let last = pieces.last, last.run.glyphs.last?.text != " ",
      let space = last.run.font.glyph(for: " ")
    else { return self }
    var line = self
    line.pieces[pieces.count - 1].run.glyphs.append(GlyphRun.Glyph(space, text: " "))
    return line
  }

  /// The text as it is copied from here.
  package var text: String {
    pieces.reduce(into: "") { text, piece in
      for glyph in piece.run.glyphs { text += glyph.text }
    }
  }
}

extension ShapedText {
  /// The lines of the text, none of them wider than the measure unless a single letter is.
  package func lines(measure: Length, size: Length) -> [SetLine] {
    guard size > .zero else { return [] }
    let ems = measure.thousandths * 1000 / size.thousandths
    return LineBreaker.lines(of: self, measure: ems).map { set($0, size: size) }
  }

  /// All of it on one line, however wide.
  package func line(size: Length) -> SetLine {
    guard let end = breaks.last else { return SetLine(pieces: [], width: .zero) }
    return set(LineBreaker.Line(clusters: 0..<end.end, end: end), size: size)
  }

  private func set(_ line: LineBreaker.Line, size: Length) -> SetLine {
    var writer = LineWriter(text: self, size: size)
    if hasRightToLeft {
      let levels = line.clusters.map { clusters[$0].level }
      for place in BidiLevels.visualOrder(levels) {
        writer.add(line.clusters.lowerBound + place)
      }
    } else {
      for cluster in line.clusters { writer.add(cluster) }
    }
    writer.finish(line)
    let width = self.width(from: line.clusters.lowerBound, to: line.clusters.upperBound)
    return SetLine(pieces: writer.pieces, width: size.scaled(width + line.end.hyphen))
  }
}

/// Puts clusters side by side and joins those of one font to a run.
private struct LineWriter {
  let text: ShapedText
  let size: Length
  private(set) var pieces: [SetLine.Piece] = []
  private var glyphs: [GlyphRun.Glyph] = []
  private var font: Int16 = -1
  private var start = 0
  private var x = 0
  private var last = -1

  init(text: ShapedText, size: Length) {
    self.text = text
    self.size = size
    glyphs.reserveCapacity(96)
  }

  mutating func add(_ index: Int) {
    let cluster = text.clusters[index]
    guard !cluster.glyphs.isEmpty else { return }
    if cluster.font != font {
      close()
      font = cluster.font
    } else if last >= 0, last < index, let end = glyphs.indices.last {
      // Kerning is between neighbours of the text, which from right to left there is none for.
      let kerning = text.clusters[last].kerning
      glyphs[end].adjustment = Int(kerning)
      x += Int(kerning)
    }
    for place in cluster.glyphs {
      let glyph = text.glyphs[place]
      add(glyph, text.string(of: glyph))
    }
    last = index
  }

  private mutating func add(_ glyph: ShapedGlyph, _ text: String) {
    glyphs.append(GlyphRun.Glyph(glyph.id, text: text))
    x += Int(glyph.advance)
  }

  /// The hyphen of a word that goes on, or the space that ended the line: it is not seen, but whoever
  /// copies the text or has it read aloud needs it (ISO 32000-1, 14.8.2.5).
  mutating func finish(_ line: LineBreaker.Line) {
    let end = line.end.end
    if line.end.next > end, end < text.clusters.count {
      let cluster = text.clusters[end]
      switch cluster.kind {
      case .softHyphen:
        if let hyphen = text.hyphens[cluster.style.rawValue] {
          if hyphen.font != font {
            close()
            font = hyphen.font
          }
          let shaped = ShapedGlyph(id: hyphen.glyph, advance: hyphen.advance, text: 0..<0)
          add(shaped, "\u{AD}")
        }
      case .space: add(end)
      case .text, .zeroWidthSpace, .direction, .absorbed: break
      }
    }
    close()
  }

  private mutating func close() {
    if !glyphs.isEmpty {
      let run = GlyphRun(font: text.fonts[Int(font)], size: size, glyphs: glyphs)
      pieces.append(SetLine.Piece(x: size.scaled(start), run: run))
    }
    glyphs = []
    start = x
    last = -1
  }
}

extension ShapedText {
  /// The letters of Europe, each as a text: there is one for every glyph of every line.
  private static let latin: ContiguousArray<String> = ContiguousArray(
    (0..<0x250).map { UnicodeScalar($0).map(String.init) ?? "" }
  )

  /// The characters that a glyph stands for.
  fileprivate func string(of glyph: ShapedGlyph) -> String {
    let first = Int(glyph.text)
    if glyph.count == 1 {
      let scalar = scalars[first]
      return scalar.value < 0x250 ? Self.latin[Int(scalar.value)] : String(scalar)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first..<first + Int(glyph.count)])
    return String(view)
  }
}
