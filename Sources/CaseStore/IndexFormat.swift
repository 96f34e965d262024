import Casework
import Checksums
import Findings
import System

/// The bytes of `.synpunkt/index`.
///
/// All numbers are little-endian.
///
/// | offset | bytes | what |
/// |---:|---:|---|
/// | 0 | 8 | signature `SYNINDEX` |
/// | 8 | 4 | version, 4 |
/// | 12 | 4 | number of entries |
/// | 16 | 8 | fingerprint: the first bytes of the SHA-256 of the language and the ids of all fields |
/// | 24 | … | the entries, in the order of their folders |
/// | end − 8 | 8 | the `QuickHash` of everything before |
///
/// An entry:
///
/// | bytes | what |
/// |---:|---|
/// | 2, 4 | year and serial number |
/// | 1, n | length and letters of the series |
/// | 8, 4 | modification time of case.yaml: seconds, nanoseconds |
/// | 8, 4 | change time: seconds, nanoseconds |
/// | 8, 8 | size (−1: no file; −2: not to be trusted), inode |
/// | 1 | flags: 1 readable, 2 protected identity, 4 not closed, 8 nobody to answer |
/// | 36 | where it is not closed: times, size and inode of sender.yaml, as above |
/// | 4 | length of the values in bytes |
/// | … | the values: 1 byte field, 2 bytes length, UTF-8 text |
///
/// The file is a cache. Whatever is wrong with it, it is made again.
enum IndexFormat {
  static let version: UInt32 = 4
  static let signature = Array("SYNINDEX".utf8)
  private static let headerSize = 24
  private static let checksumSize = 8

  static func encode(_ entries: [IndexEntry], in language: Language) -> [UInt8] {
    var bytes = signature
    bytes.reserveCapacity(entries.count * 320 + 64)
    append(version, to: &bytes)
    append(UInt32(entries.count), to: &bytes)
    append(fingerprint(language), to: &bytes)
    for entry in entries { append(entry, to: &bytes) }
    append(checksum(of: bytes[...]), to: &bytes)
    return bytes
  }

