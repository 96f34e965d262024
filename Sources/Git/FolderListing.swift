import System

/// Folders of a tree, listed where the names in them may be others than before.
struct FolderListing: Sendable {
  private let top: String
  private let index: IndexFile
  private let before: KnownFolders
  private let began: FileStamp.Time
  /// What Git does not know, or no longer.
  private(set) var suspects: [String] = []
  private(set) var marks: [UInt64] = []
  /// Folders in which Git knows nothing, and nothing lay at first.
  private(set) var empty: [String] = []
  /// `false` where something could not be looked at, or has a name that only Git can say.
  private(set) var isWhole = true

  init(
    at top: String,
    of index: IndexFile,
    _ before: KnownFolders,
    began: FileStamp.Time
  ) {
    self.top = top
    self.index = index
    self.before = before
    self.began = began
  }

  /// Looks at a folder in which Git knows something.
  ///
  /// `root`: the top of the tree, opened.
  mutating func look(at folder: OutlineFolder, in root: borrowing Folder) {
    let path = String(decoding: folder.path, as: UTF8.self)
    // One that is gone is told of by the files that were in it.
    guard let status = root.status(path) else { return }
    guard status.kind == .folder else { return suspects.append(path) }
    let mark = KnownFolders.mark(
      of: folder.path,
      names: folder.names.value,
      in: FileStamp(status)
    )
    if before.contains(mark) { return marks.append(mark) }
    let isKnown = list(path, Array(folder.path))
    if isKnown { note(mark, of: status) }
  }

  /// A folder that has changed in this moment may change again without another state.
  private mutating func note(_ mark: UInt64, of status: FileStatus) {
    if status.modified < began, status.changed < began { marks.append(mark) }
  }

  /// Looks at a folder that was empty, and of which Git may know something now.
  mutating func lookAgain(atEmpty path: String) {
    if index.hasFiles(below: Array(path.utf8)) { return }
    guard let status = FileStatus(ofLinkAt: top + "/" + path) else { return }
    let mark = KnownFolders.mark(of: path.utf8, names: 0, in: FileStamp(status))
    if status.kind == .folder, before.contains(mark) {
      marks.append(mark)
      return empty.append(path)
    }
    if status.kind == .folder, isAccounted(emptyFolder: path) { return }
    suspects.append(path)
    // The folder above it is as it was: it is looked at for what it holds as long as Git does not know it.
    if status.kind == .folder { empty.append(path) }
  }

  /// Looks at a place at which Git knows nothing.
  mutating func look(atUnknown path: String) {
    guard let status = FileStatus(ofLinkAt: top + "/" + path) else { return }
    if status.kind == .folder, isAccounted(emptyFolder: path) { return }
    suspects.append(path)
  }

  /// - Returns: Whether everything in it is Git's, or nothing to Git.
  private mutating func list(_ path: String, _ bytes: [UInt8]) -> Bool {
    var isKnown = true
    for entry in entries(of: path) {
      let inner = bytes + [UInt8(ascii: "/")] + Array(entry.name.utf8)
      switch entry.kind {
      case .file, .link:
        if index.has(inner) { continue }
      case .folder:
        // A repository of its own is none of this one's.
        if entry.name == ".git" {
          suspects.append(path)
          isKnown = false
          continue
        }
        if index.hasFiles(below: inner) || index.has(inner) { continue }
        if isAccounted(emptyFolder: path + "/" + entry.name) { continue }
      case .other: continue
      case .misnamed:
        isWhole = false
        continue
      }
      isKnown = false
      suspects.append(path + "/" + entry.name)
    }
    return isKnown
  }

  /// Notes a folder in which there is nothing, nor in those that lie in it.
  ///
  /// - Returns: `false` where there is something.
  private mutating func isAccounted(emptyFolder path: String) -> Bool {
    guard let status = FileStatus(ofLinkAt: top + "/" + path) else { return true }
    for entry in entries(of: path) {
      switch entry.kind {
      case .folder:
        guard entry.name != ".git", isAccounted(emptyFolder: path + "/" + entry.name) else {
          return false
        }
      case .other: continue
      case .file, .link, .misnamed: return false
      }
    }
    empty.append(path)
    note(KnownFolders.mark(of: path.utf8, names: 0, in: FileStamp(status)), of: status)
    return true
  }

  private mutating func entries(of path: String) -> [FolderEntry] {
    do {
      return try Folder(top + "/" + path, link: .refused).entries()
    } catch {
      isWhole = false
      return []
    }
  }
}
