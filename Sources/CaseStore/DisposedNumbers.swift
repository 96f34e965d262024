import Casework
import System

/// The numbers of cases that were disposed of: they are never given again, and nobody misses them.
///
/// Looked for as words in every protocol, whatever else stands there: a protocol with faults still keeps its
/// numbers from being given to others.
package struct DisposedNumbers: Sendable {
  package private(set) var numbers: Set<CaseNumber> = []

  /// Where protocols lie, from the register's root.
  static let folder = "cases/disposal"

  /// - Throws: When there are protocols that cannot be read: then nobody knows which numbers are free.
  init(_ root: borrowing Folder) throws(FileError) {
    guard root.exists(Self.folder) else { return }
    let folder = try root.folder(at: Self.folder)
    for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".yaml") {
      add(try folder.read(entry.name))
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    for word in bytes.split(whereSeparator: { !Self.isPartOfNumber($0) }) where word.count >= 12 {
      if let number = CaseNumber(String(decoding: word, as: UTF8.self)) { numbers.insert(number) }
    }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
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

  /// Whether a number is that of a case, or of one that was disposed of.
  package func knows(_ number: CaseNumber) -> Bool {
    contains(number) || ((try? disposedNumbers().numbers.contains(number)) ?? false)
  }
}
