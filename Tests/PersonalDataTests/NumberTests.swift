import PersonalData
import Testing

/// Numbers that are somebody's, and numbers that are nobody's.
@Suite struct NumberTests {
  private static let nobody = PeopleScanner()

  static let identity: [(text: String, certainty: Passage.Certainty)] = [
    ("19900101-2385", .certain), ("900101-2385", .certain), ("9001012385", .certain),
    ("199001012385", .certain), ("19900101 2385", .certain), ("900101 - 2385", .certain),
    ("900101–2385", .certain), ("900101\u{2212}2385", .certain), ("1990-01-01-2385", .certain),
    ("90 01 01 2385", .certain), ("900101\u{A0}2385", .certain), ("9\u{200B}00101-2385", .certain),
    ("９００１０１-２３８５", .certain), ("900101&#45;2385", .certain), ("19<b>900101</b>-2385", .certain),
    ("121212+1212", .certain), ("19121212+1212", .certain), ("121212-1212", .certain),
    ("19900161-2384", .likely), ("701063-2391", .certain), ("19701063-2391", .certain),
    ("900101-2386", .likely), ("19900101-2386", .likely),
  ]

  @Test("L8 personal identity and coordination numbers are found", arguments: identity)
  func identityNumber(_ text: String, _ certainty: Passage.Certainty) {
    let line = "\(certainty) personalIdentityNumber \(text)"
    #expect(found("Numret är \(text), tror jag.", Self.nobody) == [line])
    #expect(found("\(text)\n", Self.nobody) == [line])
  }

  static let phones = [
    "070-123 45 67", "0701234567", "070 123 45 67", "070.123.45.67", "070/123 45 67", "070-1234567",
    "+46 70 123 45 67", "+46701234567", "+46 (0)70 123 45 67", "+46(0)70-1234567",
    "0046 70 123 45 67",
    "0046701234567", "073-123 45 67", "076-123 45 67", "079-1234567",
    "072\u{A0}123\u{A0}45\u{A0}67",
    "044-13 50 00", "0980-319 210", "08-123 456 78", "08-12 34 56", "08-123 45 67",
    "(044) 13 50 00",
    "(0)70-123 45 67", "+46 44 13 50 00", "+47 22 12 34 56", "+45 12 34 56 78", "+358 40 123 4567",
    "+49 30 901820", "0047 22 12 34 56", "070-123\u{200B}45 67", "0771-567 567", "020-12 34 56",
    "070–123 45 67", "0７0-123 45 67", "070 - 123 45 67", "+46-70-123 45 67",
  ]

  @Test("K25 telephone numbers are found as people write them", arguments: phones)
  func phone(_ text: String) {
    let passages = Self.nobody.passages(in: Array("Ring \(text), tack!".utf8))
    #expect(passages.map(\.kind) == [.phone])
    #expect(lines(passages, of: "Ring \(text), tack!").first?.hasSuffix(" \(text)") == true)
    #expect(passages.allSatisfy { $0.certainty >= .likely })
  }

  @Test func digitsThatAWordAnnounces() {
    #expect(found("tel 13 50 00", Self.nobody) == ["likely phone 13 50 00"])
    #expect(found("Mobil: 174 06 07", Self.nobody) == ["likely phone 174 06 07"])
  }

  static let nothing = [
    "SYN-2026-0042", "Ärende SYN-2026-0042 kom 2026-11-21.", "kl 08.30-09.30",
    "mellan 08:30 och 09:30",
    "2026-11-21 14:30", "den 3 februari 2026", "2026-01-05", "900 kr", "1 234 567 kr",
    "25 000 kronor",
    "12,50 kr", "bankgiro 5050-1055", "plusgiro 90 00 04-1", "pg 01 23 45-6", "556036-0793",
    "org.nr 212000-0951", "212000-0951", "165560360793", "150 meter", "nummer 1187-1190",
    "8.30 och 9.30",
    "0,123456789", "sid 2, 5 och 7", "100 %", "3.141592653589793", "kap. 5 § 1", "1989:253",
    "SFS 2009:400", "tredje gången 2025/2026", "2026-2027", "vecka 12-14", "01-02-2026",
    "24.12.2026",
    "dnr KS 2026/123", "OSL 5:1", "v. 0812", "0812-1630", "4 km", "version 4.2.1.3",
    "1 000 000 000",
    "112", "1177", "10-12 personer", "1,5", "nr 8", "17 grader", "8B", "A4", "5-0",
    "OCR 1234567890123",
    "ISBN 978-91-7000-150-5", "2026-11-21T14:30:00+01:00", "faktura 0701234567",
  ]

  @Test("numbers of cases, days, times, amounts and accounts are nobody's", arguments: nothing)
  func noNumber(_ text: String) {
    #expect(found(text, Self.nobody) == [])
  }

  static let births: [(text: String, expected: [String])] = [
    ("född 1952-03-04", ["likely birthDate 1952-03-04"]),
    ("f. 520304", ["likely birthDate 520304"]),
    ("född den 4 mars 1952", ["likely birthDate 4 mars 1952"]),
    ("Född: 4/3 1952", ["likely birthDate 4/3 1952"]),
    ("född 19520304", ["likely birthDate 19520304"]),
    ("född 4 mars -52", ["likely birthDate 4 mars -52"]),
    ("född 1952", ["possible birthDate 1952"]),
    ("fyller år den 4 mars", ["likely birthDate 4 mars"]),
    ("born on 4 March 1952", ["likely birthDate 4 March 1952"]),
    ("födelsedatum 52 03 04", ["likely birthDate 52 03 04"]),
    ("1952-03-04", ["possible birthDate 1952-03-04"]),
    ("520304-XXXX", ["likely birthDate 520304-XXXX"]),
    ("2026-03-04", []), ("den 4 mars", []), ("1952", []), ("520304", []),
  ]

  @Test("K25 days of birth are found where they are said to be some", arguments: births)
  func birth(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }
}
