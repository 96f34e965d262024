/// How long a watch waits for what.
package struct WatchTimes: Sendable {
  /// How long nothing must happen to a file that is written, renamed or removed: an editor does
  /// several of these at once.
  package var settle = Duration.milliseconds(15)
  /// How long an empty file may still be filled: some programs truncate it with one call and write
  /// with the next.
  package var empty = Duration.milliseconds(400)
  /// How long a file may stay open, or go on changing, before it is reported as it is.
  package var patience = Duration.seconds(5)
  /// How often everything is looked through although every change should be known.
  package var rescan = Duration.seconds(900)
  /// How often everything is looked through when changes can go unnoticed; less often where a look
  /// takes more than a twentieth of the time.
  package var shortRescan = Duration.seconds(5)
  /// How often a root that is gone is looked for.
  package var rootLook = Duration.seconds(1)

  /// The times that fit a person with an editor.
  package init() {}
}

extension Duration {
  /// Whole nanoseconds; what is negative counts as none, what is too long as for ever.
  var nanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (whole, isTooLong) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    return isTooLong ? .max : whole.saturatingAdding(UInt64(attoseconds) / 1_000_000_000)
  }
}

extension UInt64 {
  func saturatingAdding(_ other: UInt64) -> UInt64 {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
