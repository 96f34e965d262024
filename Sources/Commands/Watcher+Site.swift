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
    let isConcerned = numbers.contains { number in
      if disk.hasPage(of: number) { return true }
      let facts = (try? folder.read(number)).flatMap { caseReader.facts(of: $0) }?.facts
      return facts?.has(.published) ?? false
    }
    guard isConcerned else { return }
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
