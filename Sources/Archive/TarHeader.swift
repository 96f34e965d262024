/// The 512 bytes before an entry of a tar file, as the programs write them that people have: POSIX ustar and
/// pax, GNU and its older form, and the form of version 7 of Unix, which has neither.
struct TarHeader {
  private let bytes: [UInt8]

  /// `nil` where the checksum is wrong.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Some have added the bytes as numbers with a sign.
    let sums = [Self.sum(bytes) { Int($0) }, Self.sum(bytes) { Int(Int8(bitPattern: $0)) }]
    guard let sum = Self.number(bytes[148..<156]), sums.contains(sum) else { return nil }
  }

  static let size = 512

  /// What an entry is.
  enum Kind: Hashable {
    case file, folder, hardLink, symbolicLink
    /// A device or a pipe, or what nobody has heard of.
    case other
    /// The path, or the target of the link, of the next entry, where they are long (GNU).
    case longPath, longTarget
    /// Fields of the next entry, or of all that follow (pax).
    case fields, fieldsOfAll
    /// A name for the whole file.
    case label
    /// A file without its holes.
    case sparse
    /// The rest of a file that began elsewhere.
    case continued
  }

  var kind: Kind {
    switch bytes[156] {
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): .file
    case UInt8(ascii: "1"): .hardLink
    case UInt8(ascii: "2"): .symbolicLink
    // GNU's folders with a list of what was in them.
    case UInt8(ascii: "5"), UInt8(ascii: "D"): .folder
    case UInt8(ascii: "L"): .longPath
    case UInt8(ascii: "K"): .longTarget
    case UInt8(ascii: "x"), UInt8(ascii: "X"): .fields
    case UInt8(ascii: "g"): .fieldsOfAll
    case UInt8(ascii: "V"): .label
    case UInt8(ascii: "S"): .sparse
    case UInt8(ascii: "M"): .continued
    default: .other
    }
  }

  /// Whether a size in the header is that of bytes behind it: of links and devices it may be anything.
  var hasContent: Bool {
    switch bytes[156] {
    case UInt8(ascii: "2")...UInt8(ascii: "6"): false
    default: true
    }
  }

  /// `nil` for one that cannot be read or is negative.
  var contentSize: Int? { Self.number(bytes[124..<136]) }

  var path: [UInt8] {
    let name = Self.text(bytes[0..<100])
    // Other forms keep times and the like where POSIX has the beginning of long paths.
    guard bytes[257..<263].elementsEqual("ustar\u{0}".utf8) else { return name }
    let isStar = bytes[508..<512].elementsEqual("tar\u{0}".utf8)
    let prefix = Self.text(bytes[345..<(isStar ? 476 : 500)])
    return prefix.isEmpty ? name : prefix + Array("/".utf8) + name
  }

  var target: [UInt8] { Self.text(bytes[157..<257]) }

  static func text(_ field: some Sequence<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }

  /// Octal digits, or in GNU's form for large numbers the bits themselves.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      guard first == 0x80, field.dropLast(8).dropFirst().allSatisfy({ $0 == 0 }) else { return nil }
      let value = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: value)
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  /// The sum of all bytes, those of the sum itself taken as spaces.
  private static func sum(_ bytes: [UInt8], _ value: (UInt8) -> Int) -> Int {
    bytes.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : value(bytes[$1])) }
  }
}

/// The fields of a pax header: lines of `<length> <key>=<value>`.
struct PaxFields {
  private var values: [String: [UInt8]] = [:]

  init() {}

  /// `nil` where a line is not as long as it says.
  init?(_ content: [UInt8]) {
    var rest = content[...]
    while !rest.isEmpty {
      guard let space = rest.firstIndex(of: 0x20),
        let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0,
        length <= rest.count, space + 1 < rest.startIndex + length,
        rest[rest.startIndex + length - 1] == UInt8(ascii: "\n")
      else { return nil }
      let line = rest[(space + 1)..<(rest.startIndex + length - 1)]
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      values[String(decoding: line[..<sign], as: UTF8.self)] = Array(line[(sign + 1)...])
      rest = rest[(rest.startIndex + length)...]
    }
  }

  /// The value of a key; `nil` where there is none, or an empty one, which takes back an earlier.
  subscript(key: String) -> [UInt8]? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

  /// All of another header take the place of these.
  func merging(_ other: PaxFields) -> PaxFields {
    var all = self
    all.values.merge(other.values) { $1 }
    return all
  }

  /// Whether the entry is a file without its holes, whoever wrote it.
  var isSparse: Bool {
    values.keys.contains { $0.hasPrefix("GNU.sparse.") || $0 == "SUN.holesdata" }
  }
}
