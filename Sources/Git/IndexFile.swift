import System

/// Git's index of a tree as it lies on the disk (gitformat-index(5)), read without Git: what it noted of each file when
/// it last knew that the file is as it was saved.
struct IndexFile: Sendable {
  /// In the order of their paths' bytes.
  private(set) var entries: [Entry] = []
  /// The paths, each with a zero behind it.
  private(set) var paths: [UInt8] = []
  /// The tree that everything in it is; `nil` where Git has not worked that out since something changed.
  private(set) var tree: ObjectID?

  /// A file, as Git has noted it.
  struct Entry: Sendable {
    /// Where its path begins in ``IndexFile/paths``, and how long it is without the zero.
    let path: (start: Int, count: Int)
    let modified: FileStamp.Time
    let changed: FileStamp.Time
    let inode: UInt32
    /// As a tree has it: `0o100644`, `0o040000` for a folder that is left out of the working tree.
    let mode: UInt32
    let owner: UInt32
    let group: UInt32
    /// The lowest bits of its bytes' number.
    let size: UInt32
    let mark: Mark
  }

  /// What Git says of an entry beside the state of its file.
  enum Mark: Sendable {
    case plain
    /// Left out of the working tree.
    case leftOut
    /// Nothing is known of it without a closer look: a merge that is not ended, or a file that is to come, or whose state Git
    /// itself does not trust.
    case unsettled
  }

  /// `nil` for what is no index, or is divided among several files, or has something that is not known here.
  ///
  /// `hashLength`: of an object's name, in bytes.
  init?(_ bytes: [UInt8], hashLength: Int) {
    let isRead = bytes.withUnsafeBytes { read($0, hashLength) }
    guard isRead else { return nil }
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer, _ hashLength: Int) -> Bool {
    let reader = BigEndian(bytes)
    guard bytes.count >= 12 + hashLength, bytes.starts(with: "DIRC".utf8) else { return false }
    let (version, count) = (reader.number(at: 4), Int(reader.number(at: 8)))
    guard (2...4).contains(version), count <= bytes.count / (42 + hashLength) else { return false }
    entries.reserveCapacity(count)
    paths.reserveCapacity(bytes.count)
    let end = bytes.count - hashLength
    var place = 12
    for _ in 0..<count {
      guard let next = readEntry(at: place, until: end, reader, hashLength, version) else {
        return false
      }
      place = next
    }
    return readExtensions(from: place, until: end, reader, hashLength)
  }

  /// - Returns: Where the next one begins; `nil` for what is none.
  private mutating func readEntry(
    at place: Int,
    until end: Int,
    _ reader: BigEndian,
    _ hashLength: Int,
    _ version: UInt32
  ) -> Int? {
    var here = place + 40 + hashLength
    guard here + 4 < end else { return nil }
    let flags = reader.half(at: here)
    here += 2
    var more: UInt16 = 0
    if flags & Self.isExtended != 0 {
      more = reader.half(at: here)
      here += 2
    }
    let start = paths.count
    if version == 4 {
      // How many bytes at the end of the path before are not this one's.
      var (byte, cut) = (reader.bytes[here], 0)
      cut = Int(byte & 0x7F)
      here += 1
      while byte & 0x80 != 0, here < end, cut < 1 << 32 {
        byte = reader.bytes[here]
        cut = ((cut + 1) << 7) | Int(byte & 0x7F)
        here += 1
      }
      let before = entries.last?.path ?? (start: 0, count: 0)
      guard cut <= before.count else { return nil }
      let kept = before.start..<(before.start + before.count - cut)
      for place in kept { paths.append(paths[place]) }
    }
    guard let zero = reader.bytes[here..<end].firstIndex(of: 0) else { return nil }
    paths.append(contentsOf: reader.bytes[here..<zero])
    paths.append(0)
    entries.append(
      Entry(
        path: (start, paths.count - 1 - start),
        modified: reader.time(at: place + 8),
        changed: reader.time(at: place),
        inode: reader.number(at: place + 20),
        mode: reader.number(at: place + 24),
        owner: reader.number(at: place + 28),
        group: reader.number(at: place + 32),
        size: reader.number(at: place + 36),
        mark: mark(flags, more, of: place, reader)
      )
    )
    if version == 4 { return zero + 1 }
    // At least one zero, and as many as make the whole a multiple of eight.
    return place + (zero - place + 8) / 8 * 8
  }

