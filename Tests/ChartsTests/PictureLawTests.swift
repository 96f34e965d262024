import CivilCalendar
import Formats
import Laws
import PDF
import Testing

@testable import Charts

/// What holds for every picture, whatever it shows.
@Suite struct PictureLawTests {
  static let months = [
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
  ]

  @Test(
    "K32 K33 nothing is outside a picture or on other words, up to sixty months, on a phone and wider",
    arguments: [340, 640]
  )
  func everythingIsInsideAndNoWordsLieOnOthers(_ width: Int) throws {
    for seed in 1...150 {
      var random = Seeded(seed)
      let drawing = try Self.picture(&random)(.points(width))
      var texts: [Rectangle] = []
      for shape in drawing.shapes {
        let box = try #require(Self.box(of: shape))
        #expect(box.isInside(drawing), "seed \(seed): \(shape)")
        guard case .text = shape else { continue }
        for other in texts { #expect(!box.overlaps(other), "seed \(seed): \(shape)") }
        texts.append(box)
      }
    }
  }

  @Test func svgIsXMLWithTitleAndAlternative() throws {
    for seed in 1...40 {
      var random = Seeded(seed)
      var drawing = try Self.picture(&random)(.points(500))
      drawing.title = "<Vård> & \"omsorg\""
      drawing.alternative = "Färre än 5 & fler än 3: </svg>"
      let svg = drawing.svg(id: "d")
      #expect(svg.contains("<title id=\"d-t\">&lt;Vård&gt; &amp; &quot;omsorg&quot;</title>"))
      #expect(svg.contains("<desc id=\"d-d\">Färre än 5 &amp; fler än 3: &lt;/svg&gt;</desc>"))
      #expect(!svg.contains("style="), "a strict policy shows no styles")
      #expect(svg.split(separator: "<").filter { $0.hasPrefix("/svg") }.count == 1)
      #expect(drawing.svg(id: "d") == svg, "the same picture has the same bytes")
    }
  }

  private static func picture(_ random: inout Seeded) throws -> (Length) -> Drawing {
    let first = try #require(CivilMonth(iso: "2024-01")?.adding(months: random.below(12)))
    let count = random.pick([1, 60, 1 + random.below(60)])
    let months = (0..<count).map { first.adding(months: $0) }
    let largest = random.pick([1, 7, 40, 900, 25_000])
    let number: @Sendable (Int) -> String = { String($0) }
    switch random.below(4) {
    case 0:
      var picture = RunPicture(
        title: "Besvarade i tid",
        alternative: "",
        points: months.map {
          let value = random.below(largest + 1)
          return .init($0, value: random.chance(oneIn: 9) ? nil : Double(value), words: "\(value)")
        },
        outsideWords: "utanför tre standardavvikelser",
        monthNames: Self.months,
        number: number
      )
      if random.chance(oneIn: 2) { picture.median = (Double(largest) / 2, "median") }
      if count > 9 { picture.run = (1..<9, "8 i följd över medianen") }
      return picture.drawing
    case 1:
      return StackPicture(
        title: "Efter typ",
        alternative: "",
        months: months,
        parts: ["beröm", "klagomål", "fråga"].map { name in
          .init(name, counts: months.map { _ in random.below(largest + 1) })
        },
        monthNames: Self.months,
        number: number
      ).drawing
    case 2:
      let names = ["Hemtjänst", "Gata", String(repeating: "Äldreboendet i Väst ", count: 6)]
      return BarPicture(
        title: "Efter enhet",
        alternative: "",
        bars: names.map { .init($0, value: Double(random.below(largest + 1)), words: "12 av 14") }
      ).drawing
    default:
      var picture = DayPicture(
        title: "Dagar till svar",
        alternative: "",
        counts: (0..<count).map { _ in random.below(largest + 1) },
        number: number
      )
      picture.longer = (random.below(9), "fler")
      picture.limit = (random.below(count), "sista dag")
      return picture.drawing
    }
  }

  private static func box(of shape: Shape) -> Rectangle? {
    switch shape {
    case .line(let points, _): return Rectangle(around: points)
    case .area(let corners, _): return Rectangle(around: corners)
    case .text(let text, let point, let anchor, let style):
      let width = TextMeasure.width(of: text, in: style)
      let left =
        switch anchor {
        case .start: point.x
        case .middle: point.x - width.scaled(500)
        case .end: point.x - width
        }
      let top = point.y - style.size.scaled(720)
      return Rectangle(Point(left, top), width: width, height: style.size.scaled(720))
    }
  }
}

extension Rectangle {
  fileprivate func isInside(_ drawing: Drawing) -> Bool {
    origin.x >= .zero && origin.y >= .zero && origin.x + width <= drawing.width
      && origin.y + height <= drawing.height
  }

  fileprivate func overlaps(_ other: Rectangle) -> Bool {
    origin.x < other.origin.x + other.width && other.origin.x < origin.x + width
      && origin.y < other.origin.y + other.height && other.origin.y < origin.y + height
  }
}
