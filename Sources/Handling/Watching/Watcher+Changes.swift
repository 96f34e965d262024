import CaseStore
import Casework
import Findings
import Letters
import Watch

extension Watcher {
  /// Looks at what has changed.
  package mutating func handle(_ changes: TreeChanges) {
    for notice in changes.notices { report(.watch(notice, of: folder.path)) }
    let changed = ChangedPlaces(changes)
    if changed.isEmpty { return }
    agenda.index = time + WatchAgenda.quiet
    agenda.pages = time + WatchAgenda.quiet
    agenda.isRegisterStale = agenda.isRegisterStale || changed.hasRegister
    agenda.looks.formUnion(changed.cases)
    if waitsForGit() {
      agenda.retry = time
      if changed.hasInbox { agenda.delivery = time }
      return
    }
    lookAtChanges()
    if changed.hasInbox { attempt { try $0.takeIn() } }
  }

  /// Reads what has changed; what cannot be read stays on the agenda.
  mutating func lookAtChanges() {
    agenda.retry = time + WatchAgenda.retryInterval
    if !folder.exists { agenda.isRegisterStale = true }
    if agenda.isRegisterStale {
      attempt { watcher in
        try watcher.reload()
        watcher.agenda.isRegisterStale = false
      }
    }
    // While the register is away, every fault would seem to be mended.
    if agenda.isRegisterStale { return }
    let numbers = agenda.looks.sorted()
    agenda.looks = []
    let isDone = attempt { try $0.look(at: numbers) }
    if !isDone { agenda.looks.formUnion(numbers) }
  }

  /// Checks cases that changed, says what is wrong now and was not before, and does what follows.
  private mutating func look(at numbers: [CaseNumber]) throws {
    guard !numbers.isEmpty else { return }
    let found = Dictionary(grouping: try desk.check.run(numbers.map(\.folder)).findings) {
      CaseNumber(ofPath: $0.path)
    }
    let round = caseRound
    for number in numbers {
      let old = findings.removeValue(forKey: number) ?? []
      // An editor that is open has its files there.
      let new = found[number]?.filter { !$0.isPassing } ?? []
      // Git writes one file of a folder after the other, and a registration case.yaml last.
      if new.contains(where: { $0.code == IntegrityCode.caseFileMissing }), isArriving(number) {
        if !old.isEmpty { findings[number] = old }
        agenda.looks.insert(number)
        continue
      }
      if !new.isEmpty { findings[number] = new }
      say(new, after: old)
      // One that cannot be read keeps nobody else from being followed.
      let isReady = (try? round.isReadyToDistribute(number)) == true
      agenda.distributions[number] = isReady ? time + WatchAgenda.distributionDelay : nil
    }
    // What may not be shown any more goes before anything else; the rest is done whatever becomes of it.
    let isSiteDone = attempt { try $0.refreshSite(numbers) }
    try writeLetters(numbers)
    try follow(numbers)
    if !isSiteDone { agenda.looks.formUnion(numbers) }
  }

  /// Whether a folder has changed so lately that its files may still be on their way.
  private func isArriving(_ number: CaseNumber) -> Bool {
    guard let changed = folder.modified(number.folder) else { return false }
    return abs(world.clock().seconds - changed.seconds) < Self.arrival
  }

  /// In seconds.
  private static let arrival: Int64 = 10

  /// Reads the register's own files again.
  private mutating func reload() throws {
    let old = registerFindings
    (register, registerFindings) = try folder.readRegister()
    registerFindings.removeAll(where: \.isPassing)
    say(registerFindings, after: old)
    // What could not be registered may be right by the new settings.
    refusals = [:]
    try tellRedatings()
    try takeIn()
  }

  private func say(_ new: [LocatedFinding], after old: [LocatedFinding]) {
    let (newFaults, oldFaults) = (Set(new.map(\.fault)), Set(old.map(\.fault)))
    for finding in new where !oldFaults.contains(finding.fault) {
      report(.found(finding))
    }
    for finding in old where !newFaults.contains(finding.fault) {
      report(.mended(finding))
    }
  }
}

extension LocatedFinding {
  /// What makes it the same fault, though lines may have moved.
  fileprivate var fault: [String] { [path, code.name, message.swedish] }

  /// Whether it is about a file that an editor or another program will take away again.
  fileprivate var isPassing: Bool {
    path.split(separator: "/").last.map { Leftover.isPassing(String($0)) } ?? false
  }
}