  private static let isExtended: UInt16 = 0x4000
  private static let stages: UInt16 = 0x3000
  private static let isLeftOut: UInt16 = 0x4000
  private static let isToCome: UInt16 = 0x2000

  private func mark(
    _ flags: UInt16,
    _ more: UInt16,
    of place: Int,
    _ reader: BigEndian
  ) -> Mark {
    if more & Self.isLeftOut != 0 { return .leftOut }
    if flags & Self.stages != 0 || more & Self.isToCome != 0 { return .unsettled }
    // Git notes no bytes of what it does not trust (racy-git).
    if reader.number(at: place + 36) == 0 {
      return reader.bytes[(place + 40)...].starts(with: Self.nothing) ? .plain : .unsettled
    }
    return .plain
  }

  /// The object of a file without bytes, by SHA-1; by SHA-256 one is looked at closely.
  private static let nothing: [UInt8] = [
    0xe6, 0x9d, 0xe2, 0x9b, 0xb2, 0xd1, 0xd6, 0x43, 0x4b, 0x8b, 0x29, 0xae, 0x77, 0x5a, 0xd8, 0xc2,
    0xe4, 0x8c, 0x53, 0x91,
  ]

  private mutating func readExtensions(
    from start: Int,
    until end: Int,
    _ reader: BigEndian,
    _ hashLength: Int
  ) -> Bool {
    var place = start
    while place + 8 <= end {
      let name = String(decoding: reader.bytes[place..<(place + 4)], as: UTF8.self)
      let (from, size) = (place + 8, Int(reader.number(at: place + 4)))
      guard from + size <= end else { return false }
      if name == "TREE" {
        tree = Self.root(of: reader.bytes[from..<(from + size)], hashLength)
      } else if !Self.mayBeUnknown(name) {
        return false
      }
      place = from + size
    }
    return true
  }

  /// What Git must know to read an index begins with a small letter; `sdir` says that folders which are left out are one entry each.
  private static func mayBeUnknown(_ name: String) -> Bool {
    name == "sdir" || (name.utf8.first.map { (0x41...0x5A).contains($0) } ?? false)
  }

  /// A zero, the number of entries in digits, a space, the number of folders in it, a line feed, and the object.
  private static func root(
    of bytes: Slice<UnsafeRawBufferPointer>,
    _ hashLength: Int
  ) -> ObjectID? {
    guard bytes.first == 0, let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      bytes[bytes.index(after: bytes.startIndex)] != UInt8(ascii: "-")
    else { return nil }
    let hash = Array(bytes[(end + 1)...].prefix(hashLength))
    return hash.count == hashLength ? ObjectID(bytes: hash[...]) : nil
  }
}

extension IndexFile {
  /// The bytes of an entry's path.
  func path(of entry: Entry) -> ArraySlice<UInt8> {
    paths[entry.path.start..<(entry.path.start + entry.path.count)]
  }

  /// Whether folders stand in it as one entry each, since they are left out of the tree.
  var leavesOut: Bool { entries.contains { $0.mode == 0o040000 } }

  /// The first entry whose path is not before this one.
  func place(of path: [UInt8]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if self.path(of: entries[middle]).lexicographicallyPrecedes(path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  func has(_ path: [UInt8]) -> Bool { entry(at: path) != nil }

  /// Whether a file is Git's, and of one version.
  func isSettled(_ path: [UInt8]) -> Bool { entry(at: path)?.mark == .plain }

  private func entry(at path: [UInt8]) -> Entry? {
    let place = place(of: path)
    guard place < entries.count, self.path(of: entries[place]).elementsEqual(path) else {
      return nil
    }
    return entries[place]
  }

  /// Whether something lies below a folder.
  func hasFiles(below folder: [UInt8]) -> Bool {
    let beginning = folder + [UInt8(ascii: "/")]
    let place = place(of: beginning)
    return place < entries.count && path(of: entries[place]).starts(with: beginning)
  }
}

/// Numbers as networks write them, at places in bytes that are there.
private struct BigEndian {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  func number(at place: Int) -> UInt32 {
    UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  func half(at place: Int) -> UInt16 {
    UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self))
  }

  func time(at place: Int) -> FileStamp.Time {
    FileStamp.Time(
      seconds: Int64(number(at: place)),
      nanoseconds: number(at: place + 4)
    )
  }
}
