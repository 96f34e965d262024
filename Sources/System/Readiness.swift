import Platform

/// Waiting until descriptors have something to read.
package enum Readiness {
  /// What a wait ended with.
  package enum Outcome {
    /// For each descriptor, whether it has something; none has when the time is over.
    case over([Bool])
    /// A signal came; what it means is the business of whoever handles it.
    case interrupted
    /// The system does not wait: a descriptor is none, or there is no memory.
    case failed(code: Int32)
  }

  /// Waits for some descriptors; one that is negative is passed over (poll(2)).
  package static func wait(for descriptors: [Int32], milliseconds: Int32) -> Outcome {
    var watched = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&watched, nfds_t(watched.count), milliseconds) >= 0 else {
      return errno == EINTR ? .interrupted : .failed(code: errno)
    }
    if watched.contains(where: { $0.revents & Int16(POLLNVAL) != 0 }) {
      return .failed(code: EBADF)
    }
    return .over(watched.map { $0.revents != 0 })
  }
}
