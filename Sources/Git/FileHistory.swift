extension Repository {
  /// A commit that has changed something at a path.
  package struct HistoryEntry: Sendable {
    package let commit: ObjectID
    package let author: String
    /// RFC 3339.
    package let time: String
    package let subject: String
    package let changes: [TreeDifference]
  }

  /// Who has changed what below a path, the latest first; commits that only bring two lines together are left out.
  package func history(
    of path: String,
    in branches: Branches = .this
  ) throws(GitFault) -> [HistoryEntry] {
    let format = "--format=%x01%H%x02%an%x02%aI%x02%s"
    var words = ["log", "--no-merges", "--raw", "-z", "--no-abbrev", "--no-renames", format]
    switch branches {
    case .this: break
    case .all: words.append("--all")
    }
    let bytes: [UInt8]
    do {
      bytes = try run(words + ["--", path])
    } catch {
      // Before the first commit there is none, which Git takes for a mistake.
      if head == nil { return [] }
      throw error
    }
    return bytes.split(separator: 1).compactMap(Self.entry)
  }

  package enum Branches: Sendable {
    case this, all
  }

  private static func entry(_ bytes: ArraySlice<UInt8>) -> HistoryEntry? {
    // With -z the line of the commit ends with a zero, too.
    guard let end = bytes.firstIndex(of: 0) else { return nil }
    let parts = bytes[..<end].split(separator: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4, let commit = ObjectID(parts[0]) else { return nil }
    let rest = bytes[(end + 1)...].drop { $0 == UInt8(ascii: "\n") }
    return HistoryEntry(
      commit: commit,
      author: parts[1],
      time: parts[2],
      subject: parts[3],
      changes: differences(Array(rest))
    )
  }
}
