import PersonalData
import Testing

/// What the law protects, and what is not published, said of somebody: one question for each category and text.
@Suite struct SpecialCategoryTests {
  private func asked(_ text: String) -> [Passage.Kind] {
    PeopleScanner().proposal(for: Array(text.utf8)).filter { $0.treatment == .ask }.map(\.kind)
  }

  static let special: [(text: String, kind: Passage.Kind)] = [
    ("Min granne är medlem i Seko.", .union), ("Hon är skyddsombud.", .union),
    ("Hon röstar på SD.", .politics), ("Läraren är vänsterpartist.", .politics),
    ("Han har suttit inne.", .crime), ("Hon är anmäld för bedrägeri.", .crime),
    ("De har försörjningsstöd.", .socialServices), ("Barnen blev omhändertagna.", .socialServices),
    ("Min man har psoriasis.", .health), ("Hon har MS.", .health), ("Han har KOL.", .health),
    ("Min dotter gjorde abort.", .health), ("Hon är muslim.", .religion),
    ("Han är bög.", .sexualOrientation), ("Hon är trans.", .genderIdentity),
  ]

  @Test("R9 what GDPR protects is asked where it is said of somebody", arguments: special)
  func isAsked(_ text: String, _ kind: Passage.Kind) { #expect(asked(text) == [kind]) }

  static let veiled: [(text: String, kind: Passage.Kind)] = [
    ("Ni är j.ä.v.l.a dåliga.", .swearing), ("Ni är jä*la dåliga.", .swearing),
    ("i.d.i.o.t.e.r", .swearing), ("sk*t också", .swearing), ("sk1t också", .swearing),
    ("fy f*n", .swearing), ("h o r a", .sex), ("dra åt h-lvete", .swearing),
    ("Jag vet var du bor.", .threat), ("Du ska passa dig.", .threat),
    ("Jag kommer hem till dig.", .threat),
  ]

  @Test("R16 veiled swearing and indirect threats are asked", arguments: veiled)
  func isSeen(_ text: String, _ kind: Passage.Kind) { #expect(asked(text).contains(kind)) }
}
