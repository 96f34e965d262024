/// What a template asks the writer for, and what somebody left open.
enum Placeholder {
  /// The ranges of `[…]`, `{{…}}`, and rows of three or more underscores, in order.
  ///
  /// A bracket behind a backslash is a bracket; one that is never closed is found by itself.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"):
        place += 2
      case UInt8(ascii: "["):
        let end = close(UInt8(ascii: "]"), from: place, in: bytes)
        found.append(place..<end)
        place = end
      case UInt8(ascii: "{") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "{"):
        let end = close(UInt8(ascii: "}"), from: place, in: bytes)
        found.append(place..<min(end + 1, bytes.count))
        place = end + 1
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
  private static func close(_ sign: UInt8, from start: Int, in bytes: [UInt8]) -> Int {
    var place = start + 1
    while place < bytes.count, place - start <= 2000 {
      if bytes[place] == sign { return place + 1 }
      if bytes[place] == UInt8(ascii: "\n"), place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "\n")
      {
        break
      }
      place += 1
    }
    return start + 1
  }
}
