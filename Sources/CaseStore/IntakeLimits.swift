/// How large what comes in may be, in bytes.
///
/// Registering takes up to four times as much memory as what is registered has bytes, and the text of a message
/// thirteen times; the watcher is to stay within what its service is given (`Watching.md`). What is larger stays
/// where it is, and is told.
package enum IntakeLimits {
  /// A message with its attachments: more than mail servers let through.
  package static let message = 50_000_000
  /// What somebody wrote: two thousand pages.
  package static let text = 4_000_000

  /// The text of a message in all its forms, as plain text and as HTML.
  package static let textForms = 2 * text

  /// Of a file, by its name: whatever is no message is a text.
  package static func limit(ofFile name: String) -> Int {
    isMessage(name) ? message : text
  }

  /// Whether a file is mail by its name: a message, or a mailbox of several.
  package static func isMessage(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".eml", ".mbox", ".mbx"].contains { name.hasSuffix($0) }
      || name == "mbox" || name.hasSuffix("/mbox")
  }
}
