/// How å, ä and ö are written where they are missing.
enum Transliteration {
  /// The forms of a word without rings and dots: “oberg” and “oeberg” of Öberg.
  static func forms(of letters: [UInt8]) -> [[UInt8]] {
    let plain = letters.map(Cell.plain)
    guard plain != letters else { return [plain] }
    let long = letters.flatMap { letter -> [UInt8] in
      switch letter {
      case Cell.aRing: Array("aa".utf8)
      case Cell.aDiaeresis: Array("ae".utf8)
      case Cell.oDiaeresis: Array("oe".utf8)
      default: [letter]
      }
    }
    return [plain, long]
  }
}
