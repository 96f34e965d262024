import Casework
import CivilCalendar
import Dispatch
import Findings
import Synchronization
import System

/// Reads every file of a register and finds everything that is wrong.
package struct RegisterCheck: Sendable {
  private let folder: RegisterFolder
  private let register: Register
  private let reader: CaseReader
  private let basis: UInt64?

  /// A check of one register.
  ///
  /// `reader`: what is wrong with a case; it is asked from several threads. `basis`: what the findings depend on
  /// besides the case's own files; cases that were found clean on the same basis and have not changed are not read
  /// again. Without it everything is read.
  package init(
    of folder: RegisterFolder,
    by register: Register,
    reader: CaseReader,
    basis: UInt64? = nil
  ) {
    self.folder = folder
    self.register = register
    self.reader = reader
    self.basis = basis
  }

  /// What a check found.
  package struct Result: Sendable {
    /// In the order of paths.
    package fileprivate(set) var findings: [LocatedFinding] = []
    /// How many cases were read.
    package fileprivate(set) var caseCount = 0
    fileprivate var cases: [(number: CaseNumber, path: String)] = []
    /// Cases whose facts allow a page on the site.
    fileprivate var shown: Set<CaseNumber> = []
    /// Cases that need not be read the next time.
    fileprivate var clean: [KnownCases.KnownCase] = []
    /// Whether any of them was not known.
    fileprivate var hasNew = false
  }

  /// Checks the cases whose folders lie at, above or below one of the paths; no paths means all.
  ///
  /// Paths begin at the register's root, as in findings. `progress` is told now and then how many cases
  /// are done, from any thread, one at a time.
  package func run(
    _ paths: [String] = [],
    progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) throws(FileError) -> Result {
    let root = try folder.open()
    let tree = CaseTree(root)
    let scope = PathScope(paths)
    let hundreds = tree.hundreds.filter { scope.overlaps($0.path) }
    let rootPath = folder.path
    let look = Look(
      reader: reader,
      scope: scope,
      known: basis.map { KnownCases.stored(in: root, basis: $0) } ?? KnownCases(),
      began: basis.flatMap { _ in KnownCases.time(in: root) }
    )
    let shared = Mutex(Result())
    // One folder of a hundred is a piece of work of about a millisecond.
    DispatchQueue.concurrentPerform(iterations: hundreds.count) { index in
      let part = look.check(hundreds[index], below: rootPath)
      shared.withLock { result in
        result.findings += part.findings
        result.cases += part.cases
        result.shown.formUnion(part.shown)
        result.clean += part.clean
        result.hasNew = result.hasNew || part.hasNew
        result.caseCount += part.caseCount
        progress(result.caseCount)
      }
    }
    var result = shared.withLock { $0 }
    if let basis, paths.isEmpty, result.hasNew || result.clean.count != look.known.entries.count {
      KnownCases.store(result.clean, in: root, basis: basis)
    }
    result.findings += tree.findings + RegisterFolder.inboxFindings(root)
    result.findings += RegisterFolder.logFindings(root, in: register.language)
    result.findings += RegisterFolder.disposalFindings(root, in: register.language)
    result.findings += Self.duplicates(result.cases)
    result.findings += RegisterFolder.operationFindings(root)
    result.findings += RegisterFolder.workFindings(root)
    result.findings += RegisterRights.findings(root)
    // Of a case in a folder that cannot be listed nobody knows whether it may be shown.
    let unlisted = result.findings.filter { $0.code == StoreCode.unreadableFolder }.map(\.path)
    result.findings += SiteFolder(folder).findings { [shown = result.shown] number in
      guard scope.contains(number.folder),
        !unlisted.contains(where: { number.folder.hasPrefix($0 + "/") })
      else { return nil }
      return !shown.contains(number)
    }
    result.findings.removeAll { !scope.contains($0.path) }
    result.findings.sort()
    result.cases = []
    result.shown = []
    result.clean = []
    return result
  }

  private static func duplicates(_ cases: [(number: CaseNumber, path: String)]) -> [LocatedFinding]
  {
    var first: [CaseNumber: String] = [:]
    var findings: [LocatedFinding] = []
    first.reserveCapacity(cases.count)
    for (number, path) in cases.sorted(by: { $0.path < $1.path }) {
      guard let other = first.updateValue(path, forKey: number) else { continue }
      findings.append(
        StoreCode.duplicateNumber.finding(with: ["other": Wording(verbatim: other)]).located(
          path: path
        )
      )
    }
    return findings
  }
}

