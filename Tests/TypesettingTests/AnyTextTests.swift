import Foundation
import Laws
import PDF
import Testing

@testable import Typesetting

/// What holds for texts of all scripts and signs, as they come.
@Suite struct AnyTextTests {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA1...0x17F, 0x300...0x34E, 0x350...0x36F, 0x386...0x3CE, 0x400...0x45F,
    0x5D0...0x5EA,
    0x621...0x64A, 0x64B...0x652, 0x660...0x669, 0x905...0x939, 0x1100...0x1112, 0x1E00...0x1EFF,
    0x2010...0x2027, 0x4E00...0x4E20, 0xE000...0xE005, 0x1F600...0x1F610, 0x1F3FB...0x1F3FF,
  ]
  private static let unseen: [Unicode.Scalar] = [
    "\u{0}", "\n", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
    "\u{202E}", "\u{2028}", "\u{2067}", "\u{FE0F}", "\u{FEFF}",
  ]

  private static func text(_ random: inout Seeded) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<random.below(60) {
      if random.chance(oneIn: 5) {
        view.append(random.pick(unseen))
      } else {
        let range = random.pick(ranges)
        let value = range.lowerBound + UInt32(random.below(range.count))
        if let scalar = Unicode.Scalar(value) { view.append(scalar) }
      }
    }
    return String(view)
  }

  /// The characters that are seen, taken apart and sorted.
  private func seen(_ text: String) -> [Unicode.Scalar] {
    text.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0 != " " && !Self.unseen.contains($0) }.sorted()
  }

  @Test func everyCharacterIsSetOrMissing() throws {
    var random = Seeded(31)
    let scalars = (Self.ranges + [0xFE70...0xFEFC]).joined().compactMap(Unicode.Scalar.init)
    let some = scalars.filter { _ in !random.chance(oneIn: 4) }
    var typesetter = Typesetter(
      Typeface([try TestFont.make(some), try TestFont.make(scalars.filter { $0.value < 0x2000 })])
    )
    var missing = 0
    for _ in 0..<2_000 {
      let text = Self.text(&random)
      let shaped = typesetter.shape([Span(text)])
      let lines = shaped.lines(measure: .points(5 * (1 + random.below(40))), size: .points(10))
      let set = lines.map(\.text).joined() + shaped.missing.map(\.text).joined()
      #expect(seen(set) == seen(text), "\(text.unicodeScalars.map(\.value))")
      missing += shaped.missing.count
    }
    #expect(missing > 1_000)
  }
}
