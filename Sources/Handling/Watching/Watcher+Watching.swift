import CaseStore
import Findings
import Watch

extension Watcher {
  /// Watches until it is asked to end.
  ///
  /// `wake`: a descriptor that is readable then.
  package mutating func watch(wake: Int32?) throws {
    var watch = try TreeWatch(
      folder.path,
      names: ["cases"],
      isIgnored: Leftover.isPassing,
      now: world.monotonicClock
    )
    report(.ready(register: folder.path))
    // What happened while nobody watched.
    round()
    while !isStopping() {
      handleTime()
      handle(try watch.next(within: patience, wake: wake))
    }
    report(.stopped)
  }
}
