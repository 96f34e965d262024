import Checksums
import CivilCalendar
import System

/// When this machine has written to each sender by itself, for a week: the logs say of which case, and not to which
/// address.
///
/// ```
/// 1764568860 5a7c9e0f31d2b846
/// ```
///
/// A line is a time, in seconds, and a hash of the address. It is asked and written by one process at a time
/// (``WriteLock/Work/mail``). Where it is lost the brake begins anew; a line that is damaged counts for nothing.
package struct SenderMemory: Sendable {
  private let folder: RegisterFolder

  /// The memory of a register's folder on this machine.
  package init(_ folder: RegisterFolder) { self.folder = folder }

  /// What is remembered.
  package struct Answer: Sendable {
    fileprivate var lines: [(seconds: Int64, sender: String)] = []

    /// How many messages a sender was sent since a time.
    ///
    /// `sender`: as ``SenderKey`` has it.
    package func count(to sender: String, since: Instant) -> Int {
      let hash = SenderMemory.hash(sender)
      return lines.count { $0.sender == hash && $0.seconds > since.seconds }
    }

    /// Adds what logs say that other machines sent.
    ///
    /// `times`: of all messages to a sender, those of this machine among them.
    package mutating func complete(_ sender: String, with times: [Instant]) {
      let hash = SenderMemory.hash(sender)
      var known = lines.filter { $0.sender == hash }.map(\.seconds)
      for time in times {
        if let place = known.firstIndex(of: time.seconds) {
          known.remove(at: place)
        } else {
          add(sender, at: time)
        }
      }
    }

    /// Adds a message.
    package mutating func add(_ sender: String, at time: Instant) {
      lines.append((time.seconds, SenderMemory.hash(sender)))
    }
  }

  /// Reads what was sent since a time.
  package func read(since: Instant) throws(FileError) -> Answer {
    var answer = Answer()
    let bytes: [UInt8]?
    do {
      bytes = try folder.open().folder(at: Self.path).readIfPresent(Self.name)
    } catch  where error.isMissing {
      return answer
    }
    for line in (bytes ?? []).split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 2, let seconds = Int64(words[0]), seconds > since.seconds else {
        continue
      }
      answer.lines.append((seconds, String(words[1])))
    }
    return answer
  }

  /// Keeps what is remembered.
  package func keep(_ answer: Answer) throws(FileError) {
    let text = answer.lines.map { "\($0.seconds) \($0.sender)\n" }.joined()
    try folder.open().makingFolder(at: Self.path).putDerived(Self.name, holding: Array(text.utf8))
  }

  private static let path = RegisterLayout.derived(RegisterLayout.sentLately)
  private static let name = "senders.log"

  fileprivate static func hash(_ sender: String) -> String {
    var hash = QuickHash()
    hash.add(sender)
    return String(hash.value, radix: 16)
  }
}
