import Glibc

@testable import Watch

/// A steady clock.
func steadyNow() -> UInt64 { nanoseconds(of: CLOCK_MONOTONIC) }

/// A clock that goes when it is told to.
final class SetClock {
  var now: UInt64 = 1_000_000_000
}

/// The time that the processor spent on this thread.
func ownProcessorTime() -> UInt64 { nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) }

private func nanoseconds(of clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Whether an editor leaves files of this name behind.
func isLeftover(_ name: String) -> Bool { name.hasSuffix("~") || name.hasPrefix(".") }

extension WatchTimes {
  /// As usual, but not as long where a test would have to wait.
  static var brisk: WatchTimes {
    var times = WatchTimes()
    times.empty = .milliseconds(60)
    times.shortRescan = .milliseconds(20)
    times.rootLook = .milliseconds(20)
    return times
  }
}

extension TreeWatch {
  /// A watch with the usual leftovers ignored; `capacity` 0 leaves only the looks.
  init(
    _ tree: ScratchTree,
    names: [String] = [],
    times: WatchTimes = .brisk,
    capacity: Int = .max
  ) throws {
    try self.init(
      tree.root,
      under: names,
      times: times,
      ignoring: isLeftover,
      clock: steadyNow,
      capacity: capacity
    )
  }

  /// Everything reported until it is enough, or for so long that it will never be.
  mutating func reports(until isEnough: (TreeChanges) -> Bool) throws -> TreeChanges {
    var all = TreeChanges()
    let end = steadyNow() + 20_000_000_000
    while !isEnough(all), steadyNow() < end { all.add(try next(within: .milliseconds(500))) }
    return all
  }

  /// Everything reported until nothing more can be: the system has told of a change before the call
  /// that made it returns.
  mutating func reportsUntilQuiet() throws -> TreeChanges {
    var all = TreeChanges()
    while true {
      let more = try next(within: settling.earliest == nil ? .zero : .seconds(1))
      all.add(more)
      if more.isEmpty, settling.earliest == nil { return all }
    }
  }

  /// Everything that a look through the whole tree finds.
  mutating func findings() throws -> TreeChanges {
    nextLook = 0
    return try reportsUntilQuiet()
  }
}

extension TreeChanges {
  /// Only that some files changed.
  static func only(_ files: String..., folders: [String] = []) -> TreeChanges {
    var changes = TreeChanges()
    changes.files = files
    changes.folders = folders
    return changes
  }

  mutating func add(_ other: TreeChanges) {
    files = Set(files).union(other.files).sorted()
    folders = Set(folders).union(other.folders).sorted()
    notices += other.notices
    isWoken = isWoken || other.isWoken
  }
}
