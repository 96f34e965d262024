import Bytes
import Flate

extension ZipFile {
  /// Whether bytes begin as a ZIP file does.
  package static func isOne(_ source: ByteSource) throws -> Bool {
    let start = try source[0..<min(4, source.size)]
    return [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]].contains(start)
  }

  /// The tree in a ZIP file: below the one folder that all lies in, or the whole where the package lies there by itself.
  ///
  /// Reads files that are stored or deflated, as nearly all programs write them.
  ///
  /// - Throws: ``ZipFault``, ``TarFault`` of paths, or what reading throws.
  package static func tree(in source: ByteSource) throws -> PackageTree {
    var reader = ZipReader(source)
    try reader.readAll()
    return try reader.tree()
  }
}

/// Goes through the directory of a ZIP file, and looks whether each file is where that says, and nothing else between.
private struct ZipReader {
  private let source: ByteSource
  private var entries = PackedEntries<Content>()
  /// Where files lie, with their headers, and what may stand behind each.
  private var spans: [(start: Int, end: Int, gap: Int)] = []

  private struct Content {
    let range: Range<Int>
    let size: Int
    let isDeflated: Bool
  }

  init(_ source: ByteSource) { self.source = source }

  /// Larger than any directory.
  private static let mostDirectory = 1 << 28
  /// Of a signature, a checksum and two sizes behind a file, where whoever packed did not know them before.
  private static let descriptor = 24

  mutating func readAll() throws {
    let end = try endRecord()
    guard (0...end.limit).contains(end.place), end.size == end.limit - end.place,
      end.size <= Self.mostDirectory
    else {
      throw ZipFault.damaged(at: end.limit)
    }
    let directory = try source[end.place..<end.limit]
    var place = 0
    while place < directory.count {
      guard let record = ZipRecord(directory[place...]) else {
        throw ZipFault.damaged(at: end.place + place)
      }
      try read(record, before: end.place)
      place += record.length
    }
    guard spans.count == end.count else { throw ZipFault.damaged(at: end.place) }
    var (next, gap) = (0, 0)
    for span in spans.sorted(by: { $0.start < $1.start }) {
      guard (next...next + gap).contains(span.start) else { throw ZipFault.damaged(at: next) }
      (next, gap) = (span.end, span.gap)
    }
    guard (next...next + gap).contains(end.place) else { throw ZipFault.damaged(at: next) }
  }

  /// Where the directory is, and how many files it has (APPNOTE, 4.3.14 to 4.3.16).
  private func endRecord() throws -> (place: Int, size: Int, count: Int, limit: Int) {
    let start = max(0, source.size - 22 - 0xFFFF)
    let tail = try source[start..<source.size]
    var place = tail.count - 22
    while place >= 0, !tail[place...].starts(with: [0x50, 0x4B, 5, 6]) { place -= 1 }
    guard place >= 0 else { throw ZipFault.cutOff }
    guard place + 22 + tail.number(at: place + 20, width: 2) == tail.count else {
      throw ZipFault.afterEnd
    }
    var count = tail.number(at: place + 10, width: 2)
    var size = tail.number(at: place + 12, width: 4)
    var first = tail.number(at: place + 16, width: 4)
    var limit = start + place
    if count == 0xFFFF || size == 0xFFFF_FFFF || first == 0xFFFF_FFFF, limit >= 76 {
      let locator = try source[(limit - 20)..<limit]
      if locator.starts(with: [0x50, 0x4B, 6, 7]) {
        let large = locator.number(at: 8, width: 8)
        guard large >= 0, large <= limit - 56 else { throw ZipFault.damaged(at: limit) }
        let record = try source[large..<large + 56]
        guard record.starts(with: [0x50, 0x4B, 6, 6]) else { throw ZipFault.damaged(at: large) }
        count = record.number(at: 32, width: 8)
        size = record.number(at: 40, width: 8)
        first = record.number(at: 48, width: 8)
        limit = large
      }
    }
    return (first, size, count, limit)
  }

  private mutating func read(_ record: ZipRecord, before limit: Int) throws {
    let shown = String(decoding: record.name, as: UTF8.self)
    guard record.place >= 0, record.place <= limit - 30 else {
      throw ZipFault.damaged(at: record.place)
    }
    let header = try source[record.place..<record.place + 30]
    let nameLength = header.number(at: 26, width: 2)
    let start = record.place + 30 + nameLength + header.number(at: 28, width: 2)
    guard header.starts(with: [0x50, 0x4B, 3, 4]), start <= limit,
      (0...(limit - start)).contains(record.packedSize),
      // Nothing is deflated to less than a thousandth of itself.
      (0...(record.packedSize * 1100 + 1024)).contains(record.size),
      try source[(record.place + 30)..<(record.place + 30 + nameLength)] == record.name
    else { throw ZipFault.damaged(at: record.place) }
    let end = start + record.packedSize
    spans.append((record.place, end, record.hasDescriptor ? Self.descriptor : 0))
    if record.isEncrypted { throw ZipFault.encrypted(shown) }
    let path = try PackedEntries<Content>.normalized(shown)
    guard String(validating: record.name, as: UTF8.self) != nil else {
      return try entries.put(.other, at: path)
    }
    switch record.kind {
    case .folder: entries.addFolder(path)
    case .link: try entries.put(.link, at: path)
    case .other: try entries.put(.other, at: path)
    case .file:
      guard [0, 8].contains(record.method) else { throw ZipFault.unknownMethod(shown) }
      let isDeflated = record.method == 8
      guard isDeflated || record.size == record.packedSize else {
        throw ZipFault.damaged(at: record.place)
      }
      try entries.put(
        Content(range: start..<end, size: record.size, isDeflated: isDeflated),
        at: path
      )
    }
  }

  func tree() throws -> PackageTree {
    let source = source
    return try entries.tree(
      size: { $0.size },
      pieces: { content, take in
        guard content.isDeflated else { return try source.visit(content.range, take) }
        // What cannot be unpacked has none of its bytes, and differs from what the package says.
        let bytes = try? Deflate.decompress(source[content.range], limit: content.size)
        bytes?.withUnsafeBytes(take)
      }
    )
  }
}
