import Archive
import CaseStore
import System

extension PackageProof {
  /// Looks through what lies at an absolute path: a folder, or a tar or ZIP file of one, whatever it is called.
  ///
  /// - Throws: `FileError`.
  package init(at path: String) throws {
    do {
      try self.init(of: PackageTree(at: path))
    } catch let fault as TarFault {
      self.init(notRead: fault)
    } catch let fault as ZipFault {
      self.init(notUnzipped: fault)
    }
  }
}

extension PackageTree {
  fileprivate init(at path: String) throws {
    guard try FileStatus(at: path).kind == .folder else {
      let file = try ReadableFile(path)
      let source = ByteSource(size: file.size) { try file.read($0) }
      self = try ZipFile.isOne(source) ? ZipFile.tree(in: source) : TarFile.tree(in: source)
      return
    }
    let listing = try PackageListing(of: path)
    self.init(
      name: path.split(separator: "/").last.map(String.init),
      entries: listing.entries.mapValues { kind in
        switch kind {
        case .file: .file
        case .link: .link
        case .folder, .other, .misnamed: .other
        }
      },
      size: { try listing.size($0) },
      pieces: { try listing.pieces($0, $1) }
    )
  }
}
