import CaseText
import Findings
import Mustache

/// What the pages of the site are made from: the register's own `templates/site`, or those that come with
/// the program.
package struct SiteTemplates: Sendable {
  private let templates: [Part: Template]
  /// The style sheet, the script and the icon, as they are.
  package let style, script, icon: [UInt8]
  /// Everything that was read, in a fixed order: when it is another, every page is made anew.
  package let bytes: [UInt8]
  /// The marks of a merge that nobody resolved, which would stand on every page.
  package let unmerged: [LocatedFinding]

  /// A template, by the name of its file.
  package enum Part: String, CaseIterable, Sendable {
    case front, `case`, list, overview, statistics, data, row, head, foot
    case accessibility, contact, missing, report
  }

  /// `read`: the bytes of a file by its name, such as `case.sv.html`, `style.css`.
  package init(_ language: Language, read file: (_ name: String) -> [UInt8]) {
    var templates: [Part: Template] = [:]
    var all: [UInt8] = []
    var unmerged: [LocatedFinding] = []
    func read(_ name: String) -> [UInt8] {
      let bytes = file(name)
      unmerged += Prose.mergeMarkers(in: bytes).map {
        $0.located(in: bytes, path: Self.folder + "/" + name)
      }
      return bytes
    }
    for part in Part.allCases {
      let bytes = read(Self.fileName(of: part, in: language))
      all += bytes
      // Every page is UTF-8, whatever a template is.
      templates[part] = Template(parsing: Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
    self.templates = templates
    style = read(Self.styleName)
    script = read(Self.scriptName)
    icon = read(Self.iconName)
    bytes = all + style + script + icon
    self.unmerged = unmerged
  }

  package static let folder = "templates/site"
  package static let styleName = "style.css"
  package static let scriptName = "search.js"
  package static let iconName = "icon.svg"

  package static func fileName(of part: Part, in language: Language) -> String {
    "\(part.rawValue).\(language.rawValue).html"
  }

  /// Whether a part asks for a value of this name.
  func uses(_ name: String, in part: Part) -> Bool {
    templates[part]?.names.keys.contains(name) ?? false
  }

  /// A part, filled in: bytes of UTF-8.
  func render(
    _ part: Part,
    with values: [String: TemplateValue],
    in frame: [String: TemplateValue] = [:]
  ) throws(RenderingFault) -> [UInt8] {
    guard let template = templates[part] else { return [] }
    return try template.rendered([.record(frame), .record(values)], escaping: .html) { name in
      Part(rawValue: name).flatMap { templates[$0] }
    }
  }
}
