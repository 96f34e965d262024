import Casework
import CivilCalendar
import System

/// How many acknowledgements each sender was sent lately, and how many were withheld, by the cases that were registered.
///
/// A program that answers whatever it gets, and says so nowhere, would otherwise be answered for ever.
package struct RecentSenders {
  private var counts: [String: Int] = [:]
  private var withheld: [String: Int] = [:]
  /// When the logs say that each was told something, by any machine; a time once for each case.
  private var told: [String: [Instant]] = [:]

  /// No case yet.
  package init() {}

  /// Reads the last cases of a register, back to a time.
  package init(of folder: RegisterFolder, in register: Register, since: Instant) throws(FileError) {
    let root = try folder.open()
    var olderInARow = 0
    for hundred in CaseTree(root).hundreds.reversed() {
      let cases = try root.folder(at: hundred.path)
      let numbers = try cases.entries().filter { $0.kind == .folder }
        .compactMap { CaseNumber($0.name) }.sorted { $0.serial > $1.serial }
      for number in numbers {
        let path = number.description + "/"
        guard let log = try cases.readIfPresent(path + CaseFile.log.rawValue, limit: fileLimit)
        else { continue }
        let events = LogEvent.events(in: log, language: register.language)
        guard let event = events.registration,
          let time = event.time.instant(in: register.timeZone)
        else { continue }
        guard time >= since else {
          olderInARow += 1
          // Numbers follow time but for what was registered on another clone.
          if olderInARow >= Self.enough { return }
          continue
        }
        olderInARow = 0
        guard
          let sender = try cases.readIfPresent(path + CaseFile.sender.rawValue, limit: fileLimit),
          let address = Record<SenderField>(parsing: sender, in: register.language)?.text(.email)
        else { continue }
        let times = events.filter { [.notified, .reminded].contains($0.what) && $0.isToSender }
          .compactMap { $0.time.instant(in: register.timeZone) }
        told[SenderKey.of(email: address), default: []] += Set(times)
        switch event.unacknowledged {
        case nil: add(address)
        case .answer: withheld[SenderKey.of(email: address), default: 0] += 1
        case .brake: withheld[SenderKey.of(email: address), default: 0] += Self.many
        }
      }
    }
  }

  private static let enough = 50

  /// Adds an acknowledgement to an e-mail address.
  package mutating func add(_ address: String) {
    counts[SenderKey.of(email: address), default: 0] += 1
  }

  package func count(of address: String) -> Int { counts[SenderKey.of(email: address), default: 0] }

  /// When a sender, as ``SenderKey`` has them, was told something of the cases that were read.
  package func times(of sender: String) -> [Instant] { told[sender, default: []] }

  /// Whether a sender, as ``SenderKey`` has them, may be a program that answers whatever it gets: it wrote more than
  /// is acknowledged, or answers us again and again.
  package func isUnderBrake(_ sender: String) -> Bool { withheld[sender, default: 0] >= Self.many }

  private static let many = 3
}
