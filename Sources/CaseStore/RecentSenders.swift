import Casework
import CivilCalendar
import System

/// How many acknowledgements each address was sent lately, by the cases that were registered.
///
/// A program that answers whatever it gets, and says so nowhere, would otherwise be answered for ever.
package struct RecentSenders {
  private var counts: [String: Int] = [:]

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
        guard let log = try cases.readIfPresent(path + CaseFile.log.rawValue, limit: fileLimit),
          let event = LogEvent.events(in: log, language: register.language).registration,
          let time = event.time.instant(in: register.timeZone)
        else { continue }
        guard time >= since else {
          olderInARow += 1
          // Numbers follow time but for what was registered on another clone.
          if olderInARow >= Self.enough { return }
          continue
        }
        olderInARow = 0
        guard event.isAcknowledged,
          let sender = try cases.readIfPresent(path + CaseFile.sender.rawValue, limit: fileLimit)
        else { continue }
        add(Record<SenderField>(parsing: sender, in: register.language)?.text(.email))
      }
    }
  }

  private static let enough = 50

  package mutating func add(_ address: String?) {
    guard let address else { return }
    counts[address.lowercased(), default: 0] += 1
  }

  package func count(of address: String) -> Int { counts[address.lowercased(), default: 0] }
}
