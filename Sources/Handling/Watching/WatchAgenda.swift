import Casework

/// What a daemon has still to do, and when, in nanoseconds of a clock that only goes forward.
package struct WatchAgenda {
  package init() {}

  /// Cases that may have been distributed by hand.
  package var distributions: [CaseNumber: UInt64] = [:]
  /// Cases whose registration may have been interrupted.
  package var registrations: [CaseNumber: UInt64] = [:]
  /// Cases that changed and could not be looked at, or not be told of.
  package var looks: Set<CaseNumber> = []
  /// Whether the register's own files changed and could not be read.
  package var isRegisterStale = false
  /// When to try that again.
  package var retry: UInt64 = 0
  /// When to look into the inbox, and to send what waits.
  package var delivery: UInt64 = 0
  /// Not before then to pack closed cases again, when that failed.
  package var packing: UInt64 = 0
  /// When to exchange with other clones, and how long after that again.
  package var sync: UInt64 = 0
  package var syncPause = syncInterval
  /// When to look into the mailbox.
  package var post: UInt64 = 0
  /// When to look whether Git is done; nothing else is due before.
  package var git: UInt64?
  /// Whether the round at the start waits for Git.
  package var isRoundLeft = false
  /// When to renew the index, if it is not as the cases are.
  package var index: UInt64?
  /// When to renew the managers' pages, if something has changed.
  package var pages: UInt64?

  package var hasRetries: Bool { isRegisterStale || !looks.isEmpty }

  /// When something of it is due.
  package var next: UInt64? {
    if let git { return git }
    let times = [index, pages, hasRetries ? retry : nil, delivery > 0 ? delivery : nil]
    return (times.compactMap(\.self) + distributions.values + registrations.values).min()
  }

  /// The cases whose time has come, in the order of their numbers; they are forgotten hereby.
  package mutating func takeDistributions(at time: UInt64) -> [CaseNumber] {
    Self.take(from: &distributions, at: time)
  }

  /// Times of interrupted registrations.
  package mutating func takeRegistrations(at time: UInt64) -> [CaseNumber] {
    Self.take(from: &registrations, at: time)
  }

  private static func take(from times: inout [CaseNumber: UInt64], at time: UInt64) -> [CaseNumber]
  {
    let due = times.filter { $0.value <= time }.map(\.key).sorted()
    for number in due { times[number] = nil }
    return due
  }

  /// How long nothing must change before the index is renewed, which takes its time in a large
  /// register.
  package static let quiet: UInt64 = 2_000_000_000
  /// How long a case must be let be before its distribution is stamped: somebody may have its file
  /// open and not be done.
  package static let distributionDelay: UInt64 = 30_000_000_000
  /// How long a registration may take.
  package static let registrationTime: UInt64 = 60_000_000_000
  package static let retryInterval: UInt64 = 5_000_000_000
  package static let packingInterval: UInt64 = 600_000_000_000
  package static let syncInterval: UInt64 = 180_000_000_000
  package static let longestSyncPause: UInt64 = 3_600_000_000_000
  package static let postInterval: UInt64 = 60_000_000_000
  /// How soon to look again whether Git is done.
  package static let gitInterval: UInt64 = 1_000_000_000
  package static let deliveryInterval: UInt64 = 60_000_000_000
  /// How soon to look at a file again that somebody still writes to.
  package static let writingInterval: UInt64 = 1_000_000_000
}
