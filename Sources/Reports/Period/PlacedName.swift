import Casework

/// A name in the text of a report: `{inkomna: 42}` is the figure `inkomna`, filled in with 42.
package struct PlacedName: Hashable, Sendable {
  /// From brace to brace.
  package let range: Range<Int>
  package let name: String
  /// What was filled in, and where it stands, with the colon before it.
  package let value: String?

  /// All names in a text from a place on; a brace behind a backslash is a brace.
  ///
  /// A name ends on its line; where it does not, the brace is one like others.
  package static func all(in bytes: [UInt8], from start: Int) -> [PlacedName] {
    var found: [PlacedName] = []
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "{"):
        let line = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: "\n") && $0 != 0x7B }
        guard let end = line.firstIndex(of: UInt8(ascii: "}")) else {
          place += 1
          continue
        }
        found.append(PlacedName(bytes[(place + 1)..<end], at: place..<(end + 1)))
        place = end + 1
      default: place += 1
      }
    }
    return found
  }

  private init(_ content: ArraySlice<UInt8>, at range: Range<Int>) {
    self.range = range
    let parts = content.split(
      separator: UInt8(ascii: ":"),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    name = Substring(String(decoding: parts[0], as: UTF8.self)).trimmed
    value =
      parts.count == 2 ? Substring(String(decoding: parts[1], as: UTF8.self)).trimmed : nil
  }
}
