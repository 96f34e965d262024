import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings
import Mustache
import PersonalData
import RegisterFixtures

@testable import Publication

/// A register and one case of it in memory, as texts that tests change.
struct PublicCases {
  private static let organisation = OrganisationText {
    $0.deviations = .notAsked
    $0.phones = ["anna.berg": "0980-319 210"]
  }

  private static let routine = RoutineText {
    $0.kinds = ["klagomål": "utredning", "beröm": "kännedom"]
    $0.channels = ["broschyr"]
  }

  let register: Register

  init(authority: String = "Exempelkommunen", settings: String = "") {
    var bytes = RegisterBytes()
    bytes.settings = Array(
      "myndighet: \(authority)\nspråk: sv\nnummerserie: SYN\nwebbplats: www.kommun.example\n\(settings)"
        .utf8
    )
    bytes.organisation = Array(Self.organisation.text.utf8)
    bytes.routines = [("synpunkten", Array(Self.routine.text.utf8))]
    var reader = RegisterReader(bytes)
    register = reader.read()
  }

  /// A case of some texts; `facts` are lines beside the ones that every case has.
  func item(
    sender: String,
    facts: String = "",
    title: String = "Kort svar i telefon",
    redaction: String? = nil,
    published: [CaseFile: [UInt8]] = [:]
  ) -> (item: Case, bytes: CaseBytes)? {
    guard let number = CaseNumber("SYN-2026-0001") else { return nil }
    var bytes = CaseBytes(number: number)
    bytes.facts =
      Document([
        NewField("ärende", .text("SYN-2026-0001")), NewField("rubrik", .text(title)),
      ]).bytes
    bytes.facts? += Array(
      """
      rutin: synpunkten
      typ: klagomål
      inkom: 2026-03-02
      kanal: broschyr
      registrerad: 2026-03-02 09:12
      registrerad av: anna.berg
      område: Bemötande
      enhet: hemtjanst
      utredare: omar.nilsson
      besvarad: 2026-03-17
      svarssätt: brev
      publicera: ja
      publicerad: 2026-03-19
      \(facts)
      """.utf8
    )
    bytes.sender = Array(sender.utf8)
    bytes.published = published
    if let redaction { bytes.published[.redaction] = Array(redaction.utf8) }
    let reader = CaseReader(register: register, today: CivilDate(dayNumber: 0))
    return reader.facts(of: bytes).map { ($0, bytes) }
  }
}
