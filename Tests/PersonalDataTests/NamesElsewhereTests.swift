import PersonalData
import Testing

/// Senders of other cases, of whom a text tells by a rare word or by both names.
@Suite struct NamesElsewhereTests {
  private static let register = NamesElsewhere(
    ([
      "Ylvali Skyddsten", "Dag Lo", "Anna Berg", "Xerxena von Ohlmark", "Nisse Hult",
      "Nisse Krakström",
    ] + Array(repeating: "Anna Andersson", count: 4)
      + Array(repeating: "Pelle Flitigskrift", count: 9))
      .map(NamesElsewhere.trace)
  )

  static let texts: [(text: String, expected: [String])] = [
    ("det var skyddsten som ropade", ["possible name skyddsten"]),
    ("ohlmarks katt", ["possible name ohlmarks"]), ("nisse hult kom", ["possible name nisse hult"]),
    ("Anna Andersson kom", []),
    // Somebody who writes often.
    ("Flitigskrifts brev", ["possible name Flitigskrifts"]),
    ("pelle flitigskrift", ["possible name pelle flitigskrift"]), ("En dag kom lo.", []),
    ("berg och dal", []), ("anna kom", []),
    ("anna berg kom", ["possible name anna berg"]),
  ]

  @Test("R1 a rare word, or both names, of somebody of another case is asked", arguments: texts)
  func finds(_ text: String, _ expected: [String]) {
    #expect(lines(Self.register.passages(in: Array(text.utf8)), of: text) == expected)
  }
}
