#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The only code that writes files of a register.
///
/// A file is written beside its name, made durable, and renamed over it: a crash, a full disk or a
/// kill at any moment leaves the old file or the new one, and at worst a leftover that `check` names.
extension Folder {
  /// Writes a file that must not exist.
  ///
  /// `mode`: 0640 for what holds personal data.
  package func create(_ name: String, _ bytes: [UInt8], mode: UInt32 = 0o644) throws {
    let temporary = try writeTemporary(for: name, bytes, mode: mode)
    // A hard link fails where the name exists; a rename would replace it.
    guard linkat(descriptor, temporary, descriptor, name, 0) == 0 else {
      let error = FileError(.create, path + "/" + name)
      unlinkat(descriptor, temporary, 0)
      if error.code == EPERM || error.code == ENOTSUP {
        return try createWithoutLinks(name, bytes, mode: mode)
      }
      throw error
    }
    unlinkat(descriptor, temporary, 0)
    try sync()
  }

  /// Replaces a file, if it still holds the bytes that were read from it.
  ///
  /// `old`: what was read; when the file has changed since, the new bytes are put beside it
  ///   under the name that the error tells, and the file stays.
  /// Throws ``WriteRefusal`` or ``FileError``.
  package func replace(_ name: String, _ old: [UInt8], with new: [UInt8]) throws {
    guard let status = stat(name) else { throw FileError(.open, path + "/" + name, code: ENOENT) }
    guard FolderEntry.Kind(mode: status.st_mode) == .file else {
      throw WriteRefusal.notAFile(path: path + "/" + name)
    }
    let temporary = try writeTemporary(for: name, new, mode: status.st_mode & 0o7777)
    do {
      guard try read(name) == old else {
        let kept = try keepBeside(name, temporary)
        throw WriteRefusal.changedMeanwhile(path: path + "/" + name, kept: path + "/" + kept)
      }
      guard renameat(descriptor, temporary, descriptor, name) == 0 else {
        throw FileError(.rename, path + "/" + name)
      }
    } catch let error as FileError {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
    try sync()
  }

  /// Puts a file that is derived from others in place, whatever was there.
  func putDerived(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let temporary = try writeTemporary(for: name, bytes, mode: 0o644, isDurable: false)
    guard renameat(descriptor, temporary, descriptor, name) == 0 else {
      let error = FileError(.rename, path + "/" + name)
      unlinkat(descriptor, temporary, 0)
      throw error
    }
  }

  /// Moves a file from another folder under a name that is free.
  func take(_ name: String, from other: borrowing Folder, as newName: String) throws(FileError) {
    guard stat(newName) == nil else { throw FileError(.create, path + "/" + newName, code: EEXIST) }
    guard renameat(other.descriptor, name, descriptor, newName) == 0 else {
      throw FileError(.rename, other.path + "/" + name)
    }
    try sync()
    try other.sync()
  }

  /// The beginning of every name that a write uses before it is done.
  static let temporaryPrefix = ".synpunkt-"

  /// Writes all bytes under a name of its own and makes them durable.
  private func writeTemporary(
    for name: String,
    _ bytes: [UInt8],
    mode: UInt32,
    isDurable: Bool = true
  ) throws(FileError) -> String {
    let temporary = Self.temporaryPrefix + "\(getpid())-" + name
    let fullPath = path + "/" + temporary
    unlinkat(descriptor, temporary, 0)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, temporary, flags, mode_t(mode))
    guard file >= 0 else { throw FileError(.create, fullPath) }
    let failure = Self.writeAll(bytes, to: file, mode: mode_t(mode), isDurable: isDurable)
    close(file)
    if let failure {
      unlinkat(descriptor, temporary, 0)
      throw FileError(.write, fullPath, code: failure)
    }
    return temporary
  }

  /// - Returns: The system's error number, or `nil` when all went well.
  private static func writeAll(
    _ bytes: [UInt8],
    to file: Int32,
    mode: mode_t,
    isDurable: Bool
  ) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(count)
      }
      // The process's mask may have taken rights away that the old file had.
      guard fchmod(file, mode) == 0 else { return errno }
      return !isDurable || fsync(file) == 0 ? nil : errno
    }
  }

  /// Keeps the program's version of a file that an editor was faster to save.
  private func keepBeside(_ name: String, _ temporary: String) throws(FileError) -> String {
    let kept = name + ".ny-\(getpid())"
    guard renameat(descriptor, temporary, descriptor, kept) == 0 else {
      throw FileError(.rename, path + "/" + kept)
    }
    return kept
  }

  /// Where the file system knows no hard links (FAT, some network drives).
  private func createWithoutLinks(_ name: String, _ bytes: [UInt8], mode: UInt32) throws(FileError)
  {
    let temporary = try writeTemporary(for: name, bytes, mode: mode)
    guard stat(name) == nil, renameat(descriptor, temporary, descriptor, name) == 0 else {
      let error = FileError(.create, path + "/" + name, code: stat(name) == nil ? errno : EEXIST)
      unlinkat(descriptor, temporary, 0)
      throw error
    }
    try sync()
  }
}

extension Folder {
  /// A folder that the user named, made with the folders above it where they are missing.
  package static func making(_ path: String) throws(FileError) -> Folder {
    if let folder = try? Folder(path) { return folder }
    var parts = path.split(separator: "/")[...]
    var missing: [Substring] = []
    while let last = parts.popLast() {
      missing.insert(last, at: 0)
      let above = "/" + parts.joined(separator: "/")
      guard let folder = try? Folder(above) else { continue }
      return try folder.makingFolder(at: missing.joined(separator: "/"))
    }
    throw FileError(.open, path, code: ENOENT)
  }

  /// A new folder of its own for a while.
  ///
  /// - Returns: Its path.
  package static func makingTemporary(in parent: String) throws(FileError) -> String {
    var template = Array((parent + "/synpunkt-XXXXXX").utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw FileError(.create, parent) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file at a path inside, unless something is there.
  ///
  /// - Returns: Whether it was written.
  package func createFile(at relative: String, _ bytes: [UInt8]) throws -> Bool {
    guard !exists(relative) else { return false }
    guard let slash = relative.lastIndex(of: "/") else {
      try create(relative, bytes)
      return true
    }
    try makingFolder(at: String(relative[..<slash]))
      .create(String(relative[relative.index(after: slash)...]), bytes)
    return true
  }
}