extension Case {
  /// Whether public texts are there that nobody has approved as they are: whom they may not name depends on other
  /// cases.
  fileprivate func hasOpenPublicTexts(_ bytes: CaseBytes) -> Bool {
    guard bytes.published[.publicSubmission] != nil else { return false }
    return approval.map { !$0.changes(in: bytes).isEmpty } ?? true
  }
}

/// One look at every case, against what is known of an earlier one.
private struct Look: Sendable {
  let reader: CaseReader
  let scope: PathScope
  let known: KnownCases
  /// When the reading began, by the file system's clock; `nil` where nothing is to be kept.
  let began: FileStamp.Time?

  func check(_ hundred: CaseTree.Hundred, below rootPath: String) -> RegisterCheck.Result {
    var result = RegisterCheck.Result()
    do {
      let folder = try Folder(rootPath + "/" + hundred.path)
      for entry in try folder.entries() {
        let path = hundred.path + "/" + entry.name
        guard entry.kind == .folder, let number = CaseNumber(entry.name) else {
          result.findings.append(entry.misfitAmongCases().located(path: path))
          continue
        }
        guard scope.overlaps(path) else { continue }
        result.cases.append((number, path))
        result.caseCount += 1
        if !isKnown(number, named: entry.name, in: folder, at: path, into: &result) {
          check(number, in: folder, named: entry.name, at: path, into: &result)
        }
      }
    } catch {
      result.findings.append(
        error.finding(as: StoreCode.unreadableFolder)
          .located(path: hundred.path)
      )
    }
    return result
  }

  /// Whether a case is as it was when nothing was wrong with it.
  private func isKnown(
    _ number: CaseNumber,
    named name: String,
    in hundred: borrowing Folder,
    at path: String,
    into result: inout RegisterCheck.Result
  ) -> Bool {
    guard number.folder == path, let entry = known[number],
      entry.mark == KnownCases.mark(of: entry.names, in: hundred, name, began: nil)
    else { return false }
    if entry.isShown { result.shown.insert(number) }
    result.clean.append(entry)
    return true
  }

  private func check(
    _ number: CaseNumber,
    in hundred: borrowing Folder,
    named name: String,
    at path: String,
    into result: inout RegisterCheck.Result
  ) {
    if number.folder != path {
      result.findings.append(
        StoreCode.folderMisplaced.finding(with: [
          "folder": "\(number.folder)", "here": Wording(verbatim: path),
        ])
        .located(path: path)
      )
    }
    let findingCount = result.findings.count
    do {
      let caseFolder = try hundred.folder(name)
      let files = CaseFolder(number, in: caseFolder, path: path)
      result.findings += files.findings
      result.findings += files.attachmentFindings(in: caseFolder, at: path)
      if files.isInterrupted {
        result.findings.append(
          StoreCode.interruptedRegistration.finding(with: ["case": "\(number)"]).located(path: path)
        )
        return
      }
      let (item, report) = reader.read(files.bytes)
      if item?.facts.mayBePublic == true { result.shown.insert(number) }
      defer {
        if let item, files.isFlat, result.findings.count == findingCount,
          !item.hasOpenPublicTexts(files.bytes)
        {
          keep(item, having: files.names, in: hundred, named: name, into: &result)
        }
      }
      for (file, finding) in report.findings {
        result.findings.append(
          finding.located(in: files.bytes[file] ?? [], path: path + "/" + file.rawValue)
        )
      }
    } catch {
      result.findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      )
    }
  }

  /// Notes a case in which nothing is wrong; what depends on other cases is read each time.
  private func keep(
    _ item: Case,
    having names: [String],
    in hundred: borrowing Folder,
    named name: String,
    into result: inout RegisterCheck.Result
  ) {
    let names = KnownFormat.ordered(names)
    // A public text may name somebody whose identity is protected in another case.
    guard let began, !item.facts.has(.related), !names.contains(CaseFile.publicFolder),
      let mark = KnownCases.mark(of: names, in: hundred, name, began: began)
    else { return }
    result.hasNew = true
    result.clean.append(
      KnownCases.KnownCase(
        number: item.number,
        mark: mark,
        isShown: item.facts.mayBePublic,
        names: names
      )
    )
  }
}

extension RegisterFolder {
  /// Whether a case has its folder; one that cannot be asked for is neither there nor away.
  package func holds(_ number: CaseNumber) throws(FileError) -> Bool {
    try open().kind(of: number.folder) != nil
  }
}
