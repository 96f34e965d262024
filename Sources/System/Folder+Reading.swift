import Platform

extension Folder {
  /// The bytes of an ordinary file, at most `limit` and one more, which says that there are more.
  package func read(_ name: String, limit: Int = .max - 1) throws(FileError) -> [UInt8] {
    try readStamped(name, limit: limit).bytes
  }

  /// A file's bytes, with the stamp that it had when its reading began.
  package func readStamped(
    _ name: String,
    limit: Int
  ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
    var bytes: [UInt8] = []
    let stamp = try readPieces(of: name) { piece, size in
      if bytes.isEmpty { bytes.reserveCapacity(min(size, limit)) }
      bytes.append(piece, atMost: limit + 1 - bytes.count)
      return bytes.count <= limit
    }
    return (bytes, stamp)
  }

  /// All bytes of a file that has no more than so many; of a larger one nothing is read.
  ///
  /// - Throws: ``OversizeFile``, ``FileError``.
  package func readWhole(_ name: String, limit: Int) throws -> [UInt8] {
    let size = status(name)?.size ?? 0
    guard size <= limit else { throw OversizeFile(size: Int(size), limit: limit) }
    let bytes = try read(name, limit: limit)
    guard bytes.count <= limit else { throw OversizeFile(size: bytes.count, limit: limit) }
    return bytes
  }

  /// The bytes of a file, or `nil` when there is none.
  package func readIfPresent(_ name: String, limit: Int = .max - 1) throws(FileError) -> [UInt8]? {
    do {
      return try read(name, limit: limit)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether a file has exactly these bytes; of one that has not, little is read.
  package func holds(_ name: String, with bytes: [UInt8]) -> Bool {
    var place = 0
    let stamp = try? readPieces(of: name) { piece, size in
      guard size == bytes.count, piece.count <= bytes.count - place else { return false }
      let isSame = bytes.withUnsafeBytes {
        $0[place..<(place + piece.count)].elementsEqual(piece)
      }
      if isSame { place += piece.count }
      return isSame
    }
    return stamp?.size == Int64(bytes.count) && place == bytes.count
  }

  /// A file that the user named, wherever it is, at most `limit` bytes and one more, which says that there
  /// are more; links and pipes are the user's own choice.
  package static func readFile(
    _ path: String,
    limit: Int = .max - 1
  ) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.open, at: path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    try readPieces(of: file, size: nil, at: path) { piece in
      bytes.append(piece, atMost: limit + 1 - bytes.count)
      return bytes.count <= limit
    }
    return bytes
  }

  /// Hands over a file piece by piece with its size, until it ends or `take` wants no more.
  ///
  /// - Returns: The stamp that the file had when it was opened.
  package func readPieces(
    of name: String,
    _ take: (UnsafeRawBufferPointer, _ size: Int) -> Bool
  ) throws(FileError) -> FileStamp {
    let file = try openForReading(name)
    defer { close(file) }
    return try readPieces(of: file, name, take)
  }

  /// Without `O_NONBLOCK`, opening a pipe that somebody put here would wait for ever.
  func openForReading(_ name: String) throws(FileError) -> Int32 {
    let file = name.withCString {
      openat(descriptor, $0, flags: O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    }
    guard file >= 0 else { throw FileError(.open, at: path + "/" + name) }
    return file
  }

  func readPieces(
    of file: Int32,
    _ name: String,
    _ take: (UnsafeRawBufferPointer, _ size: Int) -> Bool
  ) throws(FileError) -> FileStamp {
    // A pipe or a device may have no end, or give nothing and seem empty.
    guard let status = FileStatus(descriptor: file) else {
      throw FileError(.read, at: path + "/" + name)
    }
    guard status.kind == .file else {
      throw FileError(.read, at: path + "/" + name, code: EOPNOTSUPP)
    }
    let size = Int(status.size)
    try Self.readPieces(of: file, size: size, at: path + "/" + name) { take($0, size) }
    return FileStamp(status)
  }

  /// Hands over an open file piece by piece.
  ///
  /// `size` is what the file had when it was opened; a file that is read that far is read, which
  /// saves asking once more. Files that have none, as in /proc, and those that grow are read to
  /// their end.
  private static func readPieces(
    of file: Int32,
    size: Int?,
    at path: String,
    _ take: (UnsafeRawBufferPointer) -> Bool
  ) throws(FileError) {
    // Most files are small, and so is what is set aside for them.
    let pieceSize = min(size.map { max($0, 512) } ?? largestPiece, largestPiece)
    let failure: Int32? = withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 16) {
      buffer in
      var total = 0
      while true {
        let count = Descriptor.read(file, into: buffer)
        if count < 0 { return errno }
        if count == 0 || !take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return nil }
        total += count
        if total == size { return nil }
      }
    }
    if let failure { throw FileError(.read, at: path, code: failure) }
  }

  private static let largestPiece = 1 << 16
}

/// A file that is larger than what is read at once.
package struct OversizeFile: Error, Equatable {
  /// In bytes; of what has no end, what was read of it.
  package let size: Int
  package let limit: Int

  package init(size: Int, limit: Int) {
    self.size = size
    self.limit = limit
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ piece: UnsafeRawBufferPointer, atMost limit: Int) {
    let whole = piece.bindMemory(to: UInt8.self)
    append(contentsOf: UnsafeBufferPointer(rebasing: whole[..<Swift.min(limit, whole.count)]))
  }
}
