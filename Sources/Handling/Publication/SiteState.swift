import CaseStore
import Casework
import Checksums
import Publication
import System

/// What a build keeps for the next one: of each page the mark of its case's files and what lists and
/// tables say of it, and the marks of the lists.
///
/// A head of one line, then numbers and pieces, each with its length before it, and a mark of all that. A file
/// that was cut short or damaged, or is of another basis, is none.
struct SiteState {
  private(set) var cases: [CaseNumber: (mark: UInt64, entry: SiteEntry)] = [:]
  private(set) var lists: [String: UInt64] = [:]
  /// What every page depended on.
  let basis: String

  init(basis: String) { self.basis = basis }

  /// `nil` for bytes that are no state.
  init?(_ bytes: [UInt8]) {
    var reader = Pieces(bytes.dropLast(8))
    var end = Pieces(bytes.suffix(8))
    guard let head = reader.next(), let basis = Self.basis(ofHead: head),
      let count = reader.number(),
      let listCount = reader.number(), end.number() == Self.mark(of: bytes.dropLast(8))
    else { return nil }
    self.basis = basis
    var kept: [Kept] = []
    kept.reserveCapacity(Int(min(count, UInt64(bytes.count / 48))))
    for _ in 0..<count {
      guard let mark = reader.number(), let own = reader.number(), let line = reader.next(),
        let row = reader.next(), let csv = reader.next(), let json = reader.next(),
        let words = reader.next()
      else { return nil }
      kept.append(
        Kept(mark: mark, own: own, line: line, row: row, csv: csv, json: json, words: words)
      )
    }
    for _ in 0..<listCount {
      guard let mark = reader.number(), let path = reader.next() else { return nil }
      lists[String(decoding: path, as: UTF8.self)] = mark
    }
    let entries = Parallel.map(kept, inPiecesOf: 512) { $0.map { ($0.mark, $0.entry) } }
    cases.reserveCapacity(entries.count)
    for case (let mark, let entry?) in entries { cases[entry.item.number] = (mark, entry) }
    guard cases.count == kept.count else { return nil }
  }

  /// An entry as it is kept.
  private struct Kept: Sendable {
    let mark, own: UInt64
    let line, row, csv, json, words: ArraySlice<UInt8>

    var entry: SiteEntry? {
      SiteEntry(
        line: line,
        row: row,
        csv: csv,
        json: json,
        words: SearchWords(kept: words),
        mark: own
      )
    }
  }

  static func bytes(
    basis: String,
    entries: [SiteEntry],
    marks: [CaseNumber: UInt64],
    lists: [String: UInt64]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 2_200)
    let known = entries.filter { marks[$0.item.number] != nil }
    Pieces.add(Array(head(basis).utf8), to: &bytes)
    Pieces.add(UInt64(known.count), to: &bytes)
    Pieces.add(UInt64(lists.count), to: &bytes)
    for entry in known {
      Pieces.add(marks[entry.item.number] ?? 0, to: &bytes)
      Pieces.add(entry.mark, to: &bytes)
      for piece in [entry.line, entry.row, entry.csv, entry.json, entry.words.bytes] {
        Pieces.add(piece, to: &bytes)
      }
    }
    for (path, mark) in lists.sorted(by: { $0.key < $1.key }) {
      Pieces.add(mark, to: &bytes)
      Pieces.add(Array(path.utf8), to: &bytes)
    }
    Pieces.add(mark(of: bytes[...]), to: &bytes)
    return bytes
  }

  /// What every page depends on.
  static func basis(
    _ templates: [UInt8],
    register: [UInt8],
    protected: ProtectedPeople
  ) -> String {
    SHA256.hash(of: templates + register + protected.basis + Array(Producer.version.utf8))
      .hexadecimal
  }

  private static let signature = "synpunkt-site 3 "

  private static func head(_ basis: String) -> String { signature + basis + "\n" }

  private static func basis(ofHead head: ArraySlice<UInt8>) -> String? {
    guard head.starts(with: signature.utf8), head.last == UInt8(ascii: "\n") else { return nil }
    return String(decoding: head.dropFirst(signature.utf8.count).dropLast(), as: UTF8.self)
  }

  private static func mark(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var mark = QuickHash()
    mark.add(bytes)
    return mark.value
  }
}

/// Numbers of eight bytes, and pieces with their lengths, one after the other.
private struct Pieces {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let length = number(), length <= UInt64(rest.count) else { return nil }
    defer { rest = rest.dropFirst(Int(length)) }
    return rest.prefix(Int(length))
  }

  mutating func number() -> UInt64? {
    guard rest.count >= 8 else { return nil }
    defer { rest = rest.dropFirst(8) }
    return rest.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  static func add(_ piece: some Collection<UInt8>, to bytes: inout [UInt8]) {
    add(UInt64(piece.count), to: &bytes)
    bytes.append(contentsOf: piece)
  }

  static func add(_ number: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
