/// A part of a font file, in which numbers stand with the highest byte first.
///
/// What lies outside of it reads as zero, so that a lookup in a damaged font finds nothing; whoever
/// must know the difference asks for ``count``.
struct FontBytes: Sendable {
  /// The whole file.
  let file: [UInt8]
  /// Where in the file this begins.
  let start: Int
  let count: Int

  init(_ file: [UInt8]) {
    self.file = file
    start = 0
    count = file.count
  }

  /// Of a part of the file; cut where the file ends.
  private init(_ file: [UInt8], from start: Int, count: Int) {
    self.file = file
    self.start = max(0, min(start, file.count))
    self.count = max(0, min(count, file.count - self.start))
  }

  /// What begins at an offset; nothing for the offset 0 (OpenType 1.9, "Data types": a NULL offset).
  func part(at offset: Int) -> FontBytes {
    guard offset > 0, offset < count else { return FontBytes(file, from: start, count: 0) }
    return FontBytes(file, from: start + offset, count: count - offset)
  }

  /// A part of given length, or `nil` when it is not wholly inside.
  func part(from offset: Int, count length: Int) -> FontBytes? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return FontBytes(file, from: start + offset, count: length)
  }

  var bytes: ArraySlice<UInt8> { file[start..<start + count] }

  func uint8(_ offset: Int) -> Int {
    guard offset >= 0, offset < count else { return 0 }
    return Int(file[start + offset])
  }

  func uint16(_ offset: Int) -> Int {
    guard offset >= 0, offset <= count - 2 else { return 0 }
    return Int(file[start + offset]) << 8 | Int(file[start + offset + 1])
  }

  func int16(_ offset: Int) -> Int { Int(Int16(truncatingIfNeeded: uint16(offset))) }

  func uint32(_ offset: Int) -> Int {
    guard offset >= 0, offset <= count - 4 else { return 0 }
    return uint16(offset) << 16 | uint16(offset + 2)
  }
}

extension FontBytes {
  /// Records that are sorted by a key at their beginning.
  struct Records {
    /// Where the first one begins.
    var offset: Int
    var count: Int
    /// Of one, in bytes.
    var size: Int
    /// Of the key, in bytes: 2 or 4.
    var keySize = 2
  }

  /// The offset of the last record with a key that is at most a given one.
  ///
  /// A number of records that the bytes cannot hold is cut; records out of order make it find less.
  func last(notAbove key: Int, in records: Records) -> Int? {
    var low = 0
    var high = min(records.count, (count - records.offset) / records.size)
    while low < high {
      let middle = (low + high) / 2
      let place = records.offset + middle * records.size
      let found = records.keySize == 2 ? uint16(place) : uint32(place)
      if found <= key { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? records.offset + (low - 1) * records.size : nil
  }
}
