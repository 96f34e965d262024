import Casework

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The right to write to one case, held until it goes out of scope.
///
/// Readers never ask for it.
///
/// The lock is a file that only one process can create (`O_EXCL`), which also holds on network
/// drives. It names its process and machine, so that one left by a killed process is recognised.
struct CaseLock: ~Copyable {
  private let locks: Folder
  private let name: String

  init(_ number: CaseNumber, in folder: RegisterFolder) throws {
    let locks = try folder.open().makingFolder(at: ".synpunkt/locks")
    try Self.acquire("\(number).lock", locks)
    name = "\(number).lock"
    self.locks = locks
  }

  deinit { unlinkat(locks.descriptor, name, 0) }

  private static func acquire(_ name: String, _ locks: borrowing Folder) throws {
    // Several times, since a holder may let go between the look and the claim.
    for _ in 0..<attempts {
      if try claim(name, locks) { return }
      guard let holder = try holder(of: name, locks) else { continue }
      guard holder.isGone else {
        throw WriteRefusal.locked(path: locks.path + "/" + name, holder: holder.description)
      }
      try remove(name, from: holder, locks)
    }
    throw WriteRefusal.locked(path: locks.path + "/" + name, holder: "?")
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
    guard flock(gate.descriptor, LOCK_EX) == 0 else { return }
    if try holder(of: name, locks) == old { unlinkat(locks.descriptor, name, 0) }
    flock(gate.descriptor, LOCK_UN)
  }

  /// Who holds a lock.
  private struct Holder: Equatable, CustomStringConvertible {
    let process: Int32?
    let host: String

    static var own: Holder { Holder(process: getpid(), host: hostName) }

    init(process: Int32?, host: String) {
      self.process = process
      self.host = host
    }

    init(line: String) {
      let words = line.split(whereSeparator: \.isWhitespace)
      process = words.first.flatMap { Int32($0) }
      host = words.dropFirst().first.map(String.init) ?? ""
    }

    var line: String { "\(process ?? 0) \(host)\n" }
    var description: String { "\(process ?? 0)@\(host)" }

    /// Only this machine's processes can be asked after; `EPERM` means that it lives.
    var isGone: Bool {
      guard host == Self.hostName, let process, process > 0 else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
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
