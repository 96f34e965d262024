import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import System

/// A round through cases: what happened in editors is stamped, and people are told.
package struct CaseFollowUp {
  private let desk: Desk

  package init(_ desk: Desk) { self.desk = desk }

  private var folder: RegisterFolder { desk.folder }
  private var register: Register { desk.register }
  private var now: Moment { desk.now }
  private var reader: CaseReader { desk.reader }

  /// A case as it is, or `nil` when there is none, or its facts cannot be read.
  ///
  /// `known`: its files, where they were read already.
  private func read(
    _ number: CaseNumber,
    known: CaseBytes? = nil
  ) throws(FileError) -> (case: Case, report: Report, hasLog: Bool)? {
    var bytes: CaseBytes
    do throws(FileError) {
      bytes = if let known { known } else { try folder.read(number) }
      // What is there and cannot be read is told; what somebody is writing is left to another round.
      if bytes.unreadable.contains(.facts) { bytes = try folder.readForChange(number) }
    } catch  where error.isMissing {
      return nil
    }
    let (item, report) = reader.read(bytes)
    return item.map {
      ($0, report, bytes.isLogWhole && $0.hasRegistration && !report.hasDamagedLog)
    }
  }

  /// The files of cases, those that can be read.
  func bytes(of numbers: [CaseNumber]) -> [CaseNumber: CaseBytes] {
    numbers.reduce(into: [:]) { known, number in known[number] = try? folder.read(number) }
  }

  /// What is to be told about a case, unless nobody can know what has been.
  private func plan(
    _ number: CaseNumber,
    known: CaseBytes? = nil,
    _ agenda: inout Agenda
  ) -> (plan: NotificationPlan, report: Report)? {
    // Whoever is saving it may not be done; a round names what stays unreadable.
    let read: (case: Case, report: Report, hasLog: Bool)?
    do {
      read = try self.read(number, known: known)
    } catch {
      agenda.add(.init(number: number, reason: .caseUnreadable))
      return nil
    }
    guard let (item, report, hasLog) = read else { return nil }
    guard hasLog else {
      agenda.add(.init(number: number, reason: .logUnreadable))
      return nil
    }
    // Of two versions side by side nobody knows which one holds.
    guard !report.findings.contains(where: Self.isConflict) else {
      agenda.add(.init(number: number, reason: .caseUnreadable))
      return nil
    }
    return (NotificationPlan(of: item, in: register, today: now.date), report)
  }

  /// What is to be told about some cases.
  ///
  /// `known`: the files of those that were read already.
  package func agenda(_ numbers: [CaseNumber], known: [CaseNumber: CaseBytes] = [:]) -> Agenda {
    var agenda = Agenda()
    for number in numbers {
      if let plan = plan(number, known: known[number], &agenda)?.plan { agenda.add(plan) }
    }
    return agenda
  }

  /// What is to be told in a round through the register: about cases, and about what lies in the
  /// inbox.
  ///
  /// `forgotten`: what nobody has finished of Git's.
  package func roundAgenda(_ active: ActiveCases, forgotten: [GitWork]) throws -> Agenda {
    var agenda = agenda(active.numbers + active.followed)
    addUnreadable(active, to: &agenda)
    return try registerAgenda(agenda, forgotten, from: active.began) { _ in }
  }

  /// What is told when somebody has not finished something of Git's, and nothing else.
  package func agenda(of forgotten: [GitWork]) throws -> Agenda {
    var agenda = Agenda()
    guard var plan = registerPlan(&agenda) else { return agenda }
    add(forgotten, to: &plan)
    agenda.notifications = plan.notifications
    return agenda
  }

  /// What is told when somebody asks for reports, and nothing else.
  ///
  /// `add`: to a plan that knows what the register's log says was sent.
  package func reportAgenda(_ add: (inout RegisterPlan) -> Void) -> Agenda {
    var agenda = Agenda()
    guard var plan = registerPlan(&agenda) else { return agenda }
    add(&plan)
    agenda.notifications = plan.notifications
    return agenda
  }

  private func add(_ forgotten: [GitWork], to plan: inout RegisterPlan) {
    for work in forgotten {
      plan.addUnfinished(marker: work.marker, since: Moment(work.since, in: register.timeZone))
    }
  }

  private func addUnreadable(_ active: ActiveCases, to agenda: inout Agenda) {
    let unregistered = Set(active.unregistered)
    for number in active.unreadable where !unregistered.contains(number) {
      agenda.add(.init(number: number, reason: .caseUnreadable))
    }
  }

  /// An agenda with faults that have stood over night in the files of these cases and of the register.
  package func roundAgenda(
    _ active: ActiveCases,
    withFaults findings: [LocatedFinding],
    forgotten: [GitWork]
  ) throws -> Agenda {
    var agenda = Agenda()
    var unplanned: [CaseNumber] = []
    for number in active.numbers + active.followed {
      guard let (planned, report) = plan(number, &agenda) else {
        unplanned.append(number)
        continue
      }
      var plan = planned
      for (file, codes) in CaseFaults(report).codes where hasStoodOverNight(number, in: file) {
        plan.addFaults(file: file, codes: codes)
      }
      agenda.add(plan)
    }
    addUnreadable(active, to: &agenda)
    return try registerAgenda(agenda, forgotten, from: active.began) { plan in
      let errors = findings.filter { $0.code.severity == .error }
      for (path, own) in Dictionary(grouping: errors, by: \.path).sorted(by: { $0.key < $1.key })
      where hasStoodOverNight(path) {
        plan.addFaults(file: path, codes: Set(own.map(\.code.name)).sorted())
      }
      for number in active.unreadable + unplanned { addFaults(of: number, to: &plan) }
    }
  }

  /// Adds the faults by which nobody can tell whose case it is, or what was told of it.
  private func addFaults(of number: CaseNumber, to plan: inout RegisterPlan) {
    guard let bytes = try? folder.read(number) else { return }
    for (file, codes) in CaseFaults(reader.read(bytes).report).codes
    where Self.deciding.contains(file) && hasStoodOverNight(number, in: file) {
      plan.addFaults(file: number.folder + "/" + file.rawValue, codes: codes)
    }
  }

  private func hasStoodOverNight(_ number: CaseNumber, in file: CaseFile) -> Bool {
    hasStoodOverNight(number.folder + "/" + file.rawValue)
  }

  /// Whether a file was last changed on an earlier day; one that is not there is as old as its folder.
  private func hasStoodOverNight(_ path: String) -> Bool {
    let above = path.split(separator: "/").dropLast().joined(separator: "/")
    guard let changed = folder.modified(path) ?? folder.modified(above) else { return false }
    return Moment(changed, in: register.timeZone).date < now.date
  }

  private func registerAgenda(
    _ cases: Agenda,
    _ forgotten: [GitWork],
    from began: CivilMonth?,
    _ add: (inout RegisterPlan) -> Void
  ) throws -> Agenda {
    var agenda = cases
    guard var plan = registerPlan(&agenda) else { return agenda }
    add(&plan)
    plan.addMonth(from: began)
    plan.addWalkthrough(try folder.registerLog(register.language))
    for (report, person) in try PeriodReports(desk).tellings() { plan.add(report, to: person) }
    self.add(forgotten, to: &plan)
    for file in try folder.inboxFiles() {
      plan.addWaiting(file: file.name, since: Moment(file.modified, in: register.timeZone).date)
    }
    agenda.notifications += plan.notifications
    return agenda
  }

  /// `nil` where nobody can know what was told of the register, and so nobody is told anything.
  private func registerPlan(_ agenda: inout Agenda) -> RegisterPlan? {
    do {
      guard let log = try folder.wholeRegisterLog(register.language) else {
        agenda.add(Self.registerLogDamaged)
        return nil
      }
      return RegisterPlan(register, log: log, today: now.date)
    } catch {
      agenda.add(Refusal(error).message)
      return nil
    }
  }

  private static let registerLogDamaged = Wording(
    "cases/log.yaml går inte att läsa; ingen får besked om inkorgen eller registrets filer, för det kan redan vara gjort",
    "cases/log.yaml cannot be read; nobody is told of the inbox or the register's files, since it may have been done"
  )

  /// The files by which it is decided who is told what.
  private static let deciding: Set<CaseFile> = [.facts, .sender, .log]

  private static func isConflict(_ file: CaseFile, _ finding: Finding) -> Bool {
    // The lines of a log are complete in themselves, whichever side they are from.
    file != .log && deciding.contains(file) && finding.code == TextCode.mergeConflict
  }

  /// Whether a case has all that a distribution needs but its date, and nothing wrong.
  package func isReadyToDistribute(_ number: CaseNumber) throws(FileError) -> Bool {
    try readyToDistribute(number) != nil
  }

  private func readyToDistribute(_ number: CaseNumber) throws(FileError) -> Case? {
    guard let (item, report, _) = try read(number),
      Standing(item, in: register).obstacles(to: .distribute).isEmpty,
      !report.findings.contains(where: { $1.code.severity == .error })
    else { return nil }
    return item
  }

  /// Stamps a distribution that was made by hand: area, unit and, where the case is investigated,
  /// investigator are set, nothing is wrong, and only the date is missing (K8).
  ///
  /// - Returns: Whether there was one.
  package func distribute(_ number: CaseNumber) throws -> Bool {
    guard let item = try readyToDistribute(number) else { return false }
    var change = CaseChange(
      of: number,
      [FieldChange(.distributed, .text(now.date.iso), in: register.language)],
      at: desk.of(.program, at: now)
    )
    change.condition = { bytes in
      // Somebody may have been faster since the look.
      guard bytes.facts == item.facts.document.bytes else { throw Overtaken() }
    }
    do {
      try change.complete()
      return true
    } catch is Overtaken {
      return false
    }
  }

  /// Stamps a case that is closed; what else there is to tell waits for its round.
  package func stampClosed(_ number: CaseNumber) throws {
    if try read(number)?.case.facts.has(.closed) == true { try stamp(number) }
  }

  /// Notes what happened to a case in an editor and is not in its log.
  ///
  /// - Returns: Whether there was anything.
  @discardableResult
  package func stamp(_ number: CaseNumber, known: CaseBytes? = nil) throws -> Bool {
    // In a log that cannot be read everything would seem to be missing.
    guard let (item, _, hasLog) = try read(number, known: known), hasLog,
      !MissingLogEvents(of: item, in: register, today: now.date).missing.isEmpty
    else { return false }
    try folder.note(number, in: register.language, missing: missingEvents)
    return true
  }

  /// What the log of a case lacks, as far as its files tell.
  package func missingEvents(_ bytes: CaseBytes) -> [LogEvent] {
    missingEvents(bytes, before: nil, noted: [])
  }

  /// What the log of a case lacks after a change.
  ///
  /// `noted`: lines that are written with the change.
  func missingEvents(_ after: CaseBytes, before: CaseBytes?, noted: [LogEvent]) -> [LogEvent] {
    var after = after
    let lines = noted.map { "- " + $0.line(register.language) + "\n" }.joined()
    if let log = after.log {
      after.log = log + Array((log.last == 0x0A ? lines : "\n" + lines).utf8)
    }
    let (read, report) = reader.read(after)
    guard let item = read, item.hasRegistration, after.isLogWhole, !report.hasDamagedLog else {
      return []
    }
    let old = before.flatMap { reader.facts(of: $0) }
    return MissingLogEvents(of: item, in: register, today: now.date, before: old).missing.map {
      $0.event(at: now, by: desk.actor)
    }
  }
}

extension Report {
  /// Whether a line of the log is no event: it may have been the one that says what was told.
  ///
  /// Between the marks of a merge every line is whole.
  fileprivate var hasDamagedLog: Bool {
    findings.contains { file, finding in
      file == .log && finding.code != TextCode.mergeConflict && Self.damages.contains(finding.code)
    }
  }

  private static let damages = Set(
    TextCode.all + [IntegrityCode.logLineMalformed, SchemaCode.unexpectedRoot]
  )
}

/// The errors of a case by the file they are in.
private struct CaseFaults {
  /// In the order of the files; codes by name, each once.
  let codes: [(file: CaseFile, codes: [String])]

  init(_ report: Report) {
    let errors = report.findings.filter { $1.code.severity == .error }
    let letters = Set(errors.map(\.file)).subtracting(CaseFile.allCases)
      .sorted { $0.rawValue < $1.rawValue }
    codes = (CaseFile.allCases + letters).compactMap { file in
      let names = Set(errors.filter { $0.file == file }.map(\.finding.code.name)).sorted()
      return names.isEmpty ? nil : (file, names)
    }
  }
}

/// Somebody was faster.
private struct Overtaken: Error {}
