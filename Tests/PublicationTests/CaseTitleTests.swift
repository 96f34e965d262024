import PersonalData
import Testing

@testable import Publication

/// Titles tell what a case concerns, and of nobody.
@Suite struct CaseTitleTests {
  private let cases = PublicCases()

  @Test(
    "U5 a title is proposed without personal data",
    arguments: [
      ("Jag heter Gunnel Rask och vill", "Jag heter [namn] och vill"),
      ("Hon är 511104-8376 sa de", "Hon är [personnummer] sa de"),
      ("Ring 070-174 06 35", "Ring [telefon]"),
      ("Hål i vägen vid Lindvägen 3", "Hål i vägen vid Lindvägen 3"),
      ("Så jävla dåligt", "Så jävla dåligt"),
    ]
  )
  func proposes(_ title: String, _ expected: String) {
    let sender = KnownPerson(name: "Gunnel Rask")
    #expect(CaseTitle(cases.register).proposed(title, from: sender) == expected)
  }

  @Test(
    "U5 a title that tells of somebody is a finding",
    arguments: [
      ("Grannen Gunnel Rask stör", 1), ("Hål i vägen vid Lindvägen 3", 0),
      ("Kort svar i telefon", 0),
    ]
  )
  func finds(_ title: String, _ count: Int) throws {
    let read = try #require(cases.item(sender: "namn: Gunnel Rask\n", title: title))
    #expect(CaseTitle(cases.register).review(read.item, read.bytes).count == count)
  }
}
