import CivilCalendar
import Findings
import Merging
import Testing

/// What one side has removed from the organisation, and the other has begun to use.
@Suite struct KeptItemsTests {
  private let people = """
    personer:
      # Registrator sedan 2019.
      - id: anna.berg
        namn: Anna Berg
        roller:
          - registrator
      - id: bo.ek
        namn: Bo Ek
        roller:
          - utredare

    """
  private let units = """
    förvaltningar:
      - id: omsorg
        verksamheter:
          - id: aldreomsorg
            enheter:
              - id: hemtjanst
                chef: anna.berg
              - id: kok
                chef: anna.berg

    """

  private func kept(_ used: Set<String>, from base: String, in merged: String) -> KeptItems {
    KeptItems(
      of: used,
      from: Array(base.utf8),
      in: Array(merged.utf8),
      on: CivilDate(iso: "2026-11-21") ?? CivilDate(dayNumber: 0),
      in: .swedish
    )
  }

  @Test(
    "a person who was removed and is used is kept without roles, below the others as they stand"
  )
  func person() {
    let bo = "  - id: bo.ek\n    namn: Bo Ek\n    roller:\n      - utredare\n"
    let without = people.replacing(bo, with: "")
    let result = kept(["bo.ek", "okänd"], from: people, in: without)
    #expect(result.names == ["bo.ek"])
    #expect(
      String(decoding: result.bytes, as: UTF8.self) == without + "  - id: bo.ek\n    namn: Bo Ek\n"
    )
    #expect(kept(["anna.berg"], from: people, in: without).bytes == Array(without.utf8))
  }

  @Test("a unit that was removed and is used has its last day")
  func unit() {
    let without = units.replacing("          - id: kok\n            chef: anna.berg\n", with: "")
    let result = kept(["kok"], from: units, in: without)
    #expect(result.names == ["kok"])
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == units.replacing(
          "- id: kok\n            chef: anna.berg\n",
          with: "- id: kok\n            chef: anna.berg\n            till: 2026-11-21\n"
        )
    )
  }

  @Test("what a side has begun to use is told from what it only left")
  func names() {
    #expect(
      KeptItems.names(in: Array(units.utf8)) == ["omsorg", "aldreomsorg", "hemtjanst", "kok"]
    )
    let old = Array("id: kok\nchef: anna.berg\n".utf8)
    let new = Array("id: kok\nchef: anna.berg\nenhet: kok\nrelaterade:\n  - x\n".utf8)
    #expect(KeptItems.begun(in: new, since: old) == ["kok", "x"])
  }
}
