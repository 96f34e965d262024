import Checksums

/// What lies where a package should be: names, kinds, and a way to read each file.
package struct PackageTree {
  /// The name of its folder; `nil` where it lies in none, as a tar file may have it.
  package let name: String?
  /// Everything but ordinary folders, by its path inside.
  package let entries: [String: Kind]
  /// The size of a file, which costs no reading.
  let size: (String) throws -> Int
  /// Hands over the bytes of a file, piece by piece.
  let pieces: (String, (UnsafeRawBufferPointer) -> Void) throws -> Void

  package enum Kind: Sendable {
    case file
    case link
    /// A device, socket or pipe, or a folder with nothing in it.
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
    name: String?,
    entries: [String: Kind],
    size: @escaping (String) throws -> Int,
    pieces: @escaping (String, (UnsafeRawBufferPointer) -> Void) throws -> Void
  ) {
    self.name = name
    self.entries = entries
    self.size = size
    self.pieces = pieces
  }

  /// The tree of files in memory.
  package init(name: String?, files: [String: [UInt8]]) {
    self.init(
      name: name,
      entries: files.mapValues { _ in .file },
      size: { files[$0]?.count ?? 0 },
      pieces: { path, take in files[path]?.withUnsafeBytes { take($0) } }
    )
  }

  /// The size and the hash of a file.
  func measure(_ path: String) throws -> Measure {
    var hasher = SHA256()
    var size = 0
    try pieces(path) { piece in
      hasher.update(piece)
      size += piece.count
    }
    return Measure(size: size, digest: hasher.finalize())
  }

  /// The bytes of a file.
  func read(_ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(try size(path))
    try pieces(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The bytes of a file, or `nil` for one that is larger than any of its kind.
  func read(_ path: String, atMost limit: Int) throws -> [UInt8]? {
    try size(path) <= limit ? try read(path) : nil
  }

  /// What lies below a folder inside, under the folder's name or none.
  func below(_ folder: String, named name: String?) -> PackageTree {
    let prefix = folder + "/"
    var inner: [String: Kind] = [:]
    for (path, kind) in entries where path.hasPrefix(prefix) {
      inner[String(path.dropFirst(prefix.count))] = kind
    }
    let (size, pieces) = (size, pieces)
    return PackageTree(
      name: name,
      entries: inner,
      size: { try size(prefix + $0) },
      pieces: { try pieces(prefix + $0, $1) }
    )
  }
}
