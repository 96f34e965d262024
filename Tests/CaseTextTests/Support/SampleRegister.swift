import Foundation

/// The register that lies at the root of this repository: files as people write them.
enum SampleRegister {
  /// The bytes of every YAML file of its cases.
  static func files() throws -> [[UInt8]] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let paths = FileManager.default.enumerator(atPath: root.appending(path: "cases").path)
    let names = (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
      .sorted()
    guard !names.isEmpty else { throw CocoaError(.fileNoSuchFile) }
    return try names.map { Array(try Data(contentsOf: root.appending(path: "cases/\($0)"))) }
  }
}
