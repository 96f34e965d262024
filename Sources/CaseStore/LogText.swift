import CaseText
import Casework

/// A log as text: lines are added, and nothing else changes.
enum LogText {
  /// The log with lines at its end; `nil` for one that is not there.
  static func appending(_ lines: [String], to old: [UInt8]?) -> [UInt8] {
    let text = Array(lines.map { "- \($0)\n" }.joined().utf8)
    guard let old else { return text }
    // A log with faults, or one too long to be read, still takes new events: the next line is as
    // good as any.
    let document = old.count > fileLimit ? nil : Document(parsing: old)
    let new = lines.reduce(document) { $0?.appending(.text($1), toListAt: []) }
    if let new { return new.bytes }
    let separator = old.last == UInt8(ascii: "\n") || old.isEmpty ? "" : "\n"
    return old + Array(separator.utf8) + text
  }

  /// The lines that a log does not have.
  static func missing(_ lines: [String], in log: [UInt8]?) -> [String] {
    guard let log else { return lines }
    let present = Set(LogEvent.texts(in: log))
    return lines.filter { !present.contains($0) }
  }
}
