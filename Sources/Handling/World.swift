import CivilCalendar

/// What the machine gives to work on cases: clocks, an environment, and the wish to end.
///
/// The executable makes one of the real clock; tests make one of their own.
package struct World: Sendable {
  package let environment: [String: String]
  /// Asked anew each time: an editor may be open for an hour.
  package let clock: @Sendable () -> Instant
  /// Nanoseconds of a clock that only goes forward, also while the machine sleeps.
  package let monotonicClock: @Sendable () -> UInt64
  /// What somebody says the time is, instead of the clock.
  package private(set) var pretended: Moment?
  /// How many seconds a program that sends mail gets; such programs give up earlier by themselves.
  package let patience: Int

  package init(
    environment: [String: String],
    clock: @escaping @Sendable () -> Instant,
    monotonicClock: @escaping @Sendable () -> UInt64 = { 0 },
    patience: Int = 120
  ) {
    self.environment = environment
    self.clock = clock
    self.monotonicClock = monotonicClock
    self.patience = patience
  }

  /// The world as it would be at another time.
  package func pretending(_ moment: Moment) -> World {
    var world = self
    world.pretended = moment
    return world
  }

  /// Now, in a zone.
  package func now(in zone: TimeZoneName) -> Moment {
    Moment(pretended?.instant(in: zone) ?? clock(), in: zone)
  }

  /// A mailbox to register from, where the machine names one.
  package var maildir: String? {
    environment["SYNPUNKT_MAILDIR"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
