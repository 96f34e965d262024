import Casework
import Checksums
import Findings
import System

/// One case with its files and everything that is wrong with it.
package struct CaseExamination: Sendable {
  package let number: CaseNumber
  package let bytes: CaseBytes
  /// `nil` when `case.yaml` cannot be read.
  package let item: Case?
  /// Of the files and of what they say, in the order of paths.
  package let findings: [LocatedFinding]
  /// Every file, by its path in the case's folder, sorted.
  package let paths: [String]
  /// What lies there and is no file of a case: links, leftovers, empty folders.
  package let misfits: [LocatedFinding]

  /// What tells whether anybody has changed the case since.
  package var state: CaseStateMark { CaseStateMark(of: bytes, holding: paths) }

  /// The findings that are errors.
  package var errors: [LocatedFinding] { findings.filter { $0.code.severity == .error } }
}

extension RegisterFolder {
  /// Reads a case and finds all that `check` finds in it.
  package func examine(
    _ number: CaseNumber,
    by reader: CaseReader
  ) throws(FileError) -> CaseExamination {
    let folder = try open().folder(at: number.folder)
    let files = CaseFolder(number, in: folder, path: number.folder)
    let contents = CaseContents(folder, path: number.folder)
    let (item, report) = reader.read(files.bytes)
    let found = report.findings.map { file, finding in
      finding.located(
        in: files.bytes[file] ?? [],
        path: number.folder + "/" + file.rawValue
      )
    }
    return CaseExamination(
      number: number,
      bytes: files.bytes,
      item: item,
      findings: (files.findings + found).sorted(),
      paths: contents.paths,
      misfits: contents.misfits
    )
  }

  /// Every file of a case, by its path in the case's folder; what ``CaseExamination/misfits`` names is none.
  ///
  /// - Throws: Where a file cannot be read, or a folder cannot be listed.
  package func files(
    of number: CaseNumber
  ) throws(FileError) -> [(path: String, bytes: [UInt8])] {
    let folder = try open().folder(at: number.folder)
    var files: [(path: String, bytes: [UInt8])] = []
    let contents = CaseContents(folder, path: number.folder)
    if let failure = contents.failure { throw failure }
    for path in contents.paths {
      let (above, name) = CaseFolder.divided(path)
      let bytes = above.isEmpty ? try folder.read(name) : try folder.folder(at: above).read(name)
      files.append((path, bytes))
    }
    return files
  }

  /// The files that every case is read against, by their paths below `cases/`, for whoever shall
  /// understand the cases without the register.
  package func registerFiles() throws(FileError) -> [(name: String, bytes: [UInt8])] {
    let cases = try open().folder(RegisterLayout.cases)
    var files: [(name: String, bytes: [UInt8])] = []
    for name in ["calendar.yaml", "organisation.yaml", "register.yaml"] {
      if let bytes = try cases.readIfPresent(name) { files.append((name, bytes)) }
    }
    guard try cases.exists("routines") else { return files }
    let routines = try cases.folder("routines")
    let names = try routines.entries()
      .filter { $0.kind == .file && $0.name.hasSuffix(".yaml") && Leftover($0.name) == nil }
    for name in names.map(\.name).sorted() {
      files.append(("routines/" + name, try routines.read(name)))
    }
    return files
  }
}
