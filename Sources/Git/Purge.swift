import System

/// Taking paths out of the whole history, and proving that they are out (`git filter-repo`).
extension Repository {
  /// Why the history here is not all that there is; `nil` where it is.
  package enum Incomplete: Sendable {
    /// It ends somewhere: what is pushed from it would cut off everybody's.
    case shallow
    /// Objects of it are on the remote alone.
    case partial
  }

  package var incompleteness: Incomplete? {
    if line(["rev-parse", "--is-shallow-repository"]) == "true" { return .shallow }
    if line(["config", "extensions.partialClone"]) != nil { return .partial }
    return nil
  }

  /// Whether the program is there that rewrites histories.
  package var hasFilter: Bool { outcome(["filter-repo", "--version"])?.status == 0 }

  /// What any commit of any ref has below some paths, files alone.
  package func blobs(below paths: [String]) throws(GitFault) -> Set<ObjectID> {
    var found: Set<ObjectID> = []
    var rest = paths[...]
    while !rest.isEmpty {
      let some = rest.prefix(500)
      rest = rest.dropFirst(500)
      let lines = try run(["rev-list", "--objects", "--all", "--"] + some)
      let ids = lines.split(separator: UInt8(ascii: "\n")).compactMap { line -> ObjectID? in
        let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
        return words.count == 2 ? ObjectID(words[0]) : nil
      }
      found.formUnion(try kinds(of: ids).filter { $0.value == "blob" }.keys)
    }
    return found
  }

  /// Which objects of some are on this machine, with what they are.
  package func kinds(of ids: [ObjectID]) throws(GitFault) -> [ObjectID: String] {
    guard !ids.isEmpty else { return [:] }
    let input = Set(ids).map { $0.description + "\n" }.joined()
    let answer = try run(["cat-file", "--batch-check"], input: Array(input.utf8))
    var kinds: [ObjectID: String] = [:]
    for line in answer.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      if words.count == 3, let id = ObjectID(words[0]) { kinds[id] = String(words[1]) }
    }
    return kinds
  }

  /// Every place at which any commit has put something, with what it put there.
  package func everyPlace() throws(GitFault) -> [(path: String, id: ObjectID)] {
    let words = ["log", "--all", "-m", "--root", "--raw", "-z", "--no-abbrev", "--no-renames"]
    let bytes = try run(words + ["--format="])
    return Self.differences(bytes).compactMap { change in
      change.after.map { (change.path, $0.id) }
    }
  }

  /// How many commits of any ref have something at some paths.
  package func commits(at paths: [String]) -> Int? {
    line(["rev-list", "--all", "--count", "--"] + paths.prefix(2_000)).flatMap { Int($0) }
  }

  /// Takes paths out of every commit of every ref, and throws away what is left of them here.
  ///
  /// What the remote is called stays known. Signatures of rewritten commits end.
  package func purge(_ paths: [String]) throws(GitFault) {
    let remotes = try remotes()
    let list = gitFolder + "/synpunkt-purge"
    try write(paths, to: list)
    _ = try run(
      ["filter-repo", "--force", "--quiet", "--invert-paths", "--paths-from-file", list]
    )
    // It takes the remote away, so that nobody pushes by mistake; where it was stays known.
    for (name, address) in remotes where outcome(["remote", "get-url", name])?.status != 0 {
      _ = try run(["remote", "add", name, address])
    }
    for ref in try refs(below: "refs/synpunkt-remote/") + refs(below: "refs/stash") {
      _ = try run(["update-ref", "-d", ref])
    }
    _ = try run(["reflog", "expire", "--expire=now", "--all"])
    _ = try run(["gc", "--quiet", "--prune=now"])
    try write([], to: list)
  }

  /// A list of paths for a program of Git's, which is emptied when it was read: it names cases.
  private func write(_ paths: [String], to list: String) throws(GitFault) {
    do {
      let name = list.split(separator: "/").last.map(String.init) ?? list
      let bytes = Array(paths.map { Self.pattern($0) + "\n" }.joined().utf8)
      let folder = try Folder(gitFolder)
      if paths.isEmpty { try folder.removeFile(name) } else { try folder.put(name, holding: bytes) }
    } catch {
      throw GitFault(missing: list)
    }
  }

  /// A path as a list of git-filter-repo's has it: `==>` and line ends mean something else there.
  static func pattern(_ path: String) -> String {
    guard path.contains("==>") || path.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      return "literal:" + path
    }
    var pattern = "regex:^"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\n": pattern += "\\n"
      case "\r": pattern += "\\r"
      case "=": pattern += "[=]"
      case "a"..."z", "A"..."Z", "0"..."9", "/", "_": pattern.unicodeScalars.append(scalar)
      default:
        if scalar.isASCII { pattern += "\\" }
        pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern + "$"
  }

  /// The commits that have changed something at some paths, the first of them at most.
  package func commits(changing paths: [String], atMost limit: Int) throws(GitFault) -> [ObjectID] {
    guard !paths.isEmpty else { return [] }
    let words = ["rev-list", "--all", "--reverse", "--"] + paths.prefix(2_000)
    return try run(words).split(separator: UInt8(ascii: "\n")).prefix(limit).compactMap {
      ObjectID(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Every object that is here, led to or not, that can hold words: files, commits and tags.
  package func everyObject() throws(GitFault) -> [ObjectID] {
    let words = [
      "cat-file", "--batch-all-objects", "--unordered",
      "--batch-check=%(objecttype) %(objectname)",
    ]
    return try run(words).split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
      return parts.count == 2 && parts[0] != "tree" ? ObjectID(parts[1]) : nil
    }
  }

  private func remotes() throws(GitFault) -> [(name: String, address: String)] {
    let names = try run(["remote"]).split(separator: UInt8(ascii: "\n"))
    return names.compactMap { bytes in
      let name = String(decoding: bytes, as: UTF8.self)
      return line(["remote", "get-url", name]).map { (name, $0) }
    }
  }

  private func refs(below prefix: String) throws(GitFault) -> [String] {
    try run(["for-each-ref", "--format=%(refname)", prefix]).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
