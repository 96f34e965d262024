#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension TreeWatch {
  /// Sleeps until there are events, something may be over, a look is due, or somebody wakes it.
  ///
  /// - Returns: Whether somebody woke it.
  func wait(until deadline: UInt64?, or wake: Int32?) throws(WatchFailure) -> Bool {
    var watched = [
      pollfd(fd: queue.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, nfds_t(watched.count), milliseconds(until: deadline)) >= 0 else {
      // A signal; what it means is the business of whoever handles it.
      if errno == EINTR { return false }
      throw .waiting(code: errno)
    }
    if watched[1].revents & Int16(POLLNVAL) != 0 { throw .waiting(code: EBADF) }
    return watched[1].revents != 0
  }

  /// How long there is nothing to do, rounded up: what wakes too early has to sleep again.
  private func milliseconds(until deadline: UInt64?) -> Int32 {
    if !notices.isEmpty { return 0 }
    var end = min(nextLook, deadline ?? .max)
    if rootState != .gone { end = min(end, settling.earliest ?? .max) }
    let time = now()
    return end <= time ? 0 : Int32(clamping: (end - time - 1) / 1_000_000 + 1)
  }
}
