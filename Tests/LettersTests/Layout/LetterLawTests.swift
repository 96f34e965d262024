import Laws
import Letters
import PDF
import Testing
import Typesetting

/// What holds for every letter that is printed, over seeded sheets.
@Suite struct LetterLawTests {
  private static let words = [
    "Kristianstad", "och", "å", "15", "m", "–", "samhällsbyggnadsförvaltningen", "e-post", "hål",
    "www.kristianstad.se/synpunkten/felanmälan/gator-och-vägar", "\u{0}", "\t", "",
    "abcdefghijklmnopqrstuvwxyzåäöabcdefghijklmnopqrstuvwxyzåäöabcdefghijklmnopqrstuvwxyzåäö",
  ]

  private static func text(_ random: inout Seeded, atMost count: Int) -> String {
    (0..<random.below(count + 1)).map { _ in random.pick(words) }.joined(separator: " ")
  }

  private static func block(_ random: inout Seeded) -> Block {
    let spans = (0..<1 + random.below(3)).map { _ in
      Span(text(&random, atMost: 40), isStrong: random.chance(oneIn: 3))
    }
    return switch random.below(6) {
    case 0: .heading(random.below(8) - 1, [Span(text(&random, atMost: 12))])
    case 1: .list((0..<random.below(20)).map { _ in .init([Span(text(&random, atMost: 30))]) })
    case 2: .lines((0..<random.below(8)).map { _ in [Span(text(&random, atMost: 12))] })
    default: .paragraph(spans)
    }
  }

  private static func sheet(_ random: inout Seeded) -> LetterSheet {
    var sheet = LetterSheet.sample(
      address: lines(&random, 8, words: 3),
      body: (0..<random.below(30)).map { _ in block(&random) },
      enclosures: lines(&random, 8, words: 8)
    )
    sheet.department = lines(&random, 4, words: 4)
    sheet.contact = lines(&random, 5, words: 3)
    sheet.footer = (0..<3).map { _ in lines(&random, 4, words: 3) }
    return sheet
  }

  private static func lines(_ random: inout Seeded, _ limit: Int, words: Int) -> [String] {
    (0..<random.below(limit)).map { _ in text(&random, atMost: words) }
  }

  /// Windows to the right and to the left.
  private static let formats = [(110, 42, 11), (20, 45, 11), (100, 50, 9), (115, 40, 14)].map {
    LetterFormat(
      window: Rectangle(
        Point(.millimetres($0.0), .millimetres($0.1)),
        width: .millimetres(90),
        height: .millimetres(35)
      ),
      textSize: .points($0.2)
    )
  }

  @Test func everythingStandsOnItsSheetAndNothingInTheWindowButTheAddress() throws {
    var random = Seeded(21)
    var printed = 0
    for _ in 0..<40 {
      let format = random.pick(Self.formats)
      let sheet = Self.sheet(&random)
      let layout = LetterLayout(format: format, typeface: .standard)
      guard let document = try? layout.document(sheet) else { continue }
      printed += 1
      let address = Set(
        sheet.address.map { $0.split { !$0.isLetter && !$0.isNumber }.first ?? "" }
      )
      for (index, page) in document.pages.enumerated() {
        for case .text(let run, let point, let role) in page.marks {
          #expect(point.x >= .zero && point.x + run.width <= .millimetres(210))
          #expect(point.y > .millimetres(10) && point.y < .millimetres(288))
          guard index == 0, case .content = role else { continue }
          let text = run.glyphs.map(\.text).joined()
          let isInWindow =
            point.y > format.window.origin.y
            && point.y < format.window.origin.y + format.window.height + .millimetres(10)
            && point.x + run.width > format.window.origin.x
            && point.x < format.window.origin.x + format.window.width
          if isInWindow {
            #expect(address.contains { $0.isEmpty || text.contains($0) }, "\(text)")
          }
        }
      }
    }
    #expect(printed > 15)
  }
}
