import Writing

/// What a template asks the writer for, and what somebody left open.
package enum Placeholder {
  /// The ranges of `[…]`, `{{…}}`, rows of three or more underscores, and what other programs put there – `${…}`, `<<…>>`,
  /// `«Namn»`, `XXX`, `ÅÅÅÅ` –, in order.
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
        if let end = foreignEnd(from: place, in: bytes) {
          found.append(place..<end)
          place = end
        } else {
          place += 1
        }
      }
    }
    return found
  }

  /// The end of what another program, or somebody in a hurry, puts where something is to be written.
  private static func foreignEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    let rest = bytes[start...]
    for (open, close) in [("${", "}"), ("<<", ">>"), ("«", "»")] where rest.starts(with: open.utf8)
    {
      let inner = rest.dropFirst(open.utf8.count)
      let name = inner.prefix {
        $0.isLetter && $0 != 0xC2 || $0.isDigit || "_. -".utf8.contains($0)
      }
      // «a b» may be a quotation; a field has one name.
      guard (1...40).contains(name.count), open != "«" || !name.contains(UInt8(ascii: " ")),
        bytes[name.endIndex...].starts(with: close.utf8)
      else { return nil }
      return name.endIndex + close.utf8.count
    }
    guard start == 0 || !bytes[start - 1].isLetter && !bytes[start - 1].isDigit else { return nil }
    let word = rest.prefix(while: \.isLetter)
    if word.endIndex < bytes.count, bytes[word.endIndex].isDigit { return nil }
    let text = String(decoding: word.prefix(40), as: UTF8.self)
    let isRow =
      text.count >= 3 && Set(text).count == 1 && "xX".contains(text.first ?? " ")
      || ["ÅÅÅÅ", "YYYY", "TO" + "DO"].contains(text)
    return isRow ? word.endIndex : nil
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
