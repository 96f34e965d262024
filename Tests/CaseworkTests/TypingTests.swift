import CaseText
import CivilCalendar
import Findings
import Testing

@testable import Casework

/// What may stand in a field of each type.
@Suite struct TypingTests {
  private func code(
    _ text: String,
    _ field: Field,
    _ language: Language = .swedish
  ) -> String? {
    let document = Document([NewField(field.name[language], .text(text))])
    return SchemaCheck.findings(of: field, in: document, language: language).first?.code.name
  }

  @Test(
    "a date",
    arguments: [
      ("2026-03-02", nil), ("2024-02-29", nil), ("2026-02-29", "invalid-date"),
      ("2026-3-2", "invalid-date"), ("2026-03-02 09:12", "invalid-date"),
      ("20260302", "invalid-date"), ("2 mars 2026", "invalid-date"),
      ("2026-03-02.", "invalid-date"),
    ] as [(String, String?)]
  )
  func date(text: String, expected: String?) {
    #expect(code(text, CaseField.answered.definition) == expected)
  }

  @Test(
    "a date or a time",
    arguments: [
      ("2026-03-02", nil), ("2026-03-02 09:12", nil), ("2026-03-02T09:12:00+01:00", nil),
      ("2026-03-02 9:12", "invalid-time"), ("2026-03-02 25:00", "invalid-time"),
      ("09:12", "invalid-time"), ("i går", "invalid-time"),
    ] as [(String, String?)]
  )
  func dateTime(text: String, expected: String?) {
    #expect(code(text, CaseField.received.definition) == expected)
  }

  @Test("a date, or the words that there is none")
  func dateOrNone() {
    let journal = CaseField.journal.definition
    #expect(code("2026-03-02", journal) == nil)
    #expect(code("ej aktuellt", journal) == nil)
    #expect(code("not-applicable", journal) == "invalid-date")
    #expect(code("not-applicable", journal, .english) == nil)
    #expect(code("nej", journal) == "invalid-date")
  }

  @Test(
    "a case number and its folder",
    arguments: [
      ("SYN-2026-0001", "cases/2026/00/SYN-2026-0001"),
      ("SYN-2026-0099", "cases/2026/00/SYN-2026-0099"),
      ("SYN-2026-0100", "cases/2026/01/SYN-2026-0100"),
      ("SYN-2026-9999", "cases/2026/99/SYN-2026-9999"),
      ("SYN-2026-12345", "cases/2026/123/SYN-2026-12345"),
      ("AB-1900-0007", "cases/1900/00/AB-1900-0007"),
      ("SYNPUNKT-2026-123456789", "cases/2026/1234567/SYNPUNKT-2026-123456789"),
    ]
  )
  func numbers(text: String, folder: String) throws {
    let number = try #require(CaseNumber(text))
    #expect(number.folder == folder)
    #expect(number.description == text)
    #expect(code(text, CaseField.number.definition) == nil)
  }

  @Test(
    "what is no case number",
    arguments: [
      "SYN-2026-42", "SYN-2026-00042", "SYN-2026-0000", "syn-2026-0042", "S-2026-0042",
      "SYNPUNKTE-2026-0042", "SYN-1899-0042", "SYN-26-0042", "SYN-2026-0042-1", "SYN20260042",
      "SYN-2026-004A", "SYN-2026-1234567890", "ÅÄ-2026-0042", "SYN-2026-٠٠٤٢", "SYN--2026-0042",
    ]
  )
  func notNumbers(text: String) {
    #expect(CaseNumber(text) == nil)
    #expect(code(text, CaseField.number.definition) == "invalid-case-number")
  }

  @Test("case numbers are ordered by year and number, not by their letters")
  func numberOrder() throws {
    let texts = [
      "SYN-2025-0009", "SYN-2025-10000", "AAA-2026-0001", "SYN-2026-0001", "SYN-2026-0002",
    ]
    let numbers = try texts.map { try #require(CaseNumber($0)) }
    #expect(numbers.reversed().sorted().map(\.description) == texts)
  }

  @Test(
    "an id",
    arguments: [
      ("anna.berg", nil), ("a", nil), ("2-b.c", nil), ("Anna.Berg", "invalid-identifier"),
      ("anna berg", "invalid-identifier"), ("åsa.ek", "invalid-identifier"),
      (".anna", "invalid-identifier"), ("-anna", "invalid-identifier"),
      ("anna_berg", "invalid-identifier"),
      ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", nil),
      ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "invalid-identifier"),
    ] as [(String, String?)]
  )
  func identifier(text: String, expected: String?) {
    #expect(code(text, PersonField.id.definition) == expected)
    #expect(code(text, CaseField.investigator.definition) == expected)
    #expect(code(text, CaseField.unit.definition) == expected)
  }

