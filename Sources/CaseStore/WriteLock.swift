import Casework
import System

/// The right to write to one case, or to do what only one may do, held until it goes out of scope.
///
/// Readers never ask for it.
package struct WriteLock: ~Copyable {
  private let lock: NamedLock

  init(_ number: CaseNumber, in folder: RegisterFolder) throws {
    try self.init(name: number.description, in: folder, patience: Self.momentary)
  }

  /// The right to write to a case that nobody writes to just now.
  init(idle number: CaseNumber, in folder: RegisterFolder) throws {
    try self.init(name: number.description, in: folder, patience: 0)
  }

  /// What only one process of a register may do at a time.
  package enum Work: String, Sendable {
    /// Planning what is sent, and sending it.
    case mail
    /// Registering what comes in, so that nothing is registered twice.
    case intake
    case watch
    /// Writing into the register's own log.
    case log
    /// Making the public site.
    case site
    /// Exchanging with other clones.
    case sync
  }

  /// - Throws: ``WriteRefusal/locked(path:holder:)`` while another process does it.
  package init(_ work: Work, in folder: RegisterFolder) throws {
    switch work {
    case .log, .sync:
      try self.init(name: work.rawValue, in: folder, patience: Self.momentary)
    case .site: try self.init(name: work.rawValue, in: folder, patience: Self.wholeSite)
    case .mail, .intake, .watch: try self.init(name: work.rawValue, in: folder, patience: 0)
    }
  }

  /// How often to look again, every hundredth of a second, for a lock that is held for the time of
  /// writing a file.
  private static let momentary = 50
  /// As often for a site, which takes seconds in a large register.
  private static let wholeSite = 1_500

  /// Whether a process that lives, as far as can be told, does some work.
  package static func isHeld(_ work: Work, in folder: RegisterFolder) -> Bool {
    guard let locks = try? folder.open().folder(at: locksPath) else { return false }
    return NamedLock.isHeld(work.rawValue + ".lock", in: locks)
  }

  static let locksPath = RegisterLayout.derived(locksName)
  private static let locksName = RegisterLayout.locks

  private init(name: String, in folder: RegisterFolder, patience: Int) throws {
    let root = try folder.open()
    RegisterRights.close(root)
    let locks = try root.makingDerived(Self.locksName)
    do {
      lock = try NamedLock(name + ".lock", in: locks, patience: patience)
    } catch let held as NamedLock.Held {
      throw WriteRefusal.locked(path: held.path, holder: held.holder)
    }
  }
}
