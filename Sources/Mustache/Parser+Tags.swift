/// Where tags begin and end.
extension Parser {
  /// The tag that begins with the opening delimiter at `start`.
  func tag(at start: Int) -> Tag.Reading {
    let inside = start + delimiters.opening.count
    let sign = bytes[inside...].firstIndex { !$0.isBlankOrLineEnd } ?? bytes.count
    guard sign < bytes.count, !bytes.has(delimiters.closing, at: sign) else {
      return named(.value, from: inside, start: start)
    }
    switch bytes[sign] {
    case UInt8(ascii: "!"): return comment(from: sign + 1, start: start)
    case UInt8(ascii: "="): return change(from: sign + 1, start: start)
    case UInt8(ascii: "#"): return named(.section, from: sign + 1, start: start)
    case UInt8(ascii: "^"): return named(.inverted, from: sign + 1, start: start)
    case UInt8(ascii: "/"): return named(.closing, from: sign + 1, start: start)
    case UInt8(ascii: ">"): return named(.partial, from: sign + 1, start: start)
    case UInt8(ascii: "&"): return named(.verbatim, from: sign + 1, start: start)
    case UInt8(ascii: "{"):
      return named(.verbatim, from: sign + 1, start: start, closing: [UInt8(ascii: "}")])
    default: return named(.value, from: sign, start: start)
    }
  }

  /// A tag with a name, which ends near by, before the next tag begins and on the line of its name.
  private func named(
    _ kind: Tag.Kind,
    from inside: Int,
    start: Int,
    closing sign: [UInt8] = []
  ) -> Tag.Reading {
    let closing = sign + delimiters.closing
    let limit = min(inside + Template.nameLimit, bytes.count)
    var end = inside
    while end < limit, !bytes.has(closing, at: end) {
      if bytes.has(delimiters.opening, at: end) {
        return .unclosed(start..<end, closing: closing)
      }
      end += 1
    }
    let content = bytes.trimmed(inside..<end)
    if end == limit || bytes[content].contains(where: \.isLineEnd) {
      return .unclosed(start..<end, closing: closing)
    }
    let range = start..<end + closing.count
    if content.isEmpty { return .nameless(range) }
    return .tag(Tag(kind: kind, range: range, content: content))
  }

  /// A comment, in which anything may stand.
  private func comment(from inside: Int, start: Int) -> Tag.Reading {
    guard let end = place(of: delimiters.closing, from: inside) else {
      let rest = start..<bytes.count
      return .unclosedComment(Tag(kind: .comment, range: rest, content: inside..<bytes.count))
    }
    let range = start..<end + delimiters.closing.count
    return .tag(Tag(kind: .comment, range: range, content: inside..<end))
  }

  /// A change of delimiters, which ends with a second `=`.
  ///
  /// Its end is sought as far as two delimiters reach and no further, because what follows may be
  /// tens of thousands of tags that have none either.
  private func change(from inside: Int, start: Int) -> Tag.Reading {
    let closing = [UInt8(ascii: "=")] + delimiters.closing
    let limit = min(inside + 4 * Template.delimiterLimit, bytes.count)
    guard let end = (inside..<limit).first(where: { bytes.has(closing, at: $0) }) else {
      return .unclosed(start..<limit, closing: closing)
    }
    let range = start..<end + closing.count
    guard Delimiters(bytes[inside..<end]) != nil else { return .badDelimiters(range) }
    return .tag(Tag(kind: .delimiters, range: range, content: inside..<end))
  }

  /// Where a delimiter stands next.
  func place(of delimiter: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes.has(delimiter, at: index) { return index }
      index += 1
    }
    return nil
  }
}
