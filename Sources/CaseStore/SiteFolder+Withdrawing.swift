import Casework
import Findings
import System

/// Taking from the public what may not be there: by new names and removing alone, which need no free space.
extension SiteFolder {
  /// A page that was taken away, while the rest is still to be done.
  package struct WithdrawnPage: Sendable {
    package let number: CaseNumber
    /// `nil` for one of another program.
    package let withdrawal: Withdrawal?
    fileprivate let name: String
  }

  /// Takes the page of a case away before anything else is done, and keeps why under a name of its own.
  ///
  /// - Returns: Whether there was a page.
  package func withdraw(_ withdrawal: Withdrawal) throws(FileError) -> Bool {
    guard let pages = try openPages() else { return false }
    let page = Self.pageName(of: withdrawal.number)
    let shelter = try shelter()
    do {
      try pages.move(page, to: shelter, as: withdrawal.fileName)
      // The page is gone; that it might be back after a crash of the machine keeps nothing from being done.
      try? shelter.sync()
      return true
    } catch  where error.isMissing {
      return false
    } catch {
      // Where the intent cannot be kept the page goes all the same.
      try pages.removeFile(page)
      return true
    }
  }

  /// The pages that were taken away and whose cases are not done with, in the order of their numbers.
  package func withdrawn() throws(FileError) -> [WithdrawnPage] {
    guard let derived = try openDerived() else { return [] }
    var pages = try Self.withdrawn(in: derived)
    do {
      pages += try Self.withdrawn(in: derived.folder(at: Self.shelterPath))
    } catch  where error.isMissing {}
    return pages.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// Forgets a page that was taken away, when all is done.
  package func forget(_ page: WithdrawnPage) throws(FileError) {
    guard let derived = try openDerived() else { return }
    for path in ["", Self.shelterPath] {
      do {
        if path.isEmpty {
          try derived.removeFile(page.name)
        } else {
          try derived.folder(at: path).removeFile(page.name)
        }
      } catch  where error.isMissing {}
    }
  }

  /// The cases that have a page, in no order.
  package func pages() throws(FileError) -> [CaseNumber] {
    guard let pages = try openPages() else { return [] }
    return try pages.entries().compactMap { Self.number(ofPage: $0.name) }
  }

  /// Removes the page of a case, if it has one.
  package func removePage(of number: CaseNumber) throws(FileError) {
    do {
      try openPages()?.removeFile(Self.pageName(of: number))
    } catch  where error.isMissing {}
  }

  /// Removes every list, table and feed that names a case which may not be shown; the next build makes them
  /// anew.
  package func removeLists(unless mayBeShown: (CaseNumber) -> Bool) throws(FileError) {
    guard let derived = try openDerived(), try derived.kind(of: Self.site) == .folder else {
      return
    }
    let site = try derived.folder(Self.site)
    var isAnythingUnfit = false
    for inner in SiteDraft.folders {
      let folder: Folder
      do {
        folder = try inner.isEmpty ? site.folder(".") : site.folder(inner)
      } catch  where error.isMissing {
        continue
      }
      for entry in try folder.entries()
      where entry.kind == .file && Self.number(ofPage: entry.name) == nil {
        let numbers = CaseNumber.all(in: try folder.read(entry.name))
        if numbers.allSatisfy(mayBeShown) { continue }
        isAnythingUnfit = true
        try forgetState()
        try folder.removeFile(entry.name)
      }
    }
    if isAnythingUnfit { try removeSearch(in: site) }
  }

  /// Removes the index of words, whose pieces name no case whole.
  private func removeSearch(in site: borrowing Folder) throws(FileError) {
    do {
      let folder = try site.folder(SiteDraft.searchFolder)
      for entry in try folder.entries() where entry.kind == .file {
        try folder.removeFile(entry.name)
      }
    } catch  where error.isMissing {}
  }

  /// Notes that a case is about to be published: until a build has seen it, the site is not as it should be.
  package func expectPage(of number: CaseNumber) throws {
    try expect(number.description)
  }

  /// An empty file is whole from its first moment, and a kill leaves nothing beside it.
  private func expect(_ name: String) throws(FileError) {
    try register.open().makingDerived(Self.expectedPath).appendLines([], to: name)
  }

  /// The cases of which a page is expected.
  package func expectedPages() throws(FileError) -> [CaseNumber] {
    do {
      guard let expected = try openDerived()?.folder(at: Self.expectedPath) else { return [] }
      return try expected.entries().compactMap { CaseNumber($0.name) }
    } catch  where error.isMissing {
      return []
    }
  }

  /// A build has seen what became of these.
  package func forgetExpected(_ numbers: [CaseNumber]) throws(FileError) {
    guard !numbers.isEmpty, let derived = try openDerived() else { return }
    let expected = try derived.folder(at: Self.expectedPath)
    for number in numbers {
      do {
        try expected.removeFile(number.description)
      } catch  where error.isMissing {}
    }
  }

  /// Notes that a build has not seen every case: the next one looks again.
  package func expectRebuild() throws {
    try expect(Self.everything)
  }

  /// Whether a build has not seen every case.
  package func expectsRebuild() throws(FileError) -> Bool {
    try openDerived()?.exists(Self.expectedPath + "/" + Self.everything) ?? false
  }

  /// A build has seen every case.
  package func forgetRebuild() throws(FileError) {
    do {
      try openDerived()?.folder(at: Self.expectedPath).removeFile(Self.everything)
    } catch  where error.isMissing {}
  }

  private static let everything = "all"
  private static let expectedPath = RegisterLayout.expectedPages

  /// Whether a build was interrupted while it changed what people read, or before it made the page of a case that is
  /// stamped as published.
  package func isUnfinished() throws(FileError) -> Bool {
    if try !expectedPages().isEmpty { return true }
    if try expectsRebuild() { return true }
    guard let derived = try openDerived(), try derived.kind(of: Self.site) == .folder else {
      return false
    }
    return try derived.kind(of: Self.state) == nil
  }

  /// Has the next build look at everything.
  package func forgetState() throws(FileError) {
    do {
      try openDerived()?.removeFile(Self.state)
    } catch  where error.isMissing {}
  }

  /// What was taken away and not ended, and pages of cases that may not be shown.
  ///
  /// `isUnfit`: of a case that has a page; `nil` of one that is not asked about.
  func findings(isUnfit: (CaseNumber) -> Bool?) -> [LocatedFinding] {
    do {
      let withdrawn = try withdrawn().map { page in
        StoreCode.withdrawalUnfinished.finding(with: ["case": "\(page.number)"])
          .located(path: page.number.folder)
      }
      let left = try pages().filter { isUnfit($0) == true }.map { number in
        StoreCode.pageStillPublic.finding(with: ["case": "\(number)"]).located(path: number.folder)
      }
      return withdrawn + left
    } catch {
      return [
        error.finding(as: StoreCode.unreadableFolder).located(
          path: Self.derived
        )
      ]
    }
  }

  static let pagesFolder = "cases"
  private static let pageEnding = ".html"
  /// From the folder of what is derived; each build makes it, for a time when nothing can be made.
  static let shelterPath = RegisterLayout.withdrawnPages

  static func pageName(of number: CaseNumber) -> String {
    number.description + pageEnding
  }

  private static func number(ofPage name: String) -> CaseNumber? {
    name.hasSuffix(pageEnding) ? CaseNumber(String(name.dropLast(pageEnding.count))) : nil
  }

  private static func withdrawn(in folder: borrowing Folder) throws(FileError) -> [WithdrawnPage] {
    try folder.entries().compactMap { entry in
      Withdrawal.number(ofFileName: entry.name).map {
        WithdrawnPage(number: $0, withdrawal: Withdrawal(fileName: entry.name), name: entry.name)
      }
    }
  }

  /// Where a page goes: a folder that is there, or can be made, or the one around the site.
  private func shelter() throws(FileError) -> Folder {
    let derived = try register.open().folder(Self.derived)
    do {
      return try derived.makingFolder(at: Self.shelterPath)
    } catch {
      return derived
    }
  }

  private func openDerived() throws(FileError) -> Folder? {
    do {
      return try register.open().folder(Self.derived)
    } catch  where error.isMissing {
      return nil
    }
  }

  func openPages() throws(FileError) -> Folder? {
    do {
      return try openDerived()?.folder(at: Self.site + "/" + Self.pagesFolder)
    } catch  where error.isMissing {
      return nil
    }
  }
}
