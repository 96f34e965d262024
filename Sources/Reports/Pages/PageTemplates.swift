import Findings
import Mustache

/// What stands around the content of the managers' pages: the register's own `templates/pages`, or what comes with the
/// program.
///
/// | name | is |
/// |---|---|
/// | `pageTitle` | the unit, or the authority |
/// | `authority` | the authority |
/// | `root` | the way from the page to the root of the pages, `../../` or nothing |
package struct PageTemplates: Sendable {
  private let templates: [Part: Template]
  /// Everything that was read, in a fixed order: when it is another, every page is made anew.
  package let bytes: [UInt8]
  /// What is wrong in them: no page is made of a half one.
  package let findings: [LocatedFinding]

  /// A template, by the name of its file.
  package enum Part: String, CaseIterable, Sendable {
    case head, foot
  }

  /// `read`: the bytes of a file by its path in a register, such as `templates/pages/head.sv.html`.
  package init<Failure>(
    _ language: Language,
    read: (_ part: Part, _ path: String) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    var templates: [Part: Template] = [:]
    var bytes: [UInt8] = []
    var findings: [LocatedFinding] = []
    for part in Part.allCases {
      let path = Self.path(of: part, in: language)
      let read = try read(part, path)
      bytes += read
      let template = Template(parsing: read)
      findings += template.findings.map { $0.located(in: read, path: path) }
      templates[part] = template
    }
    self.templates = templates
    self.bytes = bytes
    self.findings = findings
  }

  package static func path(of part: Part, in language: Language) -> String {
    "templates/pages/\(part.rawValue).\(language.rawValue).html"
  }

  /// A part, filled in.
  func render(
    _ part: Part,
    with values: [String: TemplateValue]
  ) throws(RenderingFault) -> String {
    guard let template = templates[part] else { return "" }
    return try template.render(.record(values), escaping: .html) { _ in nil }
  }
}
