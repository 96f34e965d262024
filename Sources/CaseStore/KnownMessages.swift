import Bytes
import Casework
import Checksums
import Findings
import System

/// The messages that cases were registered from, so that none is registered twice.
///
/// They are read from the logs themselves, all cores at it, each time something comes in: what one
/// machine has registered, another knows as soon as it has its files.
package struct KnownMessages: Sendable {
  private let found: Found

  /// What the folders of cases tell.
  private struct Found {
    var cases: [String: CaseNumber] = [:]
    /// By the hashed names that their programs gave them.
    var names: [String: CaseNumber] = [:]
    var interrupted: [CaseNumber] = []

    mutating func add(_ other: Found) {
      cases.merge(other.cases) { first, second in min(first, second) }
      names.merge(other.names) { first, second in min(first, second) }
      interrupted += other.interrupted
    }
  }

  /// Reads the log of every case.
  ///
  /// - Throws: Where one cannot be read: then nobody knows whether a message was registered.
  package init(_ folder: RegisterFolder) throws(FileError) {
    let tree = CaseTree(try folder.open())
    if let failure = tree.failure { throw failure }
    let hundreds = tree.hundreds
    let rootPath = folder.path
    let parts = Parallel.map(hundreds, inPiecesOf: 1) { hundreds in
      hundreds.map { hundred in
        Result<Found, FileError> { () throws(FileError) in
          try Self.read(rootPath + "/" + hundred.path)
        }
      }
    }
    var found = Found()
    for part in parts { found.add(try part.get()) }
    self.found = found
  }

  /// The case that a message was registered as, or `nil` for a new one.
  package func number(of message: Digest) -> CaseNumber? { found.cases[message.hexadecimal] }

  /// The first case that came by a message of a name, which need not be the same message.
  package func number(named name: Digest) -> CaseNumber? { found.names[name.hexadecimal] }

  /// Cases whose registration was interrupted before they were whole.
  package var interrupted: [CaseNumber] { found.interrupted.sorted() }

  private static func read(_ path: String) throws(FileError) -> Found {
    var found = Found()
    let folder = try Folder(path)
    for entry in try folder.entries() where entry.kind == .folder {
      guard let number = CaseNumber(entry.name) else { continue }
      if try folder.kind(of: entry.name + "/" + CaseFile.facts.rawValue) == nil {
        found.interrupted.append(number)
      }
      let log = entry.name + "/" + CaseFile.log.rawValue
      guard let bytes = try folder.readIfPresent(log, limit: fileLimit) else { continue }
      for message in values(of: LogEvent.messageKey, in: bytes) { found.cases[message] = number }
      for name in values(of: LogEvent.messageNameKey, in: bytes) { found.names[name] = number }
    }
    return found
  }

  /// What the registration says of its message: the first line of a log, unless a merge of two branches
  /// has put others before it.
  private static func values(of key: String, in log: [UInt8]) -> [String] {
    let key = Array((" " + key + "=").utf8)
    var messages: [String] = []
    var place = 0
    while let found = log.range(of: key, from: place) {
      let value = log[found.upperBound...].prefix { $0 > UInt8(ascii: " ") }
      messages.append(String(decoding: value, as: UTF8.self))
      place = found.upperBound
    }
    return messages
  }
}