  /// `nil` for anything that ``encode(_:_:)`` did not make with this vocabulary and language.
  static func decode(_ bytes: [UInt8], in language: Language) -> [IndexEntry]? {
    guard var cursor = Cursor(checking: bytes, against: signature),
      cursor.read(UInt32.self) == version, let count = cursor.read(UInt32.self),
      cursor.read(UInt64.self) == fingerprint(language)
    else { return nil }
    var entries: [IndexEntry] = []
    entries.reserveCapacity(min(Int(count), bytes.count / 32))
    for _ in 0..<count {
      guard let entry = entry(&cursor) else { return nil }
      entries.append(entry)
    }
    return cursor.isAtEnd ? entries : nil
  }

  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var mark = QuickHash()
    mark.add(bytes)
    return mark.value
  }

  // MARK: Values

  static func append(_ field: CaseField, _ text: String, to bytes: inout [UInt8]) {
    let utf8 = text.utf8.prefix(Int(UInt16.max))
    bytes.append(UInt8(field.rawValue))
    append(UInt16(utf8.count), to: &bytes)
    bytes.append(contentsOf: utf8)
  }

  static func value(of field: CaseField, in values: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var place = values.startIndex
    while place + 3 <= values.endIndex {
      let length = Int(values[place + 1]) | Int(values[place + 2]) << 8
      let next = place + 3 + length
      guard next <= values.endIndex else { return nil }
      if values[place] == UInt8(field.rawValue) { return values[(place + 3)..<next] }
      place = next
    }
    return nil
  }

  // MARK: Entries

  private static func append(_ entry: IndexEntry, to bytes: inout [UInt8]) {
    append(entry.number, to: &bytes)
    append(entry.stamp, to: &bytes)
    let sender = entry.sender
    bytes.append(
      (entry.isReadable ? 1 : 0) | (entry.isProtected ? 2 : 0) | (sender == nil ? 0 : 4)
        | (sender?.hasNobodyToAnswer ?? false ? 8 : 0)
    )
    if let sender { append(sender.stamp, to: &bytes) }
    append(UInt32(entry.values.count), to: &bytes)
    bytes += entry.values
  }

  private static func entry(_ cursor: inout Cursor) -> IndexEntry? {
    guard let number = cursor.number(), let stamp = cursor.stamp(),
      let flags = cursor.read(UInt8.self)
    else { return nil }
    var sender: IndexEntry.SenderMark?
    if flags & 4 != 0 {
      guard let stamp = cursor.stamp() else { return nil }
      sender = IndexEntry.SenderMark(stamp: stamp, hasNobodyToAnswer: flags & 8 != 0)
    }
    guard let valueSize = cursor.read(UInt32.self), let values = cursor.bytes(Int(valueSize))
    else { return nil }
    var entry = IndexEntry(
      number: number,
      stamp: stamp,
      isReadable: flags & 1 != 0,
      isProtected: flags & 2 != 0,
      values: values
    )
    entry.sender = sender
    return entry
  }

  private static func append(_ stamp: FileStamp, to bytes: inout [UInt8]) {
    for time in [stamp.modified, stamp.changed] {
      append(UInt64(bitPattern: time.seconds), to: &bytes)
      append(time.nanoseconds, to: &bytes)
    }
    append(UInt64(bitPattern: stamp.size), to: &bytes)
    append(stamp.inode, to: &bytes)
  }

  private static func fingerprint(_ language: Language) -> UInt64 {
    let words = [language.rawValue] + CaseField.allCases.map(\.definition.id)
    return SHA256.hash(of: Array(words.joined(separator: "\n").utf8)).prefix
  }

  static func append(_ number: CaseNumber, to bytes: inout [UInt8]) {
    append(UInt16(number.year), to: &bytes)
    append(UInt32(number.serial), to: &bytes)
    let series = number.series.description.utf8
    bytes.append(UInt8(series.count))
    bytes.append(contentsOf: series)
  }

  static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Reads one thing after the other; `nil` where the bytes end.
  struct Cursor {
    private let source: ArraySlice<UInt8>
    private var place: Int

    init(_ source: ArraySlice<UInt8>) {
      self.source = source
      place = source.startIndex
    }

    /// What stands between a signature and the checksum, if both are right.
    init?(checking bytes: [UInt8], against signature: [UInt8]) {
      guard bytes.count >= headerSize + checksumSize, bytes.starts(with: signature) else {
        return nil
      }
      var end = Cursor(bytes[(bytes.count - checksumSize)...])
      guard end.read(UInt64.self) == checksum(of: bytes.dropLast(checksumSize)) else { return nil }
      self.init(bytes[signature.count..<(bytes.count - checksumSize)])
    }

    var isAtEnd: Bool { place == source.endIndex }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
      guard count <= source.endIndex - place else { return nil }
      defer { place += count }
      return source[place..<(place + count)]
    }

    mutating func read<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
      let size = MemoryLayout<Number>.size
      guard size <= source.endIndex - place else { return nil }
      var number = Number.zero
      for byte in source[place..<(place + size)].reversed() {
        number =
          size == 1
          ? Number(truncatingIfNeeded: byte) : number << 8 | Number(truncatingIfNeeded: byte)
      }
      place += size
      return number
    }

    mutating func number() -> CaseNumber? {
      guard let year = read(UInt16.self), let serial = read(UInt32.self),
        let length = read(UInt8.self), let letters = bytes(Int(length)),
        let series = Series(String(decoding: letters, as: UTF8.self))
      else { return nil }
      return CaseNumber(series: series, year: Int(year), serial: Int(serial))
    }

    mutating func stamp() -> FileStamp? {
      guard let modified = time(), let changed = time(), let size = read(UInt64.self),
        let inode = read(UInt64.self)
      else { return nil }
      return FileStamp(
        modified: modified,
        changed: changed,
        size: Int64(bitPattern: size),
        inode: inode
      )
    }

    mutating func time() -> FileStamp.Time? {
      guard let seconds = read(UInt64.self), let nanoseconds = read(UInt32.self) else { return nil }
      return FileStamp.Time(seconds: Int64(bitPattern: seconds), nanoseconds: nanoseconds)
    }
  }
}