  @Test(
    "an e-mail address",
    arguments: [
      ("anna.berg@kommun.example", nil), ("a+b@c.de", nil), ("åsa@öland.example", nil),
      ("anna", "invalid-email"), ("anna@kommun", "invalid-email"),
      ("@kommun.example", "invalid-email"),
      ("anna@@kommun.example", "invalid-email"), ("anna@kommun..example", "invalid-email"),
      ("anna@kommun.example.", "invalid-email"), ("anna berg@kommun.example", "invalid-email"),
      ("Anna <anna@kommun.example>", "invalid-email"), ("a@b.se, c@d.se", "invalid-email"),
    ] as [(String, String?)]
  )
  func email(text: String, expected: String?) {
    #expect(code(text, SenderField.email.definition) == expected)
  }

  @Test(
    "a phone number",
    arguments: [
      ("070-174 06 05", nil), ("+46 70 174 06 05", nil), ("08/465 004 00", nil),
      ("(08) 465 00", nil),
      ("11414", nil), ("112", "invalid-phone"), ("1234567890123456", "invalid-phone"),
      ("070-174 06 05 (hem)", "invalid-phone"), ("växeln", "invalid-phone"),
    ] as [(String, String?)]
  )
  func phone(text: String, expected: String?) {
    #expect(code(text, SenderField.phone.definition) == expected)
  }

  /// 640823-3234 is the example of SKV 704, 701063-2391 that of SKV 707.
  @Test(
    "a personal identity number or coordination number",
    arguments: [
      ("640823-3234", nil), ("6408233234", nil), ("19640823-3234", nil), ("196408233234", nil),
      ("640823+3234", nil), ("701063-2391", nil), ("19701063-2391", nil),
      ("640823-3235", "invalid-identity-number"), ("640832-3234", "invalid-identity-number"),
      ("641323-3234", "invalid-identity-number"), ("640823 3234", "invalid-identity-number"),
      ("64-08-23-3234", "invalid-identity-number"), ("640823-323", "invalid-identity-number"),
      ("19640823-323A", "invalid-identity-number"),
      // A right check digit does not make a day: 2001 has no 29 February, 2000 has one.
      ("20010229-0004", "invalid-identity-number"), ("20000229-0005", nil),
    ] as [(String, String?)]
  )
  func identityNumber(text: String, expected: String?) {
    #expect(code(text, SenderField.personalIdentityNumber.definition) == expected)
  }

  @Test(
    "a length of time",
    arguments: [
      ("20 arbetsdagar", 20, .workdays), ("1 arbetsdag", 1, .workdays), ("14 dagar", 14, .days),
      ("1 dag", 1, .days), ("1 månad", 1, .months), ("3 månader", 3, .months),
      ("0 dagar", 0, .days),
      ("9999 dagar", 9999, .days),
    ] as [(String, Int, PeriodUnit)]
  )
  func period(text: String, count: Int, unit: PeriodUnit) {
    #expect(Period(text, in: .swedish) == Period(count: count, unit: unit))
    #expect(Period(text, in: .english) == nil)
  }

  @Test(
    "what is no length of time",
    arguments: [
      "", "20", "dagar", "tjugo dagar", "-1 dagar", "1,5 månader", "10000 dagar", "20 workdays",
      "20 arbetsdagar före", "20arbetsdagar", "٢ dagar",
    ]
  )
  func notPeriod(text: String) { #expect(Period(text, in: .swedish) == nil) }

  @Test("a length of time in English")
  func englishPeriod() {
    #expect(Period("20 workdays", in: .english) == Period(count: 20, unit: .workdays))
    #expect(Period("1 month", in: .english) == Period(count: 1, unit: .months))
  }

  @Test(
    "a time beside a due date",
    arguments: [
      ("5 arbetsdagar före", 5, .workdays, .before), ("2 dagar efter", 2, .days, .after),
      ("0 dagar efter", 0, .days, .after), ("1 månad före", 1, .months, .before),
    ] as [(String, Int, PeriodUnit, Side)]
  )
  func offset(text: String, count: Int, unit: PeriodUnit, side: Side) throws {
    let offset = try #require(Offset(text, in: .swedish))
    #expect(offset.period == Period(count: count, unit: unit))
    #expect(offset.side == side)
  }

  @Test(
    "what is no time beside a due date",
    arguments: [
      "", "före", "5 arbetsdagar", "5 före", "5 arbetsdagar before", "5 arbetsdagar innan",
    ]
  )
  func notOffset(text: String) { #expect(Offset(text, in: .swedish) == nil) }

  @Test(
    "a number series",
    arguments: [
      ("SYN", true), ("AB", true), ("SYNPUNKT", true), ("A", false), ("SYNPUNKTE", false),
      ("Syn", false), ("SYN1", false), ("ÅÄ", false), ("", false),
    ]
  )
  func series(text: String, isSeries: Bool) { #expect((Series(text) != nil) == isSeries) }

  @Test("one line where one line is due")
  func oneLine() {
    #expect(code("Kort svar\ni telefon\n", CaseField.title.definition) == "expected-one-line")
    #expect(code("Kort svar\ni telefon\n", CaseField.publishReason.definition) == nil)
  }
}
