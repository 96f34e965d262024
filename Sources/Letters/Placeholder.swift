/// What a template asks the writer for, and what somebody left open.
struct Placeholder {
  private let bytes: [UInt8]
  /// Up to where no closing sign comes, by the sign: a row of opening ones is looked through once.
  private var unclosed: [UInt8: Int] = [:]

  /// How many are told of; a text with more is not a letter.
  static let limit = 100

  /// The ranges of `[…]`, `{{…}}`, and rows of three or more underscores, in order; at most ``limit``.
  ///
  /// A bracket behind a backslash is a bracket; one that is never closed is found by itself.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var placeholder = Placeholder(bytes: bytes)
    return placeholder.all()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func all() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < bytes.count, found.count < Self.limit {
      switch bytes[place] {
      case UInt8(ascii: "\\"):
        place += 2
      case UInt8(ascii: "["):
        let end = close(UInt8(ascii: "]"), from: place)
        found.append(place..<end)
        place = end
      case UInt8(ascii: "{") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "{"):
        let end = min(close(UInt8(ascii: "}"), from: place + 1) + 1, bytes.count)
        found.append(place..<end)
        place = end
      case UInt8(ascii: "_"):
        let end = bytes[place...].firstIndex { $0 != UInt8(ascii: "_") } ?? bytes.count
        if end - place >= 3 { found.append(place..<end) }
        place = end
      default:
        place += 1
      }
    }
    return found
  }

  /// Behind the closing sign within the same paragraph, or behind the opening one.
  private mutating func close(_ sign: UInt8, from start: Int) -> Int {
    if let end = unclosed[sign], start < end { return start + 1 }
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == sign { return place + 1 }
      if bytes[place] == UInt8(ascii: "\n"), place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "\n") || bytes[place + 1] == UInt8(ascii: "\r")
      {
        break
      }
      place += 1
    }
    unclosed[sign] = place
    return start + 1
  }
}
