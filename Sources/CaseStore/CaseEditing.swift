import Bytes
import CaseText
import Casework
import CivilCalendar
import Findings
import System

extension CaseBytes {
  /// Whether all that the log says is known; one that is not there says nothing.
  package var isLogWhole: Bool {
    !unreadable.contains(.log) && (log?.count ?? 0) <= fileLimit
  }
}

/// Changes to the files of a case.
extension RegisterFolder {
  /// Changes one file of a case and notes it in the log: both, or nothing.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - file: Which of its files; one that is missing is made.
  ///   - language: The register's, for the log.
  ///   - event: What the log shall say.
  ///   - change: From the file as it is, or an empty one, to the file as it shall be; `nil` leaves
  ///     everything as it is.
  /// - Returns: Whether anything changed.
  /// - Throws: ``WriteRefusal``, ``FileRefusal``, ``FileError``, or what `change` throws.
  package func edit(
    _ number: CaseNumber,
    of file: CaseFile,
    in language: Language,
    event: LogEvent,
    change: (Document) throws -> Document?
  ) throws -> Bool {
    try carryOut(number, in: language) { bytes in
      let old = bytes[file]
      guard let new = try change(Document(parsing: old ?? [])), new.bytes != old else {
        return nil
      }
      var operation = Operation()
      operation.write(file, holding: new.bytes)
      operation.note(event)
      return operation
    }
  }

  /// Refuses to change a case that was delivered to the archive (L12).
  package func refuseArchived(_ number: CaseNumber) throws {
    let folder = try open().folder(at: number.folder)
    var bytes = CaseBytes(number: number)
    bytes.log = try folder.readIfPresent(CaseFile.log.rawValue)
    try Self.refuseArchived(bytes)
  }

  static func refuseArchived(_ bytes: CaseBytes) throws {
    guard let log = bytes.log else { return }
    // In either language: what is locked stays locked when the register's is changed.
    for language in Language.allCases
    where log.contains(words: LogEvent.What.archived.name[language])
      && LogEvent.events(in: log, language: language).contains(where: { $0.what == .archived })
    {
      throw WriteRefusal.archived(number: bytes.number.description)
    }
  }

  /// Adds an event to a case's log.
  package func note(_ event: LogEvent, of number: CaseNumber, in language: Language) throws {
    try note(number, in: language) { _ in [event] }
  }

  /// Adds the events that a case's log lacks, as far as its files tell while nobody else writes.
  ///
  /// `missing`: from the files as they are to the events to add.
  package func note(
    _ number: CaseNumber,
    in language: Language,
    missing: (CaseBytes) throws -> [LogEvent]
  ) throws {
    _ = try carryOut(number, in: language) { bytes in
      var operation = Operation()
      for event in try missing(bytes) { operation.note(event) }
      return operation
    }
  }

  /// Writes a file of a case that is not there.
  package func createFile(of number: CaseNumber, _ file: CaseFile, holding bytes: [UInt8]) throws {
    try open().folder(at: number.folder)
      .create(file.rawValue, holding: bytes)
  }

  /// Removes a file of a case; for one that was made and never filled in.
  package func removeFile(of number: CaseNumber, _ file: CaseFile) throws(FileError) {
    try open().folder(at: number.folder).removeFile(file.rawValue)
  }

  /// Adds the events that the register's own log lacks, `cases/log.yaml`: what was told about the
  /// inbox and the register's files.
  package func noteRegister(
    _ language: Language,
    missing: (_ log: [LogEvent]) -> [LogEvent]
  ) throws {
    let lock = try WriteLock(.log, in: self)
    let events = missing(try registerLog(language))
    try Self.append(events, language: language, in: try open().folder(RegisterLayout.cases))
    _ = consume lock
  }

  /// What the register's own log says; lines that are no events are left out.
  package func registerLog(_ language: Language) throws -> [LogEvent] {
    try Self.events(in: try open().folder(RegisterLayout.cases), language: language)
  }

  /// What the register's own log says; `nil` for one of which not every line is an event.
  package func wholeRegisterLog(_ language: Language) throws -> [LogEvent]? {
    let root = try open()
    // Between the marks of a merge every line is whole.
    guard Self.logFindings(root, in: language).allSatisfy({ $0.code == TextCode.mergeConflict })
    else {
      return nil
    }
    return try Self.events(in: try root.folder(RegisterLayout.cases), language: language)
  }

