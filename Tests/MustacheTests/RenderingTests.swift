import Mustache
import Testing

/// What a template says when it is filled in.
@Suite struct RenderingTests {
  /// A case with its unit, two measures, and an unnamed sender.
  static let letter: TemplateValue = .record([
    "ärende": .text("SYN-2026-0042"),
    "rubrik": .text("Maten & <matsalen>"),
    "registrerad av": .text("Anna Berg"),
    "enhet": .record([
      "namn": .text("Linden"), "chef": .record(["namn": .text("Bo Ek")]),
    ]),
    "namn": .text("Kommunen"),
    "åtgärder": .list([
      .record(["vad": .text("ny kock"), "klar": .flag(true)]),
      .record(["vad": .text("ny meny"), "klar": .flag(false), "namn": .missing]),
    ]),
    "dagar": .list([.text("mån"), .text("tis")]),
    "veckor": .list([.list([.text("1"), .text("2")]), .list([]), .list([.text("3")])]),
    "anonym": .flag(true), "skyddad": .flag(false), "telefon": .text(""),
    "noll": .text("0"), "tomt": .list([]), "inget": .record([:]), "okänt": .missing,
    "två rader": .text("ett\ntvå"),
  ])

  static let cases: [(template: String, text: String)] = [
    // Values.
    ("", ""),
    ("{ärende} } {", "{ärende} } {"),
    ("{{ärende}}: {{ rubrik }}.", "SYN-2026-0042: Maten & <matsalen>."),
    (
      "{{&rubrik}}|{{{ rubrik }}}|{{ & rubrik }}",
      "Maten & <matsalen>|Maten & <matsalen>|Maten & <matsalen>"
    ),
    ("{{registrerad av}}", "Anna Berg"),
    ("{{\n  ärende\n}}", "SYN-2026-0042"),
    ("<{{telefon}}{{saknas}}{{okänt}}{{anonym}}{{dagar}}{{enhet}}>", "<>"),
    ("  {{ärende}}  \n", "  SYN-2026-0042  \n"),
    ("{{ärende}}}", "SYN-2026-0042}"),
    ("{{a\u{308}rende}}", "SYN-2026-0042"),
    // Dotted names.
    ("{{enhet.namn}}, {{enhet.chef.namn}}", "Linden, Bo Ek"),
    (
      "<{{enhet.saknas}}{{enhet.namn.namn}}{{saknas.namn}}{{enhet.}}{{.namn}}{{enhet..namn}}>", "<>"
    ),
    (
      "{{#enhet}}{{namn}}{{#chef}} ({{namn}}, {{ärende}}){{/chef}}{{/enhet}}",
      "Linden (Bo Ek, SYN-2026-0042)"
    ),
    ("{{#enhet.chef}}{{namn}}{{/enhet.chef}}", "Bo Ek"),
    ("{{#enhet}}<{{chef.ärende}}>{{/enhet}}", "<>"),
    // Sections.
    ("{{#dagar}}{{.}} {{/dagar}}", "mån tis "),
    ("{{#veckor}}[{{#.}}{{.}},{{/.}}{{^.}}-{{/.}}]{{/veckor}}", "[1,2,][-][3,]"),
    (
      "{{#åtgärder}}{{vad}}{{#klar}} (klar){{/klar}}{{^klar}} (planerad){{/klar}}; {{/åtgärder}}",
      "ny kock (klar); ny meny (planerad); "
    ),
    ("{{#åtgärder}}<{{namn}}>{{/åtgärder}}", "<Kommunen><>"),
    ("{{#ärende}}{{.}} {{namn}}{{/ärende}}", "SYN-2026-0042 Kommunen"),
    ("{{#dagar}}{{#dagar}}{{.}}{{/dagar}},{{/dagar}}", "måntis,måntis,"),
    ("{{#anonym}}a{{#anonym}}b{{/anonym}}{{/anonym}}", "ab"),
    ("{{# anonym }}a{{/anonym}}{{#anonym}}b{{ / anonym }}", "ab"),
    ("{{#dagar}}{{/dagar}}{{#dagar}}{{^dagar}}a{{/dagar}}{{/dagar}}", ""),
    // What is something, and what is nothing.
    (
      "{{#anonym}}a{{/anonym}}{{#noll}}b{{/noll}}{{#inget}}c{{/inget}}{{#dagar}}d{{/dagar}}",
      "abcdd"
    ),
    (
      "{{#skyddad}}a{{/skyddad}}{{#telefon}}b{{/telefon}}{{#tomt}}c{{/tomt}}{{#okänt}}d{{/okänt}}{{#x}}e{{/x}}",
      ""
    ),
    ("{{^anonym}}a{{/anonym}}{{^noll}}b{{/noll}}{{^inget}}c{{/inget}}{{^dagar}}d{{/dagar}}", ""),
    (
      "{{^skyddad}}a{{/skyddad}}{{^telefon}}b{{/telefon}}{{^tomt}}c{{/tomt}}{{^okänt}}d{{/okänt}}{{^x}}e{{/x}}",
      "abcde"
    ),
    // Comments.
    ("a{{! {{ärende }}b{{!}}c{{!\n# } \n}}d", "abcd"),
    // Delimiters.
    (
      "{{=<% %>=}}<%ärende%> {{ärende}}<%={{ }}=%> {{ärende}} <%",
      "SYN-2026-0042 {{ärende}} SYN-2026-0042 <%"
    ),
    ("{{=| |=}}|ärende| |#dagar||.||/dagar||!a|", "SYN-2026-0042 måntis"),
    (
      "{{= [[\n]] =}}[[{rubrik}]][[&rubrik]][[^anonym]]a[[/anonym]]",
      "Maten & <matsalen>Maten & <matsalen>"
    ),
    ("{{=1234567890123456 %=}}1234567890123456ärende%", "SYN-2026-0042"),
    ("{{=å ö=}}åärendeö", "SYN-2026-0042"),
  ]

