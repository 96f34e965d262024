/// Where everything of a register lies, from its root.
///
/// ```
/// cases/            the register itself: settings, cases, inbox, protocols
/// .synpunkt/        what is derived, and can be deleted
/// .synpunkt/state/  what cannot: work that was begun, and what this machine alone knows
/// ```
enum RegisterLayout {
  static let cases = "cases"
  static let derived = ".synpunkt"
  /// From the folder of what is derived, as all names below are that say nothing else.
  static let state = "state"

  static let settings = cases + "/register.yaml"
  static let inbox = cases + "/inbox"
  static let protocols = cases + "/disposal"
  static let routines = cases + "/routines"
  static let reports = cases + "/reports"
  static let conflicts = cases + "/conflict.yaml"

  static let locks = "locks"
  static let site = "site"
  static let pages = "internal"
  static let pageMarks = "internal-state"
  static let told = "told"
  static let pageGroups = "internal-groups"
  static let edits = "edit"
  static let outbox = "outbox"
  static let pendingMail = "mail/pending"
  static let queuedMail = "mail/queue"
  static let sentLately = "mail/lately"
  static let purgeList = "purge-paths.txt"

  static let operations = state + "/operations"
  static let withdrawnPages = state + "/withdrawn"
  static let expectedPages = state + "/expected"
  static let disposedCases = state + "/disposed"
  static let sent = state + "/sent"
  static let work = state + "/work"
  static let aside = state + "/aside"
  static let synchronised = state + "/sync"

  /// A path below the folder of what is derived, from the register's root.
  static func derived(_ path: String) -> String { derived + "/" + path }
}
