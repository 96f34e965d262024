import System

/// A folder of messages that a mail server delivers into (<https://cr.yp.to/proto/maildir.html>).
///
/// What is taken from it is marked as seen and stays.
package struct Maildir: Sendable {
  private let path: String

  /// `nil` when a path is no Maildir.
  package init?(_ path: String) {
    guard let folder = try? Folder(path), (try? folder.folder("new")) != nil,
      (try? folder.folder("cur")) != nil
    else { return nil }
    self.path = path
  }

  /// A message that has not been seen.
  package struct Message: Sendable, Hashable {
    /// `new` or `cur`.
    let part: String
    package let name: String
  }

  /// Messages that have not been seen, in the order of their names, which begin with the time; deleted ones and
  /// drafts are nobody's post.
  package func unseen() throws(FileError) -> [Message] {
    let folder = try Folder(path)
    var messages: [Message] = []
    for part in ["new", "cur"] {
      for entry in try folder.folder(part).entries()
      where entry.kind == .file && !entry.name.hasPrefix(".") && !Self.isSeen(entry.name) {
        messages.append(Message(part: part, name: entry.name))
      }
    }
    return messages.sorted { ($0.name, $0.part) < ($1.name, $1.part) }
  }

  /// A message has its name when it is whole; whoever is seen to write to it all the same is waited for.
  ///
  /// - Throws: ``UnfinishedFile``, ``OversizeFile``, ``FileError``.
  package func read(_ message: Message) throws -> [UInt8] {
    try Folder(path).folder(message.part).readClaimed(message.name, limit: IntakeLimits.message)
  }

  /// Marks a message as seen, so that it is not taken again.
  package func markSeen(_ message: Message) throws(FileError) {
    let folder = try Folder(path)
    let (base, mark, old) = Self.divided(message.name)
    let flags = Set(old + "S").sorted()
    try folder.folder("cur")
      .take(message.name, from: folder.folder(message.part), as: base + mark + String(flags))
  }

  private static func isSeen(_ name: String) -> Bool {
    divided(name).flags.contains { "STD".contains($0) }
  }

  /// What stands before the flags: a colon, or what programs write where a file system has none in names.
  private static let marks = [":2,", ";2,", "!2,", "\u{F03A}2,"]

  private static func divided(
    _ name: String
  ) -> (base: Substring, mark: String, flags: Substring) {
    for mark in marks {
      guard let range = name.firstRange(of: mark) else { continue }
      return (name[..<range.lowerBound], mark, name[range.upperBound...])
    }
    return (name.prefix { $0 != ":" }, marks[0], "")
  }
}
