import PDF
import Testing

/// Other programs find our files in order, and the text as it was put in.
@Suite(
  .enabled(if: OtherReader.areThere, "qpdf and poppler's programs are not installed"),
  .enabled(if: InstalledFont.areThere, "the Liberation and DejaVu fonts are not installed")
)
struct OtherReaderTests {
  /// One paragraph of a line each.
  private func document(_ lines: [(text: String, font: Font)]) -> Document {
    let marks = lines.enumerated().map { number, line in
      SmallDocument.text(line.text, line.font, y: 60 + 30 * number, .content(number))
    }
    return SmallDocument.page(
      marks,
      lines.indices.map { Element(.paragraph, [.marks($0)]) }
    )
  }

  @Test func nothingIsWrongWithTheFile() throws {
    let sans = Font.trueType(try InstalledFont.sans.font())
    let png = SmallPNG(width: 3, height: 3, depth: 8, colour: 6)
    var letter = SmallDocument.letter(sans, pages: 70)
    letter.pages[0].marks.append(
      .image(
        try Image(png: png.bytes),
        in: Rectangle(Point(.zero, .zero), width: .points(9), height: .points(9)),
        .artifact(.layout)
      )
    )
    for document in [letter, SmallDocument.empty(), SmallDocument.letter(.standard(.helvetica))] {
      for bytes in [document.bytes(), document.bytes(.compressed)] {
        let (text, status) = try OtherReader.qpdf.run(["--check", "FILE"], bytes)
        #expect(status == 0 && !text.contains("WARNING"), "\(text)")
      }
    }
  }

  @Test func textIsCopiedAsItWasPutIn() throws {
    let sans = Font.trueType(try InstalledFont.sans.font())
    let bold = Font.trueType(try InstalledFont.sansBold.font())
    let dejaVu = Font.trueType(try InstalledFont.dejaVu.font())
    let lines = [
      ("Åtgärder på Östra Storgatan: 15 %, § 7 – »klart« (\\)", sans),
      ("SYN-2026-0042", bold), ("Zażółć gęślą jaźń, Łódź", sans), ("Ελληνικά, кириллица", dejaVu),
    ]
    let bytes = document(lines).bytes()
    let text = try OtherReader.pdftotext.run(["-raw", "FILE", "-"], bytes).text
    #expect(text == lines.map(\.0).joined(separator: "\n") + "\n\u{C}")
    let fonts = try OtherReader.pdffonts.run(["FILE"], bytes).text
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.contains("CID TrueType      Identity-H       yes yes yes") })
  }

  @Test func ligaturesAndClustersAreCopiedOnce() throws {
    let font = Font.trueType(try InstalledFont.dejaVu.font())
    var run = SmallDocument.run("oxcene", font)
    run.glyphs[1].text = "ffi"
    run.glyphs[3].text = "rkläg"
    run.glyphs[4].text = ""
    let mark = Mark.text(run, at: Point(.points(50), .points(50)), .content(0))
    let bytes = SmallDocument.page([mark], [Element(.paragraph, [.marks(0)])]).bytes()
    #expect(try OtherReader.pdftotext.run(["FILE", "-"], bytes).text == "officrkläge\n\n\u{C}")
  }

  @Test func writingFromTheRightIsCopiedInItsOrder() throws {
    let font = Font.trueType(try InstalledFont.dejaVu.font())
    // As it is seen, from left to right.
    let seen = String(String.UnicodeScalarView("مرحبا بالعالم".unicodeScalars.reversed()))
    let bytes = document([(seen, font)]).bytes()
    let text = try OtherReader.pdftotext.run(["-layout", "FILE", "-"], bytes).text
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0 == " " }
    #expect(String(String.UnicodeScalarView(letters)).hasSuffix("مرحبا بالعالم"))
  }

  @Test func aLetterIsSmall() throws {
    let sans = Font.trueType(try InstalledFont.sans.font())
    let bold = Font.trueType(try InstalledFont.sansBold.font())
    let line = "Tack för din synpunkt om lekplatsen vid Östra Storgatan; vi har nu varit på plats."
    let letter = document(
      [("Svar på SYN-2026-0042", bold)] + (0..<22).map { ("\($0) " + line, sans) }
    )
    #expect(letter.bytes().count < 24_000)
    #expect(letter.bytes(.compressed).count < 16_000)
  }
}
