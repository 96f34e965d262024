/// A step of a template.
///
/// The steps of a section follow it, up to `end`; there is no tree, so that nothing recurs.
enum Node: Sendable {
  /// Bytes of the template, as they are.
  case text(Range<Int>)
  /// A line of the template begins with a tag that does not stand alone: its indentation goes here.
  case lineStart
  /// A value, escaped.
  case value(Name)
  /// A value as it is.
  case verbatim(Name)
  /// The steps up to `end`, for each element.
  case section(Name, end: Int)
  /// The steps up to `end`, when there is no element.
  case inverted(Name, end: Int)
  /// Another template; the indentation of its lines is a range of this one when the tag stands
  /// alone on its line.
  case partial(String, indentation: Range<Int>?)
}

/// A dotted name: `sender.name`, or `.` for the value at hand.
struct Name: Sendable {
  /// Sought in the value at hand and those around it; `nil` for `.`.
  let first: String?
  /// Each sought in the one before, and nowhere else.
  let rest: [String]

  /// As it is written.
  var text: String { first.map { ([$0] + rest).joined(separator: ".") } ?? "." }

  init(_ name: String) {
    guard name != "." else {
      first = nil
      rest = []
      return
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    first = parts.first
    rest = Array(parts.dropFirst())
  }
}
