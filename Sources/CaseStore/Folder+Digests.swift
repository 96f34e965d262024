import Checksums
import System

extension Folder {
  /// The hash of a file of any size.
  func digest(of name: String) throws(FileError) -> Digest { try digestStamped(of: name).digest }

  /// A file's digest, with the stamp that it had when its reading began.
  func digestStamped(of name: String) throws(FileError) -> (digest: Digest, stamp: FileStamp) {
    var hasher = SHA256()
    let stamp = try readPieces(of: name) { piece, _ in
      hasher.update(piece)
      return true
    }
    return (hasher.finalize(), stamp)
  }

  /// The hash of a file that nobody writes to just now, with the stamp that it had; `nil` where there is none.
  ///
  /// - Throws: ``UnfinishedFile``, ``FileError``.
  func settledDigest(of name: String) throws -> (digest: Digest, stamp: FileStamp)? {
    var hasher = SHA256()
    let stamp = try readSettled(name) { piece, _ in
      hasher.update(piece)
      return true
    }
    return stamp.map { (hasher.finalize(), $0) }
  }
}
