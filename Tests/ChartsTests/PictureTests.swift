import CivilCalendar
import PDF
import Testing

@testable import Charts

/// Single things about pictures.
@Suite struct PictureTests {
  @Test(
    arguments: [
      (0.0, [0, 1]), (0.4, [0, 1]), (3, [0, 1, 2, 3]), (6, [0, 2, 4, 6]),
      (47, [0, 10, 20, 30, 40, 50]), (1_830, [0, 500, 1_000, 1_500, 2_000]),
      (.infinity, [0, 1]), (.nan, [0, 1]),
    ]
  )
  func levelsAreRound(_ largest: Double, _ levels: [Int]) {
    #expect(Scale(upTo: largest).levels == levels)
  }

  /// WCAG 2.2, success criteria 1.4.3 and 1.4.11.
  @Test(arguments: [(Ink.ink, 4.5), (.soft, 4.5), (.brand, 4.5)])
  func contrastToPaperAndTint(_ ink: Ink, _ least: Double) throws {
    for ground in [Ink.paper, .tint] {
      #expect(try contrast(ink.colour, ground.colour) >= least, "\(ink) on \(ground)")
    }
  }

  @Test func theMeasureOfContrastIsThatOfTheStandard() throws {
    #expect(try contrast("#000000", "#ffffff") == 21)
    #expect(abs(try contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }

  /// Relative luminance and contrast as WCAG 2.2 defines them.
  private func contrast(_ one: String, _ other: String) throws -> Double {
    let lights = try [one, other].map { colour in
      let parts = try stride(from: 1, to: 7, by: 2).map { place in
        let from = colour.index(colour.startIndex, offsetBy: place)
        let digits = colour[from..<colour.index(from, offsetBy: 2)]
        let part = Double(try #require(Int(digits, radix: 16))) / 255
        return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
  }

  /// To the power of 2.4 = 12/5: the fifth root by Newton's method.
  private func power(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    return (0..<12).reduce(1.0) { power, _ in power * root }
  }

  @Test func aMonthWithoutAValueIsAGapAndOneBeyondTheLimitsHasItsValue() throws {
    let first = try #require(CivilMonth(iso: "2026-01"))
    let values: [Double?] = [4, 6, nil, 30, 5]
    let picture = RunPicture(
      title: "Inkomna",
      alternative: "",
      points: values.enumerated().map { place, value in
        .init(
          first.adding(months: place),
          value: value,
          words: value.map { "\(Int($0)) st" } ?? "",
          isOutside: place == 3
        )
      },
      outsideWords: "utanför",
      monthNames: PictureLawTests.months,
      number: { String($0) }
    )
    let drawing = picture.drawing(width: .points(400))
    let rows = drawing.shapes.filter { shape in
      if case .line(let points, let stroke) = shape {
        points.count > 1 && stroke.ink == .brand
      } else {
        false
      }
    }
    #expect(rows.count == 2)
    let words = drawing.shapes.compactMap { shape -> String? in
      if case .text(let text, _, _, .strong) = shape { text } else { nil }
    }
    #expect(words == ["Inkomna", "30 st", "5 st"])
  }

  @Test func areasAreToldApartByTheirLines() {
    let square = Rectangle(Point(.zero, .zero), width: .points(16), height: .points(16))
    let hatching = Hatching(square)
    #expect(Fill.allCases.map { hatching.lines(of: $0).count } == [0, 7, 9, 7, 0])
    #expect(
      hatching.lines(of: .rising)[0] == [
        Point(.zero, .points(4)), Point(.points(4), .zero),
      ]
    )
    #expect(
      hatching.lines(of: .falling)[0] == [
        Point(.zero, .points(12)), Point(.points(4), .points(16)),
      ]
    )
  }

  @Test func namesAreDividedAndThenCutOff() {
    let name = "Äldreboendet Almhaga i Västra Kommundelen vid ån"
    #expect(
      TextMeasure.lines(of: name, in: .small, measure: .points(110), atMost: 2)
        == ["Äldreboendet Almhaga", "i Västra Kommundel…"]
    )
    #expect(TextMeasure.lines(of: "", in: .small, measure: .points(9), atMost: 2) == [""])
  }
}
