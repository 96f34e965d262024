import Casework
import Testing

@Suite struct PeopleTests {
  @Test(
    "a person who is not in organisation.yaml is marked where the name stands",
    arguments: [
      CaseTexts().facts("registrerad av: anna.berg", "registrerad av: ana.berg"),
      CaseTexts().facts("utredare: omar.nilsson", "utredare: ana.berg"),
      CaseTexts().notes("- tid: 2026-03-05 10:15\n  av: ana.berg\n  text: Ringde.\n"),
      CaseTexts().adding(
        """
        sekretess:
          lagrum: OSL 26 kap. 1 §
          datum: 2026-03-02
          av: ana.berg
          upphör: 2028-03-02
        """
      ),
      CaseTexts().log(
        CaseTexts().log + "- 2026-03-03T10:00:00+01:00 ana.berg ändrad fält=område\n"
      ),
      CaseTexts().log(
        CaseTexts().log + "- '2026-03-03T10:00:00+01:00  ana.berg ändrad fält=område'\n"
      ),
    ]
  )
  func unknownPerson(texts: CaseTexts) {
    #expect(texts.codes == ["unknown-person"])
    #expect(texts.marks == ["ana.berg"])
  }

  @Test("the program itself is nobody who must be in organisation.yaml")
  func program() {
    let line = "- 2026-03-03T10:00:00+01:00 synpunkt ändrad fält=område\n"
    #expect(CaseTexts().log(CaseTexts().log + line).codes == [])
  }

  @Test(
    "a unit may be a department, an operation or a unit",
    arguments: ["omsorg", "stod", "daglig"]
  )
  func units(unit: String) {
    #expect(CaseTexts.new.adding("enhet: \(unit)").codes == [])
  }

  @Test("any other unit is marked")
  func unknownUnit() {
    let texts = CaseTexts.new.adding("enhet: hemtjansten")
    #expect(texts.codes == ["unknown-unit"])
    #expect(texts.marks == ["hemtjansten"])
  }
}
