import Findings
import Foundation

@testable import Publication

/// The templates of the repository, which are those that come with the program.
enum Pages {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "templates/site"
    )

  static let templates = of(.swedish)

  static func of(_ language: Language) -> SiteTemplates {
    SiteTemplates(language) { name in
      [UInt8]((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data())
    }
  }
}

extension Site {
  /// The lists that are another than those known, made.
  func made(
    _ entries: [SiteEntry],
    _ statistics: SiteStatistics = SiteStatistics(),
    known: [String: UInt64] = [:]
  ) throws -> [SiteFile] {
    try lists(of: entries, counting: statistics, known: known).changed.map {
      try file(for: $0, of: entries)
    }
  }
}
