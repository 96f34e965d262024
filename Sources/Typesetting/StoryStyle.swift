import PDF

/// The sizes of a running text, all derived from that of its letters.
///
/// At 11 points: lines 15 points apart, paragraphs 7.5 more; the first heading 16 on 20, a second
/// 12 on 15 with 16 above, a third 11. Every size is a whole multiple of half a point.
package struct StoryStyle: Hashable, Sendable {
  package var size: Length
  package var leading: Length
  /// Between two paragraphs.
  package var gap: Length
  /// Between two items of a list.
  package var itemGap: Length
  /// How far the text of an item stands from its sign.
  package var hanging: Length
  /// What stands before an item: the first of these that the fonts have.
  package var bullets = ["•", "–", "-"]
  /// What stands before an item of a list in a list.
  package var innerBullets = ["–", "-"]
  /// Above and below the text of a table's row.
  package var rowGap: Length { leading.scaled(200) }
  /// The thickness of the rule below a row.
  package let tableRule = Length(thousandths: 500)

  package init(size: Length) {
    self.size = size
    leading = size.scaled(1364).roundedToHalfPoints
    gap = leading.scaled(500)
    itemGap = leading.scaled(200)
    hanging = size.scaled(1364).roundedToHalfPoints
  }

  /// What a heading is set in, and what is left free around it.
  package struct Heading: Hashable, Sendable {
    package var size, leading, above, below: Length
  }

  /// What a heading of a level is set in.
  package func heading(_ level: Int) -> Heading {
    switch level {
    case ..<2:
      let size = size.scaled(1455).roundedToHalfPoints
      return Heading(
        size: size,
        leading: size.scaled(1250).roundedToHalfPoints,
        above: leading.scaled(1500),
        below: leading.scaled(700)
      )
    case 2:
      return Heading(
        size: size.scaled(1091).roundedToHalfPoints,
        leading: leading,
        above: leading.scaled(1100),
        below: leading.scaled(200)
      )
    default:
      return Heading(
        size: size,
        leading: leading,
        above: leading.scaled(800),
        below: leading.scaled(100)
      )
    }
  }
}

extension Length {
  /// To the nearest half point.
  package var roundedToHalfPoints: Length { Length(thousandths: (thousandths + 250) / 500 * 500) }
}
