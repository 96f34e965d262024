import Mustache
import Testing

/// A template rendered with the partials given as text.
func rendered(
  _ template: String,
  _ value: TemplateValue = .missing,
  escaping: Escaping = .none,
  partials: [String: String] = [:]
) throws -> String {
  try Template(template).render(value, escaping: escaping) { partials[$0].map(Template.init) }
}

extension Template {
  init(_ text: String) { self.init(parsing: Array(text.utf8)) }
}

/// Compares text byte by byte: as strings, é and é are the same, and line ends easily overlooked.
func expect(
  _ text: String,
  is expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(Array(text.utf8) == Array(expected.utf8), "\(text)", sourceLocation: sourceLocation)
}
