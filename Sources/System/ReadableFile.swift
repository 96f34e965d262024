import Platform

/// An ordinary file that the user named, read where it is wanted.
package final class ReadableFile {
  package let path: String
  /// In bytes, when it was opened.
  package let size: Int
  private let descriptor: Int32

  package init(_ path: String) throws(FileError) {
    self.path = path
    // Without O_NONBLOCK, opening a pipe would wait for ever.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(.open, at: path) }
    guard let status = FileStatus(descriptor: descriptor), status.kind == .file else {
      close(descriptor)
      throw FileError(.read, at: path, code: EOPNOTSUPP)
    }
    size = Int(status.size)
  }

  deinit { close(descriptor) }

  /// The bytes of a range within the file's size.
  ///
  /// - Throws: Also when the file has become shorter.
  package func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<range.count]
        )
        let got = pread(descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = got < 0 ? errno : EIO
          return
        }
        count += got
      }
    }
    if let failure { throw FileError(.read, at: path, code: failure) }
    return bytes
  }
}
