import Foundation
import Testing

/// A file that holds what a test does and what it expects.
struct GoldenFile: Sendable, CustomTestStringConvertible {
  let url: URL

  var name: String { url.deletingPathExtension().lastPathComponent }
  var testDescription: String { name }

  static func all(in folder: URL) -> [GoldenFile] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "txt" }.map(GoldenFile.init)
      .sorted { $0.name < $1.name }
  }

  func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

  /// What stands before the line with the separator, and what stands behind it.
  func parts(separator: String) throws -> (String, String) {
    let parts = try text().components(separatedBy: "\n\(separator)\n")
    return (parts[0] + "\n", parts.count > 1 ? parts[1] : "")
  }

  /// Compares, or writes what is, when `UPDATE_GOLDEN` is set.
  func compare(
    _ actual: String,
    to expected: String,
    keeping head: String,
    separator: String
  ) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data("\(head)\(separator)\n\(actual)".utf8).write(to: url)
    } else {
      #expect(actual == expected)
    }
  }
}
