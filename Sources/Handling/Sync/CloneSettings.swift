import CaseStore
import Git
import Merging

/// What makes a clone take part in the exchange by this program, and keeps plain Git from doing harm in it.
struct CloneSettings {
  private let repository: Repository

  init(_ repository: Repository) { self.repository = repository }

  private static let key = "synpunkt.armed"

  /// Whether it was synchronised by the program, and reserves its numbers.
  static func takesPart(_ settings: GitSettings) -> Bool { settings[key] == "true" }

  /// Nothing by likeness, nothing rebased, no line ends changed, and files brought together by the program.
  private static let settings = [
    ("pull.twohead", "recursive"), ("merge.renames", "false"), ("pull.rebase", "false"),
    ("core.autocrlf", "false"), ("feature.manyFiles", "true"),
    ("status.showUntrackedFiles", "all"), ("merge.synpunkt.name", "synpunkt"),
    ("merge.synpunkt.driver", "synpunkt merge-file %O %A %B %P"), (key, "true"),
  ]

  /// What `.gitattributes` says, in this order: a later line holds before an earlier one.
  private static let attributes = ["* -text", "*.yaml merge=synpunkt", "log.yaml merge=union"]

  /// Puts right what differs, in Git's settings and in `.gitattributes`; files that differ only in how their lines end are
  /// checked out anew.
  ///
  /// - Returns: What was put right, as people know it.
  func arm(_ folder: RegisterFolder, knowing known: GitSettings) throws -> [String] {
    var changed: [String] = []
    for (key, value) in Self.settings where known.local(key.lowercased()) != value {
      _ = try repository.run(["config", "--local", key, value])
      changed.append(key)
    }
    if try folder.addAttributes(Self.attributes) { changed.append(".gitattributes") }
    if !changed.isEmpty {
      try checkOutLineEnds(in: folder)
      if let head = repository.head { repository.keepCommitGraph(upTo: head, knowing: known) }
    }
    return changed
  }

  /// Gives files the bytes that Git has of them, where theirs differ in carriage returns alone.
  private func checkOutLineEnds(in folder: RegisterFolder) throws {
    guard repository.head != nil else { return }
    let list = try repository.run(["ls-files", "--eol", "-z", "--", repository.prefix + "cases"])
    // `i/lf    w/crlf  attr/-text`, a tab, and the path.
    let paths = list.split(separator: 0).filter { line in
      line.starts(with: "i/lf ".utf8)
        && String(decoding: line.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
          .contains(" w/crlf ")
    }.compactMap { line in
      line.firstIndex(of: UInt8(ascii: "\t")).map { line[line.index(after: $0)...] }
    }
    guard !paths.isEmpty, let head = repository.head else { return }
    let names = paths.map { String(decoding: $0, as: UTF8.self) }
    let entries = try repository.entries(of: head, below: names)
    let contents = try repository.contents(of: Set(entries.values.map(\.id)))
    // What somebody has written since stays, and is saved as a change.
    let same = try names.filter { path in
      guard let saved = entries[path].flatMap({ contents[$0.id] }),
        let own = try folder.bytes(at: String(path.dropFirst(repository.prefix.count)))
      else { return false }
      return own != saved && FileMerge.isSame(own, as: saved)
    }
    guard !same.isEmpty else { return }
    let input = Array(same.map { $0 + "\0" }.joined().utf8)
    _ = try repository.run(["checkout-index", "--force", "-z", "--stdin"], input: input)
    _ = repository.outcome(["update-index", "-q", "--refresh"])
  }
}
