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
}
