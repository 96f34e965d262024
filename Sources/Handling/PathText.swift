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

  /// Whether something is there, or may be: whoever opens what cannot be asked for is told why.
  package static func exists(_ path: String) -> Bool {
    do {
      _ = try FileStatus(unfollowed: path)
      return true
    } catch {
      return !error.leadsNowhere
    }
  }
}
