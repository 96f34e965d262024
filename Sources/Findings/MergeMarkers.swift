/// The lines that Git writes into a text when two versions of it could not be merged.
///
/// Git's `xdiff` writes `<<<<<<<`, `|||||||` before what both began with, `=======` between them and `>>>>>>>`, each
/// seven times or more and at the beginning of a line. A line of equals signs alone underlines a heading.
package enum MergeMarkers {
  /// The bytes of each such line, without its end.
  package static func lines(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [(sign: UInt8, line: Range<Int>)] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let sign = isSign(bytes[start]) ? bytes[start] : nil
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let sign, let line = marker(sign, in: bytes, at: start..<end) {
        found.append((sign, line))
      }
      start = end + 1
    }
    let isConflict = found.contains { $0.sign != UInt8(ascii: "=") }
    return isConflict ? found.map(\.line) : []
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: ">"): true
    default: false
    }
  }

  private static func marker(_ sign: UInt8, in bytes: [UInt8], at line: Range<Int>) -> Range<Int>? {
    let isCut = line.count > 1 && bytes[line.upperBound - 1] == UInt8(ascii: "\r")
    let line = line.lowerBound..<(isCut ? line.upperBound - 1 : line.upperBound)
    let behind = bytes[line].firstIndex { $0 != sign } ?? line.upperBound
    guard behind - line.lowerBound >= 7 else { return nil }
    let isMarker =
      behind == line.upperBound || bytes[behind] == UInt8(ascii: " ")
      || bytes[behind] == UInt8(ascii: "\t")
    return isMarker ? line : nil
  }
}
