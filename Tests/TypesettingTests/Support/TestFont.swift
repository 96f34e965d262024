import PDF
import Typesetting

/// A font made by hand, whose glyphs are empty and as wide as a test wants them.
///
/// The smallest file that counts as a TrueType font (OpenType 1.9: `cmap`, `glyf`, `head`, `hhea`,
/// `hmtx`, `kern`, `loca`, `maxp`), of 1,000 units.
enum TestFont {
  /// Letters of Swedish, 500 wide, and spaces too.
  static func swedish() throws -> Font {
    try make(Array(" !\"&'()*+,-./0123456789:;=?@[]_{}«»§–—…".unicodeScalars) + letters)
  }

  static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉabcdefghijklmnopqrstuvwxyzåäöé".unicodeScalars
  )

  /// A font of these characters, glyphs numbered from 1 in their order.
  static func make(
    _ scalars: [Unicode.Scalar],
    kerning: [(left: Unicode.Scalar, right: Unicode.Scalar, value: Int)] = [],
    boxes: [Unicode.Scalar: (bottom: Int, top: Int)] = [:],
    width: (Unicode.Scalar) -> Int = { _ in 500 }
  ) throws -> Font {
    let sorted = Array(Set(scalars)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 1...))
    let count = sorted.count + 1
    let pairs = kerning.compactMap { pair -> (Int, Int, Int)? in
      guard let left = numbers[pair.left], let right = numbers[pair.right] else { return nil }
      return (left, right, pair.value)
    }
    // Glyphs of no contour with a box of 200 units in the middle of 500, or left of where they begin.
    var (drawn, locations): ([UInt8], [Int]) = ([], [2, 2])
    for scalar in sorted {
      if let box = boxes[scalar] {
        let left = width(scalar) == 0 ? -300 : 150
        drawn += big([0, left, box.bottom, left + 200, box.top], 2) + [0, 0]
      }
      locations.append(2 + drawn.count / 2)
    }
    let tables: [(String, [UInt8])] = [
      ("cmap", characterMap(sorted)),
      ("glyf", [0, 0, 0, 0] + drawn),
      ("head", head),
      ("hhea", horizontalHeader(count)),
      ("hmtx", big([500, 0], 2) + sorted.flatMap { big([width($0), 0], 2) }),
      ("kern", kernTable(pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) })),
      ("loca", big(locations, 2)),
      ("maxp", big([0x10000], 4) + big([count], 2) + Array(repeating: 0, count: 26)),
    ]
    var directory = big([0x10000], 4) + big([tables.count, 128, 3, 0], 2)
    var body: [UInt8] = []
    let start = 12 + 16 * tables.count
    for (tag, table) in tables {
      directory += Array(tag.utf8) + big([0, start + body.count, table.count], 4)
      body += table + Array(repeating: 0, count: -table.count & 3)
    }
    return .trueType(try TrueTypeFont(directory + body))
  }

  private static func big(_ values: [Int], _ count: Int) -> [UInt8] {
    values.flatMap { value in
      (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
  }

  private static func characterMap(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    let groups = scalars.enumerated().flatMap { index, scalar in
      big([Int(scalar.value), Int(scalar.value), index + 1], 4)
    }
    let table = big([12, 0], 2) + big([16 + groups.count, 0, scalars.count], 4) + groups
    return big([0, 1, 3, 10], 2) + big([12], 4) + table
  }

  private static let head =
    big([0x10000, 0x10000, 0, 0x5F0F_3CF5], 4) + big([0, 1000], 2) + big([0, 0, 0, 0], 4)
    + big([0, -200, 1000, 800, 0, 8, 2, 0, 0], 2)

  private static func horizontalHeader(_ count: Int) -> [UInt8] {
    big([0x10000], 4) + big([800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, count], 2)
  }

  private static func kernTable(_ pairs: [(Int, Int, Int)]) -> [UInt8] {
    let rows = pairs.flatMap { big([$0.0, $0.1, $0.2], 2) }
    return big([0, 1, 0, 14 + rows.count, 1, pairs.count, 0, 0, 0], 2) + rows
  }
}

extension Typeface {
  /// The same fonts for every style.
  init(_ fonts: [Font]) {
    self.init(regular: fonts, strong: fonts, emphasised: fonts, strongEmphasised: fonts)
  }

  static func swedish() throws -> Typeface { Typeface([try TestFont.swedish()]) }
}

extension ShapedText {
  /// The lines for a measure of so many letters that are half an em wide, without their last space.
  func lines(letters: Int) -> [String] {
    lines(measure: .points(5 * letters), size: .points(10)).map { line in
      line.text.hasSuffix(" ") ? String(line.text.dropLast()) : line.text
    }
  }
}

/// A text of one style, shaped.
func shaped(_ text: String, _ typeface: Typeface? = nil) throws -> ShapedText {
  var typesetter = Typesetter(try typeface ?? .swedish())
  return typesetter.shape([Span(text)])
}
