import Casework
import CivilCalendar
import Dispatch
import Findings
import Synchronization
import System

/// Reads every file of a register and finds everything that is wrong.
public struct RegisterCheck: Sendable {
  private let folder: RegisterFolder
  private let register: Register
  private let reader: CaseReader

  /// A check of one register.
  ///
  /// `reader`: what is wrong with a case; it is asked from several threads.
  public init(_ folder: RegisterFolder, _ register: Register, _ reader: CaseReader) {
    self.folder = folder
    self.register = register
    self.reader = reader
  }

  /// What a check found.
  public struct Result: Sendable {
    /// In the order of paths.
    public fileprivate(set) var findings: [LocatedFinding] = []
    /// How many cases were read.
    public fileprivate(set) var caseCount = 0
    fileprivate var cases: [(number: CaseNumber, path: String)] = []
    /// Those whose facts allow a page on the site.
    fileprivate var shown: Set<CaseNumber> = []
  }

  /// Checks the cases whose folders lie at, above or below one of the paths; no paths means all.
  ///
  /// Paths begin at the register's root, as in findings. `progress` is told now and then how many cases
  /// are done, from any thread, one at a time.
  public func run(
    _ paths: [String] = [],
    progress: @Sendable (_ done: Int) -> Void = { _ in }
  ) throws(FileError) -> Result {
    let root = try folder.open()
    let tree = CaseTree(root)
    let scope = PathScope(paths)
    let hundreds = tree.hundreds.filter { scope.overlaps($0.path) }
    let rootPath = folder.path
    let shared = Mutex(Result())
    // One folder of a hundred is a piece of work of about a millisecond.
    DispatchQueue.concurrentPerform(iterations: hundreds.count) { [reader] index in
      let part = Self.check(hundreds[index], rootPath, reader, scope)
      shared.withLock { result in
        result.findings += part.findings
        result.cases += part.cases
        result.shown.formUnion(part.shown)
        result.caseCount += part.caseCount
        progress(result.caseCount)
      }
    }
    var result = shared.withLock { $0 }
    result.findings += tree.findings + RegisterFolder.inboxFindings(root)
    result.findings += RegisterFolder.logFindings(root, register.language)
    result.findings += RegisterFolder.disposalFindings(root, register.language)
    result.findings += Self.duplicates(result.cases)
    result.findings += RegisterFolder.operationFindings(root)
    result.findings += SiteFolder(folder).findings { [shown = result.shown] number in
      scope.contains(number.folder) ? !shown.contains(number) : nil
    }
    result.findings.removeAll { !scope.contains($0.path) }
    result.findings.sort()
    result.cases = []
    result.shown = []
    return result
  }

  private static func check(
    _ hundred: CaseTree.Hundred,
    _ rootPath: String,
    _ reader: CaseReader,
    _ scope: PathScope
  ) -> Result {
    var result = Result()
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
        check(number, folder, entry.name, path, reader, &result)
      }
    } catch {
      result.findings.append(
        StoreCode.unreadableFolder.finding(["reason": error.reason])
          .located(path: hundred.path)
      )
    }
    return result
  }

  private static func check(
    _ number: CaseNumber,
    _ hundred: borrowing Folder,
    _ name: String,
    _ path: String,
    _ reader: CaseReader,
    _ result: inout Result
  ) {
    if number.folder != path {
      result.findings.append(
        StoreCode.folderMisplaced.finding([
          "folder": "\(number.folder)", "here": Wording(verbatim: path),
        ])
        .located(path: path)
      )
    }
    do {
      let files = CaseFolder(number, try hundred.folder(name), path: path)
      result.findings += files.findings
      if files.isInterrupted {
        result.findings.append(
          StoreCode.interruptedRegistration.finding(["case": "\(number)"]).located(path: path)
        )
        return
      }
      let (item, report) = reader.read(files.bytes)
      if item?.facts.mayBePublic == true { result.shown.insert(number) }
      for (file, finding) in report.findings {
        result.findings.append(
          finding.located(in: files.bytes[file] ?? [], path: path + "/" + file.rawValue)
        )
      }
    } catch {
      result.findings.append(
        StoreCode.unreadableFolder.finding(["reason": error.reason]).located(path: path)
      )
    }
  }

  private static func duplicates(_ cases: [(number: CaseNumber, path: String)]) -> [LocatedFinding]
  {
    var first: [CaseNumber: String] = [:]
    var findings: [LocatedFinding] = []
    first.reserveCapacity(cases.count)
    for (number, path) in cases.sorted(by: { $0.path < $1.path }) {
      guard let other = first.updateValue(path, forKey: number) else { continue }
      findings.append(
        StoreCode.duplicateNumber.finding(["other": Wording(verbatim: other)]).located(path: path)
      )
    }
    return findings
  }
}

extension RegisterFolder {
  /// Whether a case has its folder; one that cannot be asked for is neither there nor away.
  package func holds(_ number: CaseNumber) throws(FileError) -> Bool {
    try open().kind(of: number.folder) != nil
  }

  /// Whether a case has its folder.
  public func contains(_ number: CaseNumber) -> Bool {
    guard let root = try? open() else { return false }
    return root.exists(number.folder)
  }
}
