import CaseText
import Testing

/// Values below the items of lists, each known by its first field.
@Suite struct EditingItemsTests {
  private static let text = """
    # vilka vi är
    avdelningar:
      - id: omsorg # hela
        enheter:
          - id: hemtjanst
            chef: karin.lindqvist   # till våren
          - id: kok
    personer:
      - id: bo.ek
        titel: 'utredare'

    """

  private func set(_ path: [String], to value: NewValue) -> String? {
    Document(parsing: Array(Self.text.utf8)).setting(named: path, to: value)
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("one value changes, and every other line stays")
  func replaced() {
    #expect(
      set(["avdelningar", "omsorg", "enheter", "hemtjanst", "chef"], to: .text("bo.ek"))
        == Self.text.replacing("chef: karin.lindqvist", with: "chef: bo.ek")
    )
    #expect(
      set(["personer", "bo.ek", "titel"], to: .text("rektor"))
        == Self.text.replacing("'utredare'", with: "rektor")
    )
  }

  @Test("a field that an item does not have is added to it")
  func added() {
    #expect(
      set(["avdelningar", "omsorg", "enheter", "kok", "chef"], to: .text("bo.ek"))
        == Self.text.replacing("- id: kok\n", with: "- id: kok\n        chef: bo.ek\n")
    )
  }

  @Test("an item that is not there, and a path that leads nowhere, change nothing")
  func refused() {
    #expect(set(["personer", "ida.ek", "titel"], to: .text("rektor")) == nil)
    #expect(set(["personer", "bo.ek", "titel", "kort"], to: .text("r")) == nil)
    #expect(set([], to: .text("r")) == nil)
  }
}
