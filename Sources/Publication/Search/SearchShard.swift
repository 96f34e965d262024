/// A piece of the search index: the words that begin with the same two signs.
///
/// A sign that is neither a letter as in English nor a digit counts as `_`.
package struct SearchShard: Hashable, Sendable {
  /// Below ``count``.
  let place: Int

  static let count = 37 * 37

  init(place: Int) { self.place = place }

  /// The piece that has a word of two bytes or more.
  init(of first: UInt8, _ second: UInt8) {
    let first = Self.sign(first)
    place = first * 37 + (first == 36 ? 36 : Self.sign(second))
  }

  /// From the site's root: `search/w-he.json`.
  var path: String { "search/w-\(Self.name(place / 37))\(Self.name(place % 37)).json" }

  private static func sign(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte - 0x61)
    case 0x30...0x39: Int(byte - 0x30) + 26
    default: 36
    }
  }

  private static func name(_ sign: Int) -> Character {
    Array("abcdefghijklmnopqrstuvwxyz0123456789_")[sign]
  }
}
