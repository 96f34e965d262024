import Platform
import Synchronization

/// The end of a pipe that a signal handler writes to: a handler may do little more.
private let writingEnd = Atomic<Int32>(-1)

/// A wish that the program ends, as the system sends it to a service.
package enum StopSignal {
  /// From now on SIGTERM and SIGINT end nothing by themselves, and SIGHUP nothing at all: a terminal that is closed, or
  /// a person who logs out, takes no service away.
  ///
  /// - Returns: A descriptor that is readable once one of them has come; `nil` when there is none to be
  ///   had.
  package static func descriptor() -> Int32? {
    guard let ends = Descriptor.pipe() else { return nil }
    for end in [ends.reading, ends.writing] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    writingEnd.store(ends.writing, ordering: .sequentiallyConsistent)
    var numbers = sigset_t()
    sigemptyset(&numbers)
    // A child gets the system's own answer back, as it would not from SIG_IGN.
    signal(SIGHUP) { _ in }
    for number in [SIGTERM, SIGINT] {
      sigaddset(&numbers, number)
      signal(number) { _ in
        var byte: UInt8 = 0
        _ = write(writingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
    }
    // Whoever started this program may have held them back, which a child inherits.
    sigprocmask(SIG_UNBLOCK, &numbers, nil)
    return ends.reading
  }

  /// Whether one has come.
  package static func hasCome(_ descriptor: Int32) -> Bool {
    switch Readiness.wait(for: [descriptor], milliseconds: 0) {
    case .over(let has): has == [true]
    case .interrupted, .failed: false
    }
  }
}
