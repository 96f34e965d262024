import CaseStore
import Casework
import CivilCalendar
import Findings
import Git
import Merging

/// What both sides have made of the register's own files.
extension RegisterMerge {
  /// Keeps two protocols of one name, and two things of one name that have come in, the second under another: what was
  /// disposed of is never brought together, nor is what two people have sent.
  ///
  /// - Returns: Whether the path is of such files of which there are two.
  func keepsBoth(
    _ first: TreeDifference,
    and second: TreeDifference,
    into outcome: inout Outcome
  ) throws -> Bool {
    let path = RegisterPath(first.path, below: repository.prefix)
    guard let own = second.after, let other = first.after, own != other,
      try path.isProtocol || isOther(first, than: second, at: path)
    else { return false }
    let name = try free(in: outcome) { path.name(ofCopy: $0) }
    outcome.changes.append((first.path, .file(other)))
    outcome.changes.append((repository.prefix + name, .file(own)))
    let names = SyncReport.Renamed(old: path.path, new: name)
    if path.isProtocol {
      outcome.renamed[path.path] = name
      outcome.report.protocols.append(names)
    } else {
      outcome.report.incoming.append(names)
    }
    return true
  }

  /// Whether two files of the inbox are two things that have come in, or two versions of one that cannot be brought together.
  private func isOther(
    _ first: TreeDifference,
    than second: TreeDifference,
    at path: RegisterPath
  ) throws -> Bool {
    guard path.isIncoming else { return false }
    guard let base = first.before, let one = first.after, let two = second.after else {
      return true
    }
    let contents = try repository.contents(of: [base.id, one.id, two.id])
    let versions = Versions(base: base, first: one, second: two).map { contents[$0.id] ?? [] }
    let merged = FileMerge.merged(versions, as: FileMerge.Kind(path: path.path), in: desk.language)
    return !merged.conflicts.isEmpty || !merged.copies.isEmpty
  }

  /// Adds what is open in the register's own files to what was open before.
  func noteOpen(into outcome: inout Outcome) throws {
    guard !outcome.open.isEmpty else { return }
    let path = repository.prefix + RegisterFolder.conflictsPath
    let bytes = try content(of: path, in: outcome)
    var file =
      bytes.flatMap { ConflictFile($0, in: desk.language) } ?? ConflictFile(in: desk.language)
    for entry in outcome.open {
      file.add(entry)
      outcome.report.files.append(entry.place)
    }
    guard let new = file.bytes else { return }
    outcome.changes.removeAll { $0.path == path }
    outcome.changes.append((path, .bytes(new, mode: "100644")))
  }

  /// A file as it is going to be.
  private func content(of path: String, in outcome: Outcome) throws -> [UInt8]? {
    switch outcome.changes.last(where: { $0.path == path })?.change {
    case .bytes(let bytes, _)?: return bytes
    case .file(let entry)?: return try repository.contents(of: [entry.id])[entry.id]
    case .removed?: return nil
    case nil:
      guard let second = commits.second,
        let entry = try repository.entries(of: second, below: [path])[path]
      else { return nil }
      return try repository.contents(of: [entry.id])[entry.id]
    }
  }

