import Casework
import Checksums
import Dispatch
import Findings
import Synchronization

/// A text of `public/`, as it was and as it shall be.
package struct PublicChange: Sendable {
  package let file: CaseFile
  /// `nil` for one that is not there.
  package let old: [UInt8]?
  package let new: [UInt8]

  package init(_ file: CaseFile, _ old: [UInt8]?, _ new: [UInt8]) {
    self.file = file
    self.old = old
    self.new = new
  }
}

/// The texts of a case that the public sees.
extension RegisterFolder {
  /// Writes texts into `public/`; one that somebody has changed meanwhile is not replaced.
  package func writePublic(
    _ number: CaseNumber,
    _ changes: [PublicChange],
    _ language: Language,
    event: LogEvent
  ) throws {
    let lock = try WriteLock(number, in: self)
    let folder = try open().folder(at: number.folder)
    try Self.refuseArchived(number, in: folder)
    let inner = try folder.makingFolder(at: CaseFile.publicFolder)
    for change in changes {
      if let old = change.old {
        try inner.replace(change.file.nameInFolder, old, with: change.new)
      } else {
        try inner.create(change.file.nameInFolder, change.new)
      }
    }
    try Self.append([event], language, in: folder)
    _ = consume lock
  }

  /// Notes an event if the files of the case are such that it may be: `isStill` is asked while nobody else
  /// of the program writes.
  ///
  /// - Returns: Whether it was noted.
  package func note(
    _ event: LogEvent,
    _ number: CaseNumber,
    _ language: Language,
    if isStill: (CaseBytes) -> Bool
  ) throws -> Bool {
    var isNoted = false
    try note(number, language) { bytes in
      isNoted = isStill(bytes)
      return isNoted ? [event] : []
    }
    return isNoted
  }

  /// The files that decide what is published of a case.
  static let publishing: [CaseFile] = [
    .facts, .sender, .log, .submission, .reply, .publicSubmission, .publicReply, .redaction,
  ]

  /// Reads what decides whether and how cases are published, with all cores.
  package func publishedCases<Result: Sendable>(
    _ numbers: [CaseNumber],
    _ body: @Sendable (CaseBytes) -> Result
  ) throws(FileError) -> [Result] {
    let path = self.path
    let size = 32
    let pieces = (numbers.count + size - 1) / size
    let shared = Mutex([[Result]](repeating: [], count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let part = numbers[(piece * size)..<min(numbers.count, (piece + 1) * size)].map { number in
        body(RegisterFolder(path: path).readPublishing(number))
      }
      shared.withLock { $0[piece] = part }
    }
    return shared.withLock { $0.flatMap { $0 } }
  }

  /// The files of a case that decide what is published; those that cannot be read are not there.
  package func readPublishing(_ number: CaseNumber) -> CaseBytes {
    var bytes = CaseBytes(number: number)
    guard let folder = try? open().folder(at: number.folder) else { return bytes }
    let published = try? folder.folder(CaseFile.publicFolder)
    for file in Self.publishing {
      let name = file.nameInFolder
      switch file {
      case .submission: bytes.submission = try? folder.digest(of: name)
      case .facts: bytes.facts = try? folder.read(name, limit: fileLimit)
      case .sender: bytes.sender = try? folder.read(name, limit: fileLimit)
      case .log: bytes.log = try? folder.read(name, limit: fileLimit)
      case .reply:
        bytes[.reply] = try? folder.folder(CaseFile.lettersFolder).read(name, limit: fileLimit)
      case .publicSubmission, .publicReply, .redaction:
        bytes.published[file] = try? published?.read(name, limit: fileLimit)
      case .investigation, .notes, .acknowledgement, .delay, .replyPDF, .acknowledgementPDF,
        .delayPDF:
        continue
      }
    }
    return bytes
  }
}
