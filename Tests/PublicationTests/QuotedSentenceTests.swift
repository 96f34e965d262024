import Testing

@testable import Publication

/// What a judgement quotes.
@Suite struct QuotedSentenceTests {
  @Test(
    "R8 a judgement quotes the sentence of its passage",
    arguments: [
      ("Hej. Ring växeln nu! Tack.", "växeln", "Ring växeln nu!"),
      ("Ring växeln", "växeln", "Ring växeln"),
      ("Ring\nväxeln nu.\nTack.", "växeln", "Ring växeln nu."),
      ("Hej\n\nväxeln\n\nTack", "växeln", "växeln"),
      ("kl. 08.30 ring växeln", "växeln", "08.30 ring växeln"),
    ]
  )
  func quotes(_ text: String, _ word: String, _ expected: String) throws {
    let range = try #require(text.firstRange(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let passage = start..<(start + word.utf8.count)
    #expect(QuotedSentence.around(passage, in: Array(text.utf8)) == expected)
  }
}
