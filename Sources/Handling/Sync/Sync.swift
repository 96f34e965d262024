import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Git
import Merging
import Publication

/// Exchanges with the other clones of a register: what was done here is saved as commits, what others have done is
/// fetched and brought together by the program, and all of it is pushed.
///
/// 1. What was interrupted earlier is ended.
/// 2. What people have changed becomes commits (``LocalCommit``).
/// 3. The remote is fetched; both lines become one (``RegisterMerge``).
/// 4. Index and tree change first, then the branch (`Repository.advance`): whoever is interrupted takes nothing back.
/// 5. The branch is pushed without force; where somebody was faster it goes on at 3.
package struct Sync {
  private let desk: Desk
  private let repository: Repository
  private let author: CommitStream.Author

  /// How often somebody may be faster.
  private static let patience = 6

  /// - Throws: ``Refusal`` where the register is in no repository, or Git is in the middle of something.
  package init(_ desk: Desk) throws {
    self.desk = desk
    guard let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else { throw Self.noRepository }
    self.repository = repository
    let works = desk.folder.gitWork(at: desk.world.clock()).map(\.marker)
    if let marker = works.first(where: { $0 != ".git/index.lock" }) { throw Self.busy(marker) }
    author = CommitStream.Author(at: desk, in: repository)
  }

  package func run() throws -> SyncReport {
    let lock = try WriteLock(.sync, in: desk.folder)
    let report = try exchange()
    _ = consume lock
    return report
  }

  private func exchange() throws -> SyncReport {
    var report = SyncReport()
    let locks = repository.removeLeftLocks()
    if let held = locks.held.first { throw Self.locked(held) }
    report.finished = !locks.removed.isEmpty
    var refs = try repository.refs()
    guard let branch = refs.branch else { throw Self.noBranch }
    if refs[Repository.pending] != nil {
      report.finished = try repository.finishPending() || report.finished
      refs = try repository.refs()
    }
    let settings = try repository.settings()
    let repository = repository.knowing(settings)
    guard let remote = settings.remote(of: branch) else {
      _ = try commit(onto: refs.head, into: &report)
      return report
    }
    report.settings = try CloneSettings(repository).arm(desk.folder, knowing: settings)
    try noteUnused()
    for round in 0..<Self.patience {
      if round > 0 { refs = try repository.refs() }
      let provisional = try desk.folder.provisionalCases(of: desk.today.year)
      do {
        if !provisional.isEmpty {
          var fetching = repository.beginFetching(branch, from: remote, before: refs)
          refs = try fetching.end().refs
          try giveNumbers(to: provisional, into: &report)
        }
      } catch let fault as GitFault {
        // What was done is saved first, then it is told that nobody answers.
        _ = try commit(onto: refs.head, into: &report)
        throw fault
      }
      // Fetching and looking take a while, and neither needs the other.
      var fetching = repository.beginFetching(branch, from: remote, before: refs)
      let head = try commit(onto: refs.head, into: &report)
      let theirs: ObjectID?
      do {
        let fetched = try fetching.end()
        (theirs, refs) = (fetched.theirs, fetched.refs)
      } catch {
        throw try fromBefore(or: error, knowing: settings)
      }
      if try Epochs(repository).isEarlier(refs, settings) { throw Self.fromBefore }
      guard let new = try bringTogether(head, with: theirs, into: &report) else { continue }
      if new == theirs {
        report.remote = report.remote == .pushed ? .pushed : .upToDate
        return try finish(report, knowing: settings)
      }
      switch try repository.push(new, to: "refs/heads/\(branch)", of: remote) {
      case .done:
        report.remote = .pushed
        return try finish(report, knowing: settings)
      case .refused: continue
      }
    }
    throw Self.othersAreFaster
  }

  /// What the remote says of a purge tells more than that it has another history now.
  private func fromBefore(
    or fault: GitFault,
    knowing settings: GitSettings
  ) throws(GitFault) -> any Error {
    guard fault.kind == .rewritten else { return fault }
    let isEarlier = try Epochs(repository).isEarlier(try repository.refs(), settings)
    return isEarlier ? Self.fromBefore : fault
  }

  /// Records the numbers of earlier years that were reserved here and never given.
  private func noteUnused() throws {
    var blocks = try desk.folder.numberBlocks()
    let year = desk.today.year
    let unused = blocks.blocks.filter { $0.year.year < year }.flatMap { block in
      block.serials.map { block.year.number($0) }
    }
    guard !unused.isEmpty else { return }
    let numbers = unused.sorted().map(\.description).joined(separator: ",")
    let event = LogEvent(
      time: desk.now,
      by: .program,
      what: .changed,
      details: [LogEvent.Detail(.unused, numbers, in: desk.language)]
    )
    // Noted first: interrupted it is noted again at worst, and never forgotten.
    try desk.folder.noteRegister(desk.language) { log in
      log.contains { $0.details == event.details } ? [] : [event]
    }
    blocks.forget(before: year)
    try desk.folder.keep(blocks)
  }

  /// Gives cases their own numbers that have only a provisional one, as far as there are any.
  private func giveNumbers(to cases: [CaseNumber], into report: inout SyncReport) throws {
    for old in cases {
      guard case .given(let new) = try Numbering(desk).next(), !new.isProvisional else { return }
      try rename(old, to: new)
      report.renumbered.append(SyncReport.Renumbered(old: old, new: new))
    }
  }

  private func rename(_ old: CaseNumber, to new: CaseNumber) throws {
    let renumbering = Renumbering(from: old, to: new, in: desk.language)
    let event = LogEvent(
      time: desk.now,
      by: desk.actor,
      what: .changed,
      details: renumbering.details
    )
    try desk.folder.renumber(old, as: new) { path, bytes in
      renumbering.changed(bytes, at: path, noting: event, in: [])
    }
  }

  private func commit(onto head: ObjectID?, into report: inout SyncReport) throws -> ObjectID? {
    let outcome = try LocalCommit(desk, in: repository, by: author).run(onto: head)
    report.committed = Set(report.committed + outcome.cases).sorted()
    report.left = outcome.left.map { left in
      switch left.reason {
      case .beingWritten: SyncReport.Left(path: left.path, fault: nil)
      case .unreadable(let finding):
        SyncReport.Left(path: left.path, fault: .refused(finding.message, hint: finding.remedy))
      case .repository: SyncReport.Left(path: left.path, fault: Self.otherRepository)
      case .link: SyncReport.Left(path: left.path, fault: Self.link)
      }
    }
    return outcome.head
  }

  /// - Returns: The commit that both have led to; `nil` where a file changed meanwhile, and it is to be begun anew.
  private func bringTogether(
    _ ours: ObjectID?,
    with theirs: ObjectID?,
    into report: inout SyncReport
  ) throws -> ObjectID? {
    guard let theirs else {
      guard let ours else { throw Self.nothingHere }
      return ours
    }
    guard let ours else { return try advance(from: nil, to: theirs, into: &report) }
    if ours == theirs { return ours }
    let base = try repository.commonAncestor(of: ours, theirs)
    if base == theirs { return ours }
    if base == ours {
      let changed = try repository.differences(from: ours, to: theirs)
      let numbers = changed.compactMap { RegisterPath($0.path, below: repository.prefix).number }
      report.received = Set(report.received + numbers).sorted()
      return try advance(from: ours, to: theirs, into: &report)
    }
    let merge = RegisterMerge(
      Versions(base: base, first: theirs, second: ours),
      in: repository,
      at: desk,
      nextNumber: { _ in
        while true {
          guard case .given(let number) = try Numbering(desk).next(), !number.isProvisional else {
            throw Self.noNumber
          }
          // A clone that was not set up has counted for itself.
          let path = [repository.prefix + number.folder]
          let isFree = try [theirs, ours].allSatisfy {
            try repository.entries(of: $0, below: path).isEmpty
          }
          if isFree { return number }
        }
      }
    )
    let outcome = try merge.run()
    var stream = CommitStream(onto: ours, as: Repository.pending)
    stream.commit(outcome.changes, by: author, saying: message(outcome.report), merging: theirs)
    guard let merged = try stream.write(to: repository) else { throw Self.nothingHere }
    for (number, files) in outcome.aside.sorted(by: { $0.key < $1.key }) {
      report.aside.append(try desk.folder.putAside(files, of: number, at: desk.now))
    }
    guard let new = try advance(from: ours, to: merged, into: &report) else { return nil }
    report.add(outcome.report)
    return new
  }

  /// - Returns: `nil` where somebody has changed a file meanwhile.
  private func advance(
    from old: ObjectID?,
    to new: ObjectID,
    into report: inout SyncReport
  ) throws -> ObjectID? {
    do {
      try repository.advance(from: old, to: new)
      let changed = try old.map { try repository.differences(from: $0, to: new) } ?? []
      let paths = changed.filter { $0.after != nil }
        .map { RegisterPath($0.path, below: repository.prefix) }.filter(\.isInside).map(\.path)
      // Git makes files that everybody may read, and what tells of people is nobody's but the group's (G12).
      desk.folder.closeToOthers(paths.filter { $0.hasPrefix("cases/") })
      let known = Set(report.damaged.map(\.path))
      report.damaged += damaged(paths.filter { !known.contains($0) })
      return new
    } catch {
      // What changed since is saved first, unless it is kept back.
      let changed = try LocalCommit(desk, in: repository, by: author).run(onto: old)
      if changed.head != old { return nil }
      if let left = changed.left.first { throw Self.inTheWay(left.path) }
      throw error
    }
  }

  /// What others have sent that cannot be read, or has marks of a merge that nobody ended (G10).
  private func damaged(_ paths: [String]) -> [SyncReport.Left] {
    paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }.compactMap { path in
      guard let bytes = (try? desk.folder.bytes(at: path)) ?? nil else { return nil }
      let finding =
        path.hasSuffix(".yaml")
        ? Document(parsing: bytes).findings.first { $0.code.severity == .error }
        : MergeMarkers.lines(in: bytes).first.map { TextCode.mergeConflict.finding(at: $0) }
      return finding.map {
        SyncReport.Left(path: path, fault: .refused($0.message, hint: $0.remedy))
      }
    }
  }

  private func message(_ report: SyncReport) -> String {
    let count = Count.cases(report.received.count)
    return Wording(
      "synpunkt sync: \(count.swedish) från andra",
      "synpunkt sync: \(count.english) from others"
    )[desk.language]
  }

  /// What follows for whom the site shows, and when it was.
  private func finish(_ report: SyncReport, knowing settings: GitSettings) throws -> SyncReport {
    var result = report
    do {
      try SparseClone(desk.folder, in: desk.world.environment)?
        .takeNeeded(result.received, in: desk.folder)
      let withdrawing = Withdrawing(desk)
      for number in result.received {
        if try desk.folder.holds(number) {
          try withdrawing.takePageIfUnfit(try desk.folder.read(number))
        } else {
          try withdrawing.takePageOfMissing(number)
        }
      }
      try withdrawing.refresh()
    } catch {
      result.failures.append(Refusal(error))
    }
    try desk.folder.noteSynchronised(at: desk.now)
    if !result.committed.isEmpty || !result.received.isEmpty {
      if let head = repository.head { repository.keepCommitGraph(upTo: head, knowing: settings) }
      repository.keepTidy()
    }
    return result
  }
}

extension SyncReport {
  /// Adds what came of bringing two sides together.
  fileprivate mutating func add(_ other: SyncReport) {
    received = Set(received + other.received).sorted()
    merged = Set(merged + other.merged).sorted()
    conflicts += other.conflicts
    remarks += other.remarks
    renumbered += other.renumbered
    disposed += other.disposed
    files += other.files
    joined += other.joined
    protocols += other.protocols
    incoming += other.incoming
    kept += other.kept
  }
}

extension CommitStream.Author {
  /// The person who works, or whom Git names where the program works by itself.
  init(at desk: Desk, in repository: Repository) {
    let zone = desk.register.timeZone
    let seconds = desk.now.instant(in: zone)?.seconds ?? 0
    let offset = desk.now.offset ?? 0
    switch desk.actor {
    case .person(let id):
      let person = desk.register.organisation.people[id]
      self.init(
        name: person?.name ?? id.description,
        email: person?.email?.description ?? "\(id)@localhost",
        seconds: seconds,
        offset: offset
      )
    case .program:
      self.init(
        name: repository.line(["config", "user.name"]) ?? "synpunkt",
        email: repository.line(["config", "user.email"]) ?? "synpunkt@localhost",
        seconds: seconds,
        offset: offset
      )
    }
  }
}
