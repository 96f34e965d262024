import System

/// Since when a history is another: `refs/synpunkt/epoch`, a chain of commits each of which names commits that were
/// rewritten, so that a clone that has one of them is known to be from before.
///
/// ```
/// purge
///
/// old 4b825dc642cb6eb9a060e54bf8d69288fbee4904
/// ```
package struct Epochs: Sendable {
  private let repository: Repository

  package static let ref = "refs/synpunkt/epoch"
  private static let fetched = "refs/synpunkt-remote/epoch"
  private static let checked = "synpunkt.epoch"
  private static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

  package init(_ repository: Repository) { self.repository = repository }

  /// Notes that commits were rewritten.
  package func begin(
    without old: [ObjectID],
    by author: CommitStream.Author
  ) throws(GitFault) {
    let before = repository.object(Self.ref)
    var words = ["commit-tree", Self.emptyTree, "-F", "-"]
    if let before { words += ["-p", before.description] }
    _ = try repository.run(["hash-object", "-t", "tree", "-w", "--stdin"])
    let message = "purge\n\n" + old.map { "old \($0)\n" }.joined()
    let answer = try repository.run(words, input: Array(message.utf8), by: author)
    let id = String(decoding: answer, as: UTF8.self).filter { $0 != "\n" }
    _ = try repository.run(["update-ref", Self.ref, id])
    _ = try repository.run(["config", "--local", Self.checked, id])
  }

  /// Whether this clone's history is one that was rewritten; each epoch is looked at once.
  ///
  /// `refs`, `settings`: as they are after a fetch.
  package func isEarlier(_ refs: Refs, _ settings: GitSettings) throws(GitFault) -> Bool {
    guard let epoch = refs[Self.fetched], let head = refs.head,
      settings[Self.checked] != epoch.description
    else { return false }
    let lines = try repository.run(["log", "--format=%B", epoch.description])
    let old = lines.split(separator: UInt8(ascii: "\n")).compactMap { line -> ObjectID? in
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      return words.count == 2 && words[0] == "old" ? ObjectID(words[1]) : nil
    }
    for commit in try repository.kinds(of: old).keys {
      if try repository.precedes(commit, head) { return true }
    }
    _ = try repository.run(["config", "--local", Self.checked, epoch.description])
    return false
  }
}
