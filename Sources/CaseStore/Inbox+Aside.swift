import CivilCalendar
import Findings
import System

/// A message that was set aside.
package struct AsideFile: Sendable {
  package let name: String
  /// When, and why; `nil` of what an older program or a person has put there.
  package let since: Moment?
  package let reason: String?
}

/// What comes in and is nobody's view: automatic replies, bounces, what was registered already.
extension RegisterFolder {
  /// Where such messages are kept, for whoever wants to look; nothing is thrown away.
  package static let asidePath = Registration.inboxPath + "/aside"

  /// Moves a file of the inbox aside, and notes why.
  ///
  /// - Returns: Its path from the register's root.
  package func setAside(
    inboxFile name: String,
    because reason: String,
    at now: Moment
  ) throws -> String {
    let inbox = try open().folder(at: Registration.inboxPath)
    let aside = try open().makingFolder(at: Self.asidePath)
    let free = try Self.freeName(name, in: aside)
    try Self.note(free, because: reason, at: now, in: aside)
    try aside.take(name, from: inbox, as: free)
    return Self.asidePath + "/" + free
  }

  /// Puts a copy of a message aside that lies elsewhere, and notes why.
  package func setAside(
    copy bytes: [UInt8],
    named name: String,
    because reason: String,
    at now: Moment
  ) throws -> String {
    let aside = try open().makingFolder(at: Self.asidePath)
    let free = try Self.freeName(name, in: aside)
    try Self.note(free, because: reason, at: now, in: aside)
    try aside.create(free, holding: bytes)
    return Self.asidePath + "/" + free
  }

  private static func note(
    _ name: String,
    because reason: String,
    at now: Moment,
    in aside: borrowing Folder
  ) throws(FileError) {
    let line = [now.iso, visible(name), reason].joined(separator: "\t") + "\n"
    try aside.appendLines(Array(line.utf8), to: reasonsName)
  }

  /// Why each of the messages was set aside: a line each, with the time and the name.
  private static let reasonsName = "reasons.txt"

  /// What was set aside, in the order of the names.
  package func asideFiles() throws(FileError) -> [AsideFile] {
    let root = try open()
    guard try root.exists(Self.asidePath) else { return [] }
    let aside = try root.folder(at: Self.asidePath)
    var notes: [String: (since: Moment?, reason: String)] = [:]
    let lines = try aside.readIfPresent(Self.reasonsName) ?? []
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2).map {
        String(decoding: $0, as: UTF8.self)
      }
      if parts.count == 3 { notes[parts[1]] = (Moment(parts[0]), parts[2]) }
    }
    return try aside.entries().filter { entry in
      entry.kind == .file && !entry.name.hasPrefix(".") && entry.name != Self.reasonsName
    }.map(\.name).sorted().map { name in
      let note = notes[visible(name)]
      return AsideFile(name: name, since: note?.since, reason: note?.reason)
    }
  }

  /// The bytes of a message that was set aside.
  package func readAside(_ name: String) throws -> [UInt8] {
    try open().folder(at: Self.asidePath).readWhole(name, limit: IntakeLimits.limit(ofFile: name))
  }

  private static func freeName(
    _ name: String,
    in folder: borrowing Folder
  ) throws(FileError) -> String {
    var number = 2
    var free = name
    while try folder.exists(free) {
      free = "\(number)-" + name.shortened(to: 200)
      number += 1
    }
    return free
  }
}
