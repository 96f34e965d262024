extension Repository {
  /// A file as a merge of two lines or more has made it, where it is that of none of them.
  package struct MergedFile: Sendable {
    package let commit: ObjectID
    package let subject: String
    package let path: String
    package let result: TreeEntry
    /// As each line had it, with the commit that ends the line; without an entry where it had none.
    package let sides: [Side]

    package struct Side: Sendable {
      package let parent: ObjectID
      package let entry: TreeEntry?
    }
  }

  /// What the merges behind a commit have made below a path, the latest first.
  package func mergedFiles(
    below path: String,
    since known: ObjectID?
  ) throws(GitFault) -> [MergedFile] {
    guard let head else { return [] }
    var words = ["log", "--merges", "--full-history", "-c", "--raw", "-z", "--no-abbrev"]
    words += ["--no-renames", "--format=%x01%H%x02%P%x02%s", head.description]
    if let known { words.append("^\(known)") }
    return try run(words + ["--", path]).split(separator: 1).flatMap(Self.mergedFiles)
  }

  private static func mergedFiles(_ bytes: ArraySlice<UInt8>) -> [MergedFile] {
    guard let end = bytes.firstIndex(of: 0) else { return [] }
    let parts = bytes[..<end].split(separator: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, let commit = ObjectID(parts[0]) else { return [] }
    let parents = parts[1].split(separator: " ").compactMap { ObjectID($0) }
    var fields = bytes[(end + 1)...].split(separator: 0)[...]
    var found: [MergedFile] = []
    // `::100644 000000 100644 <id> <id> <id> MA`, then the path.
    while let head = fields.popFirst(), let path = fields.popFirst() {
      let words = String(decoding: head.drop { $0 == 0x0A || $0 == 0x3A }, as: UTF8.self)
        .split(separator: " ")
      let count = parents.count
      guard words.count == 2 * count + 3, let result = ObjectID(words[2 * count + 1]),
        !result.isNone
      else { continue }
      let sides = parents.indices.compactMap { place -> MergedFile.Side? in
        guard let id = ObjectID(words[count + 1 + place]) else { return nil }
        let entry = id.isNone ? nil : TreeEntry(mode: String(words[place]), id: id)
        return MergedFile.Side(parent: parents[place], entry: entry)
      }
      found.append(
        MergedFile(
          commit: commit,
          subject: parts[2],
          path: String(decoding: path, as: UTF8.self),
          result: TreeEntry(mode: String(words[count]), id: result),
          sides: sides
        )
      )
    }
    return found
  }
}