  /// What the log of a case says; lines that are no events are left out.
  package func logEvents(_ number: CaseNumber, in language: Language) throws -> [LogEvent] {
    try Self.events(in: try open().folder(at: number.folder), language: language)
  }

  /// Whatever the size of the log: what is not known to be told would be told again.
  private static func events(
    in folder: borrowing Folder,
    language: Language
  ) throws -> [LogEvent] {
    LogEvent.events(in: try folder.readIfPresent(CaseFile.log.rawValue) ?? [], language: language)
  }

  /// Lines of the register's own log that are no events.
  static func logFindings(_ root: borrowing Folder, in language: Language) -> [LocatedFinding] {
    let path = RegisterLayout.cases + "/" + CaseFile.log.rawValue
    let bytes: [UInt8]
    do {
      guard let read = try root.folder(RegisterLayout.cases).readIfPresent(CaseFile.log.rawValue)
      else {
        return []
      }
      bytes = read
    } catch {
      return [error.finding(as: StoreCode.unreadableFile).located(path: path)]
    }
    let document = Document(parsing: bytes)
    let items = document.root.map { Array(document.children(of: $0)) } ?? []
    let malformed = items.filter { LogEvent(document.text(of: $0), in: language) == nil }
    return
      (document.findings
      + malformed.map { IntegrityCode.logLineMalformed.finding(at: document.range(of: $0)) })
      .map { $0.located(in: bytes, path: path) }
  }

  /// Adds events at once: all of them, or none.
  static func append(
    _ events: [LogEvent],
    language: Language,
    in folder: borrowing Folder
  ) throws {
    if events.isEmpty { return }
    let name = CaseFile.log.rawValue
    let old = try folder.readIfPresent(name)
    let new = LogText.appending(events.map { $0.line(language) }, to: old)
    if let old {
      try folder.replace(name, holding: old, with: new)
    } else {
      try folder.create(name, holding: new)
    }
  }

  /// The bytes of a case's file, or `nil` when there is none.
  package func read(_ number: CaseNumber, _ file: CaseFile) throws(FileError) -> [UInt8]? {
    do {
      return try open().folder(at: file.folder(of: number))
        .read(file.nameInFolder, limit: file == .submission ? .max - 1 : fileLimit)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// The register's own template at a path from its root, or `nil` when there is none.
  package func readTemplate(_ path: String) throws(FileError) -> [UInt8]? {
    let parts = path.split(separator: "/")
    guard parts.count > 1 else { return try open().readIfPresent(path) }
    do {
      return try open().folder(at: parts.dropLast().joined(separator: "/"))
        .read(String(parts.last ?? ""))
    } catch  where error.isMissing {
      return nil
    }
  }

  /// The names of the files in a folder of the register's own templates, sorted; empty without one.
  package func templateNames(_ path: String) throws(FileError) -> [String] {
    do {
      return try open().folder(at: path).entries()
        .filter { $0.kind == .file && Leftover($0.name, among: []) == nil }.map(\.name).sorted()
    } catch  where error.isMissing {
      return []
    }
  }

  /// Every file of a case that can be read.
  ///
  /// - Throws: Where nobody knows which files there are.
  package func read(_ number: CaseNumber) throws(FileError) -> CaseBytes {
    let read = CaseFolder(number, in: try open().folder(at: number.folder), path: number.folder)
    if let failure = read.listingFailure { throw failure }
    return read.bytes
  }

  /// Refuses while somebody writes to one of these files of a case: what is there may not be all that they write.
  ///
  /// - Throws: ``UnfinishedFile``, ``FileError``.
  package func refuseUnfinished(_ files: [CaseFile], of number: CaseNumber) throws {
    let root = try open()
    for file in files {
      do {
        try root.folder(at: file.folder(of: number)).refuseOpen(file.nameInFolder)
      } catch let error as FileError where error.isMissing {
        continue
      }
    }
  }

  /// Every file of a case, for whoever is to change it.
  ///
  /// - Throws: Where nobody knows which files there are, what the facts are, or what the log says.
  package func readForChange(_ number: CaseNumber) throws(FileError) -> CaseBytes {
    let read = CaseFolder(number, in: try open().folder(at: number.folder), path: number.folder)
    if let failure = read.failure { throw failure }
    return read.bytes
  }
}
