import Findings

/// A text with places to fill in: the core of the Mustache specification.
///
/// ```swift
/// let template = Template(parsing: Array("Hej {{name}}!".utf8))
/// try template.render(.record(["name": .text("Anna")]), escaping: .none) { _ in nil }
/// // "Hej Anna!"
/// ```
///
/// | tag | what becomes of it |
/// |---|---|
/// | `{{name}}` | the value, escaped |
/// | `{{{name}}}`, `{{&name}}` | the value as it is |
/// | `{{#name}}…{{/name}}` | a section: once for each element, or once when the value is something |
/// | `{{^name}}…{{/name}}` | an inverted section: once when the value is nothing |
/// | `{{.}}` | the value at hand: the element of a list |
/// | `{{! … }}` | a comment: nothing |
/// | `{{> name }}` | a partial: another template |
/// | `{{=<% %>=}}` | other delimiters from here on, in this template only |
///
/// A name is sought in the innermost record and then in those around it; `a.b` is `b` in whatever
/// `a` is. A section, comment, partial or change of delimiters that stands alone on its line takes
/// the line with it, and the lines of a partial are indented as its tag is; empty lines stay empty.
/// Lines end in LF or CRLF, and stay as they are. A byte order mark is left out.
///
/// A name is narrower here than in the specification, so that a missing brace is found where it is
/// missing: it stands on one line, has no opening delimiter in it, and is shorter than 1,000 bytes. It
/// is wider in that it may have spaces in it, as the register's own fields have.
package struct Template: Sendable {
  let bytes: [UInt8]
  let nodes: [Node]

  /// What is wrong in the template, by place; 100 at most, and one that counts the rest.
  package let findings: [Finding]
  /// Each name that the template asks for, as written, and where it does so first.
  ///
  /// Names inside a section are meant to be found in its elements. `.` is none of them, and the names
  /// of partials are not theirs: see ``partialNames``.
  package let names: [String: Range<Int>]
  /// Each partial that the template asks for, and where it does so first.
  package let partialNames: [String: Range<Int>]

  /// How many sections may lie inside each other.
  package static let sectionLimit = 64
  /// How long a name may be with the blanks around, in bytes.
  static let nameLimit = 1000
  /// How long a delimiter may be, in bytes: each is compared with every place of the template.
  static let delimiterLimit = 16
  /// How many findings are told one by one.
  static let findingLimit = 100

  /// Reads a template, in linear time; never fails.
  ///
  /// What cannot be read is in ``findings``, and is rendered like this: a tag that has no end or no
  /// name, or that gives no valid delimiters, stands as text; a comment without an end hides the
  /// rest; a section without an end reaches to the end of the one around it; a closing tag that
  /// closes nothing is nothing; a section too deep inside others is left out.
  package init(parsing bytes: [UInt8]) {
    var parser = Parser(bytes)
    parser.parse()
    self.bytes = bytes
    nodes = parser.nodes
    findings =
      MergeMarkers.lines(in: bytes).prefix(Self.findingLimit)
      .map { TemplateCode.mergeConflict.finding(at: $0) } + parser.sortedFindings()
    names = parser.names
    partialNames = parser.partialNames
  }
}
