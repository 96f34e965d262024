import Testing

@testable import Typesetting

/// The order of letters from left to right, where the capital letters stand for Hebrew ones.
///
/// The examples are of the kinds that UAX #9 gives with its rules.
@Suite struct DirectionTests {
  /// Writes a text with capitals as it stands on paper.
  private func visual(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      guard scalar.value >= 0x41, scalar.value <= 0x5A else { return scalar }
      return Unicode.Scalar(0x5D0 + scalar.value - 0x41) ?? scalar
    }
    let levels = BidiLevels.levels(of: scalars)
    let signs = Array(text)
    return String(
      BidiLevels.visualOrder(levels).map { place in
        let sign = signs[place]
        guard levels[place] & 1 == 1, let scalar = sign.unicodeScalars.first else { return sign }
        return BidiLevels.mirrored(scalar).map(Character.init) ?? sign
      }
    )
  }

  @Test(arguments: [
    ("hej", "hej"),
    ("hej ABC du", "hej CBA du"),
    ("hej ABC DEF du", "hej FED CBA du"),
    ("hej ABC, DEF! du", "hej FED ,CBA! du"),
    ("hej ABC 123 DEF du", "hej FED 123 CBA du"),
    ("hej ABC 123", "hej 123 CBA"),
    ("ring 123-456 ABC", "ring 123-456 CBA"),
    ("ABC 1,5% DEF", "FED 1,5% CBA"),
    ("ABC 1,5 % DEF", "FED % 1,5 CBA"),
    ("ABC 12:30 DEF", "FED 12:30 CBA"),
    ("hej (ABC) du", "hej (CBA) du"),
    ("hej ABC (DEF) du", "hej (FED) CBA du"),
    ("ABC (hej) DEF", "CBA (hej) FED"),
    ("ABC (hej DEF) G", "CBA (hej FED) G"),
    ("ABC [D] E", "E [D] CBA"),
    ("A. b", "A. b"),
  ])
  func textIsOrdered(_ text: String, _ written: String) {
    #expect(visual(text) == written)
  }
}
