import Mustache
import Testing

/// Templates inside templates.
@Suite struct PartialTests {
  static let partials = [
    "fot": "Hälsningar\n{{namn}}\n",
    "rad": "en rad",
    "dold": "{{=| |=}}|namn|",
    "tom": "",
    "block": "a\n\n{{#ja}}\nb\n{{/ja}}\n{{! c }}\n{{namn}}{{#ja}}d\n{{/ja}}\n{{två rader}}\ne",
    "yttre": "1\n {{>fot}}\n2 {{>rad}}\n{{>rad}} 3\n",
    "lista": "{{#rader}}\n- {{.}}\n{{/rader}}\n",
    "crlf": "a\r\n\r\nb\r\n",
    "enhet": "{{namn}}\n{{#delar}}\n  {{>enhet}}\n{{/delar}}\n",
    "mapp/fil": "{{namn}}",
  ]

  static let value: TemplateValue = .record([
    "namn": .text("Linden"), "ja": .flag(true), "två rader": .text("x\ny"),
    "rader": .list([.text("1"), .text("2")]), "person": .record(["namn": .text("Bo Ek")]),
  ])

  static let cases: [(template: String, text: String)] = [
    ("a {{>rad}} b", "a en rad b"),
    ("{{> fot }}", "Hälsningar\nLinden\n"),
    ("{{#person}}{{>fot}}{{/person}}", "Hälsningar\nBo Ek\n"),
    ("{{>mapp/fil}}", "Linden"),
    ("a{{>saknas}}b\n{{>saknas}}\n{{>tom}}\nc", "ab\nc"),
    // Delimiters hold in one template only.
    (
      "{{=<% %>=}}<%>dold%> |namn| {{namn}} <%>fot%>", "Linden |namn| {{namn}} Hälsningar\nLinden\n"
    ),
    // Alone on its line: the line end is its own, and each line is indented.
    ("a\n{{>rad}}\nb", "a\nen radb"),
    ("a\n  {{>fot}}\nb", "a\n  Hälsningar\n  Linden\nb"),
    ("\t{{>rad}}", "\ten rad"),
    ("a {{>fot}}b", "a Hälsningar\nLinden\nb"),
    // Empty lines stay empty, lines that are taken away are not indented, nor are a value's lines.
    ("  {{>block}}\n", "  a\n\n  b\n  Lindend\n  x\ny\n  e"),
    ("  {{>lista}}\n", "  - 1\n  - 2\n"),
    (" {{>crlf}}\r\nc", " a\r\n\r\n b\r\nc"),
    // Indentation adds up; in the middle of a line there is none.
    ("  {{>yttre}}\n4", "  1\n   Hälsningar\n   Linden\n  2 en rad\n  en rad 3\n4"),
  ]

  @Test(arguments: cases)
  func stands(_ template: String, _ text: String) throws {
    #expect(Template(template).findings == [])
    expect(try rendered(template, Self.value, partials: Self.partials), is: text)
  }

  @Test func aTreeIsShownByAPartialThatIncludesItself() throws {
    let leaf: TemplateValue = .record(["namn": .text("kök"), "delar": .list([])])
    let unit: TemplateValue = .record(["namn": .text("Linden"), "delar": .list([leaf, leaf])])
    let whole: TemplateValue = .record(["namn": .text("Kommunen"), "delar": .list([unit])])
    expect(
      try rendered("{{>enhet}}", whole, partials: Self.partials),
      is: "Kommunen\n  Linden\n    kök\n    kök\n"
    )
  }

  @Test func eachPartialIsAskedForOnce() throws {
    var asked: [String] = []
    let text = try Template("{{>a}}{{>b}}{{>a}}{{#l}}{{>b}}{{>a}}{{/l}}").render(
      .record(["l": .list([.missing, .missing])]),
      escaping: .none
    ) { name in
      asked.append(name)
      return name == "a" ? Template("1") : nil
    }
    #expect(text == "1111")
    #expect(asked == ["a", "b"])
  }
}
