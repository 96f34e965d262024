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
    if let text = pieces[0].run.actualText { line.pieces[0].run.actualText = text + " " }
    return line
  }

  /// The text as it is copied from here.
  package var text: String {
    pieces.reduce(into: "") { text, piece in
      for glyph in piece.run.glyphs { text += glyph.text }
    }
  }
}

extension SetLine {
  /// Lets the first piece stand for the text of the whole line: the glyphs of what is read from right to left
  /// are drawn from left to right.
  fileprivate mutating func read(as text: String) {
    for place in pieces.indices { pieces[place].run.actualText = place == 0 ? text : "" }
  }
}

extension ShapedText {
  /// The lines of the text, none of them wider than the measure unless a single letter is.
  package func lines(measure: Length, size: Length) -> [SetLine] {
    guard size > .zero else { return [] }
    let ems = measure.thousandths * 1000 / size.thousandths
    return LineBreaker.lines(of: self, measure: ems).map { set($0, size: size) }
  }

  /// As few lines as ``lines(measure:size:)`` has, of about one length: for headings.
  package func balancedLines(measure: Length, size: Length) -> [SetLine] {
    guard size > .zero else { return [] }
    var wide = measure.thousandths * 1000 / size.thousandths
    var best = LineBreaker.lines(of: self, measure: wide)
    let count = best.count
    guard count == 2 || count == 3 else { return best.map { set($0, size: size) } }
    var narrow = wide / 2
    // To a hundredth of the measure, which is less than a letter.
    for _ in 0..<6 {
      let middle = (narrow + wide) / 2
      let tried = LineBreaker.lines(of: self, measure: middle)
      if tried.count > count {
        narrow = middle
      } else {
        wide = middle
        best = tried
      }
    }
    return best.map { set($0, size: size) }
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
      let order = BidiLevels.visualOrder(levels)
      writer.add(order.map { line.clusters.lowerBound + $0 })
    } else {
      writer.add(line.clusters)
    }
    writer.finish(line)
    let width = self.width(from: line.clusters.lowerBound, to: line.clusters.upperBound)
    var set = SetLine(pieces: writer.pieces, width: size.scaled(width + line.end.hyphen))
    if hasRightToLeft { set.read(as: readingText(of: line)) }
    return set
  }

  /// The text of a line in the order of reading, with the space that ends it.
  private func readingText(of line: LineBreaker.Line) -> String {
    var view = String.UnicodeScalarView()
    for place in line.clusters.lowerBound..<max(line.clusters.upperBound, line.end.next) {
      let cluster = clusters[place]
      switch cluster.kind {
      case .text, .space, .absorbed: view.append(contentsOf: scalars[cluster.scalars])
      case .softHyphen, .zeroWidthSpace, .direction: break
      }
    }
    return String(view)
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
  }

  mutating func add(_ order: some Sequence<Int>) {
    // Local, so that nothing is counted or checked for every glyph.
    let text = text
    let clusters = text.clusters.span
    let shaped = text.glyphs.span
    let scalars = text.scalars.span
    var glyphs = self.glyphs
    self.glyphs = []
    for index in order {
      let range = clusters[index].glyphs
      guard !range.isEmpty else { continue }
      if clusters[index].font != font {
        self.glyphs = glyphs
        close()
        glyphs = self.glyphs
        glyphs.reserveCapacity(Self.usualCount)
        font = clusters[index].font
      } else if last >= 0, last < index, let end = glyphs.indices.last {
        // Kerning is between neighbours of the text, which from right to left there is none for.
        let kerning = Int(clusters[last].kerning)
        if kerning != 0 {
          glyphs[end].adjustment += kerning
          x += kerning
        }
      }
      for place in range {
        let glyph = shaped[place]
        let first = Int(glyph.text)
        let string =
          glyph.count == 1 && scalars[first].value < 0x250
          ? ShapedText.latin[Int(scalars[first].value)] : text.string(of: glyph)
        glyphs.append(GlyphRun.Glyph(glyph.id, text: string))
        if glyph.move != MarkPlacing.Move() { Self.move(&glyphs, by: glyph.move) }
        x += Int(glyph.advance)
      }
      last = index
    }
    self.glyphs = glyphs
  }

  /// Moves the last glyph, and what follows back again.
  private static func move(_ glyphs: inout [GlyphRun.Glyph], by move: MarkPlacing.Move) {
    let last = glyphs.count - 1
    glyphs[last].rise = Int(move.up)
    guard last > 0 else { return }
    glyphs[last - 1].adjustment += Int(move.right)
    glyphs[last].adjustment -= Int(move.right)
  }

  /// What there is room for at once; a line of a letter has about so many.
  private static let usualCount = 96

  private mutating func add(_ glyph: ShapedGlyph, for text: String) {
    glyphs.append(GlyphRun.Glyph(glyph.id, text: text))
    x += Int(glyph.advance)
  }

  /// The hyphen of a word that goes on, or the space that ended the line: it is not seen, but whoever
  /// copies the text or has it read aloud needs it (ISO 32000-1, 14.8.2.5).
  mutating func finish(_ line: LineBreaker.Line) {
    let end = line.end.end
    if line.end.hyphen > 0 {
      addHyphen(line.clusters.isEmpty ? .regular : text.clusters[end - 1].style)
    } else if line.end.next > end, end < text.clusters.count {
      switch text.clusters[end].kind {
      case .softHyphen: addHyphen(text.clusters[end].style)
      case .space: add(CollectionOfOne(end))
      case .text, .zeroWidthSpace, .direction, .absorbed: break
      }
    }
    close()
  }

  private mutating func addHyphen(_ style: Style) {
    guard let hyphen = text.hyphens[style.rawValue] else { return }
    if hyphen.font != font {
      close()
      font = hyphen.font
    }
    let shaped = ShapedGlyph(id: hyphen.glyph, advance: hyphen.advance, text: 0..<0)
    add(shaped, for: "\u{AD}")
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
  fileprivate static let latin: ContiguousArray<String> = ContiguousArray(
    (0..<0x250).map { UnicodeScalar($0).map(String.init) ?? "" }
  )

  /// The characters that a glyph stands for.
  fileprivate func string(of glyph: ShapedGlyph) -> String {
    let first = Int(glyph.text)
    if glyph.count == 1 { return String(scalars[first]) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first..<first + Int(glyph.count)])
    return String(view)
  }
}
