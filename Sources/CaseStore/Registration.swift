import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings

/// Registers cases: a number, a folder, and its files.
///
/// The folder comes first and is the number: whoever makes it has it. `case.yaml` comes last, so
/// that a folder without it is a registration that was interrupted; `resume` finishes it.
public struct Registration {
  private let folder: RegisterFolder
  private let register: Register
  /// When, in the register's zone.
  private let now: Moment
  private let by: LogEvent.Actor

  /// Registrations by one person, at one time.
  public init(_ folder: RegisterFolder, _ register: Register, now: Moment, by: LogEvent.Actor) {
    self.folder = folder
    self.register = register
    self.now = now
    self.by = by
  }

  /// Registers a draft under the next free number of this year.
  public func register(_ draft: CaseDraft) throws -> CaseNumber {
    let number = try allocate()
    try write(draft, number, try folder.open().folder(at: number.folder))
    return number
  }

  /// Registers a file of the inbox.
  ///
  /// The file moves into the case's folder in one step before anything else, so that it is never
  /// registered twice and never lost.
  ///
  /// `read`: from the bytes of the file to what is to be registered.
  public func register(
    inboxFile name: String,
    read: ([UInt8]) throws -> CaseDraft
  ) throws -> CaseNumber {
    let inbox = try folder.open().folder(at: Self.inboxPath)
    let draft = try read(try inbox.read(name))
    let number = try allocate()
    let caseFolder = try folder.open().folder(at: number.folder)
    let claimed = CaseFolder.incomingPrefix + name
    try caseFolder.take(name, from: inbox, as: claimed)
    try write(draft, number, caseFolder)
    try caseFolder.removeFile(claimed)
    return number
  }

  /// Finishes a registration that was interrupted.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - read: From the bytes of the file, and when it came, to what is to be registered.
  /// - Returns: Whether there was anything to finish.
  /// - Throws: ``FileError``, or what `read` throws.
  public func resume(
    _ number: CaseNumber,
    read: ([UInt8], Instant) throws -> CaseDraft
  ) throws -> Bool {
    let caseFolder = try folder.open().folder(at: number.folder)
    let incoming = try caseFolder.entries().map(\.name)
      .first { $0.hasPrefix(CaseFolder.incomingPrefix) }
    if caseFolder.exists(CaseFile.facts.rawValue) {
      // All was written but the last step.
      if let incoming { try caseFolder.removeFile(incoming) }
      return incoming != nil
    }
    let source = incoming ?? CaseFile.submission.rawValue
    guard let bytes = try caseFolder.readIfPresent(source) else { return false }
    let came = Instant(seconds: caseFolder.stamp(source).modified.seconds)
    var draft = try read(bytes, came)
    // Without the file as it came, its header is gone: all of submission.txt is what came in.
    if incoming == nil {
      let facts = draft.facts
      draft = CaseDraft(submission: bytes)
      draft.facts = facts
    }
    try write(draft, number, caseFolder)
    if let incoming { try caseFolder.removeFile(incoming) }
    return true
  }

  /// Where what has come in waits, from the register's root.
  public static let inboxPath = "cases/inbox"

  private func write(
    _ draft: CaseDraft,
    _ number: CaseNumber,
    _ caseFolder: borrowing Folder
  ) throws {
    let language = register.language
    let digest = SHA256.hash(of: draft.submission).hexadecimal
    let event = draft.registration(at: now, by: by, digest: digest)
    let log = Array("- \(event.line(language))\n".utf8)
    try createOnce(.submission, draft.submission, in: caseFolder)
    try createOnce(.sender, draft.sender(language).bytes, in: caseFolder, mode: 0o640)
    try createOnce(.log, log, in: caseFolder)
    try createOnce(.facts, draft.facts(number: number, language).bytes, in: caseFolder)
  }

  /// Leaves what an interrupted registration has already written.
  private func createOnce(
    _ file: CaseFile,
    _ bytes: [UInt8],
    in folder: borrowing Folder,
    mode: UInt32 = 0o644
  ) throws {
    do {
      try folder.create(file.rawValue, bytes, mode: mode)
    } catch let error as FileError where error.isExisting {
      return
    }
  }

  /// Makes the folder of the next number.
  private func allocate() throws -> CaseNumber {
    let root = try folder.open()
    let year = now.date.year
    var serial = try lastSerial(of: year, root) + 1
    while true {
      let number = CaseNumber(series: register.series, year: year, serial: serial)
      let hundred = try root.makingFolder(at: "cases/\(year)/\(number.hundred)")
      if try hundred.makeFolder(number.description) {
        try hundred.sync()
        return number
      }
      serial += 1
    }
  }

  /// The highest serial number of a year, 0 when there is none; reads only the last folders.
  private func lastSerial(of year: Int, _ root: borrowing Folder) throws -> Int {
    guard root.exists("cases/\(year)") else { return 0 }
    let hundreds = try root.folder(at: "cases/\(year)").entries().filter { $0.kind == .folder }
      .map(\.name).filter { Int($0) != nil }.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
    for hundred in hundreds {
      let serials = try root.folder(at: "cases/\(year)/\(hundred)").entries()
        .compactMap { CaseNumber($0.name) }.filter { $0.year == year }.map(\.serial)
      if let last = serials.max() { return last }
    }
    return 0
  }
}
