import CaseStore
import Casework
import System

extension SiteBuild {
  /// Refuses to make anything while what all pages depend on cannot be read.
  package func refuseUnreadable() throws(FileError) {
    if let failure { throw failure }
    _ = try registerBytes.get()
  }

  /// Notes what the next build has still to make: lists and figures of what was seen are better than none, until it
  /// has seen the rest.
  ///
  /// `expected`: pages that were promised before this build.
  func settle(_ expected: [CaseNumber], after result: Result) throws {
    let unread = Set(result.withheld.filter(\.isUnreadable).map(\.number))
    for number in unread.subtracting(expected) { try disk.expectPage(of: number) }
    try disk.forgetExpected(expected.filter { !unread.contains($0) })
    if result.isWhole { try disk.forgetRebuild() } else { try disk.expectRebuild() }
  }
}
