extension Repository {
  /// The files below some folders of several trees, by path, for each of the trees: it costs by what lies in them, not by what
  /// lies beside, as `ls-tree` with many paths does.
  package func files(
    inFolders folders: [String],
    of trees: [ObjectID]
  ) throws(GitFault) -> [[String: TreeEntry]] {
    var found = trees.map { _ in [String: TreeEntry]() }
    // Which folder of which tree an object is.
    var places: [(tree: Int, path: String)] = []
    var names: [String] = []
    for (number, tree) in trees.enumerated() {
      for folder in folders where !folder.contains("\n") {
        places.append((number, folder))
        names.append("\(tree):\(folder)")
      }
    }
    while !places.isEmpty {
      let contents = try treeContents(of: names)
      var below: [(tree: Int, path: String)] = []
      names = []
      for (place, content) in zip(places, contents) {
        for item in Self.items(of: content, hashLength: trees[place.tree].description.count / 2) {
          let path = place.path + "/" + item.name
          if item.entry.isFolder {
            below.append((place.tree, path))
            names.append(item.entry.id.description)
          } else {
            found[place.tree][path] = item.entry
          }
        }
      }
      places = below
    }
    return found
  }

  /// What trees hold, in the order of their names; nothing for one that is not there.
  private func treeContents(of names: [String]) throws(GitFault) -> [ArraySlice<UInt8>] {
    let input = names.map { $0 + "\n" }.joined()
    var rest = try run(["cat-file", "--batch"], input: Array(input.utf8))[...]
    var found: [ArraySlice<UInt8>] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      guard !line.reversed().starts(with: " missing".utf8.reversed()) else {
        found.append([])
        continue
      }
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 3, let size = Int(words[2]) else {
        throw GitFault(missing: words.joined(separator: " "))
      }
      // A file that has taken the place of a folder has no files in it.
      found.append(words[1] == "tree" ? rest.prefix(size) : [])
      rest = rest.dropFirst(size + 1)
    }
    guard found.count == names.count else { throw GitFault(missing: names.first ?? "") }
    return found
  }

  /// `100644 name`, a zero and the hash as bytes, again and again (gitformat-pack(5)).
  private static func items(
    of tree: ArraySlice<UInt8>,
    hashLength: Int
  ) -> [(name: String, entry: TreeEntry)] {
    var rest = tree
    var items: [(name: String, entry: TreeEntry)] = []
    while let end = rest.firstIndex(of: 0) {
      let head = rest[..<end]
      let hash = rest[(end + 1)...].prefix(hashLength)
      rest = rest[(end + 1)...].dropFirst(hashLength)
      guard let space = head.firstIndex(of: UInt8(ascii: " ")), hash.count == hashLength,
        let id = ObjectID(bytes: hash)
      else { break }
      let mode = String(decoding: head[..<space], as: UTF8.self)
      let name = String(decoding: head[(space + 1)...], as: UTF8.self)
      items.append((name, TreeEntry(mode: mode.count == 5 ? "0" + mode : mode, id: id)))
    }
    return items
  }
}

extension ObjectID {
  /// By its bytes; `nil` where they are none.
  init?(bytes: ArraySlice<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    self.init(String(decoding: text, as: UTF8.self))
  }
}

extension TreeEntry {
  fileprivate var isFolder: Bool { mode == "040000" }
}
