/// A place in a file as a person counts it, with the line it stands on.
public struct Place: Sendable, Hashable {
  /// Byte offset in the file, from 0.
  public let offset: Int
  /// From 1; lines end at line feeds.
  public let line: Int
  /// From 1, in Unicode scalars, as editors count.
  public let column: Int
  /// The line, at most ``excerptLimit`` scalars of it, with control characters made visible.
  public let excerpt: String
  /// Scalars before the marked part of ``excerpt``.
  public let markStart: Int
  /// Scalars of the marked part, at least 1.
  public let markLength: Int

  /// How much of a long line is shown.
  private static let excerptLimit = 160

  /// How much is shown before the mark.
  private static let leadLimit = 100

  /// The place where a byte range begins; a range beyond the end is at the end.
  public init(of range: Range<Int>, in bytes: [UInt8]) {
    let start = min(range.lowerBound, bytes.count)
    var lineStart = 0
    var line = 1
    for index in 0..<start where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), start >= 3 { lineStart = 3 }
    let lineEnd = Self.endOfLine(from: start, in: bytes)
    let lead = start - 4 * Self.leadLimit
    let shownFrom =
      lead <= lineStart ? lineStart : Self.scalarBoundary(lead, before: start, in: bytes)
    let before = Self.scalars(bytes[shownFrom..<start]).suffix(Self.leadLimit)
    let marked = Self.scalars(
      bytes[start..<max(start, min(range.upperBound, lineEnd, start + 4 * Self.excerptLimit))]
    )
    let rest = Self.scalars(bytes[start..<min(lineEnd, start + 4 * Self.excerptLimit)])

    offset = start
    self.line = line
    column = 1 + bytes[lineStart..<start].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    excerpt = visible(String(String.UnicodeScalarView((before + rest).prefix(Self.excerptLimit))))
    markStart = before.count
    markLength = max(1, min(marked.count, Self.excerptLimit - before.count))
  }

  private static func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The first place from `index` on where a character begins, `end` at the latest.
  private static func scalarBoundary(_ index: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var index = index
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
