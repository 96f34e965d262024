import Casework
import Findings
import System

/// The public site on disk, `.synpunkt/site`, and what was known when it was built.
package struct SiteFolder: Sendable {
  let register: RegisterFolder

  package init(_ register: RegisterFolder) { self.register = register }

  static let derived = RegisterLayout.derived
  static let site = RegisterLayout.site

  /// Whether a name in `.synpunkt` is for everybody: the site, and the next while it is made.
  static func isPublic(_ name: String) -> Bool { [site, SiteDraft.staging].contains(name) }

  static let state = "site-state"

  /// Where it lies.
  package var path: String { register.path + "/" + Self.derived + "/" + Self.site }

  /// Whether there is a site at all.
  package func exists() throws(FileError) -> Bool {
    try register.open().exists(Self.derived + "/" + Self.site)
  }

  /// Whether a case has a page.
  package func hasPage(of number: CaseNumber) throws(FileError) -> Bool {
    try openPages()?.kind(of: Self.pageName(of: number)) != nil
  }

  /// What the last build kept; `nil` without one, or where the site itself is gone.
  package func readState() -> [UInt8]? {
    guard let folder = try? register.open().folder(Self.derived),
      (try? folder.exists(Self.site)) == true
    else { return nil }
    return try? folder.readIfPresent(Self.state)
  }

  /// The file system's time now.
  package func time() throws(FileError) -> FileStamp.Time {
    try register.open().makingDerived().time()
  }

  /// Begins a build beside the site, when nobody else builds.
  package func begin() throws -> SiteDraft {
    let lock = try WriteLock(.site, in: register)
    let derived = try register.open().makingDerived()
    _ = try derived.makingFolder(at: Self.shelterPath)
    return try SiteDraft(in: derived, holding: lock)
  }
}
