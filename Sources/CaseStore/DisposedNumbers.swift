import Casework
import System

/// The numbers of cases that were disposed of: they are never given again, and nobody misses them.
///
/// Looked for as words in every protocol, whatever else stands there: a protocol with faults still keeps its
/// numbers from being given to others.
package struct DisposedNumbers: Sendable {
  package private(set) var numbers: Set<CaseNumber> = []

  /// Where protocols lie, from the register's root.
  static let folder = RegisterLayout.protocols

  /// - Throws: When there are protocols that cannot be read: then nobody knows which numbers are free.
  init(_ root: borrowing Folder) throws(FileError) {
    guard try root.exists(Self.folder) else { return }
    let folder = try root.folder(at: Self.folder)
    for entry in try folder.entries()
    where entry.kind == .file && entry.name.hasSuffix(".yaml") && Leftover(entry.name) == nil {
      numbers.formUnion(CaseNumber.all(in: try folder.read(entry.name)))
    }
  }

  /// The highest serial number of a year, 0 when there is none.
  func lastSerial(of year: Int) -> Int {
    numbers.filter { $0.year == year }.map(\.serial).max() ?? 0
  }
}

extension RegisterFolder {
  /// The cases that were disposed of.
  package func disposedNumbers() throws(FileError) -> DisposedNumbers {
    try DisposedNumbers(try open())
  }

  /// The cases that were disposed of and that a word may mean, as for those that are there; in order.
  package func disposed(named word: String, series: Series) throws(FileError) -> [CaseNumber] {
    var found: [CaseNumber] = []
    for number in try disposedNumbers().numbers where number.isMeant(by: word) {
      if try !holds(number) { found.append(number) }
    }
    let own = found.filter { $0.series == series }
    return (own.isEmpty ? found : own).sorted()
  }

  /// Whether a number is that of a case, or of one that was disposed of.
  package func knows(_ number: CaseNumber) throws(FileError) -> Bool {
    if try holds(number) { return true }
    return try disposedNumbers().numbers.contains(number)
  }
}
