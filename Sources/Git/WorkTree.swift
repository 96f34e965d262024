import System

/// The working tree and its index.
extension Repository {
  /// Puts files of the tree into the index as they are; what is gone goes from it.
  ///
  /// By `update-index`, which looks each of them up; `add` compares each entry of the index with each of them.
  package func stage(_ paths: [String]) throws(GitFault) {
    guard !paths.isEmpty else { return }
    var input: [UInt8] = []
    for path in paths { input += Array(path.utf8) + [0] }
    _ = try run(["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], input: input)
  }

  /// The commit that this tree is of; `nil` before the first.
  package var head: ObjectID? { object("HEAD^{commit}") }

  /// The branch that is checked out, `main`; `nil` where it is none.
  package var branch: String? { line(["symbolic-ref", "--quiet", "--short", "HEAD"]) }

  /// Where the state is noted that the tree is on its way to.
  package static let pending = "refs/synpunkt/pending"

  /// Brings index, tree and branch from one commit to a later one, in this order and only what changes.
  ///
  /// Interrupted at any place it is ended by ``finishPending()``.
  ///
  /// - Throws: ``GitFault`` where a file has changed in the tree meanwhile; then nothing has changed.
  package func advance(from old: ObjectID?, to new: ObjectID) throws(GitFault) {
    _ = try run(["update-ref", Self.pending, new.description])
    do {
      try switchTree(from: old, to: new)
    } catch {
      _ = try? run(["update-ref", "-d", Self.pending])
      throw error
    }
    try moveBranch(from: old, to: new)
  }

  private func switchTree(from old: ObjectID?, to new: ObjectID) throws(GitFault) {
    let trees = [old, new].compactMap { $0?.description }
    _ = try run(["read-tree", "-m", "-u"] + trees)
  }

  /// Moves the branch, and says that nothing is on its way any more.
  package func moveBranch(from old: ObjectID?, to new: ObjectID) throws(GitFault) {
    let before = old?.description ?? String(repeating: "0", count: new.description.count)
    let input = "update HEAD \(new) \(before)\ndelete \(Self.pending)\n"
    _ = try run(["update-ref", "-m", "synpunkt sync", "--stdin"], input: Array(input.utf8))
  }

  /// Ends what ``advance(from:to:)`` has begun and could not end.
  ///
  /// - Returns: Whether there was anything.
  package func finishPending() throws(GitFault) -> Bool {
    guard let new = object(Self.pending) else { return false }
    let old = head
    // It was ended, or somebody has gone on from where it began: then it is brought together anew.
    let isBefore = try old.map { old throws(GitFault) in try precedes(old, new) } ?? true
    if old == new || !isBefore {
      _ = try run(["update-ref", "-d", Self.pending])
      return false
    }
    if let old { try takeWritten(from: old, to: new) }
    try switchTree(from: old, to: new)
    try moveBranch(from: old, to: new)
    return true
  }

  /// Tells the index of files that an interrupted switch has written already.
  private func takeWritten(from old: ObjectID, to new: ObjectID) throws(GitFault) {
    let changes = try differences(from: old, to: new)
    let written = changes.filter { $0.after?.isFile ?? false && isInTree($0.path) }.map(\.path)
    let hashes = try hashes(of: written)
    var info: [UInt8] = []
    for change in changes {
      switch change.after {
      case let entry? where hashes[change.path] == entry.id:
        info += Array("\(entry.mode) \(entry.id) 0\t\(change.path)".utf8) + [0]
      case nil where !isInTree(change.path):
        let none = String(repeating: "0", count: new.description.count)
        info += Array("0 \(none) 0\t\(change.path)".utf8) + [0]
      case .some, nil: continue
      }
    }
    guard !info.isEmpty else { return }
    _ = try run(["update-index", "-z", "--index-info"], input: info)
    _ = outcome(["update-index", "-q", "--refresh"])
  }

  private func isInTree(_ path: String) -> Bool {
    (try? FileStatus(unfollowed: top + "/" + path))?.kind == .file
  }

  /// The objects that files of the tree would be.
  private func hashes(of paths: [String]) throws(GitFault) -> [String: ObjectID] {
    let plain = paths.filter { !$0.contains("\n") }
    guard !plain.isEmpty else { return [:] }
    let input = Array((plain.joined(separator: "\n") + "\n").utf8)
    let answer = try run(["hash-object", "--stdin-paths"], input: input)
    let ids = String(decoding: answer, as: UTF8.self).split(separator: "\n").map { ObjectID($0) }
    guard ids.count == plain.count else { return [:] }
    return Dictionary(zip(plain, ids)) { first, _ in first }.compactMapValues { $0 }
  }
}
