import CaseStore
import CaseText
import Casework
import Findings
import Git
import Merging
import System

/// What people have changed here becomes commits: one for each case, in words, by whoever works.
///
/// A file that somebody is writing, or that cannot be read, keeps its whole case back.
struct LocalCommit {
  private let desk: Desk
  private let repository: Repository
  private let author: CommitStream.Author

  init(_ desk: Desk, in repository: Repository, by author: CommitStream.Author) {
    self.desk = desk
    self.repository = repository
    self.author = author
  }

  /// What was left out, and why.
  struct Left: Hashable {
    let path: String
    let reason: Reason

    enum Reason: Hashable {
      case beingWritten
      case unreadable(Finding)
      /// A folder with a repository of its own, into which Git does not look.
      case repository
      case link
    }
  }

  struct Outcome {
    var head: ObjectID?
    /// The cases that were committed.
    var cases: [CaseNumber] = []
    var left: [Left] = []
  }

  /// From the top of the tree: what belongs to the register.
  static func places(in repository: Repository) -> [String] {
    ["cases", "templates", ".gitattributes", ".gitignore"].map { repository.prefix + $0 }
  }

  private var places: [String] { Self.places(in: repository) }

  /// `head`: the last commit here, which the tree is of.
  func run(onto head: ObjectID?) throws -> Outcome {
    var outcome = Outcome(head: head)
    let changed = try repository.changedPaths(at: places)
    if let unmerged = changed.first(where: \.isUnmerged) { throw Self.unmerged(unmerged.path) }
    let paths = changed.map(\.path).filter { path in
      !RegisterFolder.isLeftover(path.split(separator: "/").last.map(String.init) ?? path)
    }
    guard !paths.isEmpty else { return outcome }
    var ready: [String] = []
    for (group, paths) in Dictionary(grouping: paths, by: group(of:)) {
      // One that nobody else may see yet.
      if group.number?.isProvisional ?? false { continue }
      let left = try paths.compactMap(refusal(of:))
      outcome.left += left
      if left.isEmpty {
        ready += paths
      } else if group.number == nil {
        // What lies in the inbox, and the register's own files, do not belong together.
        let names = Set(left.map { repository.prefix + $0.path })
        ready += paths.filter { !names.contains($0) }
      }
    }
    ready = try withoutLineEnds(ready.sorted(), of: head)
    guard !ready.isEmpty else { return outcome }
    try repository.stage(ready)
    let chosen = Set(ready)
    let staged = try repository.stagedDifferences(from: outcome.head, at: places)
      .filter { chosen.contains($0.path) }
    let groups = Dictionary(grouping: staged) { group(of: $0.path) }
    let logs = try repository.contents(of: Self.logs(in: staged))
    var stream = CommitStream(onto: outcome.head, as: Repository.pending)
    for (group, changes) in groups.sorted(by: { $0.key < $1.key }) {
      let message = message(for: group, changes, logs)
      stream.commit(
        changes.map { ($0.path, $0.after.map { .file($0) } ?? .removed) },
        by: author,
        saying: message
      )
      if let number = group.number { outcome.cases.append(number) }
    }
    if let new = try stream.write(to: repository) {
      // Index and tree are of it already.
      try repository.moveBranch(from: head, to: new)
      outcome.head = new
    }
    return outcome
  }

  /// What belongs together in one commit.
  private struct Group: Hashable, Comparable {
    /// `nil` for the register's own files.
    let number: CaseNumber?

    static func < (left: Group, right: Group) -> Bool {
      switch (left.number, right.number) {
      case (let own?, let other?): own < other
      case (nil, .some): true
      case (.some, nil), (nil, nil): false
      }
    }
  }

  private func group(of path: String) -> Group {
    Group(number: RegisterPath(path, below: repository.prefix).number)
  }

  private func refusal(of path: String) throws -> Left? {
    let relative = String(path.dropFirst(repository.prefix.count))
    if relative.hasSuffix("/") { return Left(path: relative, reason: .repository) }
    // What is gone has no kind.
    let status = try? FileStatus(unfollowed: desk.folder.path + "/" + relative)
    if status?.kind == .link { return Left(path: relative, reason: .link) }
    if !desk.folder.isQuiet(relative, now: desk.world.clock()) {
      return Left(path: relative, reason: .beingWritten)
    }
    guard relative.hasSuffix(".yaml"), let bytes = try desk.folder.bytes(at: relative),
      let finding = Document(parsing: bytes).findings.first
    else { return nil }
    return Left(path: relative, reason: .unreadable(finding))
  }

