import Casework
import Findings
import System

/// The public site on disk, `.synpunkt/site`, and what was known when it was built.
package struct SiteFolder: Sendable {
  private let register: RegisterFolder

  package init(_ register: RegisterFolder) { self.register = register }

  static let derived = ".synpunkt"
  static let site = "site"
  static let state = "site-state"

  /// Where it lies.
  package var path: String { register.path + "/" + Self.derived + "/" + Self.site }

  /// Whether there is a site at all.
  package var exists: Bool {
    (try? register.open().exists(Self.derived + "/" + Self.site)) ?? false
  }

  /// Whether a case has a page.
  package func hasPage(of number: CaseNumber) -> Bool {
    (try? register.open().exists("\(Self.derived)/\(Self.site)/cases/\(number).html")) ?? false
  }

  /// Removes the page of a case, if it has one.
  package func removePage(of number: CaseNumber) throws(FileError) {
    guard hasPage(of: number) else { return }
    try register.open().folder(at: Self.derived + "/" + Self.site + "/cases")
      .removeFile("\(number).html")
  }

  /// What the last build kept; `nil` without one, or where the site itself is gone.
  package func readState() -> [UInt8]? {
    guard let folder = try? register.open().folder(Self.derived), folder.exists(Self.site) else {
      return nil
    }
    return try? folder.readIfPresent(Self.state)
  }

  /// The file system's time now.
  package func time() throws(FileError) -> FileStamp.Time {
    try register.open().makingFolder(at: Self.derived).time()
  }

  /// Begins a build beside the site.
  package func begin() throws(FileError) -> SiteDraft {
    try SiteDraft(register.open().makingFolder(at: Self.derived))
  }
}
