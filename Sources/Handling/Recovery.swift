import CaseStore
import Casework
import CivilCalendar
import Findings
import System

/// A piece of work that this run ended for the one that began it.
package struct FinishedWork: Hashable, Sendable {
  package let number: CaseNumber
  package let what: LogEvent.What

  package init(_ number: CaseNumber, _ what: LogEvent.What) {
    self.number = number
    self.what = what
  }
}

/// Ends what an earlier run began and could not end, in the name of whoever began it.
package struct Recovery {
  private let desk: Desk
  private let disk: SiteFolder

  package init(_ desk: Desk) {
    self.desk = desk
    disk = SiteFolder(desk.folder)
  }

  /// What became of it.
  package struct Result {
    package internal(set) var finished: [FinishedWork] = []
    /// What could not be ended, and why; it is tried again.
    package internal(set) var failures: [Wording] = []
    /// What became of registrations of which there was not enough.
    package internal(set) var told: [Wording] = []
  }

  /// Whether there is anything to end: asked by each command that changes something.
  package static func isNeeded(in folder: RegisterFolder) throws -> Bool {
    let disk = SiteFolder(folder)
    return try !folder.unfinishedOperations().isEmpty
      || !folder.undecidedOperations().isEmpty || !folder.unfinishedDisposals().isEmpty
      || folder.hasUnfinishedWork() || folder.hasAbandonedRights()
      || !disk.withdrawn().isEmpty || disk.isUnfinished()
  }

  /// Ends all of it, as far as it can be.
  package func run() -> Result {
    var result = Result()
    do {
      for number in try desk.folder.unfinishedOperations() { endOperation(number, into: &result) }
      for number in try desk.folder.undecidedOperations() {
        try desk.folder.sweepUndecided(number)
      }
      for number in try desk.folder.leftRegistrations() { endRegistration(number, into: &result) }
      // Whoever takes a right that was left over does not see any more what was left with it.
      try desk.folder.sweepAbandoned()
      try endWork(&result)
      for number in try desk.folder.unfinishedDisposals() { endDisposal(number, into: &result) }
      try endWithdrawals(&result)
    } catch {
      result.failures.append(Refusal(error).message)
    }
    return result
  }

  private func endOperation(_ number: CaseNumber, into result: inout Result) {
    do {
      guard let ended = try desk.folder.endOperation(number) else { return }
      for event in ended.events(desk.language) {
        result.finished.append(FinishedWork(number, event.what))
      }
      for conflict in ended.conflicts {
        result.failures.append(
          Refusal(FileRefusal.changedMeanwhile(path: conflict.path, kept: conflict.kept)).message
        )
      }
    } catch {
      result.failures.append(Wording(verbatim: "\(number): ") + Refusal(error).message)
    }
  }

  /// Ends a registration, or gives back its number where nothing had come in.
  private func endRegistration(_ number: CaseNumber, into result: inout Result) {
    switch Intake(at: desk, by: .program).finish(number) {
    case .registered: result.finished.append(FinishedWork(number, .registered))
    case .refused(_, let refusal):
      result.failures.append(Wording(verbatim: "\(number): ") + refusal.message)
    case .told(let words, let hint):
      result.told.append(hint.map { words + "; " + $0 } ?? words)
    case .unfinished: break
    }
  }

  /// Ends work on several cases, unless somebody is at it just now.
  private func endWork(_ result: inout Result) throws {
    for kind in WorkNote.Kind.allCases {
      do {
        let lock = try WriteLock(idle: kind.work, in: desk.folder)
        try desk.folder.sweepUndecidedWork(kind)
        for note in try desk.folder.unfinishedWork(kind) {
          for number in try end(note) {
            result.finished.append(FinishedWork(number, kind.event))
          }
        }
        _ = consume lock
      } catch WriteRefusal.locked {
        continue
      } catch {
        result.failures.append(Refusal(error).message)
      }
    }
  }

  /// Does what is left of some work.
  ///
  /// - Returns: The cases in which it is done now.
  private func end(_ note: WorkNote) throws -> [CaseNumber] {
    switch note.kind {
    case .archiving, .disclosing:
      guard let work = OutgoingWork(resuming: note, in: desk.language) else {
        throw UnreadableWork(path: note.path)
      }
      let numbers: [CaseNumber]
      do {
        numbers = try work.finish(at: desk)
      } catch let refusal as Refusal {
        // What has changed since is told once, and is for a person.
        try desk.folder.forget(note)
        throw refusal
      }
      try desk.folder.forget(note)
      return numbers
    case .disposal:
      guard let work = DecidedDisposal(resuming: note, at: desk) else {
        throw UnreadableWork(path: note.path)
      }
      let done = try work.carryOut()
      if try !disk.withdrawn().isEmpty {
        _ = try Withdrawing(desk).settle(gone: done.removed, staying: done.changed)
      }
      let gone = try desk.folder.disposedNumbers().numbers.subtracting(done.changed)
      _ = try desk.folder.writePurgeList(gone.sorted())
      try desk.folder.forget(note)
      return done.removed
    }
  }

  private func endDisposal(_ number: CaseNumber, into result: inout Result) {
    do {
      try desk.folder.endDisposal(number)
      result.finished.append(FinishedWork(number, .disposed))
    } catch {
      result.failures.append(Wording(verbatim: "\(number): ") + Refusal(error).message)
    }
  }

  private func endWithdrawals(_ result: inout Result) throws {
    var ended: [SiteFolder.WithdrawnPage] = []
    for page in try disk.withdrawn() {
      do {
        if let work = try end(page) { result.finished.append(work) } else { continue }
        ended.append(page)
      } catch {
        result.failures.append(
          Wording(verbatim: "\(page.number): ") + Refusal(error).message
        )
      }
    }
    try forgetUnstamped()
    guard try !ended.isEmpty || disk.isUnfinished() else { return }
    _ = try SiteBuild(desk).run()
    for page in ended { try disk.forget(page) }
  }

  /// Forgets pages of cases that were not stamped as published after all.
  private func forgetUnstamped() throws {
    let unstamped = try disk.expectedPages().filter { number in
      guard try desk.folder.holds(number) else { return true }
      return desk.reader.facts(of: try desk.folder.read(number))?.facts.has(.published) == false
    }
    try disk.forgetExpected(unstamped)
  }

  /// Does what is left of one.
  ///
  /// - Returns: `nil` where a person has to do it.
  private func end(_ page: SiteFolder.WithdrawnPage) throws -> FinishedWork? {
    guard let withdrawal = page.withdrawal else { return nil }
    let number = page.number
    guard try desk.folder.holds(number) else { return FinishedWork(number, .disposed) }
    switch withdrawal.cause {
    case .unpublished(let reason):
      try Withdrawing(desk).record(withdrawal, because: reason)
      return FinishedWork(number, .unpublished)
    case .changed(let words?):
      try CaseChange(
        of: number,
        words.map { try FieldChange($0, in: desk.language) },
        at: desk.of(withdrawal.by, at: withdrawal.time)
      ).complete()
      return FinishedWork(number, .changed)
    case .changed(nil): return nil
    case .disposed:
      // What a protocol names is ended by the same command; else nothing was decided, and the page comes back.
      if try desk.folder.disposedNumbers().numbers.contains(number) { return nil }
      try disk.forgetState()
      try disk.forget(page)
      return FinishedWork(number, .disposed)
    }
  }
}

extension WorkNote.Kind {
  /// Whose right it is.
  fileprivate var work: WriteLock.Work {
    switch self {
    case .archiving: .archiving
    case .disclosing: .disclosing
    case .disposal: .disposal
    }
  }

  /// What the log calls it.
  fileprivate var event: LogEvent.What {
    switch self {
    case .archiving: .archived
    case .disclosing: .disclosed
    case .disposal: .disposed
    }
  }
}

extension FinishedWork {
  /// One line for people.
  package var words: Wording {
    Wording(
      "\(number): det som avbröts tidigare är nu klart (\(what.name.swedish))",
      "\(number): what was interrupted earlier is done now (\(what.name.english))"
    )
  }
}
