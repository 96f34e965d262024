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

  /// The right to do what nobody does just now.
  package init(idle work: Work, in folder: RegisterFolder) throws {
    try self.init(name: work.rawValue, in: folder, patience: 0)
  }

  /// The right to a copy that is open in an editor, by its own name.
  init(editing place: String, in folder: RegisterFolder) throws {
    try self.init(name: Self.editing + place, in: folder, patience: 0)
  }

  private static let editing = "edit-"

  /// Whether a copy may still be open in an editor.
  static func isEditing(_ place: String, in root: borrowing Folder) throws(FileError) -> Bool {
    do {
      return try NamedLock.isHeld(editing + place + ending, in: root.folder(at: locksPath))
    } catch  where error.isMissing {
      return false
    }
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
    /// Making the managers' pages.
    case pages
    /// Packing cases for the archive.
    case archiving
    /// Putting copies of cases where somebody wants them.
    case disclosing
    /// Disposing of cases.
    case disposal
    /// Exchanging with other clones.
    case sync
    /// Taking a number of those in hand, or reserving some.
    case numbers
  }

  /// - Throws: ``WriteRefusal/locked(path:holder:)`` while another process does it.
  package init(_ work: Work, in folder: RegisterFolder) throws {
    switch work {
    case .log, .sync: try self.init(name: work.rawValue, in: folder, patience: Self.momentary)
    case .site, .pages, .archiving, .disclosing, .disposal, .numbers:
      try self.init(name: work.rawValue, in: folder, patience: Self.wholeSite)
    case .mail, .intake, .watch:
      try self.init(name: work.rawValue, in: folder, patience: Self.changing)
    }
  }

  /// As often where another may be at it for long: who lets go just now is waited for, and a program that is being started,
  /// which holds what its starter had open for a moment.
  private static let changing = 20
  /// How often to look again, every hundredth of a second, for a lock that is held for the time of
  /// writing a file.
  private static let momentary = 50
  /// As often for a site, which takes seconds in a large register.
  private static let wholeSite = 1_500

  /// Whether a process that lives, as far as can be told, does some work.
  ///
  /// - Throws: Where nobody can say.
  package static func isHeld(_ work: Work, in folder: RegisterFolder) throws(FileError) -> Bool {
    do {
      return try NamedLock.isHeld(work.rawValue + ending, in: folder.open().folder(at: locksPath))
    } catch  where error.isMissing {
      return false
    }
  }

  /// Of the name of a right's file.
  static let ending = ".lock"
  static let locksPath = RegisterLayout.derived(locksName)
  private static let locksName = RegisterLayout.locks

  private init(name: String, in folder: RegisterFolder, patience: Int) throws {
    let root = try folder.open()
    RegisterRights.close(root)
    let locks = try root.makingDerived(Self.locksName)
    do {
      lock = try NamedLock(name + Self.ending, in: locks, patience: patience)
    } catch let held as NamedLock.Held {
      throw WriteRefusal.locked(path: held.path, holder: held.holder)
    }
  }
}
