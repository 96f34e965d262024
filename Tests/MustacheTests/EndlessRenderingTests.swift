import Findings
import Testing

@testable import Mustache

/// Renderings that would never end, or be larger than anybody wants.
@Suite struct EndlessRenderingTests {
  private func chain(of count: Int) -> [String: String] {
    var partials = ["p\(count)": "."]
    for number in 1..<count { partials["p\(number)"] = "{{>p\(number + 1)}}" }
    return partials
  }

  @Test func partialsMayLieSixtyFourDeep() throws {
    #expect(Template.partialLimit == 64)
    #expect(try rendered("{{>p1}}", partials: chain(of: 64)) == ".")
    #expect(throws: RenderingFault.partialsTooDeep(name: "p65")) {
      try rendered("{{>p1}}", partials: chain(of: 65))
    }
  }

  @Test func aPartialThatIncludesItselfIsGivenUp() {
    for body in ["a{{>p}}", "{{>q}}", " {{>p}}\n", "{{#a}}{{>p}}{{/a}}"] {
      #expect(throws: RenderingFault.partialsTooDeep(name: "p"), "\(body)") {
        try rendered("{{>p}}", .record(["a": .flag(true)]), partials: ["p": body, "q": "{{>p}}"])
      }
    }
  }

  /// Each would take longer than anybody lives, or fill any memory; none is too deep.
  static let growing: [(body: String, innermost: String)] = [
    // Two to the power of sixty times nothing.
    ("{{>next}}{{>next}}", ""),
    // Ten to the power of sixty times: a value, a name that nobody has, a section of nothing.
    ("{{#l}}{{>next}}{{/l}}", "{{x}}"),
    ("{{#l}}{{>next}}{{/l}}", "{{saknas}}"),
    ("{{#l}}{{>next}}{{/l}}", "{{#l}}{{/l}}"),
    // Indentation upon indentation.
    (String(repeating: " ", count: 100_000) + "{{>next}}\n", "a\nb\n"),
  ]

  @Test(arguments: growing)
  func whatGrowsWithoutMeasureIsGivenUp(_ body: String, _ innermost: String) {
    let ten = Array(repeating: TemplateValue.record(["x": .text("y")]), count: 10)
    var partials = ["p60": Template(innermost)]
    for number in 0..<60 {
      partials["p\(number)"] = Template(body.replacing("next", with: "p\(number + 1)"))
    }
    let template = Template("{{>p0}}")
    #expect(throws: RenderingFault.tooMuchWork) {
      try template.render(.record(["l": .list(ten)]), escaping: .none, workLimit: 1 << 20) {
        partials[$0]
      }
    }
  }

  @Test func anElementWithNothingToSayIsWorkToo() {
    let value: TemplateValue = .record(["l": .list(Array(repeating: .flag(true), count: 1_000))])
    #expect(throws: RenderingFault.tooMuchWork) {
      try Template("{{#l}}{{/l}}").render(value, escaping: .none, workLimit: 1_000) { _ in nil }
    }
  }

  @Test func aLargeReportIsNotTooMuch() throws {
    let row: TemplateValue = .record(["a": .text("SYN-2026-0042"), "b": .text("Maten var kall.")])
    let value: TemplateValue = .record(["rows": .list(Array(repeating: row, count: 10_000))])
    let text = try Template("{{#rows}}\n{{a}} {{b}}\n{{/rows}}\n").render(
      value,
      escaping: .html,
      workLimit: Template.workLimit / 100
    ) { _ in nil }
    #expect(text.utf8.count == 300_000)
  }

  @Test func aFaultIsAFinding() {
    let deep = RenderingFault.partialsTooDeep(name: "fot\u{7}").finding
    #expect(deep.code.name == "template-partials-too-deep")
    #expect(deep.range == nil)
    #expect(deep.message.swedish == "delmallen ”fot␇” ligger inuti 64 andra")
    #expect(deep.message.english == "the partial “fot␇” is inside 64 others")
    #expect(RenderingFault.tooMuchWork.finding.code.name == "template-too-much-work")
  }
}
