import CaseStore
import Casework
import Findings
import Handling
import Letters
import Watch

extension Watcher {
  /// Looks at what has changed.
  mutating func handle(_ changes: TreeChanges, _ session: inout Session) {
    for notice in changes.notices { tell(notice, &session) }
    let changed = ChangedPlaces(changes)
    if changed.isEmpty { return }
    agenda.index = time + WatchAgenda.quiet
    agenda.isRegisterStale = agenda.isRegisterStale || changed.hasRegister
    agenda.looks.formUnion(changed.cases)
    lookAtChanges(&session)
    if changed.hasInbox { attempt(&session) { try $0.takeIn(&$1) } }
  }

  /// Reads what has changed; what cannot be read stays on the agenda.
  mutating func lookAtChanges(_ session: inout Session) {
    agenda.retry = time + WatchAgenda.retryInterval
    if !folder.exists { agenda.isRegisterStale = true }
    if agenda.isRegisterStale {
      attempt(&session) { watcher, session in
        try watcher.reload(&session)
        watcher.agenda.isRegisterStale = false
      }
    }
    // While the register is away, every fault would seem to be mended.
    if agenda.isRegisterStale { return }
    let numbers = agenda.looks.sorted()
    agenda.looks = []
    let isDone = attempt(&session) { try $0.look(at: numbers, &$1) }
    if !isDone { agenda.looks.formUnion(numbers) }
  }

  /// Checks cases that changed, says what is wrong now and was not before, and does what follows.
  private mutating func look(at numbers: [CaseNumber], _ session: inout Session) throws {
    guard !numbers.isEmpty else { return }
    let check = RegisterCheck(
      folder,
      register,
      today: now.date,
      review: CaseReviews.all(register)
    )
    let found = Dictionary(grouping: try check.run(numbers.map(\.folder)).findings) {
      CaseNumber(ofPath: $0.path)
    }
    let round = caseRound
    for number in numbers {
      let old = findings.removeValue(forKey: number) ?? []
      // An editor that is open has its files there.
      let new = found[number]?.filter { !$0.isPassing } ?? []
      if !new.isEmpty { findings[number] = new }
      say(new, after: old, &session)
      agenda.distributions[number] =
        round.isReadyToDistribute(number) ? time + WatchAgenda.distributionDelay : nil
    }
    // What may not be shown any more goes before anything else; the rest is done whatever becomes of it.
    let isSiteDone = attempt(&session) { try $0.refreshSite(numbers, &$1) }
    try writeLetters(numbers, &session)
    try follow(numbers, &session)
    if !isSiteDone { agenda.looks.formUnion(numbers) }
  }

  /// Reads the register's own files again.
  private mutating func reload(_ session: inout Session) throws {
    let old = registerFindings
    (register, registerFindings) = try folder.readRegister()
    registerFindings.removeAll(where: \.isPassing)
    say(registerFindings, after: old, &session)
    // What could not be registered may be right by the new settings.
    refusals = [:]
    try tellRedatings(&session)
    try takeIn(&session)
  }

  private func say(
    _ new: [LocatedFinding],
    after old: [LocatedFinding],
    _ session: inout Session
  ) {
    let (newFaults, oldFaults) = (Set(new.map(\.fault)), Set(old.map(\.fault)))
    for finding in new where !oldFaults.contains(finding.fault) {
      let level: WatchLog.Level = finding.code.severity == .error ? .error : .warning
      say(level, "finding", finding, &session)
    }
    for finding in old where !newFaults.contains(finding.fault) {
      say(.info, "mended", finding, &session)
    }
  }

  private func say(
    _ level: WatchLog.Level,
    _ event: String,
    _ finding: LocatedFinding,
    _ session: inout Session
  ) {
    var fields = [("code", finding.code.name), ("path", finding.path)]
    if let place = finding.place {
      fields += [("line", "\(place.line)"), ("column", "\(place.column)")]
    }
    say(level, event, fields + [("message", finding.message[session.language])], &session)
  }

  /// Something about the watch itself.
  private func tell(_ notice: TreeChanges.Notice, _ session: inout Session) {
    switch notice {
    case .limitReached(let watches, let setting):
      say(
        .warning,
        "watch-limit",
        [("watches", "\(watches)"), ("setting", setting), ("fallback", "rescan")],
        &session
      )
    case .noEvents: say(.warning, "no-events", [("fallback", "rescan")], &session)
    case .remoteFileSystem(let name):
      say(.warning, "remote-file-system", [("kind", name), ("fallback", "rescan")], &session)
    case .overflow: say(.warning, "overflow", [("fallback", "rescan")], &session)
    case .rootGone: say(.error, "register-gone", [("register", folder.path)], &session)
    case .rootBack: say(.info, "register-back", [("register", folder.path)], &session)
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
