import CaseStore
import Casework
import Publication

extension SiteBuild {
  /// What the site says of all cases, the protected ones without their place.
  func statistics(_ entries: [IndexEntry]) -> SiteStatistics {
    let parts = Parallel.map(entries, inPiecesOf: 1_024) { entries in
      var statistics = SiteStatistics()
      for entry in entries where entry.isReadable {
        let timeline = entry.timeline(in: register.timeZone)
        let place =
          entry.isProtected
          ? nil : SiteStatistics.Place(kind: timeline.kind, area: entry.text(.area))
        statistics.add(timeline, at: place, in: register)
      }
      return [statistics]
    }
    return parts.reduce(into: SiteStatistics()) { $0.add($1) }
  }
}
