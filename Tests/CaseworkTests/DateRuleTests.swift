import Casework
import Testing

/// Dates against each other and against today, which is 2026-11-21.
@Suite struct DateRuleTests {
  @Test("everything may happen on one day")
  func oneDay() {
    let texts = CaseTexts().facts("2026-03-03", "2026-03-02").facts("2026-03-16", "2026-03-02")
      .facts("2026-03-17", "2026-03-02").facts("2026-03-19", "2026-03-02")
    #expect(texts.codes == [])
  }

  @Test("the time of day does not matter to the order of days")
  func timeOfDay() {
    let texts = CaseTexts.new.facts("inkom: 2026-03-02", "inkom: 2026-03-02 16:45")
    #expect(texts.codes == [])
  }

  @Test(
    "a date before the one it follows is one finding",
    arguments: [
      ("fördelad: 2026-03-03", "fördelad: 2026-03-01", "distributed-before-received", "2026-03-01"),
      (
        "kvitterad: 2026-03-16", "kvitterad: 2026-03-02", "signed-off-before-distributed",
        "2026-03-02"
      ),
      (
        "kvitterad: 2026-03-16", "kvitterad: 2026-03-01", "signed-off-before-received", "2026-03-01"
      ),
      (
        "kvitterad: 2026-03-16", "kvitterad: 2026-03-18", "answered-before-signed-off", "2026-03-17"
      ),
      ("besvarad: 2026-03-17", "besvarad: 2026-03-02", "answered-before-distributed", "2026-03-02"),
      ("besvarad: 2026-03-17", "besvarad: 2026-03-01", "answered-before-received", "2026-03-01"),
      ("avslutad: 2026-03-19", "avslutad: 2026-03-16", "closed-before-answered", "2026-03-16"),
      ("avslutad: 2026-03-19", "avslutad: 2026-03-01", "closed-before-received", "2026-03-01"),
      (
        "registrerad: 2026-03-02", "registrerad: 2026-03-01", "registered-before-received",
        "2026-03-01 09:12"
      ),
    ]
  )
  func order(old: String, new: String, code: String, mark: String) {
    let texts = CaseTexts().facts(old, new)
    #expect(texts.codes == [code])
    #expect(texts.marks == [mark])
  }

  @Test("what has happened has not happened after today")
  func future() {
    #expect(CaseTexts().facts("avslutad: 2026-03-19", "avslutad: 2026-11-21").codes == [])
    #expect(
      CaseTexts().facts("avslutad: 2026-03-19", "avslutad: 2026-11-22").codes
        == ["date-in-future"]
    )
    #expect(
      CaseTexts.new.facts("registrerad: 2026-03-02 09:12", "registrerad: 2026-11-22 00:01").codes
        == ["date-in-future"]
    )
  }

  @Test(
    "an extended answer is due after the case came in, and may be due ahead",
    arguments: [
      ("2026-03-01", ["extension-before-received"]), ("2026-03-02", ["extension-before-received"]),
      ("2026-03-03", []), ("2027-03-03", []),
    ]
  )
  func extended(until: String, codes: [String]) {
    let texts = CaseTexts().adding(
      "förlängd:\n  till: \(until)\n  skäl: Vi väntar på ett yttrande."
    )
    #expect(texts.codes == codes)
  }

  @Test("a case refers to other cases, not to itself")
  func related() {
    #expect(CaseTexts().adding("relaterade:\n  - SYN-2026-0001").codes == ["unknown-case"])
    #expect(CaseTexts().adding("relaterade:\n  - SYN-2026-0002").codes == ["unknown-case"])
    #expect(CaseTexts().adding("relaterade:\n  - 42").codes == ["invalid-case-number"])
  }
}
