import Platform

/// Who may read what is made; its owner always does.
///
/// The process's mask takes away from it and never gives, so that nothing is wider than umask says. In a
/// folder that its group shares – one with the group's own bit that the group may write to, as
/// `git init --shared` makes it – the group may write, too.
package enum Audience: Sendable {
  /// Everybody on the machine, as a web server.
  case everybody
  /// The group of the folder: for what may tell of people.
  case group
  /// Nobody else.
  case owner

  fileprivate var rights: mode_t {
    switch self {
    case .everybody: 0o644
    case .group: 0o640
    case .owner: 0o600
    }
  }

  /// Of a new file in a folder.
  func mode(ofFileIn folder: borrowing Folder) -> mode_t {
    switch self {
    case .everybody, .group: rights | (folder.isShared ? 0o020 : 0)
    case .owner: rights
    }
  }

  /// Of a new folder in a folder: who may read a file may go through it.
  func mode(ofFolderIn folder: borrowing Folder) -> mode_t {
    let mode = mode(ofFileIn: folder)
    return mode | (mode & 0o444) >> 2
  }
}

extension Folder {
  /// Whether its group shares the folder.
  fileprivate var isShared: Bool {
    FileStatus(descriptor: descriptor).map { $0.rights & 0o2020 == 0o2020 } ?? false
  }

  /// Takes from others what they may do with a name, and with everything in a folder of that name.
  ///
  /// - Returns: Whether others may do nothing with the name itself; what is inside may be somebody else's.
  @discardableResult
  package func closeToOthers(_ name: String) -> Bool {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let file = openat(descriptor, name, flags: flags)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard let status = FileStatus(descriptor: file) else { return false }
    if status.rights & 0o007 != 0 {
      // Only the owner may; and some file systems have no rights to take.
      guard fchmod(file, mode_t(status.rights & ~0o007)) == 0,
        let now = FileStatus(descriptor: file), now.rights & 0o007 == 0
      else { return false }
    }
    guard status.kind == .folder, let inner = try? folder(name) else { return true }
    for entry in (try? inner.entries()) ?? [] where entry.kind == .file || entry.kind == .folder {
      inner.closeToOthers(entry.name)
    }
    return true
  }

  /// Lets whoever may read a file run it as well.
  package func makeRunnable(_ name: String) {
    let file = openat(descriptor, name, flags: O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    guard let status = FileStatus(descriptor: file) else { return }
    _ = fchmod(file, mode_t(status.rights | (status.rights & 0o444) >> 2))
  }

  /// Whether others may read a file somewhere in a folder of this name, and come to it.
  package func isOpenToOthers(_ name: String) -> Bool {
    guard let status = status(name) else { return false }
    switch status.kind {
    case .file: return status.rights & 0o004 != 0
    case .link, .other, .misnamed: return false
    case .folder:
      guard status.rights & 0o001 != 0, let inner = try? folder(name) else { return false }
      return ((try? inner.entries()) ?? []).contains { inner.isOpenToOthers($0.name) }
    }
  }
}
