import Findings
import System

/// Who may read what of a register: the rule, which `Sharing.md` tells people.
///
/// The site and what says how the register is set up are for everybody. Everything else – whatever lies below
/// `cases`, and in `.synpunkt` the index, the queue, the state and what was packed – may tell of people, and
/// is for its owner and the group (``Audience/group``, which every write means unless it says otherwise).
/// umask takes away from both.
package enum RegisterRights {
  static let cases = RegisterLayout.cases
  private static let derived = RegisterLayout.derived

  /// Of a file that makes a new register, by its path.
  package static func audience(ofFile path: String) -> Audience {
    path.hasPrefix(cases + "/") ? .group : .everybody
  }

  /// Takes from others what earlier versions, or Git, have let them read; only its owner may.
  ///
  /// `cases` is closed first: what Git makes there later is out of reach, whatever its rights are, and
  /// whether it is closed says whether the rest has been. So this costs one look in every command.
  static func close(_ root: borrowing Folder) {
    guard let status = root.status(cases), status.rights & 0o007 != 0, root.closeToOthers(cases)
    else { return }
    guard let derived = try? root.folder(derived) else { return }
    for entry in (try? derived.entries()) ?? [] where !SiteFolder.isPublic(entry.name) {
      derived.closeToOthers(entry.name)
    }
  }

  /// One finding when others may read what tells of people, in a register that is worked in here.
  ///
  /// One that nobody has written to is a copy for looking at; the first who writes closes it.
  static func findings(_ root: borrowing Folder) -> [LocatedFinding] {
    guard (try? root.exists(WriteLock.locksPath)) == true, root.isOpenToOthers(cases) else {
      return []
    }
    return [
      StoreCode.openToOthers.finding(with: ["folder": Wording(verbatim: cases)]).located(
        path: cases
      )
    ]
  }
}

extension Folder {
  /// The folder at a path below `.synpunkt` of a register's root, made where it is missing.
  ///
  /// `.synpunkt` itself is for everybody, since the site lies in it.
  func makingDerived(_ path: String = "") throws(FileError) -> Folder {
    let derived = try makingFolder(at: RegisterLayout.derived, for: .everybody)
    return path.isEmpty ? derived : try derived.makingFolder(at: path)
  }
}
