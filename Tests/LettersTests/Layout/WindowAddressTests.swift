import Letters
import PDF
import Testing
import Typesetting

/// The address in the window: how large, and when it does not fit.
@Suite struct WindowAddressTests {
  private let layout = LetterLayout(format: .swedishC5, typeface: .standard)

  private func faults(_ address: [String], _ format: LetterFormat = .swedishC5) -> [LayoutFault] {
    do {
      _ = try LetterLayout(format: format, typeface: .standard).document(.sample(address: address))
      return []
    } catch { return error.faults }
  }

  /// Size, left edge and baselines of the address's lines, in thousandths of a point.
  private func lines(_ address: [String]) throws -> [[Int]] {
    let document = try layout.document(.sample(address: address))
    return document.pages[0].marks.compactMap { mark in
      guard case .text(let run, let point, .content) = mark,
        address.contains(where: { run.glyphs.map(\.text).joined().hasPrefix($0) })
      else { return nil }
      return [run.size.thousandths, point.x.thousandths, point.y.thousandths]
    }
  }

  @Test func threeLinesStandInTheMiddleInTheSizeOfTheText() throws {
    #expect(
      try lines(["Anna Ek", "Storgatan 1", "291 31 Kristianstad"]) == [
        [11_000, 325_984, 157_521], [11_000, 325_984, 171_521], [11_000, 325_984, 185_521],
      ]
    )
  }

  @Test func nineLinesAreSetSmall() throws {
    let address = (1...9).map { "Rad \($0)" }
    #expect(try lines(address).map { $0[0] } == Array(repeating: 8_000, count: 9))
    #expect(faults((1...10).map { "Rad \($0)" }) == [.addressTooHigh(lines: 10, fitting: 9)])
  }

  @Test func aLongLineMakesAllOfThemSmaller() throws {
    let long = "Föreningen Gatans Vänner i Kristianstad med omnejd"
    #expect(try lines([long, "Storgatan 1"]).map { $0[0] } == [9_500, 9_500])
    let tooLong = String(repeating: "Kristianstad ", count: 6)
    #expect(faults(["Anna Ek", tooLong]) == [.addressTooWide(line: 1)])
  }

  @Test func everyLineLiesInTheWindow() throws {
    let window = LetterFormat.swedishC5.window
    for count in 1...9 {
      for line in try lines((1...count).map { "Rad \($0)" }) {
        #expect(line[2] > window.origin.y.thousandths)
        #expect(line[2] < (window.origin.y + window.height).thousandths)
      }
    }
  }

  @Test func emptyLinesAreLeftOut() throws {
    let whole = try lines(["Anna Ek", "Storgatan 1"])
    let document = try layout.document(.sample(address: ["", "Anna Ek", " ", "Storgatan 1", ""]))
    let baselines = document.pages[0].marks.compactMap { mark -> Int? in
      guard case .text(let run, let point, .content) = mark,
        ["Anna Ek ", "Storgatan 1"].contains(run.glyphs.map(\.text).joined())
      else { return nil }
      return point.y.thousandths
    }
    #expect(baselines == whole.map { $0[2] })
  }

  @Test(arguments: [(121, 42, 90, 35), (130, 42, 90, 35), (110, 120, 90, 35), (110, 42, 20, 35)])
  func aWindowThatIsNotOnTheSheetIsAFault(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    let window = Rectangle(
      Point(.millimetres(x), .millimetres(y)),
      width: .millimetres(width),
      height: .millimetres(height)
    )
    let format = LetterFormat(window: window, textSize: .points(11))
    #expect(faults(["Anna Ek"], format) == [.windowOutside])
  }
}
