import Foundation
import RegisterFixtures
import Testing

/// Output that goes nowhere: a full disk, a descriptor that is not there.
@Suite(.waits, .enabled(if: Executable.isBuilt, "the program is not built"))
struct UnwritableOutputTests {
  @Test(
    "S14 what was registered is said where it can be",
    arguments: ["> /dev/full", ">&-"]
  )
  func new(target: String) throws {
    let register = try TemporaryRegister(FixtureText(MailFixture.register))
    try register.write("brev.txt", "Bussen kom inte.\n")
    let command =
      "'\(Executable.path)' new --typ klagomål --kanal broschyr --from brev.txt \(target)"
    let run = try Executable.run(["sh", "-c", "(\(command)) 2>errors"], in: register.path)
    #expect(!run.wasKilled)
    let errors = try register.text("errors")
    #expect(errors.contains("ärendet är registrerat: SYN-"))
    #expect(errors.contains("  = resultatet gick inte att skriva ut\n"))
  }

  @Test("S14 intake says it, too")
  func intake() throws {
    let register = try TemporaryRegister(FixtureText(MailFixture.register))
    try register.write("cases/inbox/a.txt", "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBuss.\n")
    let command = "'\(Executable.path)' intake > /dev/full"
    let run = try Executable.run(["sh", "-c", command], in: register.path)
    #expect(run.status == 3)
    #expect(run.errors.contains("registrerat: SYN-"))
  }

  @Test(
    "S14 and so does every command that changes something",
    arguments: [["redact", "2"], ["letter", "1"], ["intake"], ["publish"]]
  )
  func others(_ words: [String]) throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let command = "'\(Executable.path)' \(words.joined(separator: " ")) > /dev/full"
    let run = try Executable.run(["sh", "-c", command], in: register.path)
    #expect(run.status == 3, "\(run.errors)")
    #expect(run.errors.contains("  = resultatet gick inte att skriva ut\n"), "\(run.errors)")
  }

  @Test("a list of which somebody reads the beginning says nothing else")
  func beginning() throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let command = "'\(Executable.path)' list 2>errors | true"
    _ = try Executable.run(["sh", "-c", command], in: register.path)
    #expect(try register.text("errors") == "")
  }
}
