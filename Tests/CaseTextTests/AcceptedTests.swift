import CaseText
import Testing

/// What the format accepts, and what it means.
@Suite struct AcceptedTests {
  static let cases: [(source: String, tree: String)] = [
    // Nothing at all.
    ("", "null"),
    ("\n\n", "null"),
    ("# bara en kommentar\n", "null"),
    ("\u{FEFF}", "null"),
    // Fields.
    ("typ: klagomål\n", #"{"typ":"klagomål"}"#),
    ("typ: klagomål", #"{"typ":"klagomål"}"#),
    ("\u{FEFF}typ: klagomål\r\nenhet: linden\r\n", #"{"typ":"klagomål","enhet":"linden"}"#),
    ("typ:    klagomål   \n", #"{"typ":"klagomål"}"#),
    ("typ : a\n", #"{"typ":"a"}"#),
    ("registrerad av: anna.berg\n", #"{"registrerad av":"anna.berg"}"#),
    ("  typ: a\n  enhet: b\n", #"{"typ":"a","enhet":"b"}"#),
    ("'a: b': c\n\"d\\n\": e\n", #"{"a: b":"c","d\n":"e"}"#),
    ("a:b: c\n", #"{"a:b":"c"}"#),
    ("-a: b\n?c: d\n:e: f\n", #"{"-a":"b","?c":"d",":e":"f"}"#),
    ("'': a\n", #"{"":"a"}"#),
    // Nothing after a key or dash.
    ("till:\nfrån: \n", #"{"till":null,"från":null}"#),
    ("-\n- \n-   \n", "[null,null,null]"),
    // Every scalar is text.
    (
      "- no\n- 0042\n- ~\n- null\n- 1e3\n- 2026-01-26\n",
      #"["no","0042","~","null","1e3","2026-01-26"]"#
    ),
    (
      "- 12:30\n- http://a.se/#b\n- a, b [c] {d}\n- it's\n",
      #"["12:30","http://a.se/#b","a, b [c] {d}","it's"]"#
    ),
    ("- -a\n- ?a\n- :a\n- <<\n- a#b\n- --- a\n", #"["-a","?a",":a","<<","a#b","--- a"]"#),
    ("- e\u{301}\n", "[\"e\u{301}\"]"),
    ("- a\u{A0}: b\n", #"[{"a\u00a0":"b"}]"#),
    // Quotes.
    ("- 'it''s: # \\n'\n- ''\n- ''''\n", #"["it's: # \\n","","'"]"#),
    ("- \"a: \\\"b\\\" # \\\\\"\n- \"\"\n", #"["a: \"b\" # \\",""]"#),
    ("- \"\\n\\t\\x41\\u00E5\\U0001F600\\/\\ \"\n", #"["\n\tAå😀/ "]"#),
    ("- 'a\tb'\n", #"["a\tb"]"#),
    // Comments.
    ("# först\na: b # efter\n  # mitt i\nc: d #\n", #"{"a":"b","c":"d"}"#),
    ("a: # ett\n  - b ## två\n", #"{"a":["b"]}"#),
    ("a: 'b' # c\n", #"{"a":"b"}"#),
    ("#a\n#\tb\n", "null"),
    // Literal blocks.
    ("a: |\n  rad 1\n  rad 2\n", #"{"a":"rad 1\nrad 2\n"}"#),
    ("a: |-\n  rad 1\n  rad 2\n", #"{"a":"rad 1\nrad 2"}"#),
    ("a: |\n  rad", #"{"a":"rad"}"#),
    ("a: | # kommentar\n  # text\n", "{\"a\":\"# text\\n\"}"),
    ("a: |\n\n   ett\n     två\n\n   tre\n\n\nb: c\n", #"{"a":"\nett\n  två\n\ntre\n","b":"c"}"#),
    ("a: |\n  ett\n     \nb: c\n", #"{"a":"ett\n   \n","b":"c"}"#),
    ("a: |\n  ett\n  \ttvå\n", #"{"a":"ett\n\ttvå\n"}"#),
    ("a: |\nb: |-\n\nc: |", #"{"a":"","b":"","c":""}"#),
    ("- |\n a\n- b: |\n   c\n", #"["a\n",{"b":"c\n"}]"#),
    ("a: |\r\n  b\r\n\r\n  c\r\n", #"{"a":"b\n\nc\n"}"#),
    ("a: |\n  ---\n  - b: c\n  'd\n", #"{"a":"---\n- b: c\n'd\n"}"#),
    // Collections.
    ("a:\n  b:\n    c: d\n  e: f\ng: h\n", #"{"a":{"b":{"c":"d"},"e":"f"},"g":"h"}"#),
    ("a:\n- b\n- c\nd: e\n", #"{"a":["b","c"],"d":"e"}"#),
    ("a:\n   - b\n\n   # c\n   - d\n", #"{"a":["b","d"]}"#),
    ("- a: b\n  c:\n  - d\n-   e: f\n    g: h\n", #"[{"a":"b","c":["d"]},{"e":"f","g":"h"}]"#),
    ("- - a\n  - - b\n- c\n", #"[["a",["b"]],"c"]"#),
    ("-\n  - a\n-\n  b: c\n", #"[["a"],{"b":"c"}]"#),
  ]

  @Test(arguments: cases)
  func reads(_ source: String, as tree: String) {
    let document = Document(parsing: Array(source.utf8))
    #expect(document.faults == [])
    #expect(document.tree == tree)
  }

  @Test func theFilesOfTheSampleRegisterAreAccepted() throws {
    for bytes in try SampleRegister.files() {
      let document = Document(parsing: bytes)
      #expect(document.faults == [], "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func valuesAreFoundByPath() throws {
    let document = Document(parsing: Array("a:\n  e\u{301}: b\nc: d\n".utf8))
    let value = try #require(document[["a", "é"]])
    #expect(document.text(of: value) == "b")
    #expect(document.key(of: value).map { Array($0.unicodeScalars) } == ["e", "\u{301}"])
    #expect(document.range(of: value) == 10..<11)
    #expect(document.keyRange(of: value) == 5..<8)
    #expect(document[["a", "x"]] == nil)
    #expect(document[["c", "d"]] == nil)
    #expect(document[[]] == document.root)
  }

  @Test func limitsAreReachedButNotPassed() {
    let deepest = String(repeating: "- ", count: Document.depthLimit) + "a"
    #expect(Document(parsing: Array(deepest.utf8)).faults == [])
    let longest = String(repeating: "k", count: 1_000) + ": a"
    #expect(Document(parsing: Array(longest.utf8)).faults == [])
    let largest = Array("# ".utf8) + Array(repeating: UInt8(ascii: "x"), count: 1_048_574)
    #expect(Document(parsing: largest).faults == [])
  }
}
