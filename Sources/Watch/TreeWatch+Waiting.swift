import System

extension TreeWatch {
  /// Sleeps until there are events, something may be over, a look is due, or somebody wakes it.
  ///
  /// - Returns: Whether somebody woke it.
  func wait(until deadline: UInt64?, or wake: Int32?) throws(WatchFailure) -> Bool {
    let descriptors = [queue.descriptor, wake ?? -1]
    switch Readiness.wait(for: descriptors, milliseconds: milliseconds(until: deadline)) {
    case .over(let has): return has[1]
    case .interrupted: return false
    case .failed(let code): throw .waiting(code: code)
    }
  }

  /// How long there is nothing to do, rounded up: what wakes too early has to sleep again.
  private func milliseconds(until deadline: UInt64?) -> Int32 {
    if !notices.isEmpty { return 0 }
    var end = min(nextLook, isRootLinked ? nextLinkLook : .max, deadline ?? .max)
    if rootState != .gone { end = min(end, settling.earliest ?? .max) }
    let time = now()
    return end <= time ? 0 : Int32(clamping: (end - time - 1) / 1_000_000 + 1)
  }
}
