import Laws
import PersonalData
import Testing

/// How often ordinary texts are asked about.
@Suite struct PrecisionTests {
  private struct Asked {
    var questions: [Int] = []
    var masks = 0
    var words: [String] = []

    init(_ list: String, texts: Int, seed: Int) {
      var random = Seeded(seed)
      let scanner = PeopleScanner()
      for _ in 0..<texts {
        let bytes = Array(NaturalTexts.text(list, &random).utf8)
        let found = scanner.proposal(for: bytes)
        questions.append(found.count { $0.treatment == .ask })
        masks += found.count { $0.treatment == .mask }
        words += found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      }
    }

    var median: Int { questions.sorted()[questions.count / 2] }
  }

  @Test("R13 K26 at most 24 questions in 240 ordinary texts, and no mask", arguments: [3, 17])
  func ordinary(_ seed: Int) {
    let asked = Asked(NaturalTexts.care + "\n" + NaturalTexts.others, texts: 240, seed: seed)
    #expect(asked.questions.reduce(0, +) <= 24, "\(asked.words)")
    #expect(asked.masks == 0, "\(asked.words)")
  }

  @Test("R9 K26 of texts on care half have no question, or one or two", arguments: [3, 17])
  func care(_ seed: Int) {
    let asked = Asked(NaturalTexts.care, texts: 240, seed: seed)
    #expect(asked.median <= 2, "\(asked.words)")
  }
}
