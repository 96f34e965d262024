import System

/// What differs in the working tree from the last commit.
extension Repository {
  /// A path whose file is another than the last commit's.
  package struct ChangedPath: Hashable, Sendable {
    package let path: String
    /// Whether Git could not bring two versions together, and has left marks of it.
    package let isUnmerged: Bool
  }

  /// What has changed in the tree at some paths, files that Git does not know among them.
  ///
  /// It costs by how many files there are what their states cost (``TreeLook``), and Git is asked of those that may differ. Of
  /// very many that it knows already all are told of: whether they differ is seen when they are put into the index.
  package func changedPaths(at places: [String]) throws(GitFault) -> [ChangedPath] {
    guard let (look, index) = look(at: places) else {
      // Git remembers which folders have nothing new in them, but not where it is asked for some alone.
      if !prefix.isEmpty { return try status(at: places) }
      return try status(at: []).filter { changed in
        places.contains { changed.path == $0 || changed.path.hasPrefix($0 + "/") }
      }
    }
    if look.suspects.isEmpty { return [] }
    if look.suspects.count * index.entries.count < Self.many {
      return try status(at: look.suspects)
    }
    let known = look.suspects.filter { index.isSettled(Array($0.utf8)) }
    let others = look.suspects.filter { !index.isSettled(Array($0.utf8)) }
    guard others.count * index.entries.count < Self.many else { return try status(at: places) }
    return known.map { ChangedPath(path: $0, isUnmerged: false) }
      + (others.isEmpty ? [] : try status(at: others))
  }

  /// - Returns: `nil` where Git is to look at everything.
  private func look(at places: [String]) -> (TreeLook, IndexFile)? {
    guard let head = object("HEAD^{tree}"), let git = try? Folder(gitFolder),
      let began = try? git.time(), FileStatus(ofLinkAt: top)?.device == device(of: git),
      var index = index(in: git, hashLength: head.description.utf8.count / 2)
    else { return nil }
    if index.file.tree == nil {
      // Where folders are left out of the tree Git takes longer for that than for a look of its own.
      if index.file.leavesOut { return nil }
      // Git works out anew which tree the index is, and notes it there.
      _ = outcome(["write-tree"])
      guard let new = self.index(in: git, hashLength: head.description.utf8.count / 2) else {
        return nil
      }
      index = new
    }
    // What was put into the index by hand is no other file than the index has.
    guard index.file.tree == head else { return nil }
    let before = KnownFolders((try? git.readIfPresent(Self.foldersName)) ?? [])
    guard
      let look = TreeLook(
        at: top,
        places,
        by: index.file,
        noted: index.noted,
        before,
        began: began
      )
    else { return nil }
    if look.known != before { try? git.putDerived(Self.foldersName, holding: look.known.bytes) }
    return (look, index.file)
  }

  private static let foldersName = "synpunkt-folders"
  /// Git compares each path that it is asked about with each entry of its index.
  private static let many = 4_000_000

  private func device(of git: borrowing Folder) -> UInt64? { git.status(".")?.device }

  private func index(
    in git: borrowing Folder,
    hashLength: Int
  ) -> (file: IndexFile, noted: FileStamp.Time)? {
    let name = "index"
    guard let read = try? git.readStamped(name, limit: 1 << 30),
      let file = IndexFile(read.bytes, hashLength: hashLength)
    else { return nil }
    return (file, read.stamp.modified)
  }

  /// What Git itself says of paths.
  private func status(at paths: [String]) throws(GitFault) -> [ChangedPath] {
    let words = [
      "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames",
      "--ignore-submodules=all", "--",
    ]
    var answer = try run(words + paths)
    // A folder that was a repository, and is none any more, is one for Git's memory.
    if answer.split(separator: 0).contains(where: { $0.last == UInt8(ascii: "/") }) {
      answer = try run(
        ["--no-optional-locks", "-c", "core.untrackedCache=false"] + words + paths
      )
    }
    return answer.split(separator: 0).compactMap { field in
      guard field.count > 3 else { return nil }
      let state = String(decoding: field.prefix(2), as: UTF8.self)
      return ChangedPath(
        path: String(decoding: field.dropFirst(3), as: UTF8.self),
        isUnmerged: state.contains("U") || state == "AA" || state == "DD"
      )
    }
  }
}
