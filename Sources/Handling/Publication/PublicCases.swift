import CaseStore
import Casework
import System

/// The cases that may be shown, as far as is known while a site is made, and how what may not leaves it.
package struct PublicCases {
  /// Cases that are published, and were not taken away since.
  let entries: [IndexEntry]
  /// Cases that were taken away, while the rest is still to be done.
  let withheld: [Withheld]
  private var shown: Set<CaseNumber>
  private let index: CaseIndex
  private let disk: SiteFolder

  init(of index: CaseIndex, on disk: SiteFolder) throws(FileError) {
    let withdrawn = Set(try disk.withdrawn().map(\.number))
    entries = index.entries.filter { $0.has(.published) && !withdrawn.contains($0.number) }
    withheld = index.entries.filter { $0.has(.published) && withdrawn.contains($0.number) }
      .map { Withheld(number: $0.number, reason: .withdrawn) }
    shown = Set(entries.map(\.number))
    self.index = index
    self.disk = disk
  }

  var numbers: [CaseNumber] { entries.map(\.number) }

  /// Removes the pages of cases that are not published; those of which nobody can know stay as they are.
  ///
  /// - Returns: How many there were.
  func takeAwayPages() throws(FileError) -> Int {
    let pages = try disk.pages().filter { !shown.contains($0) && !index.mayHide($0) }
    try takeAway(pages)
    return pages.count
  }

  /// Removes the pages of cases that by the index alone may not be shown; ``Withdrawing/refresh()`` follows.
  package static func takeAwayStrays(
    besides index: CaseIndex,
    on disk: SiteFolder
  ) throws(FileError) {
    guard try disk.exists() else { return }
    let shown = Set(
      index.entries.filter {
        $0.has(.published) && $0.text(.publish) == YesNo.yes.rawValue && !$0.isProtected
      }.map(\.number)
    )
    let strays = try disk.pages().filter { !shown.contains($0) && !index.mayHide($0) }
    if strays.isEmpty { return }
    try disk.forgetState()
    for number in strays { try disk.removePage(of: number) }
  }

  /// Removes the pages of cases that were found to be unfit; a fault of a template takes nothing away by
  /// itself.
  ///
  /// - Returns: How many there were.
  mutating func takeAway(_ withheld: [Withheld]) throws(FileError) -> Int {
    let unfit = withheld.filter { !$0.isForTemplate }.map(\.number)
    shown.subtract(unfit)
    var pages: [CaseNumber] = []
    for number in unfit where try disk.hasPage(of: number) { pages.append(number) }
    try takeAway(pages)
    return pages.count
  }

  private func takeAway(_ pages: [CaseNumber]) throws(FileError) {
    if pages.isEmpty { return }
    // Before the lists are made again, the site is not as it should be.
    try disk.forgetState()
    for number in pages { try disk.removePage(of: number) }
  }

  /// Removes the lists that name a case which may not be shown.
  func takeAwayLists() throws(FileError) {
    try disk.removeLists { shown.contains($0) || index.mayHide($0) }
  }
}
