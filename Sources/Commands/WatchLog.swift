import CivilCalendar
import Findings

/// What a daemon says: one line for each thing that happens, for journals and programs.
///
/// ```
/// time=2026-11-24T07:00:00+01:00 level=info event=registered case=SYN-2026-0118 source=cases/inbox/a.eml
/// ```
///
/// A value with blanks, quotes or an equals sign stands in quotes as in JSON. With `--format json`
/// every line is an object.
struct WatchLog {
  private let isJSON: Bool

  /// How much an event matters.
  enum Level: String {
    case info
    case warning
    case error
  }

  init(isJSON: Bool) { self.isJSON = isJSON }

  func line(
    _ level: Level,
    _ event: String,
    at time: Moment,
    _ fields: [(String, String)]
  ) -> String {
    let all = [("time", time.iso), ("level", level.rawValue), ("event", event)] + fields
    if isJSON { return JSON.object(all.map { ($0, .string($1)) }).compact }
    return all.map { "\($0)=\(Self.value($1))" }.joined(separator: " ")
  }

  private static func value(_ text: String) -> String {
    let shown = visible(text)
    let isWord =
      !shown.isEmpty && !shown.contains { $0.isWhitespace || "\"=\\".contains($0) }
    return isWord ? shown : JSON.string(shown).compact
  }
}
