import Writing

/// What a template asks the writer for, and what somebody left open.
package enum Placeholder {
  /// The ranges of `[…]`, `{{…}}`, and rows of three or more underscores, in order.
  ///
  /// A bracket behind a backslash is a bracket; one that is never closed is found by itself.
  package static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var brackets = Closings(UInt8(ascii: "]"), of: bytes)
    var braces = Closings(UInt8(ascii: "}"), of: bytes)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"):
        place += 2
      case UInt8(ascii: "["):
        let end = brackets.next(from: place + 1).map { $0 + 1 } ?? place + 1
        found.append(place..<end)
        place = end
      case UInt8(ascii: "{") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "{"):
        var end = braces.next(from: place + 2).map { $0 + 1 } ?? place + 2
        if end < bytes.count, bytes[end - 1] == UInt8(ascii: "}"), bytes[end] == bytes[end - 1] {
          end += 1
        }
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
}

/// Where a sign stands next within its paragraph, asked for from places that only go forward.
private struct Closings {
  private let sign: UInt8
  private let bytes: [UInt8]
  /// The sign, or the end of the paragraph, that was found last.
  private var last = 0

  init(_ sign: UInt8, of bytes: [UInt8]) {
    self.sign = sign
    self.bytes = bytes
  }

  /// The place of the sign, or `nil` when the paragraph ends before it.
  mutating func next(from start: Int) -> Int? {
    if last < start {
      last = start
      while last < bytes.count, bytes[last] != sign, !endsParagraph(last) { last += 1 }
    }
    return last < bytes.count && bytes[last] == sign ? last : nil
  }

  /// Whether a line ends here and an empty one follows.
  private func endsParagraph(_ place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "\n") else { return false }
    let next = bytes[(place + 1)...].first { $0 != UInt8(ascii: "\r") && !$0.isBlank }
    return next == UInt8(ascii: "\n")
  }
}
