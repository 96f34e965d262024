import Findings
import Testing

/// Words in both languages, and what is filled into them.
@Suite struct WordingTests {
  @Test("each language has its own words")
  func languages() {
    let words = Wording("ärende", "case")
    #expect(words[.swedish] == "ärende")
    #expect(words[.english] == "case")
    #expect(Language(rawValue: "sv") == .swedish)
    #expect(Language(rawValue: "en") == .english)
  }

  @Test("a literal is no language's")
  func literals() {
    let words: Wording = "42"
    #expect(words == Wording(verbatim: "42"))
    #expect(words.swedish == words.english)
  }

  @Test(
    "places are filled in one pass, and what is no place stays",
    arguments: [
      ("{a}", "{b}"),
      ("{a}{b}", "{b}two"),
      ("{c}", "{c}"),
      ("{a", "{a"),
      ("a}", "a}"),
      ("{}", "{}"),
      ("", ""),
      ("å {b} ö", "å two ö"),
      ("{b}{a}{b}", "two{b}two"),
    ]
  )
  func fills(_ template: String, _ expected: String) {
    let filled = Wording(verbatim: template).filled(with: ["a": "{b}", "b": "two"])
    #expect(filled == Wording(verbatim: expected))
  }

  @Test("each language is filled in with its own words")
  func fillsByLanguage() {
    let day = Wording("fredag", "Friday")
    let filled = Wording("på {day}", "on {day}").filled(with: ["day": day])
    #expect(filled == Wording("på fredag", "on Friday"))
  }
}
