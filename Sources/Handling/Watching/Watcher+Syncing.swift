import CaseStore
import Findings

extension Watcher {
  /// Exchanges with the other clones, every few minutes; after a failure less and less often, and once an hour at least.
  mutating func synchronise() {
    let isDone = attemptSync()
    agenda.syncPause =
      isDone
      ? WatchAgenda.syncInterval : min(2 * agenda.syncPause, WatchAgenda.longestSyncPause)
    agenda.sync = time + agenda.syncPause
  }

  private mutating func attemptSync() -> Bool {
    do {
      let report = try Sync(desk).run()
      if !report.isNothing { self.report(.synchronised(report)) }
      return true
    } catch {
      // Once an hour is enough to know that there is no network.
      fail(Refusal(error).message, as: WatchEvent.notSynchronised)
      return false
    }
  }
}
