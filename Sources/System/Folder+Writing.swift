import Platform

/// The only code that writes files of a register.
///
/// A file is written beside its name, made durable, and renamed over it: a crash, a full disk or a
/// kill at any moment leaves the old file or the new one, and at worst a leftover that `check` names.
extension Folder {
  /// Writes a file that must not exist.
  package func create(
    _ name: String,
    holding bytes: [UInt8],
    for audience: Audience = .group
  ) throws {
    let temporary = try writeTemporary(for: name, holding: bytes, readableBy: audience)
    do {
      try give(temporary, named: name)
    } catch {
      discard(temporary)
      throw error
    }
    try sync()
  }

  /// Replaces a file, if it still holds the bytes that were read from it.
  ///
  /// When it no longer holds the `old` bytes, the new ones are put beside it under the name that the
  /// ``FileRefusal`` tells, and the file stays.
  package func replace(_ name: String, holding old: [UInt8], with new: [UInt8]) throws {
    guard let status = try asked(name) else {
      throw FileError.missing(.open, at: path + "/" + name)
    }
    guard status.kind == .file else {
      throw FileRefusal.notAFile(path: path + "/" + name)
    }
    let temporary = try writeTemporary(for: name, holding: new, replacing: status)
    do {
      guard try read(name) == old else {
        let kept = try keepBeside(name, as: temporary)
        throw FileRefusal.changedMeanwhile(path: path + "/" + name, kept: path + "/" + kept)
      }
      guard renameat(descriptor, temporary, to: descriptor, name) == 0 else {
        throw FileError(.rename, at: path + "/" + name)
      }
    } catch let error as FileError {
      discard(temporary)
      throw error
    }
    try sync()
  }

  /// Puts a file that somebody asked for in place, whatever was there.
  package func put(_ name: String, holding bytes: [UInt8]) throws(FileError) {
    try place(writeTemporary(for: name, holding: bytes), at: name)
    try sync()
  }

  /// Puts a file that is derived from others in place, whatever was there.
  package func putDerived(_ name: String, holding bytes: [UInt8]) throws(FileError) {
    try place(writeTemporary(for: name, holding: bytes, isDurable: false), at: name)
  }

  /// Gives a file that is written to its end its name, whatever was there.
  private func place(_ temporary: String, at name: String) throws(FileError) {
    guard renameat(descriptor, temporary, to: descriptor, name) == 0 else {
      let error = FileError(.rename, at: path + "/" + name)
      discard(temporary)
      throw error
    }
  }

  /// Adds lines at the end of a file, which is made where it is missing.
  ///
  /// A kill or a full disk in between may leave a part of them, behind which the next ones begin a line:
  /// whoever reads the file must see that.
  package func appendLines(_ bytes: [UInt8], to name: String) throws(FileError) {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let file = openat(descriptor, name, flags: flags, mode: Audience.group.mode(ofFileIn: self))
    guard file >= 0 else { throw FileError(.open, at: path + "/" + name) }
    defer { close(file) }
    guard let status = FileStatus(descriptor: file) else {
      throw FileError(.read, at: path + "/" + name)
    }
    guard status.kind == .file else {
      throw FileError(.write, at: path + "/" + name, code: EOPNOTSUPP)
    }
    let last = status.size > 0 ? Descriptor.byte(of: file, at: status.size - 1) : nil
    let isWhole = last == nil || last == UInt8(ascii: "\n")
    let lines = isWhole ? bytes : [UInt8(ascii: "\n")] + bytes
    if let failure = Self.writeAll(lines, to: file, rights: nil, isDurable: true) {
      throw FileError(.write, at: path + "/" + name, code: failure)
    }
    if status.size == 0 { try sync() }
  }

  /// Moves a file from another folder under a name that is free.
  package func take(
    _ name: String,
    from other: borrowing Folder,
    as newName: String
  ) throws(FileError) {
    guard try !exists(newName) else { throw .existing(.create, at: path + "/" + newName) }
    guard renameat(other.descriptor, name, to: descriptor, newName) == 0 else {
      throw FileError(.rename, at: other.path + "/" + name)
    }
    try sync()
    try other.sync()
  }

  /// Gives a file that is written to its end its name, which must be free.
  func give(_ temporary: String, named name: String) throws(FileError) {
    // A hard link fails where the name exists; a rename would replace it.
    if linkat(descriptor, temporary, to: descriptor, name, flags: 0) == 0 {
      discard(temporary)
      return
    }
    let error = FileError(.create, at: path + "/" + name)
    guard Self.knowsNoLinks(error.code) else { throw error }
    guard try !exists(name) else { throw .existing(.create, at: path + "/" + name) }
    guard renameat(descriptor, temporary, to: descriptor, name) == 0 else {
      throw FileError(.create, at: path + "/" + name)
    }
  }

  /// Whether a file system has no hard links (FAT, some network drives).
  static func knowsNoLinks(_ code: Int32) -> Bool {
    [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(code)
  }

  /// Keeps the program's version of a file that an editor was faster to save.
  ///
  /// - Returns: The first free of `case.yaml.ny-1`, `case.yaml.ny-2`, ….
  func keepBeside(_ name: String, as temporary: String) throws(FileError) -> String {
    var copy = 1
    while true {
      let kept = name + ".ny-\(copy)"
      do {
        try give(temporary, named: kept)
        try sync()
        return kept
      } catch  where error.isExisting {
        copy += 1
      }
    }
  }
}
