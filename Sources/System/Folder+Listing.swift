import Platform

/// A name in a folder.
package struct FolderEntry: Sendable, Hashable {
  package let name: String
  package let kind: Kind

  package enum Kind: Sendable {
    case file
    case folder
    case link
    /// A device, socket or pipe.
    case other
    /// Whatever has a name that is no UTF-8: by the name as it is shown nothing can be opened.
    case misnamed
  }

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// An entry of a folder while the folder is gone through, valid until the next one.
package struct ListedEntry {
  private let name: UnsafePointer<CChar>
  private let folder: Int32
  /// `nil` where the file system does not say.
  package let kind: FolderEntry.Kind?

  fileprivate init(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) {
    self.folder = folder
    name = UnsafeRawPointer(entry)
      .advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      .assumingMemoryBound(to: CChar.self)
    kind =
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): .file
      case Int32(DT_DIR): .folder
      case Int32(DT_LNK): .link
      case Int32(DT_UNKNOWN): nil
      default: .other
      }
  }

  /// The name as the file system keeps it, which may be no UTF-8.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: name, count: strlen(name))
  }

  /// What the system knows of it, links not followed; `nil` when it has vanished since it was listed.
  package var status: FileStatus? { FileStatus(name, in: folder) }

  /// `nil` for a name that is no UTF-8.
  fileprivate var text: String? { String(validatingCString: name) }

  /// A name with signs in the place of what is no UTF-8.
  fileprivate var shownText: String { String(cString: name) }

  /// `.` and `..`.
  fileprivate var isOwn: Bool {
    name[0] == 0x2E && (name[1] == 0 || (name[1] == 0x2E && name[2] == 0))
  }
}

extension Folder {
  /// Every name inside but `.` and `..`, in no order.
  package func entries() throws(FileError) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    // Where the file system does not say what they are.
    var unknown: [String] = []
    try visitEntries { entry in
      guard let name = entry.text else {
        return entries.append(FolderEntry(name: entry.shownText, kind: .misnamed))
      }
      if let kind = entry.kind {
        entries.append(FolderEntry(name: name, kind: kind))
      } else {
        unknown.append(name)
      }
    }
    for name in unknown {
      // One that has vanished since it was listed is none.
      guard let kind = try kind(of: name) else { continue }
      entries.append(FolderEntry(name: name, kind: kind))
    }
    return entries
  }

  /// Goes through everything inside but `.` and `..`, in no order.
  package func visitEntries(_ visit: (ListedEntry) -> Void) throws(FileError) {
    // The stream closes the descriptor it is given, and this folder keeps its own.
    let own = retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard own >= 0, let stream = fdopendir(own) else { throw FileError(.list, at: path) }
    rewinddir(stream)
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == EINTR { continue }
        if errno != 0 { throw FileError(.list, at: path) }
        return
      }
      let listed = ListedEntry(entry, in: descriptor)
      if !listed.isOwn { visit(listed) }
    }
  }
}
