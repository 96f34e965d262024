import Commands
import Foundation
import RegisterFixtures
import Testing

/// Packages with several cases.
@Suite struct JointPackageTests {
  @Test(
    "A18 L10 L19 a case with secrecy or protected personal data is packed by itself",
    arguments: [
      ("skyddad identitet: ja\n", "skyddade personuppgifter"),
      (
        "sekretess:\n  lagrum: OSL 26 kap. 1 §\n  datum: 2026-03-02\n  av: anna.berg\n",
        "en sekretessmarkering"
      ),
    ]
  )
  func byItself(_ mark: String, _ words: String) throws {
    let register = try TemporaryRegister(
      FixtureText(
        """
        //- cases/register.yaml
        myndighet: Exempelkommunen
        organisationsnummer: 212000-0001
        språk: sv
        nummerserie: SYN
        //- cases/2026/00/SYN-2026-0001/sender.yaml
        namn: Gunnel Rask

        """
      )
    )
    let folder = "cases/2026/00/SYN-2026-0001/"
    try register.write(folder + "case.yaml", register.text(folder + "case.yaml") + mark)
    let together = register.run(["archive", "1", "--samlat", "--till", "arkiv"])
    #expect(together.status == .findings)
    #expect(
      together.errors.contains("SYN-2026-0001 har \(words) och läggs inte i ett paket med andra")
    )
    #expect(together.errors.contains("packa det för sig: synpunkt archive SYN-2026-0001"))
    #expect(try !register.text(folder + "log.yaml").contains("arkiverad"))
    let alone = register.run(["archive", "1", "--till", "arkiv"])
    #expect(alone.status == .done, "\(alone.errors)")
  }
}
