import Platform

/// The right to put things into a folder in which no file of a lock may lie, between the processes of one machine, held
/// until it goes out of scope (flock(2)).
///
/// Where the file system knows no such locks nobody is kept out.
package struct FolderLock: ~Copyable {
  private let folder: Folder

  /// Looks again every tenth of a second.
  ///
  /// - Returns: `nil` where somebody else has it all that time.
  package init?(_ path: String, patience tenths: Int) throws(FileError) {
    folder = try Folder(path)
    for _ in 0..<tenths {
      if lock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      Pause.tenth()
    }
    return nil
  }
}
