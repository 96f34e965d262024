import Findings
import Testing

/// What a finding says, and when two are one.
@Suite struct FindingTests {
  private static let code = FindingCode(
    "unknown-unit",
    .error,
    message: Wording("enheten ”{value}” finns inte", "there is no unit “{value}”"),
    remedy: Wording("välj en av {names}", "choose one of {names}"),
    why: Wording("Ingen får ärendet.", "Nobody gets the case.")
  )

  @Test("its words are the code's, filled in")
  func words() {
    let finding = Self.code.finding(
      at: 3..<5,
      with: ["value": "hemtj", "names": Wording("hemtjanst eller kost", "hemtjanst or kost")]
    )
    #expect(finding.message[.swedish] == "enheten ”hemtj” finns inte")
    #expect(finding.message[.english] == "there is no unit “hemtj”")
    #expect(finding.remedy[.english] == "choose one of hemtjanst or kost")
    #expect(finding.range == 3..<5)
  }

  @Test("a remedy of its own takes the place of the code's, and is filled in, too")
  func remedy() {
    let own = Wording("menade du ”{names}”?", "did you mean “{names}”?")
    let finding = Self.code.finding(with: ["names": "hemtjanst"], remedy: own)
    #expect(finding.remedy == Wording("menade du ”hemtjanst”?", "did you mean “hemtjanst”?"))
    #expect(finding.message.english == "there is no unit “{value}”")
  }

  @Test("of what file it is decides the path, and the bytes its line")
  func located() {
    let located = Self.code.finding(at: 3..<5).located(in: Array("ab\ncd\n".utf8), path: "a.yaml")
    #expect(located.path == "a.yaml")
    #expect(located.place?.line == 2)
    #expect(located.place?.column == 1)
    #expect(located.code == Self.code)
  }

  @Test("without a range it is about the file as a whole, whatever the bytes")
  func whole() {
    let finding = Self.code.finding()
    #expect(finding.located(in: Array("ab".utf8), path: "a.yaml").place == nil)
    #expect(finding.located(in: [], path: "a.yaml") == finding.located(path: "a.yaml"))
  }

  @Test("a code is its name: words may improve")
  func codes() {
    let improved = FindingCode("unknown-unit", .warning, message: "a", remedy: "b", why: "c")
    let other = FindingCode("unknown-area", .error, message: "a", remedy: "b", why: "c")
    #expect(improved == Self.code)
    #expect(
      Set([improved, other, Self.code]).map(\.name).sorted() == ["unknown-area", "unknown-unit"]
    )
  }

  @Test("findings with other words are two, though the place is one")
  func distinct() {
    let (one, two) = (
      Self.code.finding(with: ["value": "a"]), Self.code.finding(with: ["value": "b"])
    )
    #expect(Set([one, two, one]).count == 2)
    let sorted = [two, one].map { $0.located(path: "a.yaml") }.sorted()
    #expect(sorted.map(\.message.english) == ["there is no unit “a”", "there is no unit “b”"])
  }

  @Test("errors stand before warnings")
  func severities() { #expect(Severity.allCases.reversed().sorted() == [.error, .warning]) }
}
