/// How å, ä and ö are written where they are missing.
enum Transliteration {
  /// The forms of a word without rings and dots: “oberg” and “oeberg” of Öberg.
  static func forms(of letters: [UInt8]) -> [[UInt8]] {
    guard letters.contains(where: { Cell.plain($0) != $0 }) else { return [letters] }
    var long: [UInt8] = []
    long.reserveCapacity(letters.count + 4)
    for letter in letters {
      long.append(Cell.plain(letter))
      switch letter {
      case Cell.aRing: long.append(UInt8(ascii: "a"))
      case Cell.aDiaeresis, Cell.oDiaeresis: long.append(UInt8(ascii: "e"))
      default: break
      }
    }
    return [letters.map(Cell.plain), long]
  }
}