  /// A log of the second side with the names that its protocols have now.
  static func naming(_ renamed: [String: String], in log: [UInt8]) -> [UInt8] {
    guard !renamed.isEmpty, let text = String(validating: log, as: UTF8.self) else { return log }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      renamed.reduce(String(line)) { line, names in
        line.hasSuffix("=" + names.key)
          ? line.dropLast(names.key.count) + names.value
          : line.replacing("=\(names.key) ", with: "=\(names.value) ")
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Puts the draft of a related case into the inbox.
  func putIntoInbox(
    _ draft: [UInt8],
    of number: CaseNumber,
    into outcome: inout Outcome
  ) throws {
    let path = try free(in: outcome) { copy in
      Registration.inboxPath + "/"
        + RelatedDraft.name(of: number, copy: copy - 1, in: desk.language)
    }
    outcome.changes.append((repository.prefix + path, .bytes(draft, mode: "100644")))
  }

  /// The first path, with 2 and up, at which neither side has anything.
  private func free(
    in outcome: Outcome,
    path: (Int) -> String
  ) throws -> String {
    var copy = 2
    while true {
      let candidate = path(copy)
      let whole = repository.prefix + candidate
      let isTaken = try [commits.first, commits.second].contains { commit in
        guard let commit else { return false }
        return try !repository.entries(of: commit, below: [whole]).isEmpty
      }
      if !isTaken, !outcome.changes.contains(where: { $0.path == whole }) { return candidate }
      copy += 1
    }
  }

  /// Puts back who and what one side has removed while the other has begun to use it.
  func keepUsed(_ first: Changes, and second: Changes, into outcome: inout Outcome) throws {
    let paths = Set(first.keys).union(second.keys).filter {
      RegisterPath($0, below: repository.prefix).namesThings
    }
    for path in paths.sorted() {
      let entries = Versions(
        base: (first[path] ?? second[path])?.before,
        first: first[path].map(\.after) ?? second[path]?.before,
        second: second[path].map(\.after) ?? first[path]?.before
      )
      try keepUsed(at: path, in: entries.flatMap { $0 }, of: first, and: second, into: &outcome)
    }
  }

  private func keepUsed(
    at path: String,
    in entries: Versions<TreeEntry>,
    of first: Changes,
    and second: Changes,
    into outcome: inout Outcome
  ) throws {
    let all = [entries.base, entries.first, entries.second].compactMap { $0?.id }
    let contents = try repository.contents(of: Set(all))
    let names = entries.flatMap { contents[$0.id] }.map { KeptItems.names(in: $0) }
    guard let known = names.base, let ofFirst = names.first, let ofSecond = names.second else {
      return
    }
    let gone = (first: known.subtracting(ofFirst), second: known.subtracting(ofSecond))
    var used: Set<String> = []
    if !gone.first.isEmpty { used = try begun(in: second).intersection(gone.first) }
    if !gone.second.isEmpty {
      used.formUnion(try begun(in: first).intersection(gone.second))
    }
    guard !used.isEmpty, let base = entries.base.flatMap({ contents[$0.id] }) else { return }
    let place = outcome.changes.lastIndex { $0.path == path }
    var merged = entries.second.flatMap { contents[$0.id] } ?? []
    switch place.map({ outcome.changes[$0].change }) {
    case .bytes(let bytes, _)?: merged = bytes
    case .file(let entry)?: merged = try repository.contents(of: [entry.id])[entry.id] ?? []
    case .removed?, nil: break
    }
    let kept = KeptItems(of: used, from: base, in: merged, on: desk.today, in: desk.language)
    guard !kept.names.isEmpty else { return }
    if let place { outcome.changes.remove(at: place) }
    let mode = entries.second?.mode ?? "100644"
    outcome.changes.append((path, .bytes(kept.bytes, mode: mode)))
    outcome.report.kept += kept.names
  }

  /// What one side has begun to name in cases and in the organisation.
  private func begun(in changes: Changes) throws -> Set<String> {
    let telling = changes.values.filter { change in
      let path = RegisterPath(change.path, below: repository.prefix)
      return path.namesThings || change.path.hasSuffix("/" + CaseFile.facts.rawValue)
    }
    let ids = telling.flatMap { [$0.before?.id, $0.after?.id].compactMap { $0 } }
    let contents = try repository.contents(of: Set(ids))
    return telling.reduce(into: []) { names, change in
      guard let new = change.after.flatMap({ contents[$0.id] }) else { return }
      let old = change.before.flatMap { contents[$0.id] } ?? []
      names.formUnion(KeptItems.begun(in: new, since: old))
    }
  }
}

extension RegisterPath {
  /// Whether it is of a protocol of what was disposed of.
  fileprivate var isProtocol: Bool {
    path.hasPrefix("cases/disposal/") && path.hasSuffix(".yaml")
  }

  /// Whether it waits to be registered.
  fileprivate var isIncoming: Bool {
    isInside && path.hasPrefix(Registration.inboxPath + "/")
  }

  /// The path with a number before what its kind is told by: `brev-2.txt`.
  fileprivate func name(ofCopy copy: Int) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path)-\(copy)" }
    let end = name[dot...]
    return "\(path.dropLast(end.count))-\(copy)\(end)"
  }

  /// Whether cases name what stands in it: people and units, areas.
  fileprivate var namesThings: Bool {
    guard isInside, path.hasSuffix(".yaml") else { return false }
    return path == "cases/organisation.yaml" || path.hasPrefix("cases/routines/")
  }
}
