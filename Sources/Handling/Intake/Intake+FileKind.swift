import CaseStore
import Mail

extension Intake {
  /// How a file is read, by its name.
  enum FileKind {
    case text
    case message
    /// A table, by the end of its name (``ExportedRows``).
    case rows
    case other

    init(_ name: String) {
      let name = name.lowercased()
      if ExportedRows.endings.contains(where: name.hasSuffix) {
        self = .rows
      } else {
        self =
          name.hasSuffix(".txt") ? .text : IntakeLimits.isMessage(name) ? .message : .other
      }
    }

    /// By what it holds, where its name does not say that it is a message: a mailbox as programs export it has any name,
    /// or none.
    init(_ name: String, holding bytes: [UInt8]) {
      let named = FileKind(name)
      self =
        switch named {
        case .message, .rows: named
        case .text: MailboxFile.messages(in: bytes) == nil ? .text : .message
        case .other: MailboxFile.begins(bytes) ? .message : .other
        }
    }
  }
}
