/// Commits on their way into a repository, written in one go by `git fast-import`: only trees that change are made.
package struct CommitStream: Sendable {
  private var bytes: [UInt8] = []
  private let ref: String
  private var count = 0
  private let parent: ObjectID?

  /// Onto a commit, or as the first one; `ref` leads to the last of them.
  package init(onto parent: ObjectID?, as ref: String) {
    self.parent = parent
    self.ref = ref
  }

  /// Who a commit is by, and when.
  package struct Author: Sendable {
    package let name: String
    package let email: String
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int64
    /// Minutes east of Greenwich.
    package let offset: Int

    package init(name: String, email: String, seconds: Int64, offset: Int) {
      self.name = name
      self.email = email
      self.seconds = seconds
      self.offset = offset
    }

    /// As Git reads it: seconds and zone.
    var date: String {
      let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
      let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      return "\(seconds) " + (offset < 0 ? "-" : "+") + pad(hours) + pad(minutes)
    }

    fileprivate var words: String {
      let clean = { (text: String) in
        String(text.map { "<>\n\0".contains($0) ? " " : $0 })
      }
      return "\(clean(name)) <\(clean(email))> \(date)"
    }
  }

  /// What becomes of a path.
  package enum Change: Sendable {
    case file(TreeEntry)
    case bytes([UInt8], mode: String)
    case removed
  }

  /// Adds a commit that follows those before it; `merging`: another that it brings in.
  package mutating func commit(
    _ changes: [(path: String, change: Change)],
    by author: Author,
    saying message: String,
    merging other: ObjectID? = nil
  ) {
    count += 1
    add("commit \(ref)\nmark :\(count)\ncommitter \(author.words)\n")
    add(data: Array(message.utf8))
    if count == 1 {
      if let parent { add("from \(parent)\n") }
    } else {
      add("from :\(count - 1)\n")
    }
    if let other { add("merge \(other)\n") }
    // What a file stood in the way of comes after it is gone.
    for (path, change) in changes {
      if case .removed = change { add("D \(Self.quoted(path))\n") }
    }
    for (path, change) in changes {
      switch change {
      case .file(let entry): add("M \(entry.mode) \(entry.id) \(Self.quoted(path))\n")
      case .bytes(let content, let mode):
        add("M \(mode) inline \(Self.quoted(path))\n")
        add(data: content)
      case .removed: continue
      }
    }
    add("\n")
  }

  package var isEmpty: Bool { count == 0 }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  private mutating func add(data: [UInt8]) {
    add("data \(data.count)\n")
    bytes += data
    add("\n")
  }

  /// As C writes it, where a path would not be read as it is (git-fast-import(1)).
  private static func quoted(_ path: String) -> String {
    guard path.contains("\n") || path.hasPrefix("\"") else { return path }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Writes them.
  ///
  /// - Returns: The last one; `nil` where there is none.
  package func write(to repository: Repository) throws(GitFault) -> ObjectID? {
    guard !isEmpty else { return nil }
    _ = try repository.run(
      ["fast-import", "--quiet", "--done", "--force", "--date-format=raw"],
      input: bytes + Array("done\n".utf8)
    )
    return repository.object(ref)
  }
}
