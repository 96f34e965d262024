import Findings
import Letters
import Testing

/// What is wrong with a letter before it is printed.
@Suite struct LetterReviewTests {
  private let subject = LetterCase()

  @Test(
    "a finished letter is free of findings",
    arguments: [
      .letter(), .letter("- Vi har ändrat schemat.", greeting: "Hej,"),
      .letter(greeting: "Hej Gunnel Rask,"), .letter(greeting: "Bästa fru Rask!"),
      .letter(greeting: "Hej,", closing: "Vänliga hälsningar\nOmar"),
      .letter("Priset är 5 * 3 = 15 kr \\[exklusive moms\\]."),
    ] as [String]
  )
  func finished(_ letter: String) { #expect(subject.codes(of: letter) == []) }

  @Test("what is left to be written is found, wherever it stands")
  func unfinished() {
    let letter = String.letter("[Vad] har {{hänt}}?", header: "bilagor:\n  - \"[bilaga]\"\n")
    #expect(
      subject.codes(of: letter) == ["letter-unfinished", "letter-unfinished", "letter-unfinished"]
    )
    #expect(subject.marks(in: letter) == ["[bilaga]", "[Vad]", "{{hänt}}"])
  }

  @Test(
    "a letter that says nothing is empty",
    arguments: [
      .letter(""), .letter("", greeting: ""), .letter("# Bara en rubrik"), "rubrik: Svar\n",
      .letter("Hej Gunnel,", greeting: "Hej"),
    ] as [String]
  )
  func empty(_ letter: String) { #expect(subject.codes(of: letter).contains("letter-empty")) }

  @Test("a letter that nobody signs is found")
  func unsigned() {
    #expect(subject.codes(of: .letter(closing: "")) == ["letter-without-closing"])
    #expect(
      subject.codes(of: .letter(closing: "Med vänlig hälsning\n")) == ["letter-without-closing"]
    )
  }

  @Test("a greeting of somebody else is found, with both names")
  func salutation() {
    let letter = String.letter(greeting: "Hej Anna,")
    let findings = subject.findings(letter).filter { $0.code == LetterCode.salutation }
    #expect(
      findings.map(\.message.swedish) == ["brevet är ställt till Anna men skickas till Gunnel Rask"]
    )
    #expect(subject.marks(in: letter).first == "Hej Anna,")
  }

  @Test("a greeting below a heading of the text counts")
  func salutationBelowHeading() {
    #expect(
      subject.codes(of: .letter(greeting: "# Svar\n\nHej Anna,")).contains("letter-salutation")
    )
  }

  @Test("a name is compared as it is read, and not where there is none")
  func salutationOfOddNames() {
    let starred = subject.with(\.sender, "Gunnel Rask", "\"Gun[nel] *Rask*\"")
    #expect(starred.codes(of: .letter(greeting: "Hej Gun\\[nel\\] \\*Rask\\*,")) == [])
    let nameless = subject.with(\.sender, "namn: Gunnel Rask", "namn:")
    #expect(nameless.codes(of: .letter(greeting: "Hej Anna,")) == ["letter-personal-data"])
    let company = subject.with(\.sender, "namn: Gunnel Rask", "organisation: Rasks Bygg AB")
    #expect(company.codes(of: .letter(greeting: "Hej Rasks Bygg,")) == [])
  }

  @Test("findings come in the order of the text")
  func order() {
    let letter = String.letter("Vad [x]?", greeting: "Hej Anna,", closing: "")
    let ranges = subject.findings(letter).map { $0.range?.lowerBound ?? -1 }
    #expect(ranges == ranges.sorted())
    #expect(ranges.count >= 3)
  }

  @Test("more than a hundred are counted")
  func many() {
    let letter = String.letter(String(repeating: "[a] ", count: 250))
    let findings = subject.findings(letter)
    #expect(findings.count == 101)
    #expect(findings.last?.code.name == "too-many-findings")
    #expect(findings.last?.message.swedish.contains("150") == true)
  }

  @Test("every code is in the list once, in the order of names")
  func codes() {
    let names = LetterCode.all.map(\.name)
    #expect(names.count == 15)
    #expect(names == Set(names).sorted())
  }
}
