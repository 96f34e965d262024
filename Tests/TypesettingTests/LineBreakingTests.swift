import Laws
import PDF
import Testing

@testable import Typesetting

/// Where lines end: worked examples, in which each sign is half an em wide.
@Suite struct LineBreakingTests {
  private func check(
    _ text: String,
    _ letters: Int,
    _ lines: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try shaped(text).lines(letters: letters) == lines, sourceLocation: sourceLocation)
  }

  @Test func aTextThatFitsIsOneLine() throws {
    try check("Tack för din synpunkt.", 22, ["Tack för din synpunkt."])
  }

  @Test func linesEndAtSpaces() throws {
    try check("aaaa bbbb cccc dddd", 9, ["aaaa bbbb", "cccc dddd"])
  }

  /// First fit leaves a hole in the second line: `aaa bb`, `cc`, `ddddd`.
  @Test func totalFitEvensTheLinesWhereFirstFitLeavesAHole() throws {
    try check("aaa bb cc ddddd", 6, ["aaa", "bb cc", "ddddd"])
  }

  @Test func blanksAndLineEndsAreOneSpace() throws {
    try check("  a\t\tb\r\nc\n\n\nd \u{2028}e  ", 30, ["a b c d e"])
  }

  @Test func controlCharactersAreLeftOut() throws {
    try check("a\u{0}b\u{7}c\u{1B}[1m\u{7F}\u{85}d\u{FEFF}\u{202E}e", 30, ["abc[1m de"])
  }

  @Test func nothingIsSetOfNothing() throws {
    try check("", 10, [])
    try check(" \n\t\u{0} ", 10, [])
  }

  @Test func aLineDoesNotEndBehindAShortWordWithoutNeed() throws {
    try check(
      "Vi hade gärna sett att du hade varit med oss på plats när man i går såg hålet.",
      63,
      [
        "Vi hade gärna sett att du hade varit med oss på plats när man", "i går såg hålet.",
      ]
    )
  }

  @Test func aNumberStaysWithWhatItCounts() throws {
    try check(
      "Vattnet i gropen stod då högt, och den var ungefär 15 cm djup på sitt djupaste ställe.",
      53,
      [
        "Vattnet i gropen stod då högt, och den var ungefär", "15 cm djup på sitt djupaste ställe.",
      ]
    )
  }

  @Test(
    "P7 a number and what it counts are never on two lines",
    arguments: [
      "0980-319 240", "08-465 004 00", "+46 8 465 004 00", "+46 (0)8 465 004 00", "(08) 465 00",
      "08 - 465 00",
      "15 december", "15 december,", "10 000 kronor", "10 000,50 kr", "1 250 000 kr.", "3 §", "§ 3",
      "5 kap. 3 §",
      "kl. 8", "20 procent", "5 500 miljoner kronor", "10 mg", "14 dagar", "vecka 12",
      "org.nr 212000-0001",
    ]
  )
  func numbersAreWhole(_ number: String) throws {
    // Wherever the number falls in its line, it is whole.
    for lead in 1...40 {
      let text = String(repeating: "ab ", count: lead) + number + " och så vidare efter det"
      let lines = try shaped(text).lines(letters: 30)
      #expect(lines.contains { $0.contains(number) }, "\(lines)")
    }
  }

  @Test("P7 a unit with another behind a stroke stays with its number")
  func unitsByOthers() throws {
    for lead in 1...20 {
      let text = String(repeating: "ab ", count: lead) + "100 kr/mån och så vidare"
      #expect(try shaped(text).lines(letters: 30).contains { $0.contains("100 kr/") })
    }
  }

  @Test("P7 a number wider than the measure ends its line where it has a space")
  func wideNumbers() throws {
    try check("10 000 000 kronor", 8, ["10 000", "000", "kronor"])
  }

  @Test("P14 a word wider than the line is hyphenated")
  func wideWords() throws {
    let lines = try shaped("aaaaaaaaaaaaaaaaaaaa").lines(letters: 12)
    #expect(lines == ["aaaaaaaaaaa\u{AD}", "aaaaaaaaa"])
  }

  @Test func aDashDoesNotBeginALine() throws {
    try check("nej tack – inte nu", 10, ["nej tack –", "inte nu"])
    try check(
      "Vattnet i gropen stod då högt, och den var ungefär lika djup som sist – ingen såg det.",
      70,
      [
        "Vattnet i gropen stod då högt, och den var ungefär lika djup som", "sist – ingen såg det.",
      ]
    )
  }

  @Test func aLineMayEndBehindAHyphenOrASlashInAWord() throws {
    try check("gång- och cykel-bana", 15, ["gång- och", "cykel-bana"])
    try check("barn-och-ungdoms-nämnden", 18, ["barn-och-ungdoms-", "nämnden"])
    try check("föräldrar/vårdnadshavare", 15, ["föräldrar/", "vårdnadshavare"])
  }

  @Test func eMailDatesAndTelephoneNumbersStayWhole() throws {
    try check("skicka e-post", 10, ["skicka", "e-post"])
    try check("ring 044-135", 9, ["ring", "044-135"])
    try check("den 2026-03-02", 10, ["den", "2026-03-02"])
  }

  @Test func anAddressIsBrokenAtItsPunctuation() throws {
    try check(
      "https://www.kommun.se/trafik/fel.html",
      20,
      ["https://www.kommun.", "se/trafik/fel.html"]
    )
  }

  @Test func aSoftHyphenIsSeenOnlyAtTheEndOfALine() throws {
    try check("sam\u{AD}hälls\u{AD}planering", 18, ["samhällsplanering"])
    try check("sam\u{AD}hälls\u{AD}planering", 10, ["samhälls\u{AD}", "planering"])
    let lines = try shaped("sam\u{AD}hälls\u{AD}planering")
      .lines(measure: .points(50), size: .points(10))
    #expect(lines[0].width == .points(45))
  }

  @Test func aZeroWidthSpaceIsNeverSeen() throws {
    try check("aaaa\u{200B}bbbb", 6, ["aaaa", "bbbb"])
    try check("aaaa\u{200B}bbbb", 8, ["aaaabbbb"])
  }

  @Test func noLineEndsAtASpaceOrHyphenThatForbidsIt() throws {
    try check("aa bb\u{A0}cc", 6, ["aa", "bb\u{A0}cc"])
    try check("aa bb\u{202F}cc", 6, ["aa", "bb\u{202F}cc"])
    try check("aa bbb\u{2011}cc", 7, ["aa", "bbb\u{2011}cc"])
  }

  @Test func aWordWiderThanTheMeasureIsBrokenAnywhere() throws {
    try check("abcdefghijklmnop", 7, ["abcdefg", "hijklmn", "op"])
    try check("se abcdefghijklmnop här", 7, ["se abc", "defghi", "jklmnop", "här"])
  }

  @Test func aLetterWiderThanTheMeasureStandsAlone() throws {
    let lines = try shaped("abc").lines(measure: .points(3), size: .points(10))
    #expect(lines.map(\.text) == ["a", "b", "c"])
  }

  @Test func theLastLineIsNotASingleShortWordWithoutNeed() throws {
    try check(
      "Vattnet i gropen stod då högt, och den var rätt djup då.",
      53,
      ["Vattnet i gropen stod då högt, och den var rätt", "djup då."]
    )
  }

  @Test func kerningCountsButNotAtTheEndOfALine() throws {
    let font = try TestFont.make(
      Array(" AVo".unicodeScalars),
      kerning: [("A", "V", -100), ("V", "o", -50), ("o", " ", -20)]
    )
    let lines = try shaped("AVo AVo", Typeface([font]))
      .lines(measure: .points(20), size: .points(10))
    #expect(lines.map(\.width.thousandths) == [13_500, 13_500])
    #expect(lines[0].pieces[0].run.glyphs.map(\.adjustment) == [-100, -50, -20, 0])
    #expect(lines[1].pieces[0].run.glyphs.map(\.adjustment) == [-100, -50, 0])
  }
}
