import Foundation
import Testing

@testable import Commands

/// What `Sources/Watching.md` says about the watcher's lines is so.
@Suite(.waits) struct ManualTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  @Test("every event is in the table, and every one in the table is an event")
  func events() throws {
    let said = Set(WatchLog.Name.allCases.map(\.rawValue))
    let manual = try String(
      contentsOf: Self.sources.appendingPathComponent("Watching.md"),
      encoding: .utf8
    )
    var listed: Set<String> = []
    for line in manual.split(separator: "\n") where line.hasPrefix("| `") {
      let cell = line.split(separator: "|")[0]
      for match in cell.matches(of: #/`([a-z-]+)`/#) { listed.insert(String(match.1)) }
    }
    #expect(said == listed)
  }
}
