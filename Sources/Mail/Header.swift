import Bytes

/// The header of a message or part: which known field stands where.
struct Header {
  /// The fields that mean something here, in order; a value is without its last line end.
  private var known: [(name: FieldName, value: Range<Int>)] = []
  /// Whether there is any field that means something here.
  var hasKnownFields: Bool { !known.isEmpty }
  /// Whether there was any line that is a field, known or not.
  private(set) var hasFields = false
  /// Where the body begins.
  private(set) var end: Int

  /// A header without fields.
  init(emptyAt place: Int) { end = place }

  /// Reads fields up to an empty line, or to a line that is none: the body begins there, and nothing
  /// of it is lost.
  ///
  /// A line that begins with two hyphens may be a boundary, and ends the header too.
  init(in bytes: [UInt8], from start: Int) {
    end = start
    while end < bytes.count {
      let line = Line(in: bytes, from: end)
      if line.content.isEmpty {
        end = line.next
        return
      }
      // A program's fault may have put some before a name.
      let content = line.content.first { bytes[$0] != 0 }.map { $0..<line.content.upperBound }
      if let content, let colon = Self.colon(in: bytes, at: content) {
        let value = Self.value(in: bytes, after: colon, of: line)
        if let name = FieldName(Self.name(in: bytes, at: content.lowerBound..<colon)) {
          known.append((name, value.range))
        }
        hasFields = true
        end = value.next
      } else {
        return
      }
    }
  }

  /// Where the first field of a name has its value.
  func first(_ name: FieldName) -> Range<Int>? { known.first { $0.name == name }?.value }

  /// Where the fields of a name have their values.
  func all(_ name: FieldName) -> [Range<Int>] { known.filter { $0.name == name }.map(\.value) }

  /// How many fields of a name there are.
  func count(_ name: FieldName) -> Int { known.count { $0.name == name } }

  /// The colon after a field's name: printable ASCII (RFC 5322, section 3.6.8), and perhaps spaces
  /// behind it (section 4.5).
  static func colon(in bytes: [UInt8], at line: Range<Int>) -> Int? {
    var place = line.lowerBound
    while place < line.upperBound, bytes[place] > 0x20, bytes[place] < 0x7F,
      bytes[place] != UInt8(ascii: ":")
    {
      place += 1
    }
    guard place > line.lowerBound, !bytes[line].starts(with: "--".utf8) else { return nil }
    while place < line.upperBound, isBlank(bytes[place]) { place += 1 }
    return place < line.upperBound && bytes[place] == UInt8(ascii: ":") ? place : nil
  }

  private static func name(in bytes: [UInt8], at range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[range].prefix { !isBlank($0) }
  }

  /// The value with the lines that continue it (RFC 5322, section 2.2.3).
  private static func value(
    in bytes: [UInt8],
    after colon: Int,
    of line: Line
  ) -> (range: Range<Int>, next: Int) {
    var last = line
    while last.next < bytes.count, isBlank(bytes[last.next]) {
      last = Line(in: bytes, from: last.next)
    }
    return (colon + 1..<last.content.upperBound, last.next)
  }
}

/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// A line of bytes, which ends in LF or CRLF or at the end of all.
struct Line {
  /// Without its end.
  let content: Range<Int>
  /// Where the next line begins.
  let next: Int

  init(in bytes: [UInt8], from start: Int) {
    let end = bytes.withUnsafeBufferPointer { $0.firstIndex(of: UInt8(ascii: "\n"), from: start) }
    next = end.map { $0 + 1 } ?? bytes.count
    let last = end ?? bytes.count
    let hasReturn = last > start && bytes[last - 1] == UInt8(ascii: "\r")
    content = start..<(hasReturn ? last - 1 : last)
  }
}
