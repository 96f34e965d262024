import Foundation

/// What tests look at and put there behind the program's back.
extension TemporaryRegister {
  /// Every name at a path, hidden ones, too.
  package func names(_ path: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: absolute(path))) ?? []).sorted()
  }

  package func text(_ path: String) throws -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  package func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  package func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(path),
      withIntermediateDirectories: true
    )
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: absolute(path))
  }

  /// A file that is open for writing, and made if it is not there.
  ///
  /// Programs that other tests start do not hold it open: the watcher waits for whoever writes.
  package func writer(_ path: String, _ flags: Int32 = O_APPEND) throws -> FileHandle {
    let file = open(absolute(path), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }

  /// Renames a file or folder.
  package func move(_ path: String, to target: String) throws {
    try FileManager.default.moveItem(atPath: absolute(path), toPath: absolute(target))
  }

  /// Says when a file was last changed.
  package func setModified(_ path: String, _ seconds: Int64) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(seconds))],
      ofItemAtPath: absolute(path)
    )
  }
}
