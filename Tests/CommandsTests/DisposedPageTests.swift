import Foundation
import RegisterFixtures
import Testing

/// What is disposed of is gone from the public site as well (L11).
@Suite struct DisposedPageTests {
  @Test("L11 the page of a case goes with it, and nothing of the site names it")
  func pageGoes() throws {
    let register = try TemporaryRegister(
      FixtureText(DisposalRules.text)
    )
    let path = "cases/2026/00/SYN-2026-0001/case.yaml"
    let facts = try register.text(path)
      .replacingOccurrences(of: "publicera: nej", with: "publicera: ja\npublicerad: 2026-03-18")
      .replacingOccurrences(of: "publiceringsskäl: Texten går inte att avidentifiera.\n", with: "")
    try register.write(path, facts)
    let page = ".synpunkt/site/cases/SYN-2026-0001.html"
    try register.write(page, "<p>Ni svarar så kort.</p>")
    let run = register.run(DisposalRules.words)
    #expect(run.status == .done, "\(run.errors)")
    #expect(!register.exists(path))
    #expect(!register.exists(page))
    #expect(register.exists(".synpunkt/site/index.html"))
  }
}
