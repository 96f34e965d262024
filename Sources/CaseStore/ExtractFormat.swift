import Casework
import CivilCalendar

/// The bytes of `.synpunkt/counted`.
///
/// All numbers are little-endian.
///
/// | offset | bytes | what |
/// |---:|---:|---|
/// | 0 | 8 | signature `SYNCOUNT` |
/// | 8 | 4 | version, 2 |
/// | 12 | 4 | number of entries |
/// | 16 | 8 | basis: the register's files and the program |
/// | 24 | … | the entries, in the order of their numbers |
/// | end − 8 | 8 | the `QuickHash` of everything before |
///
/// An entry:
///
/// | bytes | what |
/// |---:|---|
/// | 2, 4 | year and serial number |
/// | 1, n | length and letters of the series |
/// | 8 | the stamps of its files, as one number |
/// | 8 | the stamp of case.yaml alone |
/// | 4, 4 | the first and the last day on which it holds, as day numbers |
/// | 2, n | length of the extract, and its bytes |
enum ExtractFormat {
  static let version: UInt32 = 2
  static let signature = Array("SYNCOUNT".utf8)

  static func encode(_ entries: [KeptExtract], basis: UInt64) -> [UInt8] {
    var bytes = signature
    bytes.reserveCapacity(entries.count * 100 + 64)
    IndexFormat.append(version, to: &bytes)
    IndexFormat.append(UInt32(entries.count), to: &bytes)
    IndexFormat.append(basis, to: &bytes)
    for entry in entries {
      IndexFormat.append(entry.number, to: &bytes)
      IndexFormat.append(entry.stamps, to: &bytes)
      IndexFormat.append(entry.facts, to: &bytes)
      for day in [entry.days.lowerBound, entry.days.upperBound] {
        IndexFormat.append(UInt32(bitPattern: day.dayNumber), to: &bytes)
      }
      IndexFormat.append(UInt16(entry.bytes.count), to: &bytes)
      bytes += entry.bytes
    }
    IndexFormat.append(IndexFormat.checksum(of: bytes[...]), to: &bytes)
    return bytes
  }

  /// `nil` for anything that ``encode(_:basis:)`` did not make of this basis.
  static func decode(_ bytes: [UInt8], basis: UInt64) -> [KeptExtract]? {
    guard var cursor = IndexFormat.Cursor(checking: bytes, against: signature),
      cursor.read(UInt32.self) == version, let count = cursor.read(UInt32.self),
      cursor.read(UInt64.self) == basis
    else { return nil }
    var entries: [KeptExtract] = []
    entries.reserveCapacity(min(Int(count), bytes.count / 32))
    for _ in 0..<count {
      guard let number = cursor.number(), let stamps = cursor.read(UInt64.self),
        let facts = cursor.read(UInt64.self), let first = cursor.day(), let last = cursor.day(),
        first <= last,
        let length = cursor.read(UInt16.self), let extract = cursor.bytes(Int(length))
      else { return nil }
      entries.append(
        KeptExtract(
          number: number,
          stamps: stamps,
          facts: facts,
          days: first...last,
          bytes: extract
        )
      )
    }
    return cursor.isAtEnd ? entries : nil
  }
}

extension IndexFormat.Cursor {
  fileprivate mutating func day() -> CivilDate? {
    read(UInt32.self).map { CivilDate(dayNumber: Int32(bitPattern: $0)) }
  }
}
