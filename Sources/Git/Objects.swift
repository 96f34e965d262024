/// The name of an object: 40 or 64 hexadecimal digits.
package struct ObjectID: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// `nil` for what is none.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 40 || text.utf8.count == 64, text.allSatisfy(\.isHexDigit) else {
      return nil
    }
    description = String(text)
  }

  /// Stands in Git's answers for what is not there.
  var isNone: Bool { description.allSatisfy { $0 == "0" } }
}

/// A file of a tree: its kind as Git writes it, and what it holds.
package struct TreeEntry: Hashable, Sendable {
  /// `100644`, `100755`, `120000`, `160000`.
  package let mode: String
  package let id: ObjectID

  package init(mode: String, id: ObjectID) {
    self.mode = mode
    self.id = id
  }

  /// An ordinary file, which may be brought together with another.
  package var isFile: Bool { mode.hasPrefix("100") }
}

/// One path that differs between two trees.
package struct TreeDifference: Hashable, Sendable {
  package let path: String
  /// `nil` where it was not there.
  package let before: TreeEntry?
  package let after: TreeEntry?
}

extension Repository {
  /// What differs between two trees, by path and never by likeness, in the order of paths.
  package func differences(
    from one: ObjectID,
    to other: ObjectID
  ) throws(GitFault) -> [TreeDifference] {
    let words = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--full-index", "--no-abbrev"]
    // It reads the index for nothing, and where folders are left out of the tree all of them with it.
    let withoutIndex = with(["GIT_INDEX_FILE": gitFolder + "/synpunkt-no-index"])
    return Self.differences(
      try withoutIndex.run(words + [one.description, other.description])
    )
  }

  /// What differs between a commit and the index, of what lies at some paths.
  package func stagedDifferences(
    from commit: ObjectID?,
    at paths: [String]
  ) throws(GitFault) -> [TreeDifference] {
    let base = commit?.description ?? Self.emptyTree
    let words = [
      "diff-index", "--cached", "-z", "--raw", "--no-renames", "--no-abbrev", base, "--",
    ]
    return Self.differences(try run(words + paths))
  }

  private static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

  static func differences(_ bytes: [UInt8]) -> [TreeDifference] {
    var fields = bytes.split(separator: 0)[...]
    var found: [TreeDifference] = []
    // `:100644 100644 <id> <id> M`, then the path.
    while let head = fields.popFirst(), let path = fields.popFirst() {
      let words = String(decoding: head, as: UTF8.self).split(separator: " ")
      guard words.count == 5, let before = ObjectID(words[2]), let after = ObjectID(words[3]) else {
        continue
      }
      found.append(
        TreeDifference(
          path: String(decoding: path, as: UTF8.self),
          before: before.isNone ? nil : TreeEntry(mode: String(words[0].dropFirst()), id: before),
          after: after.isNone ? nil : TreeEntry(mode: String(words[1]), id: after)
        )
      )
    }
    return found
  }

  /// The files below some folders of a tree, by path.
  package func entries(
    of tree: ObjectID,
    below folders: [String]
  ) throws(GitFault) -> [String: TreeEntry] {
    var found: [String: TreeEntry] = [:]
    var rest = folders[...]
    while !rest.isEmpty {
      let some = rest.prefix(2_000)
      rest = rest.dropFirst(2_000)
      let bytes = try run(
        ["ls-tree", "-r", "-z", "--full-tree", tree.description, "--"] + some
      )
      for line in bytes.split(separator: 0) {
        // `100644 blob <id>` and, behind a tab, the path.
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
        let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
        guard words.count == 3, let id = ObjectID(words[2]) else { continue }
        let path = String(decoding: line[line.index(after: tab)...], as: UTF8.self)
        found[path] = TreeEntry(mode: String(words[0]), id: id)
      }
    }
    return found
  }

  /// What objects hold; one that is not on this machine is a fault.
  package func contents(of ids: Set<ObjectID>) throws(GitFault) -> [ObjectID: [UInt8]] {
    guard !ids.isEmpty else { return [:] }
    let input = ids.map { $0.description + "\n" }.joined()
    var rest = try run(["cat-file", "--batch"], input: Array(input.utf8))[...]
    var found: [ObjectID: [UInt8]] = [:]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let id = ObjectID(words[0]), let size = Int(words[2]) else {
        throw GitFault(missing: words.joined(separator: " "))
      }
      found[id] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return found
  }

  /// The object that a name of a revision leads to; `nil` where there is none.
  package func object(_ revision: String) -> ObjectID? {
    line(["rev-parse", "--verify", "--quiet", revision]).flatMap { ObjectID($0) }
  }

  /// What two commits have in common last; of several the same one in every clone.
  package func commonAncestor(of one: ObjectID, _ other: ObjectID) throws(GitFault) -> ObjectID? {
    let answer = outcome(["merge-base", "--all", one.description, other.description])
    // It ends with 1 where there is none (git-merge-base(1)).
    if answer?.status == 1 { return nil }
    guard let answer, answer.status == 0 else { throw GitFault(["merge-base"], answer) }
    return String(decoding: answer.output, as: UTF8.self).split(separator: "\n").sorted().first
      .flatMap { ObjectID($0) }
  }

  /// Whether one commit is, or comes before, another.
  package func precedes(_ one: ObjectID, _ other: ObjectID) throws(GitFault) -> Bool {
    if one == other { return true }
    return try commonAncestor(of: one, other) == one
  }
}