  @Test(arguments: cases)
  func says(_ template: String, _ text: String) throws {
    #expect(Template(template).findings == [])
    expect(try rendered(template, Self.letter), is: text)
  }

  static let lines: [(template: String, text: String)] = [
    // A tag alone on its line takes the line with it.
    ("a\n{{#anonym}}\nb\n{{/anonym}}\nc\n", "a\nb\nc\n"),
    ("a\n \t{{^anonym}}\t \nb\n  {{/anonym}}\nc", "a\nc"),
    ("{{#dagar}}\n- {{.}}\n{{/dagar}}", "- mån\n- tis\n"),
    ("{{#dagar}}\n\n{{.}}\n{{/dagar}}\n\nz", "\nmån\n\ntis\n\nz"),
    ("a\n{{! b }}\nc\n{{!\n\n}}\nd", "a\nc\nd"),
    ("a\n  {{! b }}", "a\n"),
    ("a\n{{=| |=}}\nb", "a\nb"),
    ("{{! a }}", ""),
    // Two tags are not alone, nor is a tag beside a value.
    ("a\n{{#anonym}}{{/anonym}}\nb", "a\n\nb"),
    ("a\n {{! b }} {{! c }} \nd", "a\n   \nd"),
    ("a\n{{! b\n}} {{! c }}\nd", "a\n \nd"),
    ("{{#anonym}}\na{{/anonym}}\n", "a\n"),
    ("{{saknas}}\n{{{saknas}}}\n{{&saknas}}\n", "\n\n\n"),
    // Line ends stay as they are; a lone carriage return is none.
    ("a\r\n{{#anonym}}\r\nb\r\n{{/anonym}}\r\nc", "a\r\nb\r\nc"),
    ("a\r\n  {{! b }}\r\n\r\nc\n{{! d }}\ne", "a\r\n\r\nc\ne"),
    ("a\r{{! b }}\rc", "a\r\rc"),
    ("{{! a }}\r", "\r"),
    // A no-break space is no blank.
    ("\u{A0}{{! a }}\n", "\u{A0}\n"),
    // The byte order mark is left out, and a line begins behind it.
    ("\u{FEFF}{{! a }}\nb", "b"),
    ("\u{FEFF}a\u{FEFF}", "a\u{FEFF}"),
    ("\u{FEFF}", ""),
  ]

  @Test(arguments: lines)
  func keepsLines(_ template: String, _ text: String) throws {
    #expect(Template(template).findings == [])
    expect(try rendered(template, Self.letter), is: text)
  }

  @Test func escapesAsTheCallerChooses() throws {
    let value: TemplateValue = .record(["a": .text("<p class='x' id=\"y\">&amp; é</p>")])
    let template = "<b>'{{a}}'</b> {{{a}}} {{&a}}"
    expect(
      try rendered(template, value, escaping: .html),
      is: "<b>'&lt;p class=&#39;x&#39; id=&quot;y&quot;&gt;&amp;amp; é&lt;/p&gt;'</b> "
        + "<p class='x' id=\"y\">&amp; é</p> <p class='x' id=\"y\">&amp; é</p>"
    )
    expect(
      try rendered(template, value, escaping: .none),
      is: "<b>'<p class='x' id=\"y\">&amp; é</p>'</b> "
        + "<p class='x' id=\"y\">&amp; é</p> <p class='x' id=\"y\">&amp; é</p>"
    )
  }

  @Test func aValueIsNeverReadAsATemplate() throws {
    let value: TemplateValue = .record(["a": .text("{{b}}{{=| |=}}"), "b": .text("c")])
    expect(try rendered("{{a}} {{{a}}} {{b}}", value), is: "{{b}}{{=| |=}} {{b}}{{=| |=}} c")
  }

  @Test func theValueNeedsNotBeARecord() throws {
    expect(try rendered("{{.}}, {{a}}", .text("ja")), is: "ja, ")
    expect(try rendered("{{#.}}{{a}}{{/.}}", .list([.record(["a": .text("1")])])), is: "1")
    expect(try rendered("{{.}}{{#.}}a{{/.}}{{^.}}b{{/.}}", .missing), is: "b")
  }
}
