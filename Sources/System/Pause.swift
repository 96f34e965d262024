import Platform

/// Waiting for others, for a moment.
package enum Pause {
  /// A tenth of a second.
  package static func tenth() { usleep(100_000) }
  /// A hundredth of a second.
  package static func hundredth() { usleep(10_000) }
}
