import Mustache
import Testing

/// The specification's own cases, where `SYNPUNKT_MUSTACHE_SPEC` names the folder they are in.
///
/// They are in github.com/mustache/spec, which is not part of this package.
@Suite(
  .enabled("needs SYNPUNKT_MUSTACHE_SPEC, the folder specs of github.com/mustache/spec") {
    SpecificationCase.folder != nil
  }
)
struct SpecificationTests {
  static let files = [
    (name: "comments.json", count: 12), (name: "delimiters.json", count: 14),
    (name: "interpolation.json", count: 42), (name: "inverted.json", count: 22),
    (name: "partials.json", count: 12), (name: "sections.json", count: 34),
  ]

  @Test("every case of the core is rendered as the specification says", arguments: files)
  func rendersAsSpecified(_ file: String, count: Int) throws {
    let cases = try SpecificationCase.read(file)
    #expect(cases.count >= count)
    for example in cases {
      let template = Template(parsing: Array(example.template.utf8))
      #expect(template.findings == [], "\(example.name)")
      let result = try template.render(example.data.value, escaping: .html) { name in
        example.partials?[name].map { Template(parsing: Array($0.utf8)) }
      }
      #expect(result == example.expected, "\(example.name)")
    }
  }
}
