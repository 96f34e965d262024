import PDF

/// A line as it stands in a column: a paragraph's, or a list's with its sign beside it.
package struct Strip: Sendable {
  /// What is left free above it; nothing at the top of a page.
  package var above: Length
  package var height: Length
  /// From the top of the strip down to the line on which letters stand.
  package var baseline: Length
  /// From the left of the column.
  package var pieces: [Piece]
  /// Hairlines in it: a rule below a row, a line to write on.
  package var rules: [Rule] = []
  /// Squares to be ticked.
  package var boxes: [Box] = []
  /// What stands above it once more where it begins a page: the headings of its table.
  package var head: [Strip] = []
  /// The picture that fills it, by its place, and the number of its element.
  package var picture: (place: Int, mark: Int)?

  package init(above: Length, height: Length, baseline: Length, pieces: [Piece]) {
    self.above = above
    self.height = height
    self.baseline = baseline
    self.pieces = pieces
  }

  /// Glyphs, and the number of the element they belong to.
  package struct Piece: Sendable {
    package var x: Length
    package var run: GlyphRun
    package var mark: Int

    package init(x: Length, run: GlyphRun, mark: Int) {
      self.x = x
      self.run = run
      self.mark = mark
    }
  }

  /// A level line, from the top of the strip down.
  package struct Rule: Hashable, Sendable {
    package var x, y, width, thickness: Length

    package init(x: Length, y: Length, width: Length, thickness: Length) {
      self.x = x
      self.y = y
      self.width = width
      self.thickness = thickness
    }
  }
}

extension Strip {
  /// A square to be ticked, from the top left of the strip.
  package struct Box: Hashable, Sendable {
    package var x, y, side: Length

    package init(x: Length, y: Length, side: Length) {
      self.x = x
      self.y = y
      self.side = side
    }
  }
}

/// Strips that stay on one page, if a page can hold them.
package struct Chunk: Sendable {
  package var strips: [Strip]
  /// Whether what follows belongs to it: a heading does not end a page.
  package var keepsNext: Bool

  package init(_ strips: [Strip], keepsNext: Bool = false) {
    self.strips = strips
    self.keepsNext = keepsNext
  }
}
