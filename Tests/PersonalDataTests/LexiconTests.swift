import Testing

@testable import PersonalData

/// The lists of words are read quickly, and as texts are.
@Suite struct LexiconTests {
  @Test("law: a word of ASCII letters alone folds to its small letters")
  func folding() {
    let lists =
      [GivenNames.list, CommonWords.list, TitleWords.list, ThingWords.list, CommonSurnames.list]
      + Surnames.lists + GivenNames.languages
    var count = 0
    for list in lists {
      let words = list.description.split { $0 == " " || $0 == "\n" }
      for word in words where word.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) {
        #expect(Folded.letters(of: String(word)) == word.lowercased().utf8.map { $0 })
        count += 1
      }
    }
    #expect(count > 3_000)
  }

  @Test("words with other letters, and of two parts, are found as they stand in a text")
  func found() {
    let text = Folded(Array("Åsa Ann-Marie Östlund Karl".utf8))
    let marks = text.words.map { Lexicon.shared.marks(of: $0, in: text) }
    #expect(marks.first?.contains(.given) == true)
    #expect(marks.last?.contains(.given) == true)
  }

  @Test("law: marks by hashes are those of the words, in a table that grows")
  func hashes() {
    let words = (0..<5_000).map { WordHash(value: UInt64($0 % 3_000 + 1) &* 0x9E37_79B9_7F4A_7C15) }
    var table = MarkTable(slots: 4)
    for (place, word) in words.enumerated() {
      table.add(word, place < 3_000 ? .given : .surname)
    }
    #expect(table.count == 3_000)
    #expect(words[..<2_000].allSatisfy { table.marks(of: $0) == [.given, .surname] })
    #expect(words[2_000..<3_000].allSatisfy { table.marks(of: $0) == .given })
    #expect(table.marks(of: WordHash(value: 1)) == nil)
  }
}
