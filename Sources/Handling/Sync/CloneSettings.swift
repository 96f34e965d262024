import CaseStore
import Git

/// What makes a clone take part in the exchange by this program, and keeps plain Git from doing harm in it.
struct CloneSettings {
  private let repository: Repository

  init(_ repository: Repository) { self.repository = repository }

  private static let key = "synpunkt.armed"

  /// Whether it was synchronised by the program, and reserves its numbers.
  var takesPart: Bool { repository.line(["config", "--bool", Self.key]) == "true" }

  /// Nothing by likeness, nothing rebased, no line ends changed, and files brought together by the program.
  private static let settings = [
    ("pull.twohead", "recursive"), ("merge.renames", "false"), ("pull.rebase", "false"),
    ("core.autocrlf", "false"), ("feature.manyFiles", "true"), ("merge.synpunkt.name", "synpunkt"),
    ("merge.synpunkt.driver", "synpunkt merge-file %O %A %B %P"), (key, "true"),
  ]

  /// What `.gitattributes` says, in this order: a later line holds before an earlier one.
  private static let attributes = ["* -text", "*.yaml merge=synpunkt", "log.yaml merge=union"]

  /// Puts right what differs, in Git's settings and in `.gitattributes`; files that differ only in how their lines end are
  /// checked out anew.
  ///
  /// - Returns: What was put right, as people know it.
  func arm(_ folder: RegisterFolder) throws -> [String] {
    var changed: [String] = []
    // Asked all at once: most of the time nothing is to be changed.
    let list = try repository.run(["config", "--local", "--list", "-z"])
    let known = Set(list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    for (key, value) in Self.settings
    where !known.contains(key.lowercased() + "\n" + value) {
      _ = try repository.run(["config", "--local", key, value])
      changed.append(key)
    }
    if try folder.addAttributes(Self.attributes) { changed.append(".gitattributes") }
    if !changed.isEmpty { try checkOutLineEnds() }
    return changed
  }

  /// Gives files the bytes that Git has of them, where theirs differ in carriage returns alone.
  private func checkOutLineEnds() throws {
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
    guard !paths.isEmpty else { return }
    let input = paths.flatMap { $0 + [0] }
    _ = try repository.run(["checkout-index", "--force", "-z", "--stdin"], input: Array(input))
    _ = repository.outcome(["update-index", "-q", "--refresh"])
  }
}
