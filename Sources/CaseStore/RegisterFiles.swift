import Casework
import Findings
import System

/// The files that every case is read against: the settings, the organisation, the calendar and the routines.
struct RegisterFiles {
  private(set) var bytes = RegisterBytes()
  /// What is wrong with the files themselves.
  private(set) var findings: [LocatedFinding] = []
  /// The first that is there and could not be read: then nobody knows by which rules a case is handled.
  private(set) var failure: FileError?
  /// Paths of what is there and cannot be read.
  private var unreadable: Set<String> = []

  /// Reads them below the folder `cases`; `calendar` instead of the one that is there.
  init(_ cases: borrowing Folder, calendar: [UInt8]? = nil) {
    bytes.settings = read("register.yaml", in: cases, at: RegisterLayout.cases)
    bytes.organisation = read("organisation.yaml", in: cases, at: RegisterLayout.cases)
    bytes.calendar = calendar ?? read("calendar.yaml", in: cases, at: RegisterLayout.cases)
    do {
      try readRoutines(cases.folder("routines"))
    } catch {
      // One that is not there is no fault of the folder's.
      guard !error.isMissing else { return }
      fail(StoreCode.unreadableFolder, with: error, at: RegisterLayout.routines)
    }
  }

  private mutating func readRoutines(_ folder: borrowing Folder) throws(FileError) {
    let path = RegisterLayout.routines
    var names: [String] = []
    for entry in try folder.entries() {
      if entry.kind == .file, entry.name.hasSuffix(".yaml"), !entry.name.hasPrefix("."),
        Leftover(entry.name) == nil
      {
        names.append(String(entry.name.dropLast(".yaml".count)))
      } else {
        findings.append(entry.misfit().located(path: path + "/" + entry.name))
      }
    }
    for name in names.sorted() {
      guard let file = read(name + ".yaml", in: folder, at: path) else { continue }
      bytes.routines.append((name, file))
    }
  }

  private mutating func read(
    _ name: String,
    in folder: borrowing Folder,
    at path: String
  ) -> [UInt8]? {
    do {
      return try folder.read(name, limit: fileLimit)
    } catch {
      if !error.isMissing { fail(StoreCode.unreadableFile, with: error, at: path + "/" + name) }
      return nil
    }
  }

  /// Whether a finding says that something is missing which only could not be read.
  func isMistaken(_ found: (file: RegisterFile, finding: Finding)) -> Bool {
    found.finding.code == RegisterCode.registerFileMissing && unreadable.contains(found.file.path)
      || found.finding.code == RegisterCode.noRoutines
        && (unreadable.contains(RegisterLayout.routines)
          || unreadable.contains { $0.hasPrefix(RegisterLayout.routines + "/") })
  }

  private mutating func fail(_ code: FindingCode, with error: FileError, at path: String) {
    failure = failure ?? error
    unreadable.insert(path)
    findings.append(error.finding(as: code).located(path: path))
  }
}

extension RegisterFolder {
  /// Everything that cases are read against, and what is wrong with it.
  ///
  /// - Throws: Where a file of it is there and cannot be read: nobody may work by half of the rules.
  package func readRegister() throws(FileError) -> (register: Register, findings: [LocatedFinding])
  {
    try readRegister(calendar: nil)
  }

  /// The register as it would be with another calendar.
  func readRegister(
    calendar: [UInt8]?
  ) throws(FileError) -> (register: Register, findings: [LocatedFinding]) {
    let files = RegisterFiles(try open().folder(RegisterLayout.cases), calendar: calendar)
    if let failure = files.failure { throw failure }
    return Self.register(files)
  }

  /// As much of the register as can be read, with what is wrong with it: for whoever only tells of faults.
  package func examineRegister() throws(FileError) -> (
    register: Register, findings: [LocatedFinding]
  ) {
    Self.register(RegisterFiles(try open().folder(RegisterLayout.cases)))
  }

  private static func register(
    _ files: RegisterFiles
  ) -> (register: Register, findings: [LocatedFinding]) {
    var reader = RegisterReader(files.bytes)
    let register = reader.read()
    let found = reader.findings.filter { !files.isMistaken($0) }.map { file, finding in
      finding.located(in: files.bytes[file] ?? [], path: file.path)
    }
    return (register, files.findings + found)
  }

  /// The bytes of every file that cases are read against, one after the other in a fixed order: when one
  /// of them changes they are others.
  ///
  /// - Throws: Where one cannot be read.
  package func registerBytes() throws(FileError) -> [UInt8] {
    let files = RegisterFiles(try open().folder(RegisterLayout.cases))
    if let failure = files.failure { throw failure }
    var bytes: [UInt8] = []
    for file in [files.bytes.settings, files.bytes.organisation, files.bytes.calendar] {
      bytes += file ?? []
      bytes.append(0)
    }
    for (name, file) in files.bytes.routines { bytes += Array(name.utf8) + [0] + file + [0] }
    return bytes
  }
}

extension RegisterBytes {
  subscript(file: RegisterFile) -> [UInt8]? {
    switch file {
    case .settings: settings
    case .organisation: organisation
    case .calendar: calendar
    case .routine(let name): routines.first { $0.name == name }?.bytes
    }
  }
}

extension RegisterFolder {
  /// Refuses while somebody writes to a file that every case is read against: half of it names other people and other rules.
  ///
  /// - Throws: ``UnfinishedFile``, ``FileError``.
  package func refuseUnfinishedSettings() throws {
    do {
      let root = try open()
      let cases = try root.folder(RegisterLayout.cases)
      for name in ["register.yaml", "organisation.yaml", "calendar.yaml"] {
        try cases.refuseOpen(name)
      }
      let routines = try root.folder(at: RegisterLayout.routines)
      for entry in try routines.entries() where entry.kind == .file {
        try routines.refuseOpen(entry.name)
      }
    } catch let error as FileError where error.isMissing {}
  }
}
