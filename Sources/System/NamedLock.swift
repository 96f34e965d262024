import Platform

/// A right that only one process has at a time, held until it goes out of scope.
///
/// The lock is a file that only one process can create (`O_EXCL`), which also holds on network
/// drives. It names its process and machine, so that one left by a killed process is recognised.
package struct NamedLock: ~Copyable {
  private let locks: Folder
  private let name: String

  /// Somebody else has it.
  package struct Held: Error {
    package let path: String
    /// As `4711@host`; `?` when it changed hands all the time.
    package let holder: String
  }

  /// - Parameters:
  ///   - name: The file's, which says whose right it is.
  ///   - locks: The folder of all locks.
  ///   - patience: How often to look again, every hundredth of a second, for one that is held.
  /// - Throws: ``Held``, or ``FileError``.
  package init(_ name: String, in locks: consuming Folder, patience: Int) throws {
    try Self.acquire(name, locks, patience)
    self.name = name
    self.locks = locks
  }

  /// Whether a process that lives, as far as can be told, has it.
  package static func isHeld(_ name: String, in locks: borrowing Folder) -> Bool {
    guard let holder = try? holder(of: name, locks) else { return false }
    return !holder.isGone
  }

  deinit { unlinkat(locks.descriptor, name, 0) }

  private static func acquire(
    _ name: String,
    _ locks: borrowing Folder,
    _ patience: Int
  ) throws {
    var patience = patience
    // Several times, since a holder may let go between the look and the claim.
    var attempts = Self.attempts
    while attempts > 0 {
      if try claim(name, locks) { return }
      guard let holder = try holder(of: name, locks) else {
        attempts -= 1
        continue
      }
      if holder.isGone {
        attempts -= 1
        try remove(name, from: holder, locks)
      } else if patience > 0 {
        patience -= 1
        usleep(10_000)
      } else {
        throw Held(path: locks.path + "/" + name, holder: holder.description)
      }
    }
    throw Held(path: locks.path + "/" + name, holder: "?")
  }

  private static let attempts = 5

  private static func claim(_ name: String, _ locks: borrowing Folder) throws(FileError) -> Bool {
    try locks.claim(name, Array(Holder.own.line.utf8))
  }

  private static func holder(
    of name: String,
    _ locks: borrowing Folder
  ) throws(FileError) -> Holder? {
    try locks.readIfPresent(name, limit: 1000)
      .map { Holder(line: String(decoding: $0, as: UTF8.self)) }
  }

  /// Removes the lock of a process that is gone.
  ///
  /// Only processes of the holder's own machine come here, and a lock on the folder, which ends with
  /// its process, lets in one at a time: what is looked at here is what is removed.
  private static func remove(
    _ name: String,
    from old: Holder,
    _ locks: borrowing Folder
  ) throws(FileError) {
    let gate = try locks.folder(".")
    guard lock(gate.descriptor, LOCK_EX) == 0 else { return }
    if try holder(of: name, locks) == old { unlinkat(locks.descriptor, name, 0) }
    lock(gate.descriptor, LOCK_UN)
  }

  /// Who holds a lock.
  private struct Holder: Equatable, CustomStringConvertible {
    let process: Int32?
    let host: String
    /// When the process began, since numbers are given again, after a restart of the machine above all.
    let birth: String

    static var own: Holder {
      Holder(process: getpid(), host: hostName, birth: birth(of: getpid()) ?? "")
    }

    init(process: Int32?, host: String, birth: String) {
      self.process = process
      self.host = host
      self.birth = birth
    }

    init(line: String) {
      let words = line.split(whereSeparator: \.isWhitespace)
      process = words.first.flatMap { Int32($0) }
      host = words.dropFirst().first.map(String.init) ?? ""
      birth = words.dropFirst(2).first.map(String.init) ?? ""
    }

    var line: String { "\(process ?? 0) \(host) \(birth)\n" }
    var description: String { "\(process ?? 0)@\(host)" }

    /// Only this machine's processes can be asked after; `EPERM` means that it lives.
    var isGone: Bool {
      guard host == Self.hostName, let process, process > 0 else { return false }
      if kill(process, 0) != 0, errno == ESRCH { return true }
      guard !birth.isEmpty, let now = Self.birth(of: process) else { return false }
      return now != birth
    }

    /// The machine's start and the process's, as Linux tells them; `nil` where nobody does.
    private static func birth(of process: Int32) -> String? {
      guard let boot = try? Folder.readFile("/proc/sys/kernel/random/boot_id"),
        let status = try? Folder.readFile("/proc/\(process)/stat")
      else { return nil }
      // The second field is the program's name in parentheses, with whatever is in it; the start is
      // the 22nd (proc(5)).
      let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last?
        .split(separator: " ")
      guard let fields, fields.count > 19 else { return nil }
      return String(decoding: boot.prefix(8), as: UTF8.self) + "." + fields[19]
    }

    private static var hostName: String {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let base = buffer.baseAddress, gethostname(base, 255) == 0 else { return "localhost" }
        buffer[255] = 0
        return String(cString: base)
      }
    }
  }
}
