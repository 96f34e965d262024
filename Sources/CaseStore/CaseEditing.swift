import CaseText
import Casework
import CivilCalendar
import Findings

/// Changes to the files of a case.
extension RegisterFolder {
  /// Changes one file of a case and notes it in the log.
  ///
  /// The event is written after the file: a kill in between leaves the change without it.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - file: Which of its files; one that is missing is made.
  ///   - language: The register's, for the log.
  ///   - event: What the log shall say.
  ///   - change: From the file as it is, or an empty one, to the file as it shall be; `nil` leaves
  ///     everything as it is.
  /// - Returns: Whether anything changed.
  /// - Throws: ``WriteRefusal``, ``FileError``, or what `change` throws.
  public func edit(
    _ number: CaseNumber,
    _ file: CaseFile,
    _ language: Language,
    event: LogEvent,
    change: (Document) throws -> Document?
  ) throws -> Bool {
    let lock = try WriteLock(number, in: self)
    let folder = try open().folder(at: number.folder)
    let old = try folder.readIfPresent(file.rawValue, limit: fileLimit)
    guard let new = try change(Document(parsing: old ?? [])), new.bytes != old else {
      _ = consume lock
      return false
    }
    if let old {
      try folder.replace(file.rawValue, old, with: new.bytes)
    } else {
      try folder.create(file.rawValue, new.bytes, mode: file == .sender ? 0o640 : 0o644)
    }
    try Self.append([event], language, in: folder)
    _ = consume lock
    return true
  }

  /// Adds an event to a case's log.
  public func note(_ event: LogEvent, _ number: CaseNumber, _ language: Language) throws {
    try note(number, language) { _ in [event] }
  }

  /// Adds the events that a case's log lacks, as far as its files tell while nobody else writes.
  ///
  /// `missing`: from the files as they are to the events to add.
  public func note(
    _ number: CaseNumber,
    _ language: Language,
    missing: (CaseBytes) throws -> [LogEvent]
  ) throws {
    let lock = try WriteLock(number, in: self)
    let events = try missing(read(number))
    if !events.isEmpty {
      try Self.append(events, language, in: try open().folder(at: number.folder))
    }
    _ = consume lock
  }

  /// Writes a file of a case that is not there.
  public func createFile(_ number: CaseNumber, _ file: CaseFile, _ bytes: [UInt8]) throws {
    try open().folder(at: number.folder)
      .create(file.rawValue, bytes, mode: file == .sender ? 0o640 : 0o644)
  }

  /// Removes a file of a case; for one that was made and never filled in.
  public func removeFile(_ number: CaseNumber, _ file: CaseFile) throws(FileError) {
    try open().folder(at: number.folder).removeFile(file.rawValue)
  }

  /// Adds the events that the register's own log lacks, `cases/log.yaml`: what was told about the
  /// inbox and the register's files.
  package func noteRegister(
    _ language: Language,
    missing: (_ log: [UInt8]) -> [LogEvent]
  ) throws {
    let lock = try WriteLock(.log, in: self)
    let cases = try open().folder("cases")
    let log = try cases.readIfPresent(CaseFile.log.rawValue, limit: fileLimit) ?? []
    try Self.append(missing(log), language, in: cases)
    _ = consume lock
  }

  /// What the register's own log says; lines that are no events are left out.
  package func registerLog(_ language: Language) throws -> [LogEvent] {
    let bytes = try open().folder("cases").readIfPresent(CaseFile.log.rawValue) ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return line.starts(with: "- ".utf8) ? LogEvent(utf8: line.dropFirst(2), language) : nil
    }
  }

  /// Lines of the register's own log that are no events.
  static func logFindings(_ root: borrowing Folder, _ language: Language) -> [LocatedFinding] {
    let path = "cases/" + CaseFile.log.rawValue
    guard let bytes = try? root.folder("cases").readIfPresent(CaseFile.log.rawValue) else {
      return []
    }
    let document = Document(parsing: bytes)
    let items = document.root.map { Array(document.children(of: $0)) } ?? []
    let malformed = items.filter { LogEvent(document.text(of: $0), language) == nil }
    return
      (document.findings
      + malformed.map { IntegrityCode.logLineMalformed.finding(at: document.range(of: $0)) })
      .map { $0.located(in: bytes, path: path) }
  }

  /// Adds events at once: all of them, or none.
  private static func append(
    _ events: [LogEvent],
    _ language: Language,
    in folder: borrowing Folder
  ) throws {
    if events.isEmpty { return }
    let name = CaseFile.log.rawValue
    let lines = events.map { $0.line(language) }
    let text = Array(lines.map { "- \($0)\n" }.joined().utf8)
    guard let old = try folder.readIfPresent(name) else { return try folder.create(name, text) }
    // A log with faults, or one too long to be read, still takes new events: the next line is as
    // good as any.
    let document = old.count > fileLimit ? nil : Document(parsing: old)
    let new = lines.reduce(document) { $0?.appending(.text($1), toListAt: []) }
    if let new { return try folder.replace(name, old, with: new.bytes) }
    let separator = old.last == UInt8(ascii: "\n") || old.isEmpty ? "" : "\n"
    try folder.replace(name, old, with: old + Array(separator.utf8) + text)
  }

  /// The bytes of a case's file, or `nil` when there is none.
  public func read(_ number: CaseNumber, _ file: CaseFile) throws(FileError) -> [UInt8]? {
    let folder = try open().folder(at: number.folder)
    do {
      return try folder.read(file.rawValue, limit: file == .submission ? .max - 1 : fileLimit)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// The register's own template at a path from its root, or `nil` when there is none.
  package func readTemplate(_ path: String) throws(FileError) -> [UInt8]? {
    let parts = path.split(separator: "/")
    do {
      return try open().folder(at: parts.dropLast().joined(separator: "/"))
        .read(String(parts.last ?? ""))
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Every file of a case that can be read.
  public func read(_ number: CaseNumber) throws(FileError) -> CaseBytes {
    CaseFolder(number, try open().folder(at: number.folder), path: number.folder).bytes
  }
}
