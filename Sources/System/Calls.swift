import Platform

// The system's calls as this room makes them: under their own names, so that none is forgotten, and made
// again for as long as a signal interrupts them (signal(7)).
//
// `close` is not among them: on Linux the descriptor is gone whatever it says (close(2)).

func open(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  retrying { Platform.open(path, flags) }
}

func openat(_ folder: Int32, _ name: UnsafePointer<CChar>, flags: Int32) -> Int32 {
  retrying { Platform.openat(folder, name, flags) }
}

func openat(
  _ folder: Int32,
  _ name: UnsafePointer<CChar>,
  flags: Int32,
  mode: mode_t
) -> Int32 {
  retrying { Platform.openat(folder, name, flags, mode) }
}

func fstat(_ file: Int32, into status: UnsafeMutablePointer<stat>) -> Int32 {
  retrying { Platform.fstat(file, status) }
}

func lstat(_ path: UnsafePointer<CChar>, into status: UnsafeMutablePointer<stat>) -> Int32 {
  retrying { Platform.lstat(path, status) }
}

/// `stat`, which has the name of a structure too.
func followedStatus(
  _ path: UnsafePointer<CChar>,
  into status: UnsafeMutablePointer<stat>
) -> Int32 {
  retrying { stat(path, status) }
}

func fstatat(
  _ folder: Int32,
  _ name: UnsafePointer<CChar>,
  into status: UnsafeMutablePointer<stat>,
  flags: Int32
) -> Int32 {
  retrying { Platform.fstatat(folder, name, status, flags) }
}

func renameat(
  _ folder: Int32,
  _ name: UnsafePointer<CChar>,
  to newFolder: Int32,
  _ newName: UnsafePointer<CChar>
) -> Int32 {
  retrying { Platform.renameat(folder, name, newFolder, newName) }
}

func linkat(
  _ folder: Int32,
  _ name: UnsafePointer<CChar>,
  to newFolder: Int32,
  _ newName: UnsafePointer<CChar>,
  flags: Int32
) -> Int32 {
  retrying { Platform.linkat(folder, name, newFolder, newName, flags) }
}

@discardableResult
func unlinkat(_ folder: Int32, _ name: UnsafePointer<CChar>, flags: Int32) -> Int32 {
  retrying { Platform.unlinkat(folder, name, flags) }
}

func mkdirat(_ folder: Int32, _ name: UnsafePointer<CChar>, mode: mode_t) -> Int32 {
  retrying { Platform.mkdirat(folder, name, mode) }
}

func fsync(_ file: Int32) -> Int32 { retrying { Platform.fsync(file) } }

func fchmod(_ file: Int32, _ mode: mode_t) -> Int32 { retrying { Platform.fchmod(file, mode) } }

func fchown(_ file: Int32, owner: uid_t, group: gid_t) -> Int32 {
  retrying { Platform.fchown(file, owner, group) }
}

/// `flock`, which has the name of a structure too.
@discardableResult
func lock(_ file: Int32, _ operation: Int32) -> Int32 {
  retrying { flock(file, operation) }
}

func waitpid(_ child: pid_t, into status: UnsafeMutablePointer<Int32>, options: Int32) -> pid_t {
  retrying { Platform.waitpid(child, status, options) }
}

/// Asks the system what the descriptor is, which a signal may interrupt.
func fdopendir(_ folder: Int32) -> OpaquePointer? {
  while true {
    let stream = Platform.fdopendir(folder)
    if stream != nil || errno != EINTR { return stream }
  }
}

/// Makes any call again for as long as a signal interrupts it.
///
/// - Returns: What the call returns, -1 with `errno` when it failed.
func retrying(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// Bytes in and out of what is open.
enum Descriptor {
  /// - Returns: How many bytes were read; 0 at the end, -1 with `errno` when it failed.
  static func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Platform.read(file, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// - Returns: The byte at an offset; `nil` when there is none, or it cannot be read.
  static func byte(of file: Int32, at offset: Int64) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = pread(file, &byte, 1, off_t(offset))
      if count == 1 { return byte }
      if count >= 0 || errno != EINTR { return nil }
    }
  }

  /// - Returns: The system's error number, or `nil` when all is written.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = Platform.write(file, piece.baseAddress, piece.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// The two ends of a new pipe, reading and writing, which no other program inherits; `nil` when there
  /// is none to be had.
  static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [0, 0]
    guard Platform.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
