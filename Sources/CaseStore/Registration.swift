import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings
import System

/// Registers cases: a number, a folder, and its files.
///
/// The folder comes first and is the number: whoever makes it has it. `case.yaml` comes last, so
/// that a folder without it is a registration that was interrupted; `resume` finishes it.
package struct Registration: Sendable {
  let folder: RegisterFolder
  let register: Register
  /// When, in the register's zone.
  let now: Moment
  let by: LogEvent.Actor
  /// What is said of everything that is registered, for whoever finishes a registration that is interrupted.
  let given: [UInt8]?
  /// From where each number comes.
  private let numbers: @Sendable () throws -> NumberSource

  /// Registrations by one person, at one time; without a source every number follows the last one on the disk.
  package init(
    _ folder: RegisterFolder,
    in register: Register,
    now: Moment,
    by: LogEvent.Actor,
    given: [UInt8]? = nil,
    numbers: @escaping @Sendable () throws -> NumberSource = { .next }
  ) {
    self.numbers = numbers
    self.folder = folder
    self.register = register
    self.now = now
    self.by = by
    self.given = given
  }

  /// Registers a message that lies elsewhere and stays there.
  ///
  /// A copy of it lies in the case's folder until all is done, so that an interrupted registration is
  /// known by what it was made of, and finished instead of made a second time.
  package func register(_ draft: CaseDraft, copying bytes: [UInt8]) throws -> CaseNumber {
    let number = try allocate()
    let claimed = CaseFolder.incomingName(of: "message.eml")
    do {
      let lock = try WriteLock(number, in: folder)
      let caseFolder = try folder.open().folder(at: number.folder)
      try putGiven(in: caseFolder)
      try caseFolder.create(claimed, holding: bytes)
      try write(draft, as: number, in: caseFolder)
      try caseFolder.dropGiven()
      try caseFolder.removeFile(claimed)
      _ = consume lock
      return number
    } catch {
      giveUp(number) { try? $0.removeFile(claimed) }
      throw error
    }
  }

  /// Registers a file of the inbox.
  ///
  /// The file moves into the case's folder in one step before anything else, so that it is never
  /// registered twice and never lost. What cannot be registered, or is still being written, moves back.
  ///
  /// `place`: the folder that the file lies in, from the register's root. `read`: from the bytes of the file to
  /// what is to be registered; asked twice.
  package func register(
    inboxFile name: String,
    from place: String = inboxPath,
    read: ([UInt8]) throws -> CaseDraft
  ) throws -> CaseNumber {
    let inbox = try folder.open().folder(at: place)
    // What is refused is refused before it has a number.
    let limit = IntakeLimits.limit(ofFile: name)
    _ = try read(try inbox.readWhole(name, limit: limit))
    let number = try allocate()
    do {
      let lock = try WriteLock(number, in: folder)
      let caseFolder = try folder.open().folder(at: number.folder)
      let claimed = CaseFolder.incomingName(of: name)
      try putGiven(in: caseFolder)
      try caseFolder.take(name, from: inbox, as: claimed)
      // Whoever was still writing the file when it was first read may be done now, and whoever has it
      // open writes into the case's folder.
      try write(
        try read(try caseFolder.readClaimed(claimed, limit: limit)),
        as: number,
        in: caseFolder
      )
      try caseFolder.dropGiven()
      try caseFolder.removeFile(claimed)
      _ = consume lock
      return number
    } catch {
      giveUp(number) { caseFolder in
        let inbox = try? folder.open().folder(at: place)
        try? inbox?.take(CaseFolder.incomingName(of: name), from: caseFolder, as: name)
      }
      throw error
    }
  }

  /// The number that comes next, where numbers follow the last one on the disk; `nil` where they come from elsewhere.
  package func following() throws -> CaseNumber? {
    guard case .next = try numbers() else { return nil }
    let root = try folder.open()
    let year = now.date.year
    let last = try max(lastSerial(of: year, in: root), DisposedNumbers(root).lastSerial(of: year))
    return CaseNumber(series: register.series, year: year, serial: last + 1)
  }

  /// Takes back everything that was done under a number; a kill in between leaves a registration
  /// that was interrupted, as any other does.
  ///
  /// A case that cannot be taken back stays as it is, with what
  /// it was made of: in the inbox that would be registered once more.
  ///
  /// `incoming`: takes back what it was made of.
  func giveUp(
    _ number: CaseNumber,
    incoming: (borrowing Folder) -> Void = { _ in }
  ) {
    guard let root = try? folder.open(), let caseFolder = try? root.folder(at: number.folder) else {
      return
    }
    do {
      try caseFolder.removeFile(CaseFile.facts.rawValue)
    } catch  where !error.isMissing {
      return
    } catch {}
    for file in [CaseFile.log, .original, .message, .sender, .submission] {
      try? caseFolder.removeFile(file.rawValue)
    }
    if let attachments = try? caseFolder.folder(CaseFolder.attachments) {
      for entry in (try? attachments.entries()) ?? [] { try? attachments.removeFile(entry.name) }
      try? caseFolder.removeFolder(CaseFolder.attachments)
    }
    incoming(caseFolder)
    try? caseFolder.dropGiven()
    try? root.folder(at: "\(RegisterLayout.cases)/\(number.year)/\(number.hundred)")
      .removeFolder(number.description)
  }

  /// Where what has come in waits, from the register's root.
  package static let inboxPath = RegisterLayout.inbox

  func putGiven(in caseFolder: borrowing Folder) throws {
    if let given { try caseFolder.create(CaseFolder.givenName, holding: given) }
  }

  func write(
    _ draft: CaseDraft,
    as number: CaseNumber,
    in caseFolder: borrowing Folder
  ) throws {
    try writeParts(of: draft, in: caseFolder)
    try writeFacts(of: draft, as: number, in: caseFolder)
  }

  /// Everything but the facts, durable.
  func writeParts(of draft: CaseDraft, in caseFolder: borrowing Folder) throws {
    let language = register.language
    let digest = SHA256.hash(of: draft.submission).hexadecimal
    let event = draft.registration(at: now, by: by, digest: digest)
    let log = Array("- \(event.line(language))\n".utf8)
    try createOnce(draft.attachments, in: caseFolder)
    var files: [(CaseFile, [UInt8])] = [(.submission, draft.submission)]
    files.append((.sender, draft.sender(language).bytes))
    if let message = draft.message(language) { files.append((.message, message.bytes)) }
    if let original = draft.original { files.append((.original, original)) }
    try caseFolder.createMissing((files + [(.log, log)]).map { ($0.rawValue, $1) })
  }

  /// The facts, by which a case is whole.
  func writeFacts(
    of draft: CaseDraft,
    as number: CaseNumber,
    in caseFolder: borrowing Folder
  ) throws {
    let facts = draft.facts(number: number, in: register.language)
    try createOnce(.facts, holding: facts.bytes, in: caseFolder)
  }

  /// Leaves what an interrupted registration has already written.
  private func createOnce(
    _ file: CaseFile,
    holding bytes: [UInt8],
    in folder: borrowing Folder
  ) throws {
    do {
      try folder.create(file.rawValue, holding: bytes)
    } catch let error as FileError where error.isExisting {
      return
    }
  }

  /// The files that came with it.
  func createOnce(
    _ attachments: [(name: String, bytes: [UInt8])],
    in caseFolder: borrowing Folder
  ) throws {
    guard !attachments.isEmpty else { return }
    // Made durable with the names of the other files.
    _ = try caseFolder.makeFolder(CaseFolder.attachments)
    try caseFolder.folder(CaseFolder.attachments).createAll(attachments)
  }

  /// Makes the folder of the next number.
  func allocate() throws -> CaseNumber {
    let root = try folder.open()
    RegisterRights.close(root)
    let year = now.date.year
    // The number of a case that was disposed of is never given again (L11).
    let disposed = try DisposedNumbers(root).lastSerial(of: year)
    var source = try numbers()
    var serial = try max(lastSerial(of: year, in: root), disposed) + 1
    while true {
      let number: CaseNumber
      switch source {
      case .next: number = CaseNumber(series: register.series, year: year, serial: serial)
      case .remembered(let last):
        serial = max(serial, last + 1)
        number = CaseNumber(series: register.series, year: year, serial: serial)
        try folder.remember(number)
      case .given(let given): number = given
      }
      let hundred = try root.makingFolder(at: "\(RegisterLayout.cases)/\(year)/\(number.hundred)")
      if try hundred.makeFolder(number.description) {
        do {
          try hundred.sync()
        } catch {
          try? hundred.removeFolder(number.description)
          throw error
        }
        return number
      }
      // One that was given and is there already was another's.
      source = try numbers()
      serial += 1
    }
  }

  /// The highest serial number of a year, 0 when there is none; reads only the last folders.
  private func lastSerial(of year: Int, in root: borrowing Folder) throws -> Int {
    guard try root.exists("\(RegisterLayout.cases)/\(year)") else { return 0 }
    let hundreds = try root.folder(at: "\(RegisterLayout.cases)/\(year)").entries().filter {
      $0.kind == .folder
    }
    .map(\.name).filter { Int($0) != nil }.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
    for hundred in hundreds {
      let serials = try root.folder(at: "\(RegisterLayout.cases)/\(year)/\(hundred)").entries()
        .compactMap { CaseNumber($0.name) }
        .filter { $0.year == year && !$0.isProvisional }.map(\.serial)
      if let last = serials.max() { return last }
    }
    return 0
  }
}

extension Folder {
  /// Removes what was said of a case that is whole, or taken back.
  func dropGiven() throws(FileError) {
    do {
      try removeFile(CaseFolder.givenName)
    } catch  where error.isMissing {}
  }
}
