import Casework
import Checksums

/// The bytes of `.synpunkt/checked`.
///
/// All numbers are little-endian.
///
/// | offset | bytes | what |
/// |---:|---:|---|
/// | 0 | 8 | signature `SYNCHECK` |
/// | 8 | 4 | version, 1 |
/// | 12 | 4 | number of entries |
/// | 16 | 8 | basis: the day, the register's files and the program |
/// | 24 | … | the entries, in the order of their numbers |
/// | end − 8 | 8 | the `QuickHash` of everything before |
///
/// An entry:
///
/// | bytes | what |
/// |---:|---|
/// | 2, 4 | year and serial number |
/// | 1, n | length and letters of the series |
/// | 8 | the mark of its files |
/// | 1 | flags: 1 may be shown to the public |
/// | 2 | a bit for each of ``usual`` that lies in the folder |
/// | 2 | number of other names, each 2 bytes length and UTF-8 |
enum KnownFormat {
  static let version: UInt32 = 1
  static let signature = Array("SYNCHECK".utf8)

  /// What nearly every case has, in the order of the bits.
  private static let usual = [
    "case.yaml", "submission.txt", "sender.yaml", "log.yaml", "investigation.yaml", "notes.yaml",
    "letters", "letters/reply.txt", "letters/reply.pdf", "attachments", "public",
    "public/submission.txt", "public/reply.txt", "public/redaction.yaml",
  ]
  private static let bits = Dictionary(
    uniqueKeysWithValues: usual.enumerated().map { ($0.element, UInt16(1) << $0.offset) }
  )

  /// The names of a case in the order in which its mark is made.
  static func ordered(_ names: [String]) -> [String] {
    let others = names.filter { bits[$0] == nil }.sorted()
    let present = Set(names)
    return usual.filter(present.contains) + others
  }

  static func encode(_ entries: [KnownCases.KnownCase], basis: UInt64) -> [UInt8] {
    var bytes = signature
    bytes.reserveCapacity(entries.count * 24 + 64)
    IndexFormat.append(version, to: &bytes)
    IndexFormat.append(UInt32(entries.count), to: &bytes)
    IndexFormat.append(basis, to: &bytes)
    for entry in entries { append(entry, to: &bytes) }
    IndexFormat.append(IndexFormat.checksum(of: bytes[...]), to: &bytes)
    return bytes
  }

  private static func append(_ entry: KnownCases.KnownCase, to bytes: inout [UInt8]) {
    IndexFormat.append(entry.number, to: &bytes)
    IndexFormat.append(entry.mark, to: &bytes)
    bytes.append(entry.isShown ? 1 : 0)
    IndexFormat.append(entry.names.reduce(0) { $0 | (bits[$1] ?? 0) }, to: &bytes)
    let others = entry.names.filter { bits[$0] == nil }
    IndexFormat.append(UInt16(others.count), to: &bytes)
    for name in others {
      IndexFormat.append(UInt16(name.utf8.count), to: &bytes)
      bytes.append(contentsOf: name.utf8)
    }
  }

  /// `nil` for anything that ``encode(_:basis:)`` did not make of this basis.
  static func decode(_ bytes: [UInt8], basis: UInt64) -> [KnownCases.KnownCase]? {
    guard var cursor = IndexFormat.Cursor(checking: bytes, against: signature),
      cursor.read(UInt32.self) == version, let count = cursor.read(UInt32.self),
      cursor.read(UInt64.self) == basis
    else { return nil }
    var entries: [KnownCases.KnownCase] = []
    entries.reserveCapacity(min(Int(count), bytes.count / 16))
    // Most cases have the same files, and so the same list.
    var lists: [UInt16: [String]] = [:]
    for _ in 0..<count {
      guard let number = cursor.number(), let mark = cursor.read(UInt64.self),
        let flags = cursor.read(UInt8.self), let mask = cursor.read(UInt16.self),
        let otherCount = cursor.read(UInt16.self)
      else { return nil }
      var names: [String] = lists[mask] ?? usual.filter { mask & (bits[$0] ?? 0) != 0 }
      lists[mask] = names
      for _ in 0..<otherCount {
        guard let length = cursor.read(UInt16.self), let name = cursor.bytes(Int(length)) else {
          return nil
        }
        names.append(String(decoding: name, as: UTF8.self))
      }
      entries.append(
        KnownCases.KnownCase(number: number, mark: mark, isShown: flags & 1 != 0, names: names)
      )
    }
    return cursor.isAtEnd ? entries : nil
  }
}
