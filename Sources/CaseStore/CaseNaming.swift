import Bytes
import Casework
import Findings
import System

extension RegisterFolder {
  /// The cases that a word may mean: a whole number, its end (`42`, `2026-42`), or its folder.
  ///
  /// The register's own series goes before others. Only the folders that can hold the cases are
  /// read, whatever the size of the register.
  package func cases(named word: String, series: Series) throws(FileError) -> [CaseNumber] {
    let last = word.split(separator: "/").last.map(String.init) ?? word
    if let number = CaseNumber(last.uppercased()) { return try holds(number) ? [number] : [] }
    guard let end = NumberEnd(last) else { return [] }
    let root = try open()
    var found: [CaseNumber] = []
    for year in try end.years(root) {
      let path =
        "\(RegisterLayout.cases)/\(year)/"
        + CaseNumber(series: series, year: year, serial: end.serial).hundred
      guard try root.exists(path) else { continue }
      found += try root.folder(at: path).entries().compactMap { CaseNumber($0.name) }
        .filter { $0.year == year && end.fits($0) }
    }
    let own = found.filter { $0.series == series }
    return (own.isEmpty ? found : own).sorted()
  }
}

extension CaseNumber {
  /// Whether a word may mean the case: its whole number, its end or its folder.
  package func isMeant(by word: String) -> Bool {
    let last = word.split(separator: "/").last.map(String.init) ?? word
    if let number = CaseNumber(last.uppercased()) { return number == self }
    return NumberEnd(last).map { $0.fits(self) && $0.isOf(year: year) } ?? false
  }
}

/// The end of a case number, with fewer zeros or none: `42`, `2026-42`, `SYN-2026-42`.
private struct NumberEnd {
  let serial: Int
  private let year: Substring?
  private let series: Series?

  init?(_ word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let last = parts.last, last.isDigits, last.utf8.count <= 9, let serial = Int(last),
      serial > 0, parts.count <= 3
    else { return nil }
    self.serial = serial
    year = parts.count > 1 ? parts[parts.count - 2] : nil
    series = parts.count > 2 ? Series(parts[0].uppercased()) : nil
    if parts.count > 2, series == nil { return nil }
    if let year, !CaseTree.isYear(String(year)) { return nil }
  }

  /// The years whose folders may hold it.
  func years(_ root: borrowing Folder) throws(FileError) -> [Int] {
    try root.folder(RegisterLayout.cases).entries().filter { $0.kind == .folder }.map(\.name)
      .filter { CaseTree.isYear($0) && (year == nil || year == $0[...]) }.compactMap { Int($0) }
      .sorted()
  }

  func isOf(year other: Int) -> Bool { year.map { $0 == String(other) } ?? true }

  func fits(_ number: CaseNumber) -> Bool {
    number.serial == serial && (series == nil || series == number.series)
  }
}

extension RegisterFolder {
  /// The cases that have had a number which is no case's now; every case of its year is looked at.
  package func cases(
    formerly number: CaseNumber,
    in language: Language
  ) throws(FileError) -> [CaseNumber] {
    let root = try open()
    var found: [CaseNumber] = []
    for hundred in CaseTree(root).hundreds where hundred.year == String(number.year) {
      let folder = try root.folder(at: hundred.path)
      for entry in try folder.entries() {
        guard let other = CaseNumber(entry.name),
          let bytes = try? folder.folder(entry.name).read(
            CaseFile.facts.rawValue,
            limit: fileLimit
          ),
          bytes.contains(words: number.description),
          let facts = Record<CaseField>(parsing: bytes, in: language),
          facts.texts(.formerNumbers).contains(number.description)
        else { continue }
        found.append(other)
      }
    }
    return found.sorted()
  }
}

extension RegisterFolder {
  /// The cases that have had the number of a case which is there, as its log says.
  package func cases(
    sharing number: CaseNumber,
    in language: Language
  ) throws(FileError) -> [CaseNumber] {
    let log = try open().folder(at: number.folder).readIfPresent(CaseFile.log.rawValue) ?? []
    guard log.contains(words: LogEvent.Key.sharedNumber.name[language] + "=") else { return [] }
    let key = LogEvent.Key.sharedNumber.name[language]
    return LogEvent.events(in: log, language: language).compactMap { $0.detail(key) }
      .compactMap { CaseNumber($0) }.filter { $0 != number }
  }
}
