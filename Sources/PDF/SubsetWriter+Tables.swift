extension SubsetWriter {
  /// The file, once the outlines are written (OpenType 1.9, "Organization of an OpenType font").
  func font() -> [UInt8] {
    let isLong = outlines.count > 2 * 0xFFFF
    return SubsetFile.write([
      (tag: "glyf", bytes: outlines),
      (tag: "head", bytes: head(hasLongLocations: isLong)),
      (tag: "hhea", bytes: horizontalHeader),
      (tag: "hmtx", bytes: metrics),
      (tag: "loca", bytes: locationTable(isLong: isLong)),
      (tag: "maxp", bytes: maximumProfile),
    ])
  }

  /// The font's own; without its checksum and what its flags say of instructions (bits 2 to 4).
  private func head(hasLongLocations: Bool) -> [UInt8] {
    var bytes = Array(tables.head.bytes.prefix(54))
    bytes.replaceBigEndian(at: 8, with: 0, size: 4)
    bytes.replaceBigEndian(at: 16, with: tables.head.uint16(16) & ~0b11100, size: 2)
    bytes.replaceBigEndian(at: 50, with: hasLongLocations ? 1 : 0, size: 2)
    return bytes
  }

  private var horizontalHeader: [UInt8] {
    var bytes = Array(tables.horizontalHeader.bytes.prefix(36))
    bytes.replaceBigEndian(at: 34, with: glyphs.count, size: 2)
    return bytes
  }

  private var metrics: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * glyphs.count)
    for glyph in glyphs {
      bytes.appendBigEndian(tables.advance(of: glyph), size: 2)
      bytes.appendBigEndian(tables.leftSideBearing(of: glyph), size: 2)
    }
    return bytes
  }

  private func locationTable(isLong: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * locations.count)
    for location in locations {
      bytes.appendBigEndian(isLong ? location : location / 2, size: isLong ? 4 : 2)
    }
    return bytes
  }

  /// Version 1.0; one zone, and no storage, functions, stack or instructions, since there are none.
  private var maximumProfile: [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendBigEndian(0x0001_0000, size: 4)
    let values = [
      glyphs.count, most.points, most.contours, most.compositePoints, most.compositeContours,
      1, 0, 0, 0, 0, 0, 0, most.parts, most.depth,
    ]
    for value in values { bytes.appendBigEndian(value, size: 2) }
    return bytes
  }
}
