import CaseText
import Casework
import CivilCalendar
import System

/// Registrations that were interrupted.
extension Registration {
  /// What became of one.
  package enum Resumption: Equatable, Sendable {
    /// The case is whole now.
    case finished
    /// It was whole already, or there is nothing to make it of.
    case nothingToDo
    /// Nothing had come in yet; the number is free again.
    case released
    /// What came in may not have been whole; it is in the inbox under this path.
    case returned(path: String)
    /// A file claims to be what came in, but it is not what `submission.txt` says.
    case foreign(path: String)
  }

  /// Finishes a registration that was interrupted.
  ///
  /// `read`: from what came in, with the name it had, and when it was left there, to what is to be
  /// registered.
  ///
  /// Whoever registers holds the case's lock, in whatever container: what that process writes is left alone.
  package func resume(
    _ number: CaseNumber,
    read: (_ name: String, [UInt8], Instant) throws -> CaseDraft
  ) throws -> Resumption {
    do {
      let lock = try WriteLock(idle: number, in: folder)
      let result = try resumeAlone(number, read: read)
      _ = consume lock
      return result
    } catch WriteRefusal.locked {
      return .nothingToDo
    }
  }

  private func resumeAlone(
    _ number: CaseNumber,
    read: (_ name: String, [UInt8], Instant) throws -> CaseDraft
  ) throws -> Resumption {
    let root = try folder.open()
    let caseFolder = try root.folder(at: number.folder)
    if try RegisterFolder.endOperation(of: number, in: root, below: caseFolder) != nil {
      return .finished
    }
    let names = try caseFolder.entries().map(\.name).sorted()
    let incoming = names.first(where: CaseFolder.isClaimed)
    if try caseFolder.exists(CaseFile.facts.rawValue) {
      try caseFolder.dropGiven()
      guard let incoming else { return .nothingToDo }
      let left = Instant(seconds: try caseFolder.stampOfFile(incoming).modified.seconds)
      try removeTemporaries(in: caseFolder, having: names)
      return try dropIncoming(incoming, of: number, in: caseFolder) {
        try read($0, $1, left).submission
      }
    }
    let source = incoming ?? CaseFile.submission.rawValue
    let bytes: [UInt8]
    do {
      bytes = try caseFolder.readClaimed(
        source,
        limit: IntakeLimits.limit(ofFile: source)
      )
    } catch let error as FileError where error.isMissing {
      return try release(number, in: caseFolder, having: names)
    }
    let left = Instant(seconds: try caseFolder.stampOfFile(source).modified.seconds)
    var draft = try read(Self.originalName(of: source), bytes, left)
    // What lies there as the submission is what came in, word for word.
    if incoming == nil { draft.submission = bytes }
    if let event = try registration(in: caseFolder) { draft.facts.merge(event) { $1 } }
    try write(draft, as: number, in: caseFolder)
    try caseFolder.dropGiven()
    if let incoming { try caseFolder.removeFile(incoming) }
    try removeTemporaries(in: caseFolder, having: names)
    return .finished
  }

  /// Who began it and when, by the log, as far as that was written.
  private func registration(
    in caseFolder: borrowing Folder
  ) throws -> [CaseField: NewValue]? {
    let log = try caseFolder.readIfPresent(CaseFile.log.rawValue) ?? []
    let event = LogEvent.events(in: log, language: register.language).first {
      $0.what == .registered
    }
    return event.map { event in
      let by: NewValue = event.by == .program ? .empty : .text(event.by.description)
      return [.registered: .text(event.time.iso), .registeredBy: by]
    }
  }

  /// All was written but the last step.
  private func dropIncoming(
    _ name: String,
    of number: CaseNumber,
    in caseFolder: borrowing Folder,
    submission: (_ name: String, [UInt8]) throws -> [UInt8]
  ) throws -> Resumption {
    let text = try submission(Self.originalName(of: name), caseFolder.read(name))
    guard try caseFolder.readIfPresent(CaseFile.submission.rawValue) == text else {
      return .foreign(path: number.folder + "/" + name)
    }
    try caseFolder.removeFile(name)
    return .finished
  }

  /// The name a file had in the inbox.
  private static func originalName(of name: String) -> String {
    name.hasPrefix(CaseFolder.incomingPrefix)
      ? String(name.dropFirst(CaseFolder.incomingPrefix.count)) : name
  }

  /// Gives back a number under which nothing was registered.
  private func release(
    _ number: CaseNumber,
    in caseFolder: borrowing Folder,
    having names: [String]
  ) throws -> Resumption {
    let isLeft = names.allSatisfy { name in
      name.hasPrefix(Folder.temporaryPrefix) || name == CaseFolder.givenName
    }
    guard isLeft else { return .nothingToDo }
    var result = Resumption.released
    for name in names where name.hasSuffix("-" + CaseFile.submission.rawValue) {
      // Nobody can tell whether it was written to its end, so a person has to look.
      guard try caseFolder.stampOfFile(name).size > 0 else { continue }
      let inbox = try folder.open().makingFolder(at: Self.inboxPath)
      try inbox.take(name, from: caseFolder, as: "\(number).txt")
      result = .returned(path: Self.inboxPath + "/\(number).txt")
    }
    try removeTemporaries(in: caseFolder, having: names)
    try caseFolder.dropGiven()
    try folder.open().folder(at: "\(RegisterLayout.cases)/\(number.year)/\(number.hundred)")
      .removeFolder(number.description)
    return result
  }

  private func removeTemporaries(in caseFolder: borrowing Folder, having names: [String]) throws {
    for name in names where name.hasPrefix(Folder.temporaryPrefix) {
      if try caseFolder.exists(name) { try caseFolder.removeFile(name) }
    }
    guard try caseFolder.exists(CaseFolder.attachments), names.contains(CaseFolder.attachments)
    else {
      return
    }
    let attachments = try caseFolder.folder(CaseFolder.attachments)
    for entry in try attachments.entries()
    where entry.name.hasPrefix(Folder.temporaryPrefix) {
      try attachments.removeFile(entry.name)
    }
  }
}
