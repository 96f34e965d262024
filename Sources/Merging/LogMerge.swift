import Casework
import CivilCalendar
import Findings

/// Two logs become one: every line of either, in the order of time, whoever merges.
///
/// A line that is gone from one of them stays. Up to the line that says that the case was delivered to the archive a log
/// stands as it was delivered: the digest of a package is made of it.
package enum LogMerge {
  package static func merged(_ logs: Versions<[UInt8]>, in language: Language) -> [UInt8] {
    let versions = logs.map { Log($0, in: language) }
    let all = [versions.first, versions.second, versions.base].compactMap { $0 }
    let delivered = all.first { $0.delivered > 0 }
    let frozen = delivered.map { Array($0.lines[..<$0.delivered]) } ?? []
    var left = Count(frozen)
    var (lines, seen): ([Line], Set<[UInt8]>) = ([], [])
    for line in all.flatMap(\.lines) where seen.insert(line.text).inserted {
      let times = all.map { $0.times(of: line.text) }.max() ?? 1
      for _ in 0..<max(0, times - left.take(line.text)) { lines.append(line) }
    }
    lines.sort { $0.precedes($1) }
    var result = CommentMerge.merged(versions.map(\.lead))
    for line in frozen + lines { result += line.bytes }
    return result
  }

  /// One line, without what ends it.
  private struct Line {
    let text: [UInt8]
    let bytes: [UInt8]
    /// `nil` for a line that is no event.
    let time: Instant?
    let isDelivery: Bool
    /// Whether it ends an approval: of what happened at one time it comes last.
    let isUnpublishing: Bool

    /// By time; what is no event comes last, where somebody will see it.
    func precedes(_ other: Line) -> Bool {
      switch (time, other.time) {
      case (let own?, let others?) where own != others: own < others
      case (.some, nil): true
      case (nil, .some): false
      case (.some, .some), (nil, nil):
        isUnpublishing == other.isUnpublishing
          ? text.lexicographicallyPrecedes(other.text) : other.isUnpublishing
      }
    }
  }

  /// How often lines are there already.
  private struct Count {
    private var counts: [[UInt8]: Int] = [:]

    init(_ lines: [Line]) { for line in lines { counts[line.text, default: 0] += 1 } }

    mutating func take(_ text: [UInt8]) -> Int { counts.removeValue(forKey: text) ?? 0 }
  }

  private struct Log {
    /// Comments above the first line.
    let lead: [UInt8]
    let lines: [Line]
    /// How many lines there are up to the first delivery.
    let delivered: Int

    init(_ bytes: [UInt8], in language: Language) {
      var (lead, lines): ([UInt8], [Line]) = ([], [])
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard !text.allSatisfy({ $0 == UInt8(ascii: " ") }) else { continue }
        if lines.isEmpty, text.first == UInt8(ascii: "#") {
          lead += text + [UInt8(ascii: "\n")]
          continue
        }
        let event = LogEvent.events(in: Array(text), language: language).first
        lines.append(
          Line(
            text: Array(text),
            bytes: text + [UInt8(ascii: "\n")],
            time: event?.time.instant(in: .stockholm),
            isDelivery: event?.what == .archived,
            isUnpublishing: event?.what == .unpublished
          )
        )
      }
      (self.lead, self.lines) = (lead, lines)
      delivered = lines.firstIndex { $0.isDelivery }.map { $0 + 1 } ?? 0
    }

    func times(of text: [UInt8]) -> Int { lines.count { $0.text == text } }
  }
}
