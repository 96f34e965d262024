import Commands
import Foundation
import RegisterFixtures
import Testing

/// Every finding has an entry in the gallery: the smallest register that provokes it, and what
/// `check` says, or the command that its separator names, where no font is installed.
///
/// `UPDATE_GOLDEN=1` writes what it says now; read it before you commit.
@Suite struct GalleryTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Gallery")
  static let entries = GoldenFile.all(in: folder)

  @Test("every code has its entry, and every entry its code")
  func isComplete() throws {
    let codes = try JSONDecoder().decode([Code].self, from: Data(explained("[]").utf8)).map(\.code)
    #expect(codes.count > 80)
    #expect(Set(codes) == Set(Self.entries.map(\.name)).union(Self.ofHistories))
  }

  /// What only a history of Git shows, which no text can hold: `SeparatingTests` shows it.
  private static let ofHistories = ["case-mixed"]

  @Test("check says what the gallery shows", arguments: entries)
  func shows(_ entry: GoldenFile) throws {
    let separator =
      try entry.text().split(separator: "\n").first { $0.hasPrefix("---- ") }
      .map(String.init) ?? "---- check"
    let (fixture, expected) = try entry.parts(separator: separator)
    let register = try TemporaryRegister(FixtureText(fixture))
    let words = separator.split(separator: " ").dropFirst().map(String.init)
    let run =
      words == ["check"]
      ? WithoutRights.run { register.run(words) } : register.run(words)
    let said = run.output + run.errors
    #expect(said.contains("[\(entry.name)]"))
    // Two braces are a template's own.
    #expect(!said.contains(/(^|[^{])\{[a-z]+\}/), "a place was not filled in")
    try entry.compare(said, to: expected, keeping: fixture, separator: separator)
  }

  @Test("the base register of the gallery is free of findings")
  func baseIsClean() throws {
    let run = try TemporaryRegister(FixtureText("")).run(["check"])
    #expect(run.output == "")
    #expect(run.status == .done)
  }

  private struct Code: Decodable { let code: String }

  private func explained(_ empty: String) throws -> String {
    try TemporaryRegister().run(["explain", "--format", "json"]).output
  }
}
