import Laws
import PDF
import Testing

/// What another program reads in our subsets.
@Suite(
  .enabled("needs python3 with fontTools, and the fonts Liberation and DejaVu") {
    FontTools() != nil && InstalledFont.areThere
  }
)
struct FontToolsTests {
  @Test(arguments: [InstalledFont.sans, .serifItalic, .dejaVu])
  func subsetDrawsTheSame(_ installed: InstalledFont) throws {
    let tools = try #require(FontTools())
    let font = try installed.font()
    var random = Seeded(7)
    let text = "Åtgärd: “Ring i dag” – 24 kr/månad, é ż ﬁ ½".unicodeScalars
    let wanted =
      text.compactMap(font.glyph) + (0..<80).map { _ in GlyphID(UInt16(random.below(600))) }
    let answer = try tools.compare(
      font.subset(wanted).bytes,
      with: installed.path,
      glyphs: [0] + wanted.map(\.rawValue)
    )
    #expect(answer == "\(wanted.count + 1) same, maxp right\n")
  }
}
