import Findings
import System

/// What comes in and is nobody's view: automatic replies, bounces, what was registered already.
extension RegisterFolder {
  /// Where such messages are kept, for whoever wants to look; nothing is thrown away.
  package static let asidePath = Registration.inboxPath + "/aside"

  /// Moves a file of the inbox aside.
  ///
  /// - Returns: Its path from the register's root.
  package func setAside(inboxFile name: String) throws -> String {
    let inbox = try open().folder(at: Registration.inboxPath)
    let aside = try open().makingFolder(at: Self.asidePath)
    let free = Self.freeName(name, aside)
    try aside.take(name, from: inbox, as: free)
    return Self.asidePath + "/" + free
  }

  /// Puts a copy of a message aside that lies elsewhere.
  package func setAside(_ bytes: [UInt8], name: String) throws -> String {
    let aside = try open().makingFolder(at: Self.asidePath)
    let free = Self.freeName(name, aside)
    try aside.create(free, holding: bytes)
    return Self.asidePath + "/" + free
  }

  private static func freeName(_ name: String, _ folder: borrowing Folder) -> String {
    var number = 2
    var free = name
    while folder.exists(free) {
      free = "\(number)-" + name.shortened(to: 200)
      number += 1
    }
    return free
  }
}
