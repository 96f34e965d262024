/// What lies at, above or below some paths; no paths means everything.
///
/// The time for one path does not grow with their number: a pull may change thousands of cases.
struct PathScope: Sendable {
  /// Empty for everything.
  private let paths: Set<String>
  private let above: Set<String>

  init(_ paths: [String]) {
    self.paths = paths.contains("") ? [] : Set(paths)
    above = Set(self.paths.flatMap { Self.folders(above: $0) })
  }

  /// Whether a path is one of them or lies in one.
  func contains(_ path: String) -> Bool {
    paths.isEmpty || paths.contains(path)
      || Self.folders(above: path).contains { paths.contains($0) }
  }

  /// Whether a path is one of them, lies in one, or one lies in it.
  func overlaps(_ path: String) -> Bool { above.contains(path) || contains(path) }

  /// Every folder that a path lies in; the root's own path is empty.
  private static func folders(above path: String) -> [String] {
    if path.isEmpty { return [] }
    return [""]
      + path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
      .map { String(path[..<$0]) }
  }
}
