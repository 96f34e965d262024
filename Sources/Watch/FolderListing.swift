import System

/// What lies in one folder.
struct FolderListing {
  fileprivate(set) var fingerprint: Fingerprint
  fileprivate(set) var subfolders: [ExactText] = []
  /// Everything that is no folder; empty when only the fingerprint was asked for.
  fileprivate(set) var files: [ExactText] = []
  fileprivate(set) var hasEmptyFile = false
  /// Whether there is a name that is no UTF-8, which no path can be made of.
  fileprivate(set) var hasUnspeakableName = false

  /// Whether the names of files are wanted.
  enum Names {
    case ofFiles
    case ofFoldersOnly
  }

  /// Why there is no listing.
  enum Failure: Error {
    /// There is no such folder, or a link in its place.
    case gone
    case unreadable(code: Int32)
  }
}

extension FolderListing {
  /// Lists a folder, without the names that do not matter.
  ///
  /// - Parameters:
  ///   - path: Absolute.
  ///   - link: What a link in its place is.
  ///   - names: Which names are wanted beside the fingerprint.
  ///   - matters: Whether an entry counts.
  /// - Throws: Why there is no listing.
  init(
    _ path: String,
    link: Folder.Link,
    names: Names,
    matters: (ExactText) -> Bool
  ) throws(Failure) {
    do throws(FileError) {
      let folder = try Folder(path, link: link)
      var listing = FolderListing(fingerprint: Fingerprint(folder: try folder.status()))
      try folder.visitEntries { listing.add($0, keeping: names, where: matters) }
      self = listing
    } catch {
      throw Failure(error)
    }
  }

  private init(fingerprint: Fingerprint) { self.fingerprint = fingerprint }

  private mutating func add(
    _ entry: ListedEntry,
    keeping names: Names,
    where matters: (ExactText) -> Bool
  ) {
    let name = ExactText(entry.bytes)
    if let name, !matters(name) { return }
    if name == nil { hasUnspeakableName = true }
    if entry.kind == .folder { return add(folder: name, as: entry) }
    // What has vanished since it was listed is not there.
    guard let status = entry.status else { return }
    if status.kind == .folder { return add(folder: name, as: entry) }
    fingerprint.add(file: entry.bytes, as: status)
    if status.isEmptyFile { hasEmptyFile = true }
    if let name, names == .ofFiles { files.append(name) }
  }

  private mutating func add(folder name: ExactText?, as entry: ListedEntry) {
    fingerprint.add(folder: entry.bytes)
    if let name { subfolders.append(name) }
  }
}

extension FolderListing.Failure {
  fileprivate init(_ error: FileError) {
    self = error.leadsNowhere ? .gone : .unreadable(code: error.code)
  }
}

extension FileStatus {
  var isEmptyFile: Bool { kind == .file && size == 0 }
}
