import CaseStore
import CaseText
import Casework
import Findings
import Git

/// What is wrong with what is staged: as it will be committed, whatever the working tree has (G13).
///
/// Only cases and files that differ from the last commit are read, from Git's objects.
package struct StagedCheck {
  private let desk: Desk
  private let repository: Repository

  /// - Throws: ``Refusal`` where the register is in no repository.
  package init(_ desk: Desk) throws {
    self.desk = desk
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else {
      throw Refusal.refused(
        Wording("registret ligger inte i Git", "the register is not in Git")
      )
    }
    self.repository = repository
  }

  package struct Result: Sendable {
    /// In the order of paths.
    package var findings: [LocatedFinding] = []
    package var caseCount = 0
  }

  package func run() throws -> Result {
    let places = ["cases", "templates"].map { repository.prefix + $0 }
    let head = repository.head
    let changes = try repository.stagedDifferences(from: head, at: places)
    var cases: [CaseNumber: [TreeDifference]] = [:]
    var others: [TreeDifference] = []
    for change in changes {
      if let number = RegisterPath(change.path, below: repository.prefix).number {
        cases[number, default: []].append(change)
      } else {
        others.append(change)
      }
    }
    var result = Result()
    result.findings += try findings(of: others)
    let trees = try staged(cases, on: head)
    let ids = trees.values.flatMap(\.values).filter(\.isFile).map(\.id)
    let contents = try repository.contents(of: Set(ids))
    for (number, entries) in trees where !entries.isEmpty {
      result.caseCount += 1
      result.findings += findings(of: number, entries: entries, contents: contents)
    }
    result.findings.sort()
    return result
  }

  /// The files of each case as they are staged.
  private func staged(
    _ cases: [CaseNumber: [TreeDifference]],
    on head: ObjectID?
  ) throws -> [CaseNumber: [String: TreeEntry]] {
    var trees = cases.mapValues { _ in [String: TreeEntry]() }
    if let head {
      let folders = cases.keys.sorted().map { repository.prefix + $0.folder }
      for (path, entry) in try repository.files(inFolders: folders, of: [head])[0] {
        let place = RegisterPath(path, below: repository.prefix)
        if let number = place.number { trees[number]?[place.inCase] = entry }
      }
    }
    for (number, changes) in cases {
      for change in changes {
        let place = RegisterPath(change.path, below: repository.prefix)
        trees[number]?[place.inCase] = change.after
      }
    }
    return trees
  }

  private func findings(
    of number: CaseNumber,
    entries: [String: TreeEntry],
    contents: [ObjectID: [UInt8]]
  ) -> [LocatedFinding] {
    var found: [LocatedFinding] = []
    var files: [String: [UInt8]] = [:]
    var unreadable: Set<CaseFile> = []
    for (path, entry) in entries {
      let place = number.folder + "/" + path
      guard entry.isFile, let content = contents[entry.id] else {
        let arguments: [String: Wording] = [
          "name": Wording(verbatim: visible(path)), "kind": Wording("en länk", "a link"),
        ]
        found.append(StoreCode.notAFile.finding(with: arguments).located(path: place))
        continue
      }
      if PointerFile.isPointer(content) {
        found.append(StoreCode.filePointer.finding().located(path: place))
        if let file = CaseFile(rawValue: path) { unreadable.insert(file) }
      } else {
        files[path] = content
      }
    }
    var bytes = CaseBytes(number, files: files)
    bytes.unreadable = unreadable
    for (file, finding) in desk.reader.read(bytes).report.findings {
      let place = number.folder + "/" + file.rawValue
      found.append(finding.located(in: files[file.rawValue] ?? [], path: place))
    }
    return found
  }

  /// The register's own files, and everything that is text in the templates.
  private func findings(of changes: [TreeDifference]) throws -> [LocatedFinding] {
    let contents = try repository.contents(of: Set(changes.compactMap { $0.after?.id }))
    return changes.flatMap { change -> [LocatedFinding] in
      let path = RegisterPath(change.path, below: repository.prefix).path
      guard let content = change.after.flatMap({ contents[$0.id] }), path.hasSuffix(".yaml") else {
        return []
      }
      return Document(parsing: content).findings.map { $0.located(in: content, path: path) }
    }
  }
}

/// The check of what is staged as Git's hook, which runs before each commit.
package struct CommitHook {
  private let repository: Repository

  package init?(_ desk: Desk) throws {
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else { return nil }
    self.repository = repository
  }

  /// Puts it down, unless there is another.
  ///
  /// - Returns: Where it lies; `nil` where somebody has one of their own.
  package func install() throws -> String? {
    // Where hooks lie, unless the clone says otherwise; by itself the program lets Git run none.
    let own = repository.line(["config", "--local", "core.hooksPath"])
    let common = repository.line(["rev-parse", "--git-common-dir"]) ?? ".git"
    let folder = own ?? common + "/hooks"
    let path = folder.hasPrefix("/") ? folder : repository.top + "/" + folder
    return try RegisterFolder.installHook("pre-commit", at: path, saying: Self.text) ? path : nil
  }

  private static let text = """
    #!/bin/sh
    # synpunkt: what is staged is checked before it is committed (synpunkt check --hook).
    exec synpunkt check --staged

    """
}
