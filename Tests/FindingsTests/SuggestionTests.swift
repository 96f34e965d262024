import Findings
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("besvarad", "besvarad"),
      ("besvarat", "besvarad"),
      ("bsevarad", "besvarad"),
      ("BESVARAD", "besvarad"),
      ("besvara", "besvarad"),
      ("fördellad", "fördelad"),
      ("fordelad", "fördelad"),
      ("typ", "typ"),
      ("tpy", "typ"),
      ("ty", "typ"),
      // More than one change for three letters.
      ("tåg", nil),
      ("beslutad", nil),
      ("", nil),
    ] as [(String, String?)]
  )
  func theNearestWordIsSuggested(_ word: String, _ expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["typ", "besvarad", "fördelad"]) == expected)
  }

  @Test func amongEquallyNearWordsTheFirstIsSuggested() {
    #expect(Suggestion.nearest(to: "ab", among: ["xb", "ay", "abc"]) == "xb")
  }

  @Test func nothingIsSuggestedFromNothing() {
    #expect(Suggestion.nearest(to: "ab", among: []) == nil)
  }

  @Test func hugeWordsAreComparedInTheirBeginning() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: word + "x", among: ["b", word + "y"]) == word + "y")
  }
}
