import System

/// A file in whose place Git LFS has left where to find it.
///
/// ```
/// version https://git-lfs.github.com/spec/v1
/// oid sha256:4d7a…
/// ```
package enum PointerFile {
  private static let start = Array("version https://git-lfs.github.com/spec/".utf8)

  /// Pointers are at most this long, in bytes (git-lfs, docs/spec.md).
  static let limit = 1_024

  package static func isPointer(_ bytes: [UInt8]) -> Bool {
    bytes.count <= limit && bytes.starts(with: start)
  }
}

extension Folder {
  /// Whether a file is such a pointer; only small ones are read.
  func isPointer(_ name: String) throws(FileError) -> Bool {
    guard let status = status(name), status.size <= PointerFile.limit else { return false }
    return PointerFile.isPointer(try read(name, limit: PointerFile.limit))
  }
}
