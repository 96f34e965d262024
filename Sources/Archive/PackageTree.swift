import Checksums

/// What lies where a package should be: names, kinds, and a way to read each file.
package struct PackageTree {
  /// The name of its folder, or of the archive file without its ending.
  package let name: String
  /// Everything but ordinary folders, by its path inside.
  package let entries: [String: Kind]
  /// The size and the hash of a file.
  let measure: (String) throws -> Measure
  /// The bytes of a file.
  let read: (String) throws -> [UInt8]

  package enum Kind: Sendable {
    case file
    case link
    /// A device, socket or pipe.
    case other
  }

  package struct Measure: Hashable, Sendable {
    package let size: Int
    package let digest: Digest

    package init(size: Int, digest: Digest) {
      self.size = size
      self.digest = digest
    }
  }

  package init(
    name: String,
    entries: [String: Kind],
    measure: @escaping (String) throws -> Measure,
    read: @escaping (String) throws -> [UInt8]
  ) {
    self.name = name
    self.entries = entries
    self.measure = measure
    self.read = read
  }

  /// The tree of files in memory.
  package init(name: String, files: [String: [UInt8]]) {
    self.init(
      name: name,
      entries: files.mapValues { _ in .file },
      measure: { path in
        let bytes = files[path] ?? []
        return Measure(size: bytes.count, digest: SHA256.hash(of: bytes))
      },
      read: { files[$0] ?? [] }
    )
  }

  /// What lies below a folder inside.
  func below(_ folder: String) -> PackageTree {
    let prefix = folder + "/"
    var inner: [String: Kind] = [:]
    for (path, kind) in entries where path.hasPrefix(prefix) {
      inner[String(path.dropFirst(prefix.count))] = kind
    }
    let (measure, read) = (measure, read)
    return PackageTree(
      name: folder.split(separator: "/").last.map(String.init) ?? folder,
      entries: inner,
      measure: { try measure(prefix + $0) },
      read: { try read(prefix + $0) }
    )
  }
}

extension PackageTree {
  /// A tree as if its folder were called something else.
  package func renamed(_ name: String) -> PackageTree {
    PackageTree(name: name, entries: entries, measure: measure, read: read)
  }
}
