import Casework
import Findings
import System

/// A register on disk: the folder that holds `cases/register.yaml`.
///
/// ```swift
/// let folder = try RegisterFolder.find(from: "/srv/register/cases/2026")
/// let (register, findings) = try folder.readRegister()
/// ```
package struct RegisterFolder: Sendable {
  /// Absolute, no `/` at the end; empty for the root of the file system.
  package let path: String

  /// The register in a folder, which need not exist yet.
  ///
  /// The path is absolute, and may end with slashes.
  package init(path: String) {
    var path = path[...]
    while path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
  }

  /// The register that a folder lies in, found by walking up as git does; `nil` when there is none.
  package static func find(from folder: String) -> RegisterFolder? {
    var here = folder[...]
    while true {
      let path = here.isEmpty ? "/" : String(here)
      if let open = try? Folder(path), open.exists(settingsPath) {
        return RegisterFolder(path: String(here))
      }
      guard let slash = here.lastIndex(of: "/") else { return nil }
      here = here[..<slash]
    }
  }

  /// A path that `register.yaml` names, made absolute.
  package func absolute(_ relative: String) -> String {
    relative.hasPrefix("/") ? relative : path + "/" + relative
  }

  static let settingsPath = "cases/register.yaml"

  func open() throws(FileError) -> Folder { try Folder(path.isEmpty ? "/" : path) }

  /// Whether there is a register in the folder.
  package var exists: Bool { (try? open().exists(Self.settingsPath)) ?? false }

  /// The language that `register.yaml` names; `nil` when it cannot be read.
  package var language: Language? {
    guard let bytes = try? open().folder("cases").read("register.yaml", limit: fileLimit) else {
      return nil
    }
    return RegisterReader.language(of: bytes)
  }

  /// Everything that cases are read against, and what is wrong with it.
  package func readRegister() throws(FileError) -> (register: Register, findings: [LocatedFinding])
  {
    try readRegister(calendar: nil)
  }

  /// The bytes of every file that cases are read against, one after the other in a fixed order: when one
  /// of them changes they are others.
  package func registerBytes() -> [UInt8] {
    guard let cases = try? open().folder("cases") else { return [] }
    var findings: [LocatedFinding] = []
    var bytes: [UInt8] = []
    for name in ["register.yaml", "organisation.yaml", "calendar.yaml"] {
      bytes += Self.read(name, in: cases, "cases", &findings) ?? []
      bytes.append(0)
    }
    for name in Self.routineNames(cases, &findings) {
      guard let routines = try? cases.folder("routines") else { continue }
      bytes += Array(name.utf8) + [0]
      bytes += Self.read(name + ".yaml", in: routines, "cases/routines", &findings) ?? []
      bytes.append(0)
    }
    return bytes
  }

  /// The register as it would be with another calendar.
  func readRegister(
    calendar: [UInt8]?
  ) throws(FileError) -> (register: Register, findings: [LocatedFinding]) {
    let cases = try open().folder("cases")
    var bytes = RegisterBytes()
    var findings: [LocatedFinding] = []
    bytes.settings = Self.read("register.yaml", in: cases, "cases", &findings)
    bytes.organisation = Self.read("organisation.yaml", in: cases, "cases", &findings)
    bytes.calendar = calendar ?? Self.read("calendar.yaml", in: cases, "cases", &findings)
    for name in Self.routineNames(cases, &findings) {
      guard let routines = try? cases.folder("routines"),
        let file = Self.read(name + ".yaml", in: routines, "cases/routines", &findings)
      else { continue }
      bytes.routines.append((name, file))
    }
    var reader = RegisterReader(bytes)
    let register = reader.read()
    for (file, finding) in reader.findings {
      findings.append(finding.located(in: bytes[file] ?? [], path: file.path))
    }
    return (register, findings)
  }

  private static func read(
    _ name: String,
    in folder: borrowing Folder,
    _ path: String,
    _ findings: inout [LocatedFinding]
  ) -> [UInt8]? {
    do {
      return try folder.read(name, limit: fileLimit)
    } catch {
      if !error.isMissing {
        findings.append(
          StoreCode.unreadableFile.finding(with: ["reason": error.reason])
            .located(path: path + "/" + name)
        )
      }
      return nil
    }
  }

  private static func routineNames(
    _ cases: borrowing Folder,
    _ findings: inout [LocatedFinding]
  ) -> [String] {
    do {
      var names: [String] = []
      for entry in try cases.folder("routines").entries() {
        if entry.kind == .file, entry.name.hasSuffix(".yaml"), !entry.name.hasPrefix("."),
          Leftover(entry.name) == nil
        {
          names.append(String(entry.name.dropLast(".yaml".count)))
        } else {
          findings.append(entry.misfit().located(path: "cases/routines/" + entry.name))
        }
      }
      return names.sorted()
    } catch {
      if !error.isMissing {
        findings.append(
          StoreCode.unreadableFolder.finding(with: ["reason": error.reason])
            .located(path: "cases/routines")
        )
      }
      return []
    }
  }
}

/// The most that is read of a file of fields.
let fileLimit = 1 << 20

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