  /// Files that differ from the last commit in more than how their lines end; the others are as they were.
  private func withoutLineEnds(_ paths: [String], of head: ObjectID?) throws -> [String] {
    guard let head else { return paths }
    let suspects = try paths.filter { path in
      try desk.folder.bytes(at: String(path.dropFirst(repository.prefix.count)))?
        .contains(UInt8(ascii: "\r")) ?? false
    }
    guard !suspects.isEmpty else { return paths }
    let entries = try repository.entries(of: head, below: suspects)
    let contents = try repository.contents(of: Set(entries.values.map(\.id)))
    let same = try suspects.filter { path in
      guard let entry = entries[path], let old = contents[entry.id] else { return false }
      let new = try desk.folder.bytes(at: String(path.dropFirst(repository.prefix.count)))
      return FileMerge.isSame(old, as: new ?? [])
    }
    return paths.filter { !same.contains($0) }
  }

  /// One line that says what was done, without a word of what people wrote.
  private func message(
    for group: Group,
    _ changes: [TreeDifference],
    _ logs: [ObjectID: [UInt8]]
  ) -> String {
    guard let number = group.number else {
      let names = changes.prefix(4).map { $0.path.dropFirst(repository.prefix.count) }
      let more = changes.count > 4 ? " …" : ""
      return Wording("registret: ", "register: ")[desk.language]
        + names.joined(separator: ", ") + more
    }
    return "\(number): " + words(for: changes, logs).joined(separator: ", ")
  }

  private static func isLog(_ change: TreeDifference) -> Bool {
    change.path.hasSuffix("/" + CaseFile.log.rawValue)
  }

  private static func logs(in changes: [TreeDifference]) -> Set<ObjectID> {
    Set(changes.filter(isLog).flatMap { [$0.before?.id, $0.after?.id].compactMap { $0 } })
  }

  private func words(
    for changes: [TreeDifference],
    _ logs: [ObjectID: [UInt8]]
  ) -> [String] {
    var words: [String] = []
    if let log = changes.first(where: Self.isLog) {
      let texts = { (entry: TreeEntry?) in
        entry.flatMap { logs[$0.id] }.map { LogEvent.events(in: $0, language: desk.language) }
          ?? []
      }
      let known = Set(texts(log.before).map { $0.line(desk.language) })
      for event in texts(log.after) where !known.contains(event.line(desk.language)) {
        let word = event.what.name[desk.language]
        if !words.contains(word) { words.append(word) }
      }
    }
    if words.isEmpty, changes.allSatisfy({ $0.after == nil }) {
      return [Wording("borttaget", "removed")[desk.language]]
    }
    if !words.isEmpty { return words }
    return changes.map { String($0.path.split(separator: "/").last ?? "") }
  }

  private static func unmerged(_ path: String) -> Refusal {
    .refused(
      Wording(
        "Git är mitt i en sammanslagning: \(visible(path))",
        "Git is in the middle of a merge: \(visible(path))"
      ),
      hint: Wording(
        "avbryt den med git merge --abort (eller rebase --abort) och kör synpunkt sync, som slår samman själv",
        "end it with git merge --abort (or rebase --abort) and run synpunkt sync, which merges by itself"
      )
    )
  }
}

/// A path of a tree, as it lies in the register.
struct RegisterPath: Hashable {
  /// From the register's root.
  let path: String
  /// Whether it lies in the register at all.
  let isInside: Bool

  init(_ path: String, below prefix: String) {
    isInside = path.hasPrefix(prefix)
    self.path = isInside ? String(path.dropFirst(prefix.count)) : path
  }

  /// The case whose folder it lies in.
  var number: CaseNumber? {
    guard isInside else { return nil }
    let parts = path.split(separator: "/", maxSplits: 4)
    guard parts.count == 5, let number = CaseNumber(String(parts[3])),
      path.hasPrefix(number.folder + "/")
    else { return nil }
    return number
  }

  /// The path in the case's folder.
  var inCase: String {
    path.split(separator: "/", maxSplits: 4).last.map(String.init) ?? path
  }
}
