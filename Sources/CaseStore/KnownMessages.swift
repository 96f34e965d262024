import Casework
import Checksums
import Dispatch
import Findings
import Synchronization

/// The messages that cases were registered from, so that none is registered twice.
///
/// They are read from the logs themselves, all cores at it, each time something comes in: what one
/// machine has registered, another knows as soon as it has its files.
package struct KnownMessages: Sendable {
  private let cases: [String: CaseNumber]

  /// Reads the log of every case.
  package init(_ folder: RegisterFolder) throws(FileError) {
    let hundreds = CaseTree(try folder.open()).hundreds
    let rootPath = folder.path
    let found = Mutex<[String: CaseNumber]>([:])
    DispatchQueue.concurrentPerform(iterations: hundreds.count) { place in
      let part = Self.messages(rootPath + "/" + hundreds[place].path)
      found.withLock { $0.merge(part) { first, second in min(first, second) } }
    }
    cases = found.withLock { $0 }
  }

  /// The case that a message was registered as, or `nil` for a new one.
  package func number(of message: Digest) -> CaseNumber? { cases[message.hexadecimal] }

  private static func messages(_ path: String) -> [String: CaseNumber] {
    var found: [String: CaseNumber] = [:]
    guard let folder = try? Folder(path), let entries = try? folder.entries() else { return [:] }
    for entry in entries where entry.kind == .folder {
      guard let number = CaseNumber(entry.name),
        let bytes = try? folder.read(entry.name + "/" + CaseFile.log.rawValue, limit: headSize),
        let message = message(in: bytes)
      else { continue }
      found[message] = number
    }
    return found
  }

  /// The message that the registration names, which is the first line of a log.
  private static func message(in log: [UInt8]) -> String? {
    let key = Array((" " + LogEvent.messageKey + "=").utf8)
    guard let line = log.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first,
      let place = line.firstRange(of: key)
    else { return nil }
    let value = line[place.upperBound...].prefix { $0 != UInt8(ascii: " ") && $0 != 0x0D }
    return String(decoding: value, as: UTF8.self)
  }

  /// More than the first line of any log.
  private static let headSize = 4096
}
