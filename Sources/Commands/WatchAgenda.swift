import Casework

/// What a daemon has still to do, and when, in nanoseconds of a clock that only goes forward.
struct WatchAgenda {
  /// Cases that may have been distributed by hand.
  var distributions: [CaseNumber: UInt64] = [:]
  /// Cases whose registration may have been interrupted.
  var registrations: [CaseNumber: UInt64] = [:]
  /// Cases that changed and could not be looked at, or not be told of.
  var looks: Set<CaseNumber> = []
  /// Whether the register's own files changed and could not be read.
  var isRegisterStale = false
  /// When to try that again.
  var retry: UInt64 = 0
  /// When to look into the inbox, and to send what waits.
  var delivery: UInt64 = 0
  /// Not before then to pack closed cases again, when that failed.
  var packing: UInt64 = 0
  /// When to look into the mailbox.
  var post: UInt64 = 0
  /// When to renew the index, if it is not as the cases are.
  var index: UInt64?

  var hasRetries: Bool { isRegisterStale || !looks.isEmpty }

  /// When something of it is due.
  var next: UInt64? {
    let times = [index, hasRetries ? retry : nil, delivery > 0 ? delivery : nil]
    return (times.compactMap(\.self) + distributions.values + registrations.values).min()
  }

  /// The cases whose time has come, in the order of their numbers; they are forgotten hereby.
  mutating func takeDistributions(at time: UInt64) -> [CaseNumber] {
    Self.take(&distributions, time)
  }

  /// The same of interrupted registrations.
  mutating func takeRegistrations(at time: UInt64) -> [CaseNumber] {
    Self.take(&registrations, time)
  }

  private static func take(_ times: inout [CaseNumber: UInt64], _ time: UInt64) -> [CaseNumber] {
    let due = times.filter { $0.value <= time }.map(\.key).sorted()
    for number in due { times[number] = nil }
    return due
  }

  /// How long nothing must change before the index is renewed, which takes its time in a large
  /// register.
  static let quiet: UInt64 = 2_000_000_000
  /// How long a case must be let be before its distribution is stamped: somebody may have its file
  /// open and not be done.
  static let distributionDelay: UInt64 = 30_000_000_000
  /// How long a registration may take.
  static let registrationTime: UInt64 = 60_000_000_000
  static let retryInterval: UInt64 = 5_000_000_000
  static let packingInterval: UInt64 = 600_000_000_000
  static let postInterval: UInt64 = 60_000_000_000
  static let deliveryInterval: UInt64 = 60_000_000_000
  /// How soon to look at a file again that somebody still writes to.
  static let writingInterval: UInt64 = 1_000_000_000
}
