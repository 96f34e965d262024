import Findings
import Mustache
import Testing

/// What is wrong in a template, where, and what it says all the same.
@Suite struct FaultTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let template: String
    /// What each finding points at, and its code without `template-`.
    let faults: [(place: String, code: String)]
    let text: String

    var testDescription: String { template }

    init(_ template: String, _ faults: [(String, String)], _ text: String) {
      self.template = template
      self.faults = faults.map { (place: $0.0, code: $0.1) }
      self.text = text
    }
  }

  static let value: TemplateValue = .record([
    "a": .text("1"), "b": .text("2"), "ja": .flag(true), "nej": .flag(false),
  ])

  static let examples: [Example] = [
    // A tag without its end stays as text; the next one is found.
    Example("x {{a", [("{{a", "unclosed-tag")], "x {{a"),
    Example("{{a}\n{{b}}", [("{{a}", "unclosed-tag")], "{{a}\n2"),
    Example("{{a} {{b}}", [("{{a} ", "unclosed-tag")], "{{a} 2"),
    Example("{{a\nb}} {{b}}", [("{{a", "unclosed-tag")], "{{a\nb}} 2"),
    Example("{{a\r\nb}}", [("{{a", "unclosed-tag")], "{{a\r\nb}}"),
    Example("{{{a}} {{b}}", [("{{{a}} ", "unclosed-tag")], "{{{a}} 2"),
    Example(
      "{{#a} x {{/a}}",
      [("{{#a} x ", "unclosed-tag"), ("{{/a}}", "unexpected-closing-tag")],
      "{{#a} x "
    ),
    Example("{{", [("{{", "unclosed-tag")], "{{"),
    Example("{{  \n", [("{{  ", "unclosed-tag")], "{{  \n"),
    Example("{{{{a}}", [("{{{{a}}", "unclosed-tag")], "{{1"),
    Example("x\n{{> a\ny", [("{{> a", "unclosed-tag")], "x\n{{> a\ny"),
    Example("{{=<% %>}} {{a}}", [("{{=<% %>}} {{a}}", "unclosed-tag")], "{{=<% %>}} 1"),
    // A comment without its end hides the rest.
    Example("x {{! y\n{{a", [("{{! y", "unclosed-tag")], "x "),
    Example("x\n {{! y {{a}", [("{{! y {{a}", "unclosed-tag")], "x\n"),
    // A tag without a name stays as text.
    Example(
      "x {{}} {{ }} {{a}}",
      [("{{}}", "nameless-tag"), ("{{ }}", "nameless-tag")],
      "x {{}} {{ }} 1"
    ),
    Example(
      "{{#}}{{/}}{{{}}}",
      [("{{#}}", "nameless-tag"), ("{{/}}", "nameless-tag"), ("{{{}}}", "nameless-tag")],
      "{{#}}{{/}}{{{}}}"
    ),
    Example("{{=| |=}}||a|b|", [("||", "nameless-tag")], "||a2"),
    // Delimiters that are none stay as text, and those before hold.
    Example("{{=<%=}}{{a}}", [("{{=<%=}}", "bad-delimiters")], "{{=<%=}}1"),
    Example("{{===}}{{a}}", [("{{===}}", "bad-delimiters")], "{{===}}1"),
    Example("{{=a b c=}}{{a}}", [("{{=a b c=}}", "bad-delimiters")], "{{=a b c=}}1"),
    Example("{{=<= =>=}}{{a}}", [("{{=<= =>=}}", "bad-delimiters")], "{{=<= =>=}}1"),
    Example(
      "{{=12345678901234567 %=}}{{a}}",
      [("{{=12345678901234567 %=}}", "bad-delimiters")],
      "{{=12345678901234567 %=}}1"
    ),
    // A section without its end reaches as far as it can.
    Example("x {{#ja}}y {{a}}", [("{{#ja}}", "unclosed-section")], "x y 1"),
    Example("x {{#nej}}y {{a}}", [("{{#nej}}", "unclosed-section")], "x "),
    Example("{{#ja}}{{^nej}}{{#nej}}x{{/nej}}y{{/ja}}z", [("{{^nej}}", "unclosed-section")], "yz"),
    Example(
      "{{#ja}}\n{{#a}}\n{{#b}}",
      [
        ("{{#ja}}", "unclosed-section"), ("{{#a}}", "unclosed-section"),
        ("{{#b}}", "unclosed-section"),
      ],
      ""
    ),
    // A closing tag that closes nothing is nothing.
    Example(
      "x{{/a}}y\n{{/b}}\nz",
      [("{{/a}}", "unexpected-closing-tag"), ("{{/b}}", "unexpected-closing-tag")],
      "xy\nz"
    ),
    Example("{{#ja}}x{{/nej}}y{{/ja}}", [("{{/nej}}", "unexpected-closing-tag")], "xy"),
    Example(
      "{{#a}}{{#b}}x{{/a}}y{{/b}}",
      [("{{#b}}", "unclosed-section"), ("{{/b}}", "unexpected-closing-tag")],
      "xy"
    ),
    Example(
      "{{#ja}}x{{=| |=}}{{/ja}}|/a|",
      [("{{#ja}}", "unclosed-section"), ("|/a|", "unexpected-closing-tag")],
      "x{{/ja}}"
    ),
  ]

  @Test(arguments: examples)
  func findsAndRenders(_ example: Example) throws {
    let bytes = Array(example.template.utf8)
    let template = Template(parsing: bytes)
    let places = try template.findings.map {
      String(decoding: bytes[try #require($0.range)], as: UTF8.self)
    }
    #expect(places == example.faults.map(\.place))
    #expect(template.findings.map(\.code.name) == example.faults.map { "template-\($0.code)" })
    expect(try rendered(example.template, Self.value), is: example.text)
  }

  static let words: [(template: String, finding: String)] = [
    (
      "{{namn\n", "taggen {{namn avslutas inte; avsluta taggen med }}; ett namn står på en enda rad"
    ),
    (
      "{{{namn}}",
      "taggen {{{namn}} avslutas inte; avsluta taggen med }}}; ett namn står på en enda rad"
    ),
    (
      "{{=| |=}}|\t!",
      "taggen | ! avslutas inte; avsluta taggen med |; ett namn står på en enda rad"
    ),
    (
      "{{ }}",
      "taggen {{ }} saknar namn; skriv namnet på det som ska fyllas i, eller ta bort taggen"
    ),
    ("{{# rader }}", "avsnittet {{# rader }} avslutas inte; skriv {{/rader}} där avsnittet slutar"),
    (
      "{{#rader}}{{=<% %>=}}",
      "avsnittet {{#rader}} avslutas inte; skriv <%/rader%> där avsnittet slutar"
    ),
    (
      "{{/a}}",
      "{{/a}} avslutar ett avsnitt som inte är öppet här; ta bort taggen, eller skriv den tagg som inleder avsnittet"
    ),
    (
      "{{#b}}{{/a}}{{/b}}",
      "{{/a}} avslutar ett avsnitt som inte är öppet här; skriv {{/b}}, som avslutar det innersta öppna avsnittet, eller ta bort taggen"
    ),
    (
      "{{=|=}}",
      "{{=|=}} anger inte två giltiga avgränsare; skriv två avgränsare med mellanslag emellan, till exempel {{=<% %>=}}"
    ),
  ]

  @Test(arguments: words)
  func saysWhatToDo(_ template: String, _ finding: String) throws {
    let first = try #require(Template(template).findings.first)
    #expect(first.message.swedish + "; " + first.remedy.swedish == finding)
  }

  @Test func aFileInAnotherEncodingIsFoundOnce() throws {
    let template = Template(
      parsing: Array("H\u{E4}r: ".unicodeScalars.map { UInt8($0.value) }) + [0xFF]
        + Array("{{a}}".utf8)
    )
    #expect(template.findings.map(\.code.name) == ["template-invalid-utf8"])
    #expect(template.findings.first?.range == 1..<2)
    let text = try template.render(Self.value, escaping: .none) { _ in nil }
    #expect(text == "H\u{FFFD}r: \u{FFFD}1")
  }

  @Test func sectionsMayLieSixtyFourDeep() throws {
    #expect(Template.sectionLimit == 64)
    let deepest = nested(64)
    #expect(Template(deepest).findings == [])
    #expect(try rendered(deepest, Self.value) == "x")
    let deeper = Template("<" + nested(66) + ">{{#ja}}y{{/ja}}{{#a}}")
    #expect(deeper.findings.map(\.code.name) == ["template-too-deep", "template-unclosed-section"])
    #expect(deeper.findings.first?.range == 449..<456)
    #expect(try deeper.render(Self.value, escaping: .none) { _ in nil } == "<>y")
  }

  @Test func whatLiesTooDeepAndHasNoEndIsLeftOut() throws {
    let open = String(repeating: "{{#ja}}", count: 65)
    let template = Template("a" + open + "b{{/ja")
    #expect(template.findings.count == 66)
    #expect(template.findings.last?.code.name == "template-unclosed-tag")
    #expect(try template.render(Self.value, escaping: .none) { _ in nil } == "a")
  }

  private func nested(_ count: Int) -> String {
    String(repeating: "{{#ja}}", count: count) + "x" + String(repeating: "{{/ja}}", count: count)
  }

  @Test func aHundredFindingsAreToldAndTheRestCounted() {
    let template = Template(String(repeating: "{{/a}}", count: 150))
    #expect(template.findings.count == 101)
    #expect(template.findings.last?.code.name == "template-too-many-findings")
    #expect(template.findings.last?.message.english == "50 more errors and warnings are not shown")
    #expect(template.findings.last?.range == 600..<606)
  }

  @Test func aLongTagIsCutInTheMessage() throws {
    let name = String(repeating: "å", count: 100)
    let finding = try #require(Template("{{#\(name)}}").findings.first)
    let shown = String(repeating: "å", count: 57)
    #expect(finding.message.english == "the section {{#\(shown)… is not closed")
    #expect(finding.range == 0..<205)
  }

  @Test func aNameHasLessThanAThousandBytes() {
    let name = String(repeating: "a", count: 999)
    #expect(Template("{{\(name)}}").findings == [])
    #expect(Template("{{\(name)a}}").findings.map(\.code.name) == ["template-unclosed-tag"])
  }

  @Test func everyCodeIsListedOnce() {
    #expect(
      TemplateCode.all.map(\.name) == [
        "template-bad-delimiters", "template-empty", "template-invalid-utf8",
        "template-merge-conflict",
        "template-nameless-tag",
        "template-partials-too-deep", "template-too-deep", "template-too-many-findings",
        "template-too-much-work", "template-unclosed-section", "template-unclosed-tag",
        "template-unexpected-closing-tag", "template-unknown-name",
      ]
    )
  }
}
