import System

/// What Git has applied somewhere else than where it was written: `rebase`, `cherry-pick` and `stash` leave the commits behind
/// in which it was.
extension Repository {
  /// A commit in which somebody has written something, and which is no part of the history here.
  package struct AbandonedCommit: Sendable {
    package let commit: ObjectID
    /// What it was written upon.
    package let parent: ObjectID
    package let author: String
    /// RFC 3339; a commit that is made of it elsewhere has the same.
    package let time: String
    package let isStash: Bool
    package let changes: [TreeDifference]
  }

  /// The commits that have changed something below a path and are not behind the last commit, as far as branches,
  /// Git's own log of them and stashes know.
  package func abandonedCommits(below path: String) throws(GitFault) -> [AbandonedCommit] {
    guard let head else { return [] }
    var words = ["log", "--all", "--reflog", "--no-merges", "--raw", "-z", "--no-abbrev"]
    words += [
      "--no-renames", "--format=%x01%H%x02%P%x02%an%x02%aI", "--not", "\(head)", "--", path,
    ]
    var found = try run(words).split(separator: 1).compactMap(Self.abandoned)
    for stash in try stashes() {
      words = ["log", "-1", "-m", "--first-parent", "--raw", "-z", "--no-abbrev", "--no-renames"]
      words += ["--format=%x01%H%x02%P%x02%an%x02%aI", "\(stash)", "--", path]
      found += try run(words).split(separator: 1).compactMap(Self.abandoned).map { one in
        AbandonedCommit(
          commit: one.commit,
          parent: one.parent,
          author: one.author,
          time: one.time,
          isStash: true,
          changes: one.changes
        )
      }
    }
    return found
  }

  private static func abandoned(_ bytes: ArraySlice<UInt8>) -> AbandonedCommit? {
    guard let end = bytes.firstIndex(of: 0) else { return nil }
    let parts = bytes[..<end].split(separator: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4, let commit = ObjectID(parts[0]),
      let parent = parts[1].split(separator: " ").first.flatMap({ ObjectID($0) })
    else { return nil }
    return AbandonedCommit(
      commit: commit,
      parent: parent,
      author: parts[2],
      time: parts[3],
      isStash: false,
      changes: differences(Array(bytes[(end + 1)...].drop { $0 == UInt8(ascii: "\n") }))
    )
  }

  /// The stashes that were ever made here, popped ones too, as long as Git has not thrown their objects away.
  private func stashes() throws(GitFault) -> [ObjectID] {
    guard hasStashed else { return [] }
    let list = try run([
      "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objecttype) %(objectname)",
    ])
    let commits = list.split(separator: UInt8(ascii: "\n")).compactMap { line -> ObjectID? in
      line.starts(with: "commit ".utf8)
        ? ObjectID(String(decoding: line.dropFirst(7), as: UTF8.self)) : nil
    }
    return try contents(of: Set(commits)).filter { Self.isStash($0.value) }.map(\.key).sorted {
      $0.description < $1.description
    }
  }

  /// By the two or three commits that it follows, and by the words that Git gives it.
  private static func isStash(_ commit: [UInt8]) -> Bool {
    let text = String(decoding: commit.prefix(2_000), as: UTF8.self)
    let parts = text.split(separator: "\n\n", maxSplits: 1)
    guard parts.count == 2 else { return false }
    let parents = parts[0].split(separator: "\n").count { $0.hasPrefix("parent ") }
    return parents >= 2 && (parts[1].hasPrefix("WIP on ") || parts[1].hasPrefix("On "))
  }

  /// Whether anything was ever stashed in this tree: Git puts the tree back to its last commit then, and notes it.
  private var hasStashed: Bool {
    guard let logs = try? Folder(gitFolder + "/logs"),
      let bytes = try? logs.readIfPresent("HEAD", limit: 1 << 24)
    else { return false }
    return bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      line.reversed().starts(with: "\treset: moving to HEAD".utf8.reversed())
    }
  }
}
