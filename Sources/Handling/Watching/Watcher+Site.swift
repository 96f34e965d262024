import CaseStore
import Casework
import Findings

/// What the watcher does about the public site, once somebody has published.
extension Watcher {
  /// Brings the site up to date when a case that is on it, or is to be, has changed.
  ///
  /// A page whose texts were edited after the approval goes at once.
  mutating func refreshSite(_ numbers: [CaseNumber]) throws {
    let disk = SiteFolder(folder)
    guard try disk.exists() else { return }
    let isConcerned = try numbers.contains { number in
      if try disk.hasPage(of: number) { return true }
      guard try folder.holds(number) else { return false }
      // Of one that cannot be read the build takes the page away.
      guard let bytes = try? folder.read(number) else { return true }
      let facts = desk.reader.facts(of: bytes)?.facts
      // Whose identity is protected may not be named on the page of any other case.
      return facts.map { $0.has(.published) || $0.mayBeProtected } ?? false
    }
    if isConcerned { try buildSite(telling: Set(numbers)) }
  }

  /// Brings the site up to date with what happened while nobody watched, and ends what was interrupted.
  mutating func catchUpWithSite() throws {
    try endInterrupted()
    if try SiteFolder(folder).exists() { try buildSite(telling: []) }
  }

  /// Ends what another run began and could not end.
  mutating func endInterrupted() throws {
    guard try Recovery.isNeeded(in: folder) else { return }
    let result = Recovery(desk).run()
    for work in result.finished { report(.finished(work)) }
    for words in result.told { report(.setAside(reason: words)) }
    for failure in result.failures { fail(failure, as: WatchEvent.notFinished) }
  }

  private mutating func buildSite(telling numbers: Set<CaseNumber>) throws {
    let result = try SiteBuild(desk).run()
    for withheld in result.withheld
    where numbers.contains(withheld.number) || result.taken.contains(withheld.number) {
      report(.siteWithheld(withheld))
    }
    guard result.outcome.written + result.outcome.removed > 0 else { return }
    report(.siteBuilt(result))
  }
}
