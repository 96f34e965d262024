/// What the directory of a ZIP file says of one file (APPNOTE, 4.3.12).
struct ZipRecord {
  let name: [UInt8]
  let method: Int
  /// Bytes in the ZIP file, and those of the file itself; negative for what cannot be.
  private(set) var packedSize, size: Int
  /// Where the file's own header stands.
  private(set) var place: Int
  let kind: Kind
  /// Of the record.
  let length: Int
  private let flags: Int

  enum Kind {
    case file, folder, link, other
  }

  /// Whether only a password opens it.
  var isEncrypted: Bool { flags & 1 != 0 }
  /// Whether sizes stand behind the file.
  var hasDescriptor: Bool { flags & 8 != 0 }

  /// The record at the beginning of bytes; `nil` where there is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes.prefix(46 + 3 * 0xFFFF))
    guard bytes.count >= 46, bytes.starts(with: [0x50, 0x4B, 1, 2]) else { return nil }
    let nameLength = bytes.number(at: 28, width: 2)
    let extraLength = bytes.number(at: 30, width: 2)
    length = 46 + nameLength + extraLength + bytes.number(at: 32, width: 2)
    guard bytes.count >= length else { return nil }
    flags = bytes.number(at: 8, width: 2)
    method = bytes.number(at: 10, width: 2)
    packedSize = bytes.number(at: 20, width: 4)
    size = bytes.number(at: 24, width: 4)
    place = bytes.number(at: 42, width: 4)
    name = Array(bytes[46..<46 + nameLength])
    let mode = bytes[5] == 3 ? bytes.number(at: 40, width: 2) & 0o170000 : 0
    kind = Self.kind(mode, named: name)
    readLarge(bytes[(46 + nameLength)..<(46 + nameLength + extraLength)])
  }

  private static func kind(_ mode: Int, named name: [UInt8]) -> Kind {
    if mode == 0o120000 { return .link }
    if name.last == UInt8(ascii: "/") || mode == 0o040000 { return .folder }
    return mode == 0 || mode == 0o100000 ? .file : .other
  }

  /// Numbers of eight bytes (4.5.3), in this order, of those that four bytes cannot say.
  private mutating func readLarge(_ extra: ArraySlice<UInt8>) {
    var rest = extra
    while rest.count >= 4 {
      let field = Array(rest)
      let end = min(field.count, 4 + field.number(at: 2, width: 2))
      if field.number(at: 0, width: 2) == 1 {
        var next = 4
        for path in [\ZipRecord.size, \.packedSize, \.place]
        where self[keyPath: path] == 0xFFFF_FFFF && next + 8 <= end {
          self[keyPath: path] = field.number(at: next, width: 8)
          next += 8
        }
      }
      rest = rest.dropFirst(end)
    }
  }
}

extension [UInt8] {
  /// A number of some bytes, the lowest first; negative for one that is larger than any.
  func number(at place: Int, width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}
