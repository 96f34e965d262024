import Platform

/// A right that only one process has at a time, held until it goes out of scope.
///
/// Two locks guard it. ``LockedByte`` is the system's own, which ends with its holder. The other is a file of
/// the right's name that only one can create, which earlier versions know, too: it says who has the right,
/// and keeps out whom the system's lock does not reach. One that is left over is removed when it is certain
/// that its holder is gone (``LockHolder/isGone(_:)``), and else by a person.
package struct NamedLock: ~Copyable {
  private let locks: Folder
  private let name: String
  private let byte: LockedByte

  /// Somebody else has it.
  package struct Held: Error {
    package let path: String
    /// As `4711@host`; `nil` when it changed hands all the time.
    package let holder: String?
  }

  /// - Parameters:
  ///   - name: The file's, which says whose right it is.
  ///   - locks: The folder of all locks.
  ///   - patience: How often to look again, every hundredth of a second, for one that is held.
  /// - Throws: ``Held``, or ``FileError``.
  package init(_ name: String, in locks: consuming Folder, patience: Int) throws {
    byte = try Self.acquire(name, in: locks, patience: patience)
    self.name = name
    self.locks = locks
  }

  /// Whether a process that lives, as far as can be told, has it.
  package static func isHeld(
    _ name: String,
    in locks: borrowing Folder
  ) throws(FileError) -> Bool {
    if try LockedByte.isTaken(name, in: locks) { return true }
    guard let holder = try holder(of: name, in: locks) else { return false }
    return !holder.isEmpty && !holder.isGone(LockedByte.reach(in: locks))
  }

  // The byte is let go of after the file, so that nobody takes the file for a leftover.
  deinit { unlinkat(locks.descriptor, name, flags: 0) }

  private static func acquire(
    _ name: String,
    in locks: borrowing Folder,
    patience: Int
  ) throws -> LockedByte {
    var patience = patience
    while true {
      if let byte = try LockedByte(of: name, in: locks),
        try claim(name, in: locks, reaching: byte.reach)
      {
        return byte
      }
      guard patience > 0 else { break }
      patience -= 1
      pause(milliseconds: 10)
    }
    let holder = try holder(of: name, in: locks)
    throw Held(path: locks.path + "/" + name, holder: holder?.description)
  }

  /// Makes the file of a right whose byte this process has.
  ///
  /// - Returns: `false` when it may be somebody's.
  private static func claim(
    _ name: String,
    in locks: borrowing Folder,
    reaching reach: LockedByte.Reach
  ) throws -> Bool {
    // Several times, since a holder of an earlier version may let go between the look and the claim.
    for _ in 0..<5 {
      if try locks.claim(name, holding: Array(LockHolder.own.line.utf8)) { return true }
      guard let holder = try holder(of: name, in: locks) else { continue }
      guard try isLeft(by: holder, as: name, in: locks, reaching: reach) else { return false }
      try remove(name, from: holder, in: locks)
    }
    return false
  }

  private static func isLeft(
    by holder: LockHolder,
    as name: String,
    in locks: borrowing Folder,
    reaching reach: LockedByte.Reach
  ) throws -> Bool {
    guard holder.isEmpty else { return holder.isGone(reach) }
    // The file has its line from the beginning, except where the file system knows no links: there
    // the line comes at once.
    for _ in 0..<100 {
      pause(milliseconds: 10)
      guard try self.holder(of: name, in: locks) == holder else { return false }
    }
    return true
  }

  private static func holder(
    of name: String,
    in locks: borrowing Folder
  ) throws(FileError) -> LockHolder? {
    try locks.readIfPresent(name, limit: 1000)
      .map { LockHolder(line: String(decoding: $0, as: UTF8.self)) }
  }

  /// Removes the lock of a process that is gone.
  ///
  /// Earlier versions, which take no byte, come here one at a time, too, by a lock on the folder which ends with
  /// its process: what is looked at here is what is removed.
  private static func remove(
    _ name: String,
    from old: LockHolder,
    in locks: borrowing Folder
  ) throws(FileError) {
    let gate = try locks.folder(".")
    guard lock(gate.descriptor, LOCK_EX) == 0 else { return }
    if try holder(of: name, in: locks) == old { unlinkat(locks.descriptor, name, flags: 0) }
    lock(gate.descriptor, LOCK_UN)
  }
}

/// Waits; a signal may end it early.
private func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }
