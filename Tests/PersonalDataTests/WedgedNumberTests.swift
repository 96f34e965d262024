import PersonalData
import Testing

/// Numbers into which somebody has wedged letters, or numbers in words (L8).
@Suite struct WedgedNumberTests {
  static let identities = [
    "51år1104-8376", "5111x04-8376", "511104abc8376", "51år1104år8376", "5111ö04ö8376",
    "51år11mån04dag-8376", "511104-83xx76", "51 år1104-8376", "511104och8376", "5111nollfyra-8376",
    "51elva04-8376", "511104-eight376", "5one1104-8376", "fem11104-8376", "51110fyra8376",
    "five one one one zero four eight three seven six",
    "fifty-one eleven zero four eighty-three seventy-six",
  ]

  @Test("R2 L8 letters and words inside an identity number do not hide it", arguments: identities)
  func identity(_ number: String) {
    let text = "Hennes nummer \(number) tror jag."
    #expect(found(text, PeopleScanner()) == ["certain personalIdentityNumber \(number)"])
  }

  @Test(
    "R2 L8 whatever has letters inside and is found was suspected",
    arguments: identities.prefix(8)
  )
  func suspected(_ number: String) {
    let search = LeakSearch([PeopleScanner()])
    #expect(search.leaks(in: Array("pnr \(number)!".utf8))[0].count == 1)
  }

  static let told: [(text: String, number: String)] = [
    ("Hans är 8376-511104.", "8376-511104"), ("pnr: 5 111 04 83 76", "5 111 04 83 76"),
    ("Personnummer 51 1 1 04 8376", "51 1 1 04 8376"), ("51nov04-8376", "51nov04-8376"),
    ("1 9 5 1 - 1 1 - 0 4 - 8 3 7 6", "1 9 5 1 - 1 1 - 0 4 - 8 3 7 6"),
    ("hon är 51 år 11 mån 04 dag 8376", "51 år 11 mån 04 dag 8376"),
    ("år 51 månad 11 dag 04 nr 8376", "51 månad 11 dag 04 nr 8376"),
  ]

  @Test(
    "R2 L8 a number that is told by its parts, or the other way round, is found",
    arguments: told
  )
  func parts(_ text: String, _ number: String) {
    #expect(found(text, PeopleScanner()) == ["certain personalIdentityNumber \(number)"])
  }

  @Test(
    "R2 ages, days and lists are told by their parts, too",
    arguments: [
      "Hon är 51 år, 11 av 04 83 76", "år 51 var det 11 grader, 04 83 76", "KS 2026-110412",
      "rum 1 1 1 2 0 4 - 8 3 7 5", "511104 är 8376", "klockan 8376 511105",
    ]
  )
  func otherParts(_ text: String) {
    let bytes = Array("Det gäller \(text), tack.".utf8)
    let found = PeopleScanner().passages(in: bytes) + PeopleScanner().leaks(in: bytes)
    #expect(found.filter { $0.kind == .personalIdentityNumber } == [])
  }

  static let phones = [
    "070one740635", "070-ett740635", "070-17fyra0635", "070-1seven40635", "070-17406thirtyfive",
    "070 ett 740635", "zero seven zero one seven four zero six three five",
  ]

  @Test("R11 K25 words inside a telephone number do not hide it", arguments: phones)
  func phone(_ number: String) {
    let known = found("Ring \(number) i kväll.")
    #expect(known == ["certain phone \(number)"], "\(known)")
    let others = found("Ring \(number) i kväll.", PeopleScanner())
    #expect(others == ["certain phone \(number)"], "\(others)")
  }

  @Test(
    "R11 K25 a mobile number with other signs between its digits is asked",
    arguments: [
      "070x174x06x35", "070a1740635", "070_174_06_35", "070,1740635", "070:174:06:35",
      "070=1740635",
      "070🙂174🙂06🙂35", "0701|740635",
    ]
  )
  func spreadPhone(_ number: String) {
    let phones = found("Ring \(number) i kväll.", PeopleScanner()).filter { $0.contains(" phone ") }
    #expect(phones.map { $0.split(separator: " ").last } == [number[...]])
  }

  @Test(
    "R13 times and numbers of other things are no mobile numbers",
    arguments: [
      "0700-0830,0900", "07.02,07.12,07.32", "0730,0800,0830", "070:12", "0701,0702,0703",
    ]
  )
  func noPhone(_ text: String) {
    #expect(found("Det gick \(text) i kväll.", PeopleScanner()) == [])
  }

  @Test(
    "R2 letters beside the digits of other things make no identity number",
    arguments: [
      "20260107T1430Z", "2026-01-07T14:30", "2026-01-07kl14.30", "12st à 30kr och 4kg 2024",
      "5a1104b8376f5111048a376ce", "10kr, 12kr och 15kr", "511104 personer, 8376 barn",
    ]
  )
  func other(_ text: String) {
    let bytes = Array("Det gäller \(text), tack.".utf8)
    let found = PeopleScanner().passages(in: bytes) + PeopleScanner().leaks(in: bytes)
    #expect(found.filter { $0.kind == .personalIdentityNumber } == [])
  }
}
