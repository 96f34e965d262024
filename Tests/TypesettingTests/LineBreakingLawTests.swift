import Laws
import PDF
import Testing

@testable import Typesetting

/// What holds for the lines of every text, over seeded paragraphs.
@Suite struct LineBreakingLawTests {
  private static let words = [
    "i", "å", "en", "på", "och", "vägen", "kommunen", "15", "m", "–", "3", "gång-och-cykel",
    "sam\u{AD}hälls\u{AD}plan", "a\u{A0}b", "www.kommun.se/fel", "föräldrar/barn", "synpunkten",
    "abcdefghijklmnopqrstuvwxyzåäö", "\u{AD}", "\u{200B}",
  ]

  private static func paragraph(_ random: inout Seeded, words count: Int) -> String {
    (0..<count).map { _ in random.pick(words) }.joined(separator: " ")
  }

  @Test func noLineIsWiderThanTheMeasure() throws {
    var random = Seeded(1)
    var typesetter = Typesetter(try .swedish())
    for _ in 0..<400 {
      let text = typesetter.shape([Span(Self.paragraph(&random, words: 1 + random.below(40)))])
      let measure = Length.points(5 * (3 + random.below(50)))
      for line in text.lines(measure: measure, size: .points(10)) {
        #expect(line.width <= measure)
      }
    }
  }

  @Test func everyCharacterComesOutOnceAndInOrder() throws {
    var random = Seeded(2)
    var typesetter = Typesetter(try .swedish())
    for _ in 0..<400 {
      let words = Self.paragraph(&random, words: 1 + random.below(40))
      let letters = 1 + random.below(60)
      let lines = typesetter.shape([Span(words)])
        .lines(measure: .points(5 * letters), size: .points(10))
      let seen = { (text: String) in
        text.unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{200B}" }.map(String.init).joined()
      }
      // What joins the lines is the space that ended them.
      let whole = lines.map(\.text).joined()
      #expect(seen(whole).split(separator: " ") == seen(words).split(separator: " "))
    }
  }

  @Test func noWayThroughASmallParagraphIsCheaper() throws {
    var random = Seeded(3)
    var typesetter = Typesetter(try .swedish())
    for _ in 0..<300 {
      let text = typesetter.shape([Span(Self.paragraph(&random, words: 1 + random.below(7)))])
      let measure = 500 * (10 + random.below(20))
      let breaker = LineBreaker(text: text, measure: measure)
      guard breaker.count <= 13 else { continue }
      let taken = LineBreaker.lines(of: text, measure: measure).map(\.end)
      #expect(breaker.cost(of: taken) == cheapest(breaker))
    }
  }

  /// Filling each line as far as it goes leaves a hole behind `cc`.
  @Test func totalFitIsCheaperThanFirstFit() throws {
    let text = try shaped("aaa bb cc ddddd")
    let breaker = LineBreaker(text: text, measure: 3_000)
    let firstFit = [1, 2, 3].map { text.breaks[$0] }
    let totalFit = [0, 2, 3].map { text.breaks[$0] }
    #expect(LineBreaker.lines(of: text, measure: 3_000).map(\.end) == totalFit)
    #expect(breaker.cost(of: firstFit) == 456_556)
    #expect(breaker.cost(of: totalFit) == 285_556)
  }

  /// The cost of the best of all ways, tried one by one.
  private func cheapest(_ breaker: LineBreaker) -> Int? {
    var best: Int?
    for way in 0..<(1 << max(breaker.count - 1, 0)) {
      var cost = 0
      var source = -1
      var isPossible = breaker.count > 0
      for place in 0..<breaker.count where place == breaker.count - 1 || way >> place & 1 == 1 {
        guard let line = breaker.cost(ofLineFrom: source, to: place) else {
          isPossible = false
          break
        }
        cost += line
        source = place
      }
      if isPossible { best = min(best ?? cost, cost) }
    }
    return best
  }

  @Test func aVeryLongParagraphIsSet() throws {
    var random = Seeded(4)
    var typesetter = Typesetter(try .swedish())
    let text = typesetter.shape([Span(Self.paragraph(&random, words: 5_000))])
    #expect(text.lines(measure: .points(400), size: .points(10)).count > 250)
    let word = typesetter.shape([Span(String(repeating: "a\u{200B}\u{AD}", count: 20_000))])
    #expect(word.lines(measure: .points(400), size: .points(10)).count == 250)
  }
}

extension LineBreaker {
  /// What the lines that end at these breaks cost together.
  fileprivate func cost(of ends: [LineBreak]) -> Int? {
    var cost = 0
    var source = -1
    for end in ends {
      guard let place = place(of: end), let line = self.cost(ofLineFrom: source, to: place) else {
        return nil
      }
      cost += line
      source = place
    }
    return ends.isEmpty ? nil : cost
  }
}
