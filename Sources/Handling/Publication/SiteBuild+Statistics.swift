import CaseStore
import Casework
import CivilCalendar
import Publication
import System

extension SiteBuild {
  /// What the site says of all cases, the secret ones without their place.
  func statistics(_ entries: [IndexEntry], showing pages: [SiteEntry]) -> SiteStatistics {
    let published = Set(pages.map(\.item.number))
    let parts = Parallel.map(entries, inPiecesOf: 1_024) { entries in
      var statistics = SiteStatistics(on: today)
      for entry in entries where entry.isReadable {
        let timeline = entry.timeline(in: register.timeZone)
        let place = SiteStatistics.Place(
          kind: timeline.kind,
          area: entry.text(.area),
          isPublished: published.contains(entry.number)
        )
        let isSecret = entry.isProtected || entry.has(.secrecy)
        statistics.add(timeline, at: isSecret ? nil : place, in: register)
      }
      return [statistics]
    }
    return parts.reduce(into: SiteStatistics(on: today)) { $0.add($1) }
  }
}
