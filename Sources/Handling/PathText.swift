import System

/// Paths as text.
package enum PathText {
  /// Without `.`, `..` and doubled slashes, as far as the text alone tells.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  package static func exists(_ path: String) -> Bool {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    guard let folder = try? Folder(slash == path.startIndex ? "/" : String(path[..<slash])) else {
      return false
    }
    return folder.exists(String(path[path.index(after: slash)...]))
  }
}
