/// A time of day by the clock on the wall, to the minute.
public struct TimeOfDay: Hashable, Sendable {
  /// Since midnight, less than a day.
  public let seconds: Int

  /// Exactly `HH:MM` from 00:00 to 23:59, else `nil`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)[...]
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      let hour = CivilDate.number(in: bytes, from: 0, to: 2),
      hour < 24, let minute = CivilDate.number(in: bytes, from: 3, to: 5), minute < 60
    else { return nil }
    seconds = hour * 3600 + minute * 60
  }

  /// A whole hour from 0 to 23.
  public init(hour: Int) { seconds = min(max(hour, 0), 23) * 3600 }
}
