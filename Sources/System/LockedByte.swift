import Platform

/// The system's own lock on a right, which ends with its holder however that ends.
///
/// All rights share one file, which nobody removes: each has a byte of it, by its name. The locks are those
/// of open files, not of processes (fcntl(2), “Open file description locks”), so that two threads keep
/// each other out, too. Where the system has none, a file of the right's own is locked as a whole (flock(2)).
struct LockedByte: ~Copyable {
  private let file: Int32
  let reach: Reach

  /// Whom the lock keeps out, so that whoever has it knows that these have not.
  enum Reach {
    /// Everybody who can reach the file: it lies on a file system of this machine.
    case everybody
    /// Processes of this kernel; what others do on a network drive is not known for certain.
    case thisMachine
    /// Nobody: the file system has no locks.
    case nobody
  }

  /// - Throws: ``FileError`` when there can be no such file.
  /// - Returns: `nil` while somebody has it.
  init?(of name: String, in folder: borrowing Folder) throws(FileError) {
    let reach = Self.reach(in: folder)
    let file = try folder.openForLocking(Self.fileName)
    var byte = Self.byte(of: name, kind: F_WRLCK)
    if retrying({ fcntl(file, Self.setLock, &byte) }) == 0 {
      self.init(file: file, reach: reach)
      return
    }
    let code = errno
    close(file)
    if code == EAGAIN || code == EACCES { return nil }
    try self.init(ofWholeFile: name, in: folder, reaching: reach)
  }

  private init(file: Int32, reach: Reach) {
    self.file = file
    self.reach = reach
  }

  private init?(
    ofWholeFile name: String,
    in folder: borrowing Folder,
    reaching reach: Reach
  ) throws(FileError) {
    let file = try folder.openForLocking(name + ".held")
    if lock(file, LOCK_EX | LOCK_NB) == 0 {
      self.init(file: file, reach: reach)
    } else if errno == EWOULDBLOCK {
      close(file)
      return nil
    } else {
      self.init(file: file, reach: .nobody)
    }
  }

  deinit { close(file) }

  /// Whom the locks of a folder keep out, where there are any.
  static func reach(in folder: borrowing Folder) -> Reach {
    FileSystemKind(of: folder.path) == nil ? .everybody : .thisMachine
  }

  /// Whether somebody has it, as far as the system can be asked.
  static func isTaken(_ name: String, in folder: borrowing Folder) throws(FileError) -> Bool {
    let path = folder.path + "/" + fileName
    let file = openat(folder.descriptor, fileName, flags: O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      let error = FileError(.open, at: path)
      if error.isMissing { return false }
      throw error
    }
    defer { close(file) }
    var byte = byte(of: name, kind: F_WRLCK)
    guard retrying({ fcntl(file, getLock, &byte) }) == 0 else {
      let error = FileError(.read, at: path)
      // Where the system knows no such locks, the file of the right alone says who has it.
      if error.code == EINVAL || error.code == ENOLCK || error.code == ENOTSUP { return false }
      throw error
    }
    return byte.l_type != Int16(F_UNLCK)
  }

  static let fileName = "held"

  private static func byte(of name: String, kind: Int32) -> flock {
    var byte = flock()
    byte.l_type = Int16(kind)
    byte.l_whence = Int16(SEEK_SET)
    byte.l_start = off_t(place(of: name))
    byte.l_len = 1
    return byte
  }

  /// FNV-1a, in 62 bits: two rights with the same byte would only wait for each other.
  private static func place(of name: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int64(hash >> 2)
  }

  // F_OFD_SETLK and F_OFD_GETLK of <fcntl.h>, which only GNU sources see.
  #if os(Linux)
  private static let setLock: Int32 = 37
  private static let getLock: Int32 = 36
  #else
  private static let setLock: Int32 = 90
  private static let getLock: Int32 = 92
  #endif
}

extension Folder {
  /// A file that is there for its locks alone.
  fileprivate func openForLocking(_ name: String) throws(FileError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let file = openat(descriptor, name, flags: flags, mode: Audience.group.mode(ofFileIn: self))
    guard file >= 0 else { throw FileError(.open, at: path + "/" + name) }
    return file
  }
}
