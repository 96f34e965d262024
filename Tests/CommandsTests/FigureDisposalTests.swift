import Foundation
import RegisterFixtures
import Testing

/// A4, B18, K33: cases that are disposed of while a period goes on, and what stands on them.
@Suite struct FigureDisposalTests {
  private let register: TemporaryRegister
  private static let at = ["--at", "2026-11-24T09:00"]

  /// Of the two cases of a period one may be disposed of; its measure is done by the log alone.
  init() throws {
    register = try TemporaryRegister(
      FixtureText(
        DisposalRules.text + """
          //- cases/2026/00/SYN-2026-0001/investigation.yaml
          genomförande: Samtal med gruppen.
          åtgärder:
            - vad: Samtalsträning.
              status: planerad
              klar: 2026-03-31
            - vad: Ny telefon.
              status: planerad
              klar: 2026-03-25
          kontakt med synpunktslämnaren: ja
          avvikelse:
            svar: nej
          //- cases/2026/00/SYN-2026-0002/case.yaml
          ärende: SYN-2026-0002
          rubrik: Kall mat
          rutin: synpunkten
          typ: klagomål
          inkom: 2026-04-05
          kanal: broschyr
          registrerad: 2026-04-05 09:12
          registrerad av: anna.berg
          område: Bemötande
          enhet: hemtjanst
          utredare: omar.nilsson
          fördelad: 2026-04-06

          """
      )
    )
  }

  private func figures(_ words: String...) throws -> [String: String] {
    let run = register.run(["statistics", "--format", "json"] + words + Self.at)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    let group = try #require((json["groups"] as? [[String: Any]])?.first)
    return try #require(group["figures"] as? [String: [String: Any]]).mapValues { figure in
      figure.map { "\($0) \($1)" }.sorted().joined(separator: ", ")
    }
  }

  @Test("A4 B18 a disposal in the middle of a period changes no figure but that of disposals")
  func middle() throws {
    let follow = ["set", "1", "åtgärd.1=genomförd", "--at", "2026-03-30T09:00"]
    #expect(register.run(follow + ["--som", "anna.berg"]).status == .done)
    let before = try figures("--period", "2026-1")
    #expect(before["received"] == "value 2" && before["disposed"] == "of 2, value 0")
    #expect(before["measures_done"] == "of 2, value 1")
    #expect(before["measures_late"] == "of 2, value 1")
    #expect(before["answered_in_time"] == "of 2, value 1")
    #expect(register.run(DisposalRules.words).status == .done)
    var after = try figures("--period", "2026-1")
    #expect(after["disposed"] == "of 2, value 1")
    after["disposed"] = before["disposed"]
    #expect(after == before)
  }

  @Test("A4 B18 of a protocol of an earlier program the figures say what they do not know")
  func oldProtocol() throws {
    try register.write(
      "cases/disposal/2026-05-12.yaml",
      """
      beslut: KS 2026/1
      tid: 2026-05-12T13:00:00+02:00
      av: anna.berg
      ärenden:
        - ärende: SYN-2026-0003
          rutin: synpunkten
          typ: beröm
          inkom: 2026-03-08
          avslutad: 2026-03-10
          utfall: hanterad

      """
    )
    let figures = try figures("--by", "year")
    #expect(figures["received"] == "value 3" && figures["disposed"] == "of 3, value 1")
    #expect(figures["measures"] == "unknown 1, value 2")
    #expect(figures["answered_in_time"] == "of 2, unknown 1, value 1")
  }

  @Test(
    "K33 L11 an adopted report stays as it is when cases behind it are disposed of, and says so"
  )
  func behindReport() throws {
    let folder = "cases/reports/2026-1"
    let text = "rubrik: Rapport\ndatum: 2026-11-24\n\nUnder perioden kom {inkomna} in.\n"
    try register.write(folder + "/report.txt", text)
    let adopt = ["report", "adopt", "2026-1", "--meeting", "Nämnden § 5"] + Self.at
    #expect(register.run(adopt).status == .done)
    let names = ["report.txt", "report.yaml", "report.pdf", "report.html"]
    let before = try names.map { try register.read(folder + "/" + $0) }
    #expect(try register.text(folder + "/report.txt").contains("{inkomna: 2}"))
    #expect(register.run(DisposalRules.words).status == .done)
    #expect(try names.map { try register.read(folder + "/" + $0) } == before)
    #expect(register.run(["check", folder] + Self.at).output == "")
    #expect(
      register.run(["report", "list"] + Self.at).output
        == "2026-1  2026-11-24  Nämnden § 5  (1 ärende är gallrat)\n"
    )
    try register.write(folder + "/report.txt", text)
    #expect(register.run(["check", folder] + Self.at).output.contains("fel[report-changed]"))
  }
}
