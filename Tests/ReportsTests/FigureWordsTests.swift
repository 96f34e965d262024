import Findings
import Statistics
import Testing

@testable import Reports

/// How figures are written.
@Suite struct FigureWordsTests {
  @Test(
    "numbers as Swedish and English write them",
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1_830, "1\u{A0}830", "1,830"),
      (1_234_567, "1\u{A0}234\u{A0}567", "1,234,567"),
    ]
  )
  func numbers(_ number: Int, _ swedish: String, _ english: String) {
    #expect(FigureWords(in: .swedish).number(number) == swedish)
    #expect(FigureWords(in: .english).number(number) == english)
  }

  @Test("a half has a decimal comma, and a whole number none")
  func halves() {
    #expect(FigureWords(in: .swedish).number(12.5) == "12,5")
    #expect(FigureWords(in: .english).number(12.5) == "12.5")
    #expect(FigureWords(in: .swedish).number(3.0) == "3")
  }

  @Test("K32 a share of fewer than five is numbers, one of none a dash")
  func shares() {
    let words = FigureWords(in: .swedish)
    func text(_ value: Int?, of whole: Int?) -> String {
      words.text(FigureValue(value, of: whole, unknown: 0), of: .answeredInTime)
    }
    #expect(text(3, of: 4) == "3 av 4")
    #expect(text(38, of: 42) == "38 av 42 (90\u{A0}%)")
    #expect(text(0, of: 0) == "–")
    #expect(words.text(FigureValue(nil, of: 3, unknown: 0), of: .medianDays) == "–")
    #expect(words.text(FigureValue(7, of: 9, unknown: 0), of: .overdue) == "7")
  }
}
