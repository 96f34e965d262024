import Casework
import Testing

@Suite struct OrganisationTests {
  private let organisation = Registers.swedish.organisation

  @Test(
    "a unit and everything above it, from the unit up",
    arguments: [
      ("hemtjanst", ["hemtjanst", "aldreomsorg", "omsorg"]), ("stod", ["stod", "omsorg"]),
      ("skola", ["skola"]), ("finns.inte", []),
    ]
  )
  func chain(unit: String, ids: [String]) throws {
    let id = try #require(UnitID(unit))
    #expect(organisation.chain(from: id).map(\.id.description) == ids)
  }

  @Test(
    "K15 the manager at the next level is the first above who is somebody else",
    arguments: [
      ("hemtjanst", "omar.nilsson", "eva.strand"),
      // Eva Strand manages both the unit and its operation.
      ("solgarden", "eva.strand", "karin.lindqvist"),
      ("aldreomsorg", "eva.strand", "karin.lindqvist"),
      // Karin Lindqvist manages every level, and a department has nobody above it.
      ("daglig", "karin.lindqvist", nil), ("omsorg", "karin.lindqvist", nil),
    ] as [(String, String, String?)]
  )
  func nextManager(unit: String, manager: String, next: String?) throws {
    let id = try #require(UnitID(unit))
    #expect(organisation.manager(of: id)?.description == manager)
    #expect(organisation.nextManager(above: id)?.description == next)
  }

  @Test(
    "K10 the head of operations is the manager of the unit's operation",
    arguments: [
      ("hemtjanst", "eva.strand"), ("aldreomsorg", "eva.strand"), ("daglig", "karin.lindqvist"),
      ("omsorg", nil),
    ] as [(String, String?)]
  )
  func headOfOperations(unit: String, head: String?) throws {
    let id = try #require(UnitID(unit))
    #expect(organisation.headOfOperations(for: id)?.description == head)
  }

  @Test(
    "the registrars are those of the department",
    arguments: [("hemtjanst", ["anna.berg"]), ("skola", ["rut.ek", "anna.berg"])]
  )
  func registrars(unit: String, people: [String]) throws {
    let id = try #require(UnitID(unit))
    #expect(organisation.registrars(for: id).map(\.description) == people)
  }

  @Test("a person is found by e-mail address, in any case")
  func email() {
    #expect(
      organisation.person(withEmail: "omar.nilsson@KOMMUN.example")?.description == "omar.nilsson"
    )
    #expect(organisation.person(withEmail: "okand@kommun.example") == nil)
  }

  @Test("operations hand down to their units that deviations are judged")
  func deviations() {
    let judging = organisation.unitOrder.filter {
      organisation.units[$0]?.judgesDeviations ?? false
    }
    #expect(judging.map(\.description) == ["aldreomsorg", "hemtjanst", "solgarden"])
  }
}
