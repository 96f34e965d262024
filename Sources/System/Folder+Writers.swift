import Platform

/// Something that comes in and may not be whole yet: somebody writes to it, or did so just now.
///
/// A program that fetches or scans may write for minutes; registered in between, half of it
/// would be lost.
package struct UnfinishedFile: Error, Equatable {
  package let path: String
}

/// Files that come in are read here, whichever way they come, and none before it is whole.
///
/// The system knows who has a file of one's own open for writing. Of others' files, and on network
/// drives, it is only known when they changed: such a file must have been let be for a while.
extension Folder {
  /// `now`: in seconds, as the times of files are.
  ///
  /// - Throws: ``UnfinishedFile`` while a file may not be whole; ``FileError``.
  package func refuseUnfinished(_ name: String, now: Int64) throws {
    try refuse(name) { Self.isUnfinished($0, at: now) }
  }

  /// The bytes of a file that nobody writes to meanwhile.
  ///
  /// It may have been renamed just now: when it changed says nothing here.
  ///
  /// - Throws: ``UnfinishedFile``, ``OversizeFile``, ``FileError``.
  package func readClaimed(_ name: String, limit: Int) throws -> [UInt8] {
    let stamp = stamp(name)
    try refuse(name) { Self.writers(of: $0) == .some }
    let bytes = try readWhole(name, limit: limit)
    try refuse(name) { Self.writers(of: $0) == .some || self.stamp(name) != stamp }
    return bytes
  }

  /// Hands over a file piece by piece that nobody writes to just now: what is there else is not what they are going
  /// to save.
  ///
  /// - Returns: The stamp that the file had when it was opened; `nil` where there is none.
  /// - Throws: ``UnfinishedFile``, ``FileError``.
  package func readSettled(
    _ name: String,
    _ take: (UnsafeRawBufferPointer, _ size: Int) -> Bool
  ) throws -> FileStamp? {
    let file: Int32
    do {
      file = try openForReading(name)
    } catch  where error.isMissing {
      return nil
    }
    defer { close(file) }
    guard Self.writers(of: file) != .some else { throw UnfinishedFile(path: path + "/" + name) }
    return try readPieces(of: file, name, take)
  }

  /// Refuses a file that somebody has open for writing; one that is not there is nobody's.
  ///
  /// A moment is let pass: a program that is being started holds for as long what its starter had open.
  ///
  /// - Throws: ``UnfinishedFile``, ``FileError``.
  package func refuseOpen(_ name: String) throws {
    do {
      try refuse(name) { file in
        for _ in 0..<20 where Self.writers(of: file) == .some { Pause.hundredth() }
        return Self.writers(of: file) == .some
      }
    } catch let error as FileError where error.isMissing {}
  }

  /// Refuses a file that was written to a moment ago, by the clock of its file system.
  ///
  /// - Throws: ``UnfinishedFile``, ``FileError``.
  package func refuseJustWritten(_ name: String, now: FileStamp.Time) throws {
    try refuse(name) { file in
      guard let status = FileStatus(descriptor: file) else { return false }
      let quiet = Self.writers(of: file) == .unknown ? Self.quietUnseen : Self.quiet
      return abs(now.seconds - FileStamp(status).modified.seconds) < quiet
    }
  }

  private func refuse(_ name: String, when isUnfinished: (Int32) -> Bool) throws {
    let file = try openForReading(name)
    defer { close(file) }
    guard !isUnfinished(file) else { throw UnfinishedFile(path: path + "/" + name) }
  }

  /// The bytes of a file that comes in, wherever the user says it is; a pipe is read to its end.
  ///
  /// `now`: in seconds, as the times of files are.
  ///
  /// - Throws: ``UnfinishedFile``, ``OversizeFile``, ``FileError``.
  package static func readArrived(_ path: String, now: Int64, limit: Int) throws -> [UInt8] {
    let stamp = try whole(path, at: now)
    if let stamp, stamp.size > limit { throw OversizeFile(size: Int(stamp.size), limit: limit) }
    let bytes = try readFile(path, limit: limit)
    guard bytes.count <= limit else { throw OversizeFile(size: bytes.count, limit: limit) }
    guard try whole(path, at: now) == stamp else { throw UnfinishedFile(path: path) }
    return bytes
  }

  /// The stamp of a file that is whole, or `nil` of what is no file.
  private static func whole(_ path: String, at now: Int64) throws -> FileStamp? {
    // Only looked at: whoever waits for a reader of a pipe would lose it.
    let status = try FileStatus(at: path)
    guard status.kind == .file else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(.open, at: path) }
    defer { close(file) }
    guard !isUnfinished(file, at: now) else { throw UnfinishedFile(path: path) }
    return FileStamp(status)
  }

  private static func isUnfinished(_ file: Int32, at now: Int64) -> Bool {
    guard let status = FileStatus(descriptor: file), status.kind == .file else { return false }
    return switch writers(of: file) {
    case .none: false
    case .some: true
    // The clock of a network drive may go ahead of this machine's.
    case .unknown: abs(now - FileStamp(status).changed.seconds) < quietUnseen
    }
  }

  /// In seconds.
  private static let quiet: Int64 = 5
  /// In seconds, where nobody can see who writes: a program that scans or fetches may pause.
  private static let quietUnseen: Int64 = 60

  /// What the system says about who writes to a file.
  private enum Writers {
    case none
    case some
    case unknown
  }

  #if os(Linux)
  /// A read lease is refused while anybody has the file open for writing (fcntl(2)); it is given
  /// back at once.
  private static func writers(of file: Int32) -> Writers {
    // Whoever opens the file while the lease is held has it ended by a signal: one that nobody hears.
    guard fcntl(file, setSignal, SIGURG) == 0 else { return .unknown }
    if fcntl(file, setLease, F_RDLCK) == 0 {
      _ = fcntl(file, setLease, F_UNLCK)
      return .none
    }
    return errno == EAGAIN ? .some : .unknown
  }

  // F_SETSIG and F_SETLEASE of <fcntl.h>, which only GNU sources see.
  private static let setSignal: Int32 = 10
  private static let setLease: Int32 = 1024
  #else
  /// There are no leases.
  private static func writers(of file: Int32) -> Writers { .unknown }
  #endif
}
