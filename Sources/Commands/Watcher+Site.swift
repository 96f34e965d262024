import CaseStore
import Casework
import Findings
import Handling

/// What the watcher does about the public site, once somebody has published.
extension Watcher {
  /// Brings the site up to date when a case that is on it, or is to be, has changed.
  ///
  /// A page whose texts were edited after the approval goes at once.
  mutating func refreshSite(_ numbers: [CaseNumber], _ session: inout Session) throws {
    let disk = SiteFolder(folder)
    guard disk.exists else { return }
    let isConcerned = try numbers.contains { number in
      if try disk.hasPage(of: number) { return true }
      let facts = (try? folder.read(number)).flatMap { caseReader.facts(of: $0) }?.facts
      return facts?.has(.published) ?? false
    }
    if isConcerned { try buildSite(telling: Set(numbers), &session) }
  }

  /// Brings the site up to date with what happened while nobody watched, and ends what was interrupted.
  mutating func catchUpWithSite(_ session: inout Session) throws {
    try endInterrupted(&session)
    if SiteFolder(folder).exists { try buildSite(telling: [], &session) }
  }

  /// Ends what another run began and could not end.
  mutating func endInterrupted(_ session: inout Session) throws {
    guard try Recovery.isNeeded(in: folder) else { return }
    let result = Recovery(folder, register, now: now).run()
    for work in result.finished {
      let fields = [("case", work.number.description), ("event", work.what.rawValue)]
      say(.info, "finished", fields, &session)
    }
    for failure in result.failures { fail("not-finished", failure, &session) }
  }

  private mutating func buildSite(
    telling numbers: Set<CaseNumber>,
    _ session: inout Session
  ) throws {
    let result = try SiteBuild(folder, register, now: now).run()
    for withheld in result.withheld where numbers.contains(withheld.number) {
      say(
        .warning,
        "site-withheld",
        [
          ("case", withheld.number.description),
          ("message", withheld.words[session.language]),
        ],
        &session
      )
    }
    guard result.outcome.written + result.outcome.removed > 0 else { return }
    say(
      .info,
      "site",
      [
        ("cases", "\(result.cases)"), ("written", "\(result.outcome.written)"),
        ("removed", "\(result.outcome.removed)"),
      ],
      &session
    )
  }

  private var caseReader: CaseReader { CaseReader(register: register, today: now.date) }
}
