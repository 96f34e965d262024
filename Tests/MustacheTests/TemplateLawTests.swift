import Findings
import Laws
import Mustache
import Testing

/// What holds for every template, over seeded pieces of templates.
@Suite struct TemplateLawTests {
  private static let pieces = [
    "a", "å ", "\n", "\n", "\r\n", "  ", "\t", "{", "}", "{{", "}}", "\u{FEFF}", "=", "|",
    "{{v}}", "{{{v}}}", "{{&w}}", "{{ r.v }}", "{{saknas}}", "{{#ja}}", "{{/ja}}", "{{^nej}}",
    "{{/nej}}", "{{#l}}", "{{/l}}", "{{#r}}", "{{/r}}", "{{! c }}", "{{!\n c\n}}", "{{>p}}",
    "{{>q}}", "{{=| |=}}", "|={{ }}=|", "|v|", "|#ja|", "|/ja|",
  ]

  private static let value: TemplateValue = .record([
    "v": .text("1"), "w": .text("x\ny"), "r": .record(["v": .text("2")]), "ja": .flag(true),
    "nej": .flag(false), "l": .list([.record(["v": .text("3")]), .record([:])]),
  ])

  private static let partials = ["p": "{{v}}\n{{w}}", "q": "\n {{>p}}\n\nb"]

  private static func soup(_ seed: Int, of pieces: [String]) -> String {
    var random = Seeded(seed)
    let count = 1 + random.below(20)
    return (0..<count).map { _ in random.pick(pieces) }.joined()
  }

  /// The specification's own definition of an indented partial.
  @Test func anIndentedPartialIsThePartialWithItsLinesIndented() throws {
    var indented = 0
    for seed in 0..<5_000 {
      let partial = Self.soup(seed, of: Self.pieces.filter { $0 != "\u{FEFF}" })
      var lines = ""
      for (index, line) in partial.utf8.split(separator: 10, omittingEmptySubsequences: false)
        .enumerated()
      {
        let text = String(Substring(line))
        if index > 0 { lines += "\n" }
        lines += text.isEmpty || text == "\r" ? text : "  " + text
      }
      let included = Self.partials.merging(["x": partial]) { $1 }
      let whole = try rendered("  {{>x}}\n", Self.value, partials: included)
      expect(whole, is: try rendered(lines, Self.value, partials: included))
      if whole.hasPrefix("  ") { indented += 1 }
    }
    #expect(indented > 2_000)
  }

  @Test func aSectionOnLinesOfItsOwnIsItsText() throws {
    var compared = 0
    for seed in 0..<5_000 {
      let text = Self.soup(seed, of: Self.pieces.filter { $0 != "\u{FEFF}" }) + "\n"
      let section = "{{#ja}}\n" + text + "{{/ja}}\n"
      let absent = "{{^ja}}\n" + text + "{{/ja}}\n"
      guard Template(text).findings == [], Template(section).findings == [] else { continue }
      let plain = try rendered(text, Self.value, partials: Self.partials)
      expect(try rendered(section, Self.value, partials: Self.partials), is: plain)
      expect(try rendered(absent, Self.value, partials: Self.partials), is: "")
      compared += 1
    }
    #expect(compared > 500)
  }

  @Test func textWithoutTagsIsItself() throws {
    let pieces =
      Self.pieces.filter { !$0.contains("{") && $0 != "\u{FEFF}" } + ["{\n", "}}", "{ "]
    for seed in 0..<1_000 {
      let text = Self.soup(seed, of: pieces)
      #expect(Template(text).findings == [])
      expect(try rendered(text, Self.value, escaping: .html), is: text)
    }
  }

  @Test func everyFindingHasItsPlaceAndTheyAreInOrder() throws {
    var found: Set<FindingCode> = []
    for seed in 0..<5_000 {
      let bytes = Array(Self.soup(seed, of: Self.pieces + ["{{}}", "{{=|=}}", "{{#"]).utf8)
      let template = Template(parsing: bytes)
      let ranges = try template.findings.map { try #require($0.range) }
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
      #expect(ranges.map(\.lowerBound) == ranges.map(\.lowerBound).sorted())
      #expect(template.names.values.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
      found.formUnion(template.findings.map(\.code))
    }
    #expect(found.count == 5)
    #expect(found.isSubset(of: TemplateCode.all))
  }
}
