import CaseStore
import Casework
import Git

/// What somebody wrote in a case that is no more, and Git has put into another by `rebase`, `cherry-pick` or `stash`.
///
/// No commit tells of it: each is an ordinary change of the other case. What tells is the commit in which it was written, which
/// Git has left behind, in the clone where it was done.
extension MixedCases {
  func displaced() throws -> [Mixed] {
    var found: [Mixed] = []
    for one in try repository.abandonedCommits(below: repository.prefix + "cases") {
      for change in one.changes {
        let place = RegisterPath(change.path, below: repository.prefix)
        guard let before = change.before, let after = change.after, let other = place.number,
          try isGone(other)
        else { continue }
        let contents = try repository.contents(of: [before.id, after.id])
        let written = Self.lines(contents[after.id]).subtracting(Self.lines(contents[before.id]))
        guard !written.isEmpty else { continue }
        found += try newFiles(named: place.inCase, since: one.parent).compactMap { number in
          try mixed(written, of: one, in: number, at: place.inCase, from: other)
        }
      }
    }
    return found
  }

  /// Not on the disk, and not in the last commit: a clone may have left it out of the tree.
  private func isGone(_ number: CaseNumber) throws -> Bool {
    guard try !desk.folder.holds(number), let head = repository.head else { return false }
    return try repository.entries(of: head, below: [repository.prefix + number.folder]).isEmpty
  }

  /// The cases that are new since a commit and have a file of a name.
  private func newFiles(named inCase: String, since commit: ObjectID) throws -> [CaseNumber] {
    guard let head = repository.head else { return [] }
    return try repository.differences(from: commit, to: head).compactMap { change in
      let place = RegisterPath(change.path, below: repository.prefix)
      guard change.before == nil, place.inCase == inCase, let number = place.number,
        try desk.folder.holds(number)
      else { return nil }
      return number
    }
  }

  /// Whether a file has all lines that were written in another case, and did not begin with them.
  private func mixed(
    _ written: Set<ArraySlice<UInt8>>,
    of source: Repository.AbandonedCommit,
    in number: CaseNumber,
    at inCase: String,
    from other: CaseNumber
  ) throws -> Mixed? {
    let path = number.folder + "/" + inCase
    guard let now = try desk.folder.bytes(at: path), written.isSubset(of: Self.lines(now)) else {
      return nil
    }
    var file: (result: [UInt8], own: [UInt8])?
    let changes = try repository.history(of: repository.prefix + path).compactMap { entry in
      entry.changes.first.map { (entry, $0) }
    }
    let ids = changes.flatMap { [$1.before?.id, $1.after?.id].compactMap { $0 } }
    let contents = try repository.contents(of: Set(ids))
    for (entry, change) in changes {
      let after = change.after.flatMap { contents[$0.id] } ?? []
      guard written.isSubset(of: Self.lines(after)) else {
        // Not saved yet: it was put on top of the last version.
        if file == nil { file = (now, after) }
        break
      }
      let own = change.before.flatMap { contents[$0.id] }
      if let own, written.isSubset(of: Self.lines(own)) { continue }
      let isCopy = entry.author == source.author && entry.time == source.time
      guard let own, source.isStash || isCopy else { return nil }
      file = (after, own)
      break
    }
    guard let file else { return nil }
    return Mixed(
      number: number,
      inCase: inCase,
      other: other,
      source: source.commit,
      file: file,
      written: (source.commit, source.parent)
    )
  }

  private static func lines(_ bytes: [UInt8]?) -> Set<ArraySlice<UInt8>> {
    let lines = (bytes ?? []).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return Set(lines.map { ArraySlice(Array($0)) })
  }
}
