import CaseStore
import Casework
import CivilCalendar
import Findings

extension CaseIndex {
  /// Cases in a folder that cannot be listed: nobody says that there are none.
  var unlisted: [LocatedFinding] { findings.filter { $0.code == StoreCode.unreadableFolder } }

  /// Whether a case may be in such a folder, so that nobody knows what it is.
  func mayHide(_ number: CaseNumber) -> Bool {
    unlisted.contains { number.folder.hasPrefix($0.path + "/") }
  }

  /// An index of every case, or none.
  static func whole(of folder: RegisterFolder, in register: Register) throws -> CaseIndex {
    let index = try CaseIndex(of: folder, in: register)
    try index.refuseUnlisted()
    return index
  }

  /// Refuses work on all cases while some of them cannot be seen.
  func refuseUnlisted() throws(Faults) { if !unlisted.isEmpty { throw Faults(unlisted) } }
}

/// Which cases may be disposed of, by which rule, and what keeps others from it (L11).
package struct DisposalPlan {
  /// Cases that may go, in the order of their numbers.
  package private(set) var cases: [(examination: CaseExamination, item: Case, rule: DisposalRule)] =
    []
  /// Cases that a rule is about, that are old enough or were named, and that stay.
  package private(set) var refusals: [(number: CaseNumber, obstacle: DisposalObstacle)] = []
  private let desk: Desk

  package init(_ desk: Desk) { self.desk = desk }

  private var register: Register { desk.register }
  private var today: CivilDate { desk.today }

  /// Every case that the rules are about and that has been closed long enough.
  package mutating func addAll(by rules: [DisposalRule]) throws {
    let index = try CaseIndex(of: desk.folder, in: register)
    try index.refuseUnlisted()
    // Whether one that cannot be read may go, nobody knows; that is said.
    for number in index.unread { refusals.append((number, .faulty)) }
    for entry in index.entries {
      guard let closed = entry.date(.closed) else { continue }
      let due = rules.filter { rule in
        rule.firstDay(closed: closed, by: register.calendar).map { $0 <= today } ?? false
      }
      if !due.isEmpty { try add(entry.number, by: due, isNamed: false) }
    }
  }

  /// A case that somebody named.
  package mutating func add(_ number: CaseNumber, by rules: [DisposalRule]) throws {
    try add(number, by: rules, isNamed: true)
  }

  /// The first of what lies in a case's folder and that nobody can have decided about: what is no file of a case;
  /// in a delivered one what is not in its package, and in another one files where a case has none.
  private static func stray(in examination: CaseExamination, of item: Case?) -> DisposalObstacle? {
    let prefix = examination.number.folder + "/"
    if let misfit = examination.misfits.first {
      return .stray(path: String(misfit.path.trimmingPrefix(prefix)), what: misfit.message)
    }
    guard let item, let archiving = item.archiving else {
      return examination.paths.first(where: CaseFile.isStray)
        .map { .stray(path: $0, what: StoreCode.unexpectedFile.message) }
    }
    let log = examination.bytes.logBeforeArchiving(item.archivingLine)
    return examination.bytes.undelivered(archiving, log: log).first
      .map { .stray(path: $0, what: StoreCode.notDelivered.message) }
  }

  private mutating func add(
    _ number: CaseNumber,
    by rules: [DisposalRule],
    isNamed: Bool
  ) throws {
    let examination = try desk.folder.examine(number, by: desk.reader)
    let stray = Self.stray(in: examination, of: examination.item)
    guard examination.errors.isEmpty, let item = examination.item else {
      return refusals.append((number, stray ?? .faulty))
    }
    // Of several rules, the one by which it may go.
    let standing = Standing(item, in: register)
    let answers = rules.map { ($0, standing.obstacle(toDisposalBy: $0, today: today)) }
    if let rule = answers.first(where: { $0.1 == nil })?.0 {
      if let stray { return refusals.append((number, stray)) }
      return cases.append((examination, item, rule))
    }
    let about = answers.filter { $0.0.isAbout(item) }
    guard isNamed || about.contains(where: { $0.1 == .secret }) else { return }
    let obstacle = (about.first ?? answers.first)?.1 ?? .noRule
    refusals.append((number, about.isEmpty && obstacle != .open ? .noRule : obstacle))
  }
}
