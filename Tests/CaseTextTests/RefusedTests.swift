import CaseText
import Findings
import Testing

/// What the format refuses: which fault, and where.
@Suite struct RefusedTests {
  private static let cases: [(source: String, faults: [String])] = [
    // Signs.
    ("a: \u{85}b\nb: \u{9F}\n", ["control-character 1:4", "control-character 2:4"]),
    ("a: b\rc: d\n", ["control-character 1:5", "colon-in-value 1:7"]),
    ("a: b\r", ["control-character 1:5"]),
    ("å: \u{1B}[31m\n", ["control-character 1:4"]),
    ("# \u{7F}\n", ["control-character 1:3"]),
    ("a: \u{FEFF}b\n", ["control-character 1:4"]),
    ("a: \u{FFFE}\n", ["control-character 1:4"]),
    ("a: b\u{0}\n", ["nul-character 1:5"]),
    ("a: |\n  x\u{2028}y\n  z\u{2029}\n", ["line-separator 2:4", "line-separator 3:4"]),
    ("a:\n\tb: c\n", ["tab-in-indentation 2:1"]),
    ("a: b\n \t\n", ["tab-in-indentation 2:2"]),
    ("a: |\n \tb\n", ["tab-in-indentation 2:2"]),
    (
      "a:\tb\nc: d\t\ne\tf: g\n-\th\n",
      ["tab-in-value 1:3", "tab-in-value 2:5", "tab-in-value 3:2", "item-among-fields 4:1"]
    ),
    ("-\ta\n", ["tab-in-value 1:2"]),
    // Constructs of YAML that are not ours.
    ("a: &b c\n&d e: f\n", ["anchor 1:4", "anchor 2:1"]),
    ("a: *b\n- *c\n", ["alias 1:4", "item-among-fields 2:1"]),
    ("a: !!int 1\n!b\n", ["tag 1:4", "tag 2:1"]),
    ("a: [b]\nc: {}\n", ["flow-collection 1:4", "flow-collection 2:4"]),
    ("{a: b}\n", ["flow-collection 1:1"]),
    ("a: >\n  b\n\n  c: d\ne: f\n", ["folded-block 1:4"]),
    ("%YAML 1.2\na: b\n", ["directive 1:1"]),
    ("---\na: b\n...\n", ["several-documents 1:1", "several-documents 3:1"]),
    ("a: b\n--- c\n", ["several-documents 2:1"]),
    ("? a\n: b\n", ["complex-key 1:1", "empty-key 2:1"]),
    ("a: ?\n", ["complex-key 1:4"]),
    (
      "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> main\n",
      ["merge-conflict 1:1", "merge-conflict 3:1", "duplicate-key 4:1", "merge-conflict 5:1"]
    ),
    ("||||||| base\n", ["merge-conflict 1:1"]),
    (
      "a: @b\nc: `d\ne: %f\ng: ,\nh: ]\ni: }\n",
      [
        "reserved-character 1:4", "reserved-character 2:4", "reserved-character 3:4",
        "reserved-character 4:4", "reserved-character 5:4", "reserved-character 6:4",
      ]
    ),
    // Values.
    ("a: b\n  c\n  d\ne: f\n", ["multi-line-value 2:3"]),
    ("a: 'b\n  c'\n", ["unclosed-quote 1:4"]),
    ("a: \"b\\\"\n", ["unclosed-quote 1:4"]),
    ("'a\n", ["unclosed-quote 1:1"]),
    ("a: 'b' c\nd: \"e\"f\n", ["text-after-quote 1:8", "text-after-quote 2:7"]),
    ("a: 'b'\t\n", ["text-after-quote 1:7"]),
    (
      "a: \"\\d\\q\"\nb: \"\\x4\"\n\"\\k\": c\n",
      ["invalid-escape 1:5", "invalid-escape 1:7", "invalid-escape 2:5", "invalid-escape 3:2"]
    ),
    (
      "a: \"\\uD800\"\nb: \"\\U00110000\"\nc: \"\\0\"\n",
      ["invalid-escape 1:5", "invalid-escape 2:5", "invalid-escape 3:5"]
    ),
    ("a: b: c\nd: e:\nf: :\n", ["colon-in-value 1:5", "colon-in-value 2:5", "colon-in-value 3:4"]),
    ("a: Hus #4\n", ["ambiguous-comment 1:8"]),
    ("a: #4\n- #5\n", ["ambiguous-comment 1:4", "ambiguous-comment 2:3"]),
    (
      "- #4\n- 'x' #5\n- | #6\n  y\n",
      ["ambiguous-comment 1:3", "ambiguous-comment 2:7", "ambiguous-comment 3:5"]
    ),
    (
      "a: |+\n  b\nc: |2\n    d\ne: | f\n",
      ["block-header 1:4", "block-header 3:4", "block-header 5:4"]
    ),
    ("a: |\n    b\n  c\nd: e\n", ["block-indentation 3:1"]),
    ("a: |\n      \n  b\n", ["block-indentation 3:1"]),
    ("a: |\n    b\n  # c\n", ["block-indentation 3:1"]),
    // Structure.
    ("a: b\n  c: d\n", ["indentation 2:3"]),
    ("a:\n    b: c\n  d: e\n", ["indentation 3:3"]),
    ("  a: b\nc: d\n", ["indentation 2:1"]),
    ("a: b\n- c\n", ["item-among-fields 2:1"]),
    ("- a\nb: c\n", ["field-among-items 2:1"]),
    ("a: - b\n", ["item-on-key-line 1:4"]),
    ("a: -\n", ["item-on-key-line 1:4"]),
    ("a:\n  b\n  c\nd: e\n", ["value-on-next-line 2:3"]),
    ("a:\n  'b'\n", ["value-on-next-line 2:3"]),
    ("-\n  |\n  b\n", ["value-on-next-line 2:3"]),
    (": a\n", ["empty-key 1:1"]),
    ("a\n", ["missing-colon 1:1"]),
    ("a: b\nc d e\n", ["missing-colon 2:1"]),
    ("|\n  a\n", ["reserved-character 1:1"]),
    ("a:b\n", ["missing-space-after-colon 1:2"]),
    ("a: b\nc:d\ne:\u{A0}f\n", ["missing-space-after-colon 2:2", "missing-space-after-colon 3:2"]),
    ("a: b\nc: d\na: e\n", ["duplicate-key 3:1"]),
    ("å: b\na\u{30A}: c\n'å': d\n", ["duplicate-key 2:1", "duplicate-key 3:1"]),
    ("- a: b\n  'a': c\n- a: d\n", ["duplicate-key 2:3"]),
    (String(repeating: "k", count: 1_001) + ": a\n", ["key-too-long 1:1"]),
    ("k" + String(repeating: " ", count: 1_000) + ": a\n", ["key-too-long 1:1"]),
    (String(repeating: "- ", count: 17) + "a\nb\n", ["too-deep 1:33", "field-among-items 2:1"]),
    (String(repeating: "#", count: 1_048_577), ["file-too-large"]),
    (
      String(repeating: "a\n", count: 103),
      Array(1...100).map { "missing-colon \($0):1" } + ["too-many-findings 101:1"]
    ),
  ]

