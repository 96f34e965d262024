import System

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

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
  ///   - flags: `O_NOFOLLOW`, or none for a folder that the user named.
  ///   - names: Which names are wanted beside the fingerprint.
  ///   - matters: Whether an entry counts.
  /// - Throws: Why there is no listing.
  init(
    _ path: String,
    _ flags: Int32,
    _ names: Names,
    matters: (ExactText) -> Bool
  ) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | flags)
    guard descriptor >= 0 else { throw Failure(errno) }
    guard let stream = fdopendir(descriptor) else {
      let failure = Failure(errno)
      close(descriptor)
      throw failure
    }
    defer { closedir(stream) }
    var status = Status()
    guard fstat(descriptor, &status) == 0 else { throw Failure(errno) }
    fingerprint = Fingerprint(folder: status)
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      add(Entry(entry), in: descriptor, names, matters)
    }
    if errno != 0 { throw Failure(errno) }
  }

  private mutating func add(
    _ entry: Entry,
    in folder: Int32,
    _ names: Names,
    _ matters: (ExactText) -> Bool
  ) {
    guard !entry.isOwn else { return }
    let name = ExactText(entry.bytes)
    if let name, !matters(name) { return }
    if name == nil { hasUnspeakableName = true }
    if entry.kind == Int32(DT_DIR) { return add(folder: name, entry) }
    var status = Status()
    // What has vanished since it was listed is not there.
    guard fstatat(folder, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR { return add(folder: name, entry) }
    fingerprint.add(file: entry.bytes, status)
    if status.isEmptyFile { hasEmptyFile = true }
    if let name, names == .ofFiles { files.append(name) }
  }

  private mutating func add(folder name: ExactText?, _ entry: Entry) {
    fingerprint.add(folder: entry.bytes)
    if let name { subfolders.append(name) }
  }
}

/// One entry of a folder, valid until the next is read.
private struct Entry {
  let name: UnsafePointer<CChar>
  let bytes: UnsafeRawBufferPointer
  /// `DT_DIR` and its like; `DT_UNKNOWN` where the file system does not say.
  let kind: Int32

  init(_ entry: UnsafeMutablePointer<dirent>) {
    name = UnsafeRawPointer(entry)
      .advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      .assumingMemoryBound(to: CChar.self)
    bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    kind = Int32(entry.pointee.d_type)
  }

  /// `.` and `..`.
  var isOwn: Bool { name[0] == 0x2E && (name[1] == 0 || (name[1] == 0x2E && name[2] == 0)) }
}

extension FolderListing.Failure {
  init(_ code: Int32) {
    switch code {
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: self = .gone
    default: self = .unreadable(code: code)
    }
  }
}

extension Status {
  var isEmptyFile: Bool { st_mode & S_IFMT == S_IFREG && st_size == 0 }

  /// What the system knows of a path, a link there not being followed.
  init?(of path: String) {
    self.init()
    guard lstat(path, &self) == 0 else { return nil }
  }
}
