import Foundation
import Letters
import PDF
import Testing
import Typesetting

/// What a letter looks like, and what a screen reader hears of it.
@Suite struct LetterLayoutTests {
  private let layout = LetterLayout(format: .swedishC5, typeface: .standard)

  @Test func aScreenReaderHearsThePartsInTheirOrder() throws {
    let document = try layout.document(.sample(enclosures: ["Broschyr"]))
    #expect(
      document.outline == [
        "paragraph: Kristianstads kommun", "paragraph: Tekniska förvaltningen",
        "paragraph: Datum 9 mars 2026", "paragraph: Ärendenummer SYN-2026-0042",
        "paragraph: Anna Ek Storgatan 1 291 31 Kristianstad", "paragraph: Handläggare Erik Lind",
        "heading(1): Svar på din synpunkt", "paragraph: Tack för din synpunkt.",
        "paragraph: Med vänlig hälsning", "paragraph: Erik Lind", "paragraph: Bilaga",
        "listBody: Broschyr",
      ]
    )
  }

  @Test func aLetterOfOnePageSaysSo() throws {
    let document = try layout.document(.sample())
    #expect(document.pages.count == 1)
    #expect(
      document.text(ofPage: 0).filter { $0.hasPrefix("[") } == [
        "[Sida 1 (1)]", "[Postadress ]", "[291 80 Kristianstad]", "[044-13 50 00]",
      ]
    )
  }

  @Test func followingPagesSayWhatTheyBelongTo() throws {
    let body = (0..<40).map { Block.paragraph([Span("Stycke \($0).")]) }
    let document = try layout.document(.sample(body: body))
    #expect(document.pages.count == 2)
    let decoration = document.text(ofPage: 1).filter { $0.hasPrefix("[") }
    #expect(
      decoration.prefix(3) == [
        "[Kristianstads kommunDatum 9 mars 2026]", "[Ärendenummer SYN-2026-0042]", "[Sida 2 (2)]",
      ]
    )
  }

  @Test func anEnglishLetterHasEnglishWords() throws {
    var sheet = LetterSheet.sample(enclosures: ["Form", "Map"])
    sheet.language = "en-GB"
    let document = try layout.document(sheet)
    #expect(document.outline.contains("paragraph: Case number SYN-2026-0042"))
    #expect(document.outline.contains("paragraph: Enclosures"))
    #expect(document.text(ofPage: 0).contains("[Page 1 of 1]"))
  }

  @Test func theTextStandsBelowTheWindowAsFarAsTheSheetCanSlide() throws {
    let document = try layout.document(.sample())
    let window = LetterFormat.swedishC5.window
    let bottom = window.origin.y + window.height + .millimetres(13)
    for case .text(let run, let point, .content) in document.pages[0].marks {
      let text = run.glyphs.map(\.text).joined()
      if text.contains("Svar") || text.contains("Tack") { #expect(point.y > bottom) }
    }
  }

  @Test("P5 a logo with the name in it stands for the name, which is heard once and read once")
  func logoWithName() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("templates/letters/logo.png")
    let image = try Image(png: [UInt8](Data(contentsOf: file)))
    func outline(_ name: Logo.Name) throws -> (parts: [String], width: Int) {
      var sheet = LetterSheet.sample()
      sheet.logo = Logo(image, name: name)
      let document = try layout.document(sheet)
      let frames = document.pages[0].marks.compactMap { mark -> Rectangle? in
        guard case .image(_, let frame, _) = mark else { return nil }
        return frame
      }
      return (Array(document.outline.prefix(3)), try #require(frames.first).width.thousandths)
    }
    let beside = try outline(.beside)
    let inside = try outline(.inside)
    #expect(beside.parts[1] == "paragraph: Kristianstads kommun")
    #expect(inside.parts[1] == "paragraph: Tekniska förvaltningen")
    #expect(inside.parts[0] == beside.parts[0] && inside.parts[0].contains("Kristianstads kommun"))
    #expect(inside.width > beside.width)
    #expect(inside.width <= Length.millimetres(60).thousandths)
  }

  @Test func theSameLetterIsTheSameBytes() throws {
    let one = try layout.document(.sample()).bytes()
    #expect(try layout.document(.sample()).bytes() == one)
  }

  @Test func anEmptyBodyAndNoSignatureAreALetter() throws {
    var sheet = LetterSheet.sample(body: [])
    sheet.closing = nil
    sheet.contact = []
    sheet.footer = []
    let document = try layout.document(sheet)
    #expect(document.outline.last == "heading(1): Svar på din synpunkt")
  }

  @Test func whatNoFontHasIsAFaultWithItsPlace() throws {
    var sheet = LetterSheet.sample(
      address: ["Anna Ek", "Łódź"],
      body: [.paragraph([Span("a")]), .list([.init([Span("b")]), .init([Span("ö\u{1F600}")])])]
    )
    sheet.reference = "SYN→1"
    sheet.closing?.signature = [[Span("Erik")], [Span("Ω")]]
    #expect(
      faults(sheet) == [
        .missingCharacter("→", in: .reference, offset: 3),
        .missingCharacter("Ł", in: .address(line: 1), offset: 0),
        .missingCharacter("ź", in: .address(line: 1), offset: 5),
        .missingCharacter("\u{1F600}", in: .body(block: 1, item: 1), offset: 2),
        .missingCharacter("Ω", in: .signature(line: 1), offset: 0),
      ]
    )
  }

  private func faults(_ sheet: LetterSheet) -> [LayoutFault] {
    do {
      _ = try layout.document(sheet)
      return []
    } catch { return error.faults }
  }

  @Test func aDateOrNumberThatDoesNotFitOnItsLineIsAFault() {
    var sheet = LetterSheet.sample()
    sheet.reference = String(repeating: "SYN-2026-", count: 6)
    #expect(faults(sheet) == [.tooWide(.reference)])
  }

  @Test func aLogoStandsBesideTheName() throws {
    var sheet = LetterSheet.sample()
    let png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    sheet.logo = Logo(try Image(png: Array(try #require(Data(base64Encoded: png)))))
    let document = try layout.document(sheet)
    let marks = document.pages[0].marks
    guard case .image(_, let frame, .content) = marks[0], case .text(_, let name, _) = marks[1]
    else {
      Issue.record("no logo comes first")
      return
    }
    #expect(frame.height == .millimetres(18))
    #expect(frame.width == .millimetres(18))
    #expect(name.x == .millimetres(25) + .millimetres(18) + .millimetres(5))
  }

  @Test func aLetterheadOrFooterWithoutEndIsAFault() {
    var sheet = LetterSheet.sample()
    sheet.contact = (0..<100).map(String.init)
    #expect(faults(sheet) == [.letterheadTooHigh])
    sheet = .sample()
    sheet.footer = [(0..<100).map(String.init)]
    #expect(faults(sheet) == [.footerTooHigh])
  }

  @Test func theClosingIsNeverAloneOnAPage() throws {
    for count in 0..<60 {
      let text = Array(repeating: "Vi har gått igenom det du skriver.", count: 6)
      let filling = (0..<count).map { Block.paragraph([Span("Stycke \($0).")]) }
      let last = Block.paragraph([Span(text.joined(separator: " "))])
      let document = try layout.document(.sample(body: filling + [last]))
      let page = document.text(ofPage: document.pages.count - 1).filter { !$0.hasPrefix("[") }
      let closing = try #require(page.firstIndex(of: "Med vänlig hälsning"))
      #expect(page.suffix(from: closing) == ["Med vänlig hälsning", "Erik Lind"])
      #expect(page.prefix(closing).suffix(2).allSatisfy { $0.contains("igenom") })
    }
  }
}