  /// Bytes that no Swift string can hold.
  private static let brokenBytes: [(source: [UInt8], faults: [String])] = [
    ([0x61, 0x3A, 0x20, 0xE5, 0x0A], ["invalid-utf8 1:4"]),
    (
      [0x80, 0x0A, 0xFF, 0x0A],
      ["invalid-utf8 1:1", "missing-colon 1:1", "invalid-utf8 2:1", "missing-colon 2:1"]
    ),
    ([0x23, 0xC3], ["invalid-utf8 1:2"]),
    ([0x23, 0xE2, 0x80], ["invalid-utf8 1:2"]),
    ([0x23, 0xC0, 0xAF], ["invalid-utf8 1:2"]),
    ([0x23, 0xE0, 0x80, 0xAF], ["invalid-utf8 1:2"]),
    ([0x23, 0xED, 0xA0, 0x80], ["invalid-utf8 1:2"]),
    ([0x23, 0xF0, 0x8F, 0xBF, 0xBF], ["invalid-utf8 1:2"]),
    ([0x23, 0xF4, 0x90, 0x80, 0x80], ["invalid-utf8 1:2"]),
    (
      [0x23, 0xEF, 0xBB, 0xBF, 0x0A, 0xEF, 0xBB, 0xBF],
      ["control-character 1:2", "control-character 2:1", "missing-colon 2:1"]
    ),
  ]

  @Test(arguments: cases.map(\.source))
  func everyFaultIsFoundInItsPlace(_ source: String) throws {
    let expected = try #require(Self.cases.first { $0.source == source }).faults
    #expect(Document(parsing: Array(source.utf8)).faults == expected)
  }

  @Test(arguments: brokenBytes)
  func brokenBytesAreFoundInTheirPlace(_ source: [UInt8], _ faults: [String]) {
    #expect(Document(parsing: source).faults == faults)
  }

  @Test func everyCodeHasACase() {
    let shown = (Self.cases.flatMap(\.faults) + Self.brokenBytes.flatMap(\.faults))
      .map { String($0.prefix { $0 != " " }) }
    let missing = TextCode.all.map(\.name).filter { !shown.contains($0) }
    #expect(missing == [])
  }

  @Test func faultsOfAllKindsAreFoundInOneRun() {
    let source = """
      typ:klagomål
      enhet: [linden]
      rubrik: Buller: igen
      \tindrag: nej
      anteckning: |
          text
        för grund
      typ: 'a' b
      typ: c
      - post
      utfall: besvarad
      """
    #expect(
      Document(parsing: Array(source.utf8)).faults == [
        "missing-space-after-colon 1:4", "flow-collection 2:8", "colon-in-value 3:15",
        "tab-in-indentation 4:1", "block-indentation 7:1", "text-after-quote 8:10",
        "duplicate-key 9:1", "item-among-fields 10:1",
      ]
    )
  }

  @Test func whatIsFoundSaysWhatStandsThere() {
    let bytes = Array("a: b\r\nc: x\u{1}y\na\u{1}: d\n".utf8) + [0xE5, 0x0A]
    let words = Document(parsing: bytes).findings.map(\.message.english)
    #expect(
      words == [
        "the control character 01 cannot be seen in the text",
        "the control character 01 cannot be seen in the text",
        "byte E5 is not valid UTF-8",
        "the line is neither a field (“name: value”) nor an item (“- value”)",
      ]
    )
  }
}
