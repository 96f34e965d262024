import Testing

@testable import Reports

/// Names in the text of a report.
@Suite struct PlacedNameTests {
  private func names(_ text: String) -> [String] {
    PlacedName.all(in: Array(text.utf8), from: 0).map {
      $0.name + ($0.value.map { "=" + $0 } ?? "")
    }
  }

  @Test(
    "K33 names with and without what was filled in",
    arguments: [
      ("Det kom {inkomna: 42} in.", ["inkomna=42"]), ("{ inkomna }", ["inkomna"]),
      (
        "{inkomna, klagomål: 3} och {tabell efter typ}",
        ["inkomna, klagomål=3", "tabell efter typ"]
      ),
      ("\\{inkomna}", []), ("{aldrig slut\n}", []), ("{", []), ("{{inkomna}}", ["inkomna"]),
      ("{:}", ["="]), ("{a: b: c}", ["a=b: c"]),
    ]
  )
  func names(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }
}
