import Mustache
import Testing

/// No template takes more than linear time to read.
///
/// Each has 128 KiB. Reading one takes less than a second without optimisation; work that grows with
/// the square of the size would take many minutes. The bound lies far from both, so that a busy
/// machine cannot break the test.
@Suite struct LinearTimeTests {
  private static let bound = Duration.seconds(60)
  private static let size = 1 << 17

  private static func filled(_ repeated: String, after start: String = "") -> [UInt8] {
    let piece = Array(repeated.utf8)
    let times = (size - start.utf8.count) / piece.count
    return Array(start.utf8) + Array(repeatElement(piece, count: times).joined())
  }

  private static let templates: [(name: String, bytes: [UInt8])] = [
    ("text", filled("text\n")),
    ("spaces", filled(" ")),
    ("line feeds", filled("\n")),
    ("values", filled("{{a}}")),
    ("dots", filled("{{.....}}")),
    ("opening braces", filled("{")),
    ("opening delimiters", filled("{{ ")),
    ("opening delimiters on lines", filled("{{\n")),
    ("one tag without its end", filled("a", after: "{{")),
    ("tags with blanks", filled("{{" + String(repeating: " ", count: 990))),
    ("comments without an end", filled("{{! ")),
    ("comments", filled("{{!}}")),
    ("comments on lines", filled("{{!}}\n")),
    ("comments behind blanks", filled("          {{!}}  ")),
    ("changes without an end", filled("{{=")),
    ("changes", filled("{{=a b=}}a={{ }}=b")),
    ("long delimiters", filled("aaaaaaaaaaaaaaa", after: "{{=aaaaaaaaaaaaaaab }}=}}")),
    ("sections", filled("{{#a}}{{/a}}")),
    ("sections inside each other", filled("{{#a}}")),
    ("sections without an end", filled("{{#a}}{{#b}}{{/a}}")),
    ("closing tags", filled("{{/b}}", after: "{{#a}}")),
    (
      "closing tags inside 64 sections",
      filled("{{/b}}", after: String(repeating: "{{#a}}", count: 64))
    ),
    (
      "closing tags inside a long name",
      filled("{{/b}}", after: "{{#\(String(repeating: "a", count: 999))}}")
    ),
    ("nameless tags", filled("{{}}")),
    ("stray bytes", Array(repeating: 0x80, count: size)),
  ]

  @Test(arguments: templates.map(\.name))
  func everyLargeTemplateIsReadAndRenderedInTime(_ name: String) throws {
    let bytes = try #require(Self.templates.first { $0.name == name }).bytes
    #expect(bytes.count > Self.size - 3_000)
    let time = try ContinuousClock().measure {
      let template = Template(parsing: bytes)
      #expect(template.findings.count <= 101)
      let value: TemplateValue = .record(["a": .text("1")])
      let text = try template.render(value, escaping: .html) { _ in nil }
      #expect(text.utf8.count <= 3 * bytes.count)
    }
    #expect(time < Self.bound)
  }
}
