import Casework

/// Everything that one piece of work changes in one case: files written and removed, and what the log shall say.
///
/// All of it happens, or nothing (``RegisterFolder/carryOut(_:_:plan:)``).
package struct Operation: Sendable {
  package private(set) var files: [FileChange] = []
  package private(set) var events: [LogEvent] = []

  /// What becomes of one file.
  package struct FileChange: Sendable, Hashable {
    package let file: CaseFile
    /// `nil` for one that is removed.
    package let content: [UInt8]?
    let before: Before
  }

  /// What a file was when somebody decided what it shall be.
  enum Before: Sendable, Hashable {
    /// As the operation's plan was given it.
    case asRead
    /// As somebody had read it earlier; `nil` for one that was not there.
    case known([UInt8]?)
  }

  package init() {}

  /// A file gets new content; one that is not there is made.
  package mutating func write(_ file: CaseFile, holding content: [UInt8]) {
    files.append(FileChange(file: file, content: content, before: .asRead))
  }

  /// A file that was read earlier gets new content, unless somebody has changed it since.
  package mutating func replace(_ file: CaseFile, holding old: [UInt8]?, with content: [UInt8]) {
    files.append(FileChange(file: file, content: content, before: .known(old)))
  }

  package mutating func remove(_ file: CaseFile) {
    files.append(FileChange(file: file, content: nil, before: .asRead))
  }

  package mutating func note(_ event: LogEvent) { events.append(event) }
}
