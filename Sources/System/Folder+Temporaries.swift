import Platform

/// Files on their way to their names.
extension Folder {
  /// The beginning of every name that a write uses before it is done.
  package static let temporaryPrefix = ".synpunkt-"

  /// A name that nobody else uses: not another thread, and not a process with the same number on
  /// another machine or in another container.
  package static func temporaryName(for name: String) -> String {
    let own = String(UInt32.random(in: .min ... .max), radix: 16)
    return temporaryPrefix + "\(getpid()).\(own)-" + name.shortened(to: 200)
  }

  /// Throws away what was written under a name of its own.
  ///
  /// Twice, where the system refuses: what it cannot do at once it may do a moment later, and what is left over tells
  /// of people.
  func discard(_ temporary: String) {
    if unlinkat(descriptor, temporary, flags: 0) != 0, errno != ENOENT {
      unlinkat(descriptor, temporary, flags: 0)
    }
  }

  /// Removes what killed writes have left: files on their way to a name, a minute older than a file that was written just now.
  ///
  /// What cannot be removed stays for the next time.
  package func removeLeftTemporaries(before written: String) {
    guard let now = status(written)?.modified.seconds, let entries = try? entries() else { return }
    for entry in entries where entry.kind == .file && entry.name.hasPrefix(Self.temporaryPrefix) {
      if let last = status(entry.name)?.modified.seconds, last < now - 60 { discard(entry.name) }
    }
  }

  /// The process that uses a temporary name.
  package static func process(ofTemporary name: String) -> Int32? {
    Int32(name.dropFirst(temporaryPrefix.count).prefix { $0.isASCII && $0.isNumber })
  }

  /// Writes all bytes under a name of its own and makes them durable.
  package func writeTemporary(
    for name: String,
    holding bytes: [UInt8],
    readableBy audience: Audience = .group
  ) throws(FileError) -> String {
    try writeTemporary(
      for: name,
      holding: bytes,
      readableBy: audience,
      replacing: nil,
      isDurable: true
    )
  }

  /// Writes all bytes under a name of its own, with the rights of the file that it will replace.
  func writeTemporary(
    for name: String,
    holding bytes: [UInt8],
    readableBy audience: Audience = .group,
    replacing old: FileStatus? = nil,
    isDurable: Bool = true
  ) throws(FileError) -> String {
    let temporary = Self.temporaryName(for: name)
    let fullPath = path + "/" + temporary
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let mode = old == nil ? audience.mode(ofFileIn: self) : 0o600
    let file = openat(descriptor, temporary, flags: flags, mode: mode)
    guard file >= 0 else { throw FileError(.create, at: fullPath) }
    let rights = old.map { Self.keepOwner(of: $0, on: file) }
    let failure = Self.writeAll(bytes, to: file, rights: rights, isDurable: isDurable)
    close(file)
    if let failure {
      discard(temporary)
      throw FileError(.write, at: fullPath, code: failure)
    }
    return temporary
  }

  /// Gives a file the owner and group of the one that it will replace, as far as this process may.
  ///
  /// - Returns: The rights of the old file. A group that cannot be kept takes its rights with it:
  ///   another group was never meant to have them.
  private static func keepOwner(of old: FileStatus, on file: Int32) -> mode_t {
    let mode = mode_t(old.rights)
    let nobody = uid_t.max  // Leaves the owner as it is.
    if fchown(file, owner: old.owner, group: old.group) == 0
      || fchown(file, owner: nobody, group: old.group) == 0
    {
      return mode
    }
    if let status = FileStatus(descriptor: file), status.group == old.group { return mode }
    return mode & ~0o070 | (mode & 0o007) << 3
  }

  /// - Returns: The system's error number, or `nil` when all went well.
  static func writeAll(
    _ bytes: [UInt8],
    to file: Int32,
    rights: mode_t?,
    isDurable: Bool
  ) -> Int32? {
    if let failure = Descriptor.writeAll(bytes, to: file) { return failure }
    // The process's mask may have taken rights away that the old file had.
    if let rights, fchmod(file, rights) != 0 { return errno }
    return !isDurable || fsync(file) == 0 ? nil : errno
  }

  /// Makes a file that need not outlast a crash, unless the name is taken.
  ///
  /// - Returns: Whether it was made; of several who try, one is told so.
  package func claim(_ name: String, holding bytes: [UInt8]) throws(FileError) -> Bool {
    let temporary = try writeTemporary(for: name, holding: bytes, isDurable: false)
    defer { discard(temporary) }
    if linkat(descriptor, temporary, to: descriptor, name, flags: 0) == 0 { return true }
    let error = FileError(.create, at: path + "/" + name)
    if error.isExisting { return false }
    guard Self.knowsNoLinks(error.code) else { throw error }
    return try claimWithoutLinks(name, holding: bytes)
  }

  private func claimWithoutLinks(_ name: String, holding bytes: [UInt8]) throws(FileError) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags: flags, mode: Audience.group.mode(ofFileIn: self))
    guard file >= 0 else {
      let error = FileError(.create, at: path + "/" + name)
      guard error.isExisting else { throw error }
      return false
    }
    defer { close(file) }
    if let failure = Self.writeAll(bytes, to: file, rights: nil, isDurable: false) {
      unlinkat(descriptor, name, flags: 0)
      throw FileError(.write, at: path + "/" + name, code: failure)
    }
    return true
  }
}

extension String {
  /// At most so many bytes of UTF-8, so that a name with something before it is still a name.
  package func shortened(to limit: Int) -> String {
    var result = self
    while result.utf8.count > limit { result.removeLast() }
    return result
  }
}
