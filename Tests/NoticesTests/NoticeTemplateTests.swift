import Findings
import Foundation
import Testing

@testable import Notices

/// What a register's own templates of mails may ask for, and what becomes of those that cannot be used.
@Suite struct NoticeTemplateTests {
  private func codes(_ kind: NoticeTemplates.Kind, _ text: String) -> [String] {
    NoticeTemplates.findings(of: kind, in: Array(text.utf8)).map(\.code.name)
  }

  @Test(
    "the templates that come with the program ask for nothing unknown",
    arguments: NoticeTemplates.Kind.allCases,
    Language.allCases
  )
  func shipped(_ kind: NoticeTemplates.Kind, _ language: Language) throws {
    let bytes = try Shipped.template(kind, language)
    #expect(bytes.count > 60)
    #expect(NoticeTemplates.findings(of: kind, in: bytes) == [])
  }

  @Test(
    "each kind of message knows its own names",
    arguments: [
      ("{{answerBy}}", ["template-unknown-name"], []),
      ("{{#items}}{{title}}{{/items}}", [], ["template-unknown-name", "template-unknown-name"]),
      ("{{number}} {{authority}}", [], []),
      ("{{waiting.file}}", [], ["template-unknown-name"]),
      ("{{waiting.fil}}", ["template-unknown-name"], ["template-unknown-name"]),
      ("{{> foot}}", ["template-unknown-name"], ["template-unknown-name"]),
      (
        "{{#items}}", ["template-unclosed-section"],
        [
          "template-unclosed-section", "template-unknown-name",
        ]
      ),
    ] as [(String, [String], [String])]
  )
  func names(_ text: String, _ staff: [String], _ sender: [String]) {
    #expect(codes(.staff, text) == staff)
    #expect(codes(.sender, text) == sender)
    #expect(codes(.sms, text) == sender)
  }

  @Test("an unknown name is found where it stands, with the one that was meant")
  func suggests() throws {
    let text = "Ämne: {{numer}}\n"
    let finding = try #require(NoticeTemplates.findings(of: .sender, in: Array(text.utf8)).first)
    let range = try #require(finding.range)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self).contains("numer"))
    #expect(finding.remedy == Wording("menade du ”number”?", "did you mean “number”?"))
  }

  @Test(
    "a template that is missing or faulty is replaced by the built-in one",
    arguments: [nil, "{{#phone}}", "\u{FFFD}{{", "{{}}"]
  )
  func isReplaced(_ own: String?) {
    let templates = NoticeTemplates(
      own: { _ in own.map { Array($0.utf8) } },
      builtIn: { Array("\($0.rawValue) {{number}}".utf8) }
    )
    for kind in NoticeTemplates.Kind.allCases {
      #expect(templates.text(kind, with: .record(["number": .text("42")])) == "\(kind.rawValue) 42")
    }
  }

  @Test("one that is sound is taken, kind by kind")
  func isTaken() {
    let templates = NoticeTemplates(
      own: { $0 == .sender ? Array("egen {{number}}".utf8) : nil },
      builtIn: { _ in Array("inbyggd".utf8) }
    )
    #expect(templates.text(.sender, with: .record(["number": .text("42")])) == "egen 42")
    #expect(templates.text(.staff, with: .record([:])) == "inbyggd")
  }
}

/// The templates that `init` writes.
enum Shipped {
  static func template(_ kind: NoticeTemplates.Kind, _ language: Language) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let name = "Sources/Handling/Scaffold/mail-\(kind.rawValue).\(language.rawValue).txt"
    return [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
  }

  static func templates(_ language: Language) throws -> NoticeTemplates {
    let bytes = try Dictionary(
      uniqueKeysWithValues: NoticeTemplates.Kind.allCases.map { ($0, try template($0, language)) }
    )
    return NoticeTemplates(own: { _ in nil }, builtIn: { bytes[$0] ?? [] })
  }
}
