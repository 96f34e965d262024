import PDF

extension LetterFormat {
  /// An A4 folded once, in a C5 envelope with its window at the right ("H2"), text of 11 points.
  ///
  /// Swedish letters have the addressee at the right, and Swedish suppliers of envelopes know two
  /// places for the window, one to the left (V2) and one to the right (H2). Where exactly H2 lies is
  /// in a standard that was not at hand: 90 × 35 mm, 110 mm from the left edge of the folded sheet and
  /// 42 mm below the upper, is an assumption from envelopes in use. A C5 (229 × 162 mm; ISO 269) lets
  /// the folded sheet slide by 19 and 13 mm, so an authority prints a ``WindowSheet``, looks
  /// at it through its own envelopes, and writes down what it reads there.
  package static let swedishC5 = LetterFormat(
    window: Rectangle(
      Point(.millimetres(110), .millimetres(42)),
      width: .millimetres(90),
      height: .millimetres(35)
    ),
    textSize: .points(11)
  )
}
