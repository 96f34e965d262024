/// Somebody's age in years: “hon är 93 år”, “min 8-åring”.
enum AgeStatements {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() where isYears(word, in: text) {
      let isJoined =
        text.cell(word.first - 1) == Cell.hyphen || text.cell(word.first - 1) == Cell.space
      guard isJoined, text.digit(word.first - 2) != nil, number > 0 else { continue }
      var first = word.first - 2
      while text.digit(first - 1) != nil { first -= 1 }
      let before = text.words[number - 1]
      let isYoung = text.letters[word.range].count > 3
      guard word.first - 1 - first <= 3, text.cell(first - 1) == Cell.space,
        isYoung || before.end == first - 1 && said.find(in: text.letters, at: before.range) != nil
      else { continue }
      passages.append(Passage(text.bytes(first..<word.end), .age, certainty: .possible))
    }
  }

  private static func isYears(_ word: Word, in text: Folded) -> Bool {
    text.has("}r", at: word.first) && (word.count == 2 || text.has("}ring", at: word.first))
  }

  private static let said: WordTable = {
    var table = WordTable()
    for word in ["är", "fyller", "fyllt", "fyllde", "blev", "blir", "var", "snart", "på"] {
      _ = table.insert(Folded.letters(of: word))
    }
    return table
  }()
}
