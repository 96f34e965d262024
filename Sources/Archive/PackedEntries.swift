/// What a tar or ZIP file holds, by paths: on the way to the tree of a package.
struct PackedEntries<Content> {
  private var files: [String: Content] = [:]
  private var folders: Set<String> = []
  private var others: [String: PackageTree.Kind] = [:]

  /// What a file holds; `nil` where no file has the path.
  subscript(path: String) -> Content? { files[path] }

  mutating func addFolder(_ path: String) {
    // The folder that everything lies in.
    if !path.isEmpty { folders.insert(path) }
  }

  /// Adds a file.
  mutating func put(_ content: Content, at path: String) throws {
    guard others[path] == nil, files.updateValue(content, forKey: path) == nil else {
      throw TarFault.twice(path)
    }
  }

  /// Adds what is no file.
  mutating func put(_ kind: PackageTree.Kind, at path: String) throws {
    guard files[path] == nil, others.updateValue(kind, forKey: path) == nil else {
      throw TarFault.twice(path)
    }
  }

  /// A path without `./` and slashes that say nothing.
  static func normalized(_ path: String) throws -> String {
    if path.utf8.first == UInt8(ascii: "/") { throw TarFault.absolutePath(path) }
    let names = path.split(separator: "/")
    if names.contains("..") { throw TarFault.pathOutside(path) }
    return names.filter { $0 != "." }.joined(separator: "/")
  }

  /// All of it, from the folder that it lies in.
  ///
  /// `size`: of what a file holds. `pieces`: hands over the bytes of what a file holds.
  func tree(
    size: @escaping (Content) -> Int,
    pieces: @escaping (Content, (UnsafeRawBufferPointer) -> Void) throws -> Void
  ) throws -> PackageTree {
    var entries: [String: PackageTree.Kind] = others
    for path in files.keys { entries[path] = .file }
    var above: Set<String> = []
    for path in Array(entries.keys) + Array(folders) {
      for slash in path.indices where path[slash] == "/" { above.insert(String(path[..<slash])) }
    }
    // A file that is a folder, too, would be lost when it is unpacked.
    if let both = entries.keys.filter({ above.contains($0) || folders.contains($0) }).min() {
      throw TarFault.twice(both)
    }
    for path in folders where !above.contains(path) { entries[path] = .other }
    // Whoever packed may have begun some folders above.
    var (name, prefix) = (String?.none, "")
    while entries[prefix + "METS.xml"] == nil, entries[prefix + "bagit.txt"] == nil {
      let names = Set(
        entries.keys.filter { $0.hasPrefix(prefix) }
          .map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
      )
      if prefix.isEmpty, names.count > 1 { throw TarFault.severalFolders(names.sorted()) }
      guard names.count == 1, let inner = names.first, entries[prefix + inner] == nil else { break }
      (name, prefix) = (inner, prefix + inner + "/")
    }
    let (files, inside) = (files, prefix)
    let inner = entries.filter { $0.key.hasPrefix(inside) }
    return PackageTree(
      name: name,
      entries: Dictionary(
        uniqueKeysWithValues: inner.map { (String($0.key.dropFirst(inside.count)), $0.value) }
      ),
      size: { files[inside + $0].map(size) ?? 0 },
      pieces: { path, take in
        if let content = files[inside + path] { try pieces(content, take) }
      }
    )
  }
}
