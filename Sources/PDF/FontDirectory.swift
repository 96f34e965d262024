/// Where the tables of a font lie in its file (OpenType 1.9, "Organization of an OpenType font").
///
/// Of a collection it is the first font.
struct FontDirectory {
  private let file: FontBytes
  /// Offset and length by tag.
  private var places: [Int: (offset: Int, count: Int)] = [:]

  init(_ file: FontBytes) throws(FontFault) {
    self.file = file
    var start = 0
    // A collection: tag, version, number of fonts, and the offset of the first.
    if file.uint32(0) == Self.tag("ttcf") { start = file.uint32(12) }
    switch file.uint32(start) {
    case 0x0001_0000, Self.tag("true"): break
    case Self.tag("OTTO"): throw .postScriptOutlines
    default: throw .notTrueType
    }
    let count = min(file.uint16(start + 4), Self.mostTables)
    places.reserveCapacity(count)
    for number in 0..<count {
      let record = start + 12 + 16 * number
      let place = (file.uint32(record + 8), file.uint32(record + 12))
      places[file.uint32(record)] = place
    }
  }

  /// A table without which there is no font.
  func needed(_ table: FontFault.Table, atLeast count: Int) throws(FontFault) -> FontBytes {
    guard let found = try optional(table) else { throw .table(table, .missing) }
    guard found.count >= count else { throw .table(table, .tooShort) }
    return found
  }

  /// A table that may be absent, but not damaged.
  func optional(_ table: FontFault.Table) throws(FontFault) -> FontBytes? {
    guard let place = places[Self.tag(table.rawValue)] else { return nil }
    guard let found = file.part(from: place.offset, count: place.count) else {
      throw .table(table, .outsideFile)
    }
    return found
  }

  /// A table that may be absent or damaged; then there is nothing in it.
  func any(_ tag: String) -> FontBytes {
    let place = places[Self.tag(tag)] ?? (0, 0)
    return file.part(from: place.offset, count: place.count) ?? file.part(at: 0)
  }

  /// More than any font has; the registered tags are fewer.
  private static let mostTables = 256

  private static func tag(_ name: String) -> Int { name.utf8.reduce(0) { $0 << 8 | Int($1) } }
}
