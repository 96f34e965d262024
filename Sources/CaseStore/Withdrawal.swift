import Casework
import CivilCalendar

/// Why the page of a case was taken from the public, by whom and when: what a run that is interrupted leaves
/// for the next one to end.
///
/// ```
/// SYN-2026-0104~2026-11-21T12.00.00+01.00~anna.berg~unpublished~Hen har ångrat sig.
/// ```
///
/// All of it stands in the name of a file, and the file is the page itself, moved out of the site in one
/// step: a disk that is full still takes another name for a file that it has.
package struct Withdrawal: Hashable, Sendable {
  package let number: CaseNumber
  package let time: Moment
  package let by: LogEvent.Actor
  package let cause: Cause

  /// What is to be done beside taking the page away.
  package enum Cause: Hashable, Sendable {
    /// The case is unpublished; the reason may have been cut to the length of a name.
    case unpublished(reason: String)
    /// Fields change, by which the case may not be shown any more; `nil` where they are too long for a name.
    case changed(words: [String]?)
    /// The case is disposed of by a decision.
    case disposed(decision: String)
  }

  package init(of number: CaseNumber, at time: Moment, by: LogEvent.Actor, because cause: Cause) {
    self.number = number
    self.time = time
    self.by = by
    self.cause = cause
  }
}

/// As the name of a file.
extension Withdrawal {
  /// Whether two say the same as far as a name can say it.
  package func isSame(as other: Withdrawal) -> Bool { fileName == other.fileName }

  /// `nil` for a name that says something else, or is of another program.
  init?(fileName: String) {
    let parts = fileName.split(separator: "~", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let number = CaseNumber(String(parts[0])),
      let time = Moment(String(parts[1].map { $0 == "." ? ":" : $0 })),
      let by = LogEvent.Actor(utf8: Array(parts[2].utf8)[...]),
      let kind = Kind(rawValue: String(parts[3]))
    else { return nil }
    let text = parts[4]
    switch kind {
    case .unpublished: cause = .unpublished(reason: NameText.decoded(text))
    case .changed:
      cause = .changed(words: text.isEmpty ? nil : text.split(separator: "&").map(NameText.decoded))
    case .disposed: cause = .disposed(decision: NameText.decoded(text))
    }
    (self.number, self.time, self.by) = (number, time, by)
  }

  /// At most as many bytes as a name may have.
  var fileName: String {
    let moment = String(time.iso.map { $0 == ":" ? "." : $0 })
    let (kind, text) = kindAndText
    let head = [number.description, moment, by.description, kind.rawValue, ""]
      .joined(separator: "~")
    let room = Self.longestName - head.utf8.count
    guard text.utf8.count > room else { return head + text }
    switch cause {
    case .unpublished, .disposed: return head + NameText.cut(text, to: room)
    // Half a change is none.
    case .changed: return head
    }
  }

  /// The case of a name, whatever else it says.
  static func number(ofFileName name: String) -> CaseNumber? {
    guard let end = name.firstIndex(of: "~") else { return nil }
    return CaseNumber(String(name[..<end]))
  }

  private enum Kind: String {
    case unpublished, changed, disposed
  }

  private var kindAndText: (Kind, String) {
    switch cause {
    case .unpublished(let reason): (.unpublished, NameText.encoded(reason))
    case .changed(let words):
      (.changed, (words ?? []).map(NameText.encoded).joined(separator: "&"))
    case .disposed(let decision): (.disposed, NameText.encoded(decision))
    }
  }

  /// In bytes, on every file system that is used.
  private static let longestName = 255
}

/// Text as part of the name of a file: what no name may hold on some system stands as `%2F`.
private enum NameText {
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x1F, byte != 0x7F, !forbidden.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        rest = rest.dropFirst(2)
        bytes.append(code)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The beginning of an encoded text, with a mark that there was more.
  static func cut(_ text: String, to size: Int) -> String {
    let ellipsis = "…"
    var rest = text[...]
    while rest.utf8.count + ellipsis.utf8.count > size { rest.removeLast() }
    // A `%` and a digit that were parted from the second digit are no character.
    if let sign = rest.suffix(2).lastIndex(of: "%") { rest = rest[..<sign] }
    return rest + ellipsis
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let forbidden = Set("/\\%~&:*?\"<>|".utf8)
}
