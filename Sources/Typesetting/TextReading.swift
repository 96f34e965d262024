import PDF

/// From spans to clusters: what is one sign, what is a space, and what is not seen at all.
struct TextReading {
  private var text: ShapedText
  /// Of the character that is being read, in bytes of UTF-8 from the first span on.
  private var offset = 0

  init(fonts: [Font]) { text = ShapedText(fonts: fonts) }

  /// Reads a span; clusters do not reach across.
  mutating func read(_ span: Span) {
    let style = Style(span)
    if text.clusters.isEmpty {
      // Enough for most texts, which are of one span; what is more doubles the room.
      let count = span.text.utf8.count
      text.scalars.reserveCapacity(count)
      text.clusters.reserveCapacity(count)
      text.glyphs.reserveCapacity(count)
    }
    if span.text.unicodeScalars.allSatisfy(Self.standsAlone) {
      for scalar in span.text.unicodeScalars {
        add(scalar, in: style)
        offset += UTF8.width(scalar)
      }
    } else {
      for character in span.text {
        add(character, in: style)
        offset += character.utf8.count
      }
    }
  }

  /// Without the space that may have come last.
  mutating func finished() -> ShapedText {
    if let last = text.clusters.last, last.kind == .space, isBlank(last) {
      text.clusters.removeLast()
    }
    return text
  }

  /// Whether a character is never part of a larger cluster together with others of its kind.
  ///
  /// True of what Swedish is written with, which needs no search for the borders of clusters.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF: true
    default: false
    }
  }

  private mutating func add(_ character: Character, in style: Style) {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return }
    let count = text.clusters.count
    add(base, in: style)
    let isText = text.clusters.count > count && text.clusters[count].kind == .text
    for scalar in scalars.dropFirst() {
      if scalar == "\u{200C}" {
        if isText { text.clusters[count].endsJoining = true }
      } else if isText, Self.meaning(of: scalar) == .sign {
        let first = text.clusters[count].scalars.lowerBound
        text.scalars.append(scalar)
        text.clusters[count].scalars = first..<text.scalars.count
      } else if Self.meaning(of: scalar) == .sign {
        // A mark on a space, or on something that is not seen.
        append(scalar, as: .text, in: style)
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, in style: Style) {
    switch Self.meaning(of: scalar) {
    case .sign: append(scalar, as: .text, in: style)
    case .space: append(scalar, as: .space, in: style)
    case .blank:
      // One space for any number of blanks, and none at the beginning.
      if let last = text.clusters.last, !(last.kind == .space && isBlank(last)) {
        append(" ", as: .space, in: style)
      }
    case .softHyphen: append(scalar, as: .softHyphen, in: style)
    case .zeroWidthSpace: append(scalar, as: .zeroWidthSpace, in: style)
    case .direction: append(scalar, as: .direction, in: style)
    case .nothing: break
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, as kind: Cluster.Kind, in style: Style) {
    if BidiClass.isRightToLeft(scalar) { text.hasRightToLeft = true }
    let place = text.scalars.count
    text.scalars.append(scalar)
    text.clusters.append(Cluster(scalar, as: kind, in: style, at: place, offset: offset))
  }

  private func isBlank(_ space: Cluster) -> Bool { space.base == " " }

  private enum Meaning {
    case sign, space, blank, softHyphen, zeroWidthSpace, direction, nothing
  }

  private static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    switch scalar.value {
    case 0x21...0x7E: .sign
    case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029: .blank
    case 0..<0x20, 0x7F..<0xA0: .nothing
    case 0xAD: .softHyphen
    case 0xA0..<0x300: .sign
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: .space
    case 0x200B: .zeroWidthSpace
    case 0x200E, 0x200F: .direction
    case 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200C, 0x200D,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      .nothing
    default: .sign
    }
  }
}
