import PDF

/// Where a mark stands that a font has by itself, on a letter that the font does not have with it (P12).
///
/// Fonts draw such marks for small letters: on a capital, or one above the other, they would touch what is below them. So a
/// mark stands in the middle of its letter, and as far from it, or from the mark before it, as it needs to be seen
/// (Unicode 5.13, “Rendering Nonspacing Marks”):
///
///     Ọ̀ Ẹ́ C̈ S̄
enum MarkPlacing {
  /// How far a glyph is moved, in thousandths of an em.
  struct Move: Sendable, Equatable {
    var right: Int16 = 0
    var up: Int16 = 0
  }

  /// Of a letter and its marks, in a font that has all of them.
  static func moves(
    of glyphs: [GlyphFinder.Found],
    showing signs: [Unicode.Scalar],
    in font: Font
  ) -> [Move] {
    var moves = [Move](repeating: Move(), count: glyphs.count)
    guard let letter = signs.first, isEuropean(letter), let first = glyphs.first,
      var box = font.box(of: first.glyph)
    else { return moves }
    let middle = (box.left + box.right) / 2
    var pen = Int(first.advance)
    for place in glyphs.indices.dropFirst() {
      defer { pen += Int(glyphs[place].advance) }
      guard let side = side(of: signs[place]), let own = font.box(of: glyphs[place].glyph) else {
        continue
      }
      let up =
        switch side {
        case .above: max(0, box.top + gap - own.bottom)
        case .below: min(0, box.bottom - gap - own.top)
        }
      moves[place] = Move(
        right: Int16(clamping: middle - pen - (own.left + own.right) / 2),
        up: Int16(clamping: up)
      )
      box.top = max(box.top, own.top + up)
      box.bottom = min(box.bottom, own.bottom + up)
    }
    return moves
  }

  private enum Side { case above, below }

  /// By the canonical combining class (Unicode 4.3); those that are joined to their letter stay where the font has them.
  private static func side(of mark: Unicode.Scalar) -> Side? {
    switch mark.properties.canonicalCombiningClass {
    case .above: .above
    case .below: .below
    default: nil
    }
  }

  /// Whether a letter is Latin, Greek or Cyrillic.
  private static func isEuropean(_ letter: Unicode.Scalar) -> Bool {
    letter.value < 0x590 || (0x1E00...0x1FFF).contains(letter.value)
  }

  /// Between a mark and what it stands on: about a stroke.
  private static let gap = 60
}
