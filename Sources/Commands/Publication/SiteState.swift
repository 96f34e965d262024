import Casework
import Checksums
import Publication

/// What a build keeps for the next one: of each page the mark of its case's files and what lists and
/// tables say of it, and the marks of the lists.
///
/// A head of one line, then pieces, each with its length in four bytes before it. A file that was cut short, or
/// is of another basis, is none.
struct SiteState {
  private(set) var cases: [CaseNumber: (mark: UInt64, entry: SiteEntry)] = [:]
  private(set) var lists: [String: UInt64] = [:]

  init() {}

  /// `nil` for the state of another basis, or bytes that are none.
  init?(_ bytes: [UInt8], basis: String) {
    var reader = Pieces(bytes)
    guard reader.next() == Array(Self.head(basis).utf8)[...], let count = reader.number(),
      let listCount = reader.number(), count < 10_000_000, listCount < 10_000_000
    else { return nil }
    cases.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let mark = reader.number(), let own = reader.number(), let line = reader.next(),
        let row = reader.next(), let csv = reader.next(), let json = reader.next(),
        let entry = SiteEntry(line: line, row: row, csv: csv, json: json, mark: own)
      else { return nil }
      cases[entry.item.number] = (mark, entry)
    }
    for _ in 0..<listCount {
      guard let mark = reader.number(), let path = reader.next() else { return nil }
      lists[String(decoding: path, as: UTF8.self)] = mark
    }
    guard reader.next() == Array(Self.end.utf8)[...] else { return nil }
  }

  static func bytes(
    basis: String,
    _ entries: [SiteEntry],
    _ marks: [CaseNumber: UInt64],
    _ lists: [String: UInt64]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 1_500)
    let known = entries.filter { marks[$0.item.number] != nil }
    Pieces.add(Array(head(basis).utf8), to: &bytes)
    Pieces.add(UInt64(known.count), to: &bytes)
    Pieces.add(UInt64(lists.count), to: &bytes)
    for entry in known {
      Pieces.add(marks[entry.item.number] ?? 0, to: &bytes)
      Pieces.add(entry.mark, to: &bytes)
      for piece in [entry.line, entry.row, entry.csv, entry.json] { Pieces.add(piece, to: &bytes) }
    }
    for (path, mark) in lists.sorted(by: { $0.key < $1.key }) {
      Pieces.add(mark, to: &bytes)
      Pieces.add(Array(path.utf8), to: &bytes)
    }
    Pieces.add(Array(end.utf8), to: &bytes)
    return bytes
  }

  /// What every page depends on.
  static func basis(_ templates: [UInt8], _ register: [UInt8]) -> String {
    SHA256.hash(of: templates + register + Array(Program.version.utf8)).hexadecimal
  }

  private static func head(_ basis: String) -> String { "synpunkt-site 1 " + basis + "\n" }
  private static let end = "end"
}

/// Numbers of eight bytes, and pieces with their lengths, one after the other.
private struct Pieces {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let length = number(), length <= UInt64(bytes.count - place) else { return nil }
    defer { place += Int(length) }
    return bytes[place..<(place + Int(length))]
  }

  mutating func number() -> UInt64? {
    guard bytes.count - place >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  static func add(_ piece: [UInt8], to bytes: inout [UInt8]) {
    add(UInt64(piece.count), to: &bytes)
    bytes += piece
  }

  static func add(_ number: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
