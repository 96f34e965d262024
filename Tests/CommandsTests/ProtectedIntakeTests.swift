import Foundation
import RegisterFixtures
import Testing

/// What comes in from somebody whose identity is protected in another case.
@Suite struct ProtectedIntakeTests {
  private let register: TemporaryRegister
  private static let path = "cases/2026/00/SYN-2026-0002/"

  init() throws {
    register = try TemporaryRegister(FixtureText(MailFixture.register))
    try register.write(
      "cases/2026/00/SYN-2026-0001/sender.yaml",
      Array("namn: Siv Alm\npersonnummer: 19121212-1212\ntelefon: 070-174 06 05\n".utf8)
    )
    let path = "cases/2026/00/SYN-2026-0001/case.yaml"
    let facts = String(decoding: try register.read(path), as: UTF8.self)
    try register.write(path, Array((facts + "skyddad identitet: ja\n").utf8))
  }

  private func intake(_ name: String, _ text: String) throws -> (errors: String, isMarked: Bool) {
    try register.write("cases/inbox/" + name, Array(text.utf8))
    let run = register.run(["intake", "--at", "2026-11-23T08:00"])
    let facts = String(decoding: try register.read(Self.path + "case.yaml"), as: UTF8.self)
    return (run.errors, facts.contains("skyddad identitet: ja\n"))
  }

  @Test(
    "L10 a case from somebody who is protected elsewhere is marked, and told without saying where",
    arguments: [
      ("a.eml", MailFixture.plain(from: "Siv Alm <siv@post.example>", "Bussen.")),
      ("a.eml", MailFixture.plain(from: "\"ALM, Siv\" <x@post.example>", "Bussen.")),
      ("a.txt", "typ: klagomål\nkanal: broschyr\ntelefon: +46 70 174 06 05\n\nBussen.\n"),
      ("a.txt", "typ: klagomål\nkanal: broschyr\npersonnummer: 121212-1212\n\nBussen.\n"),
    ]
  )
  func protected(_ name: String, _ text: String) throws {
    let (errors, isMarked) = try intake(name, text)
    #expect(isMarked)
    #expect(errors.contains("varning[sender-may-be-protected]"))
    #expect(!errors.contains("0001"))
    #expect(try register.outbox().allSatisfy { !SentMail.field("To", $0).contains("post.example") })
    let head = String(decoding: try register.read(Self.path + "message.yaml"), as: UTF8.self)
    #expect(head.contains("sender-may-be-protected: "))
    #expect(!head.contains("0001"))
  }

  @Test(
    "L10 a case that is typed is marked as one that came in, unless whoever types it says otherwise",
    arguments: [("Siv Alm", [], true), ("Siv Ek", [], false), ("Siv Alm", ["nej"], false)]
  )
  func typed(_ name: String, _ said: [String], _ isMarked: Bool) throws {
    let words = ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", "Bussen"]
    let run = register.run(
      words + ["--namn", name, "--from", "-"] + said.flatMap { ["--skyddad-identitet", $0] }
        + ["--at", "2026-11-23T08:00"],
      input: "Bussen kom inte.\n"
    )
    #expect(run.status == .done, "\(run.errors)")
    let facts = String(decoding: try register.read(Self.path + "case.yaml"), as: UTF8.self)
    #expect(facts.contains("skyddad identitet: ja\n") == isMarked, "\(facts)")
    #expect(run.errors.contains("varning[sender-may-be-protected]") == (name == "Siv Alm"))
    #expect(!run.errors.contains("0001"))
  }

  @Test(
    "L10 others are not marked",
    arguments: ["Siv Ek <siv@post.example>", "siv.alm@post.example", "Siv <siv@post.example>"]
  )
  func others(_ from: String) throws {
    let (errors, isMarked) = try intake("a.eml", MailFixture.plain(from: from, "Bussen."))
    #expect(!isMarked)
    #expect(errors == "")
  }
}
