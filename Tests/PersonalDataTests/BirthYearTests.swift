import PersonalData
import Testing

/// Years of birth: of many, so that somebody is asked.
@Suite struct BirthYearTests {
  static let years: [(text: String, year: String)] = [
    ("född -44 och trött", "-44"), ("Hon är född 44.", "44"), ("Pappa är född 1944.", "1944"),
    ("Mamma (f. 1944) fick vänta.", "1944"), ("Mamma (f -44) fick vänta.", "-44"),
    ("Född ’44, pensionär.", "’44"), ("Född år 1944.", "1944"), ("född i mars 1944", "1944"),
    ("född och uppvuxen i Ystad 1944", "1944"), ("1944 föddes min mor.", "1944"),
    ("År 1944 är jag född.", "1944"), ("Jag är en 44:a.", "44:a"), ("Jag är årgång 1944.", "1944"),
    ("född fyrtiofyra", "fyrtiofyra"), ("FÖDD –44", "–44"), ("She was born in 1944.", "1944"),
    ("Barnet är fött 2019.", "2019"), ("Födelseår: 1944", "1944"),
  ]

  @Test("R11 K25 a year of birth is asked", arguments: years)
  func asked(_ text: String, _ year: String) {
    let births = found(text, PeopleScanner()).filter { $0.contains("birthDate") }
    #expect(births == ["possible birthDate \(year)"])
  }

  @Test(
    "R13 the year of a house or an idea, and what else stands behind “född”, is not asked",
    arguments: [
      "Huset är byggt 1944.", "Huset är fött 1984.", "Föreningen föddes 1984.", "Idén föddes -84.",
      "Han är född 10 veckor för tidigt.", "Född på 40-talet? Nej.", "Skolan rustades 2004.",
    ]
  )
  func notAsked(_ text: String) {
    #expect(found(text, PeopleScanner()).filter { $0.contains("birthDate") } == [])
  }
}
