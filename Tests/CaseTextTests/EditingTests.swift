import CaseText
import Testing

/// How a change looks in the file: one case for each way of writing.
@Suite struct EditingTests {
  @Test(
    arguments: [
      // The value alone changes; what stands around it stays.
      ("a: b\nc: d\n", "a", "x", "a: x\nc: d\n"),
      ("a:   b   # e\nc: d", "a", "x", "a:   x   # e\nc: d"),
      ("a: 'b' # c\n", "a", "x", "a: x # c\n"),
      ("\u{FEFF}a: b\r\nc: d\r\n", "c", "x", "\u{FEFF}a: b\r\nc: x\r\n"),
      ("a:\n  b: c\n", "a/b", "x", "a:\n  b: x\n"),
      ("a: \"b\"\n", "a", "b", "a: \"b\"\n"),
      // A key with nothing after it.
      ("a:\nc: d\n", "a", "x", "a: x\nc: d\n"),
      ("a: # e\n", "a", "x", "a: x # e\n"),
      // Quotes where they are needed.
      ("a: b\n", "a", "c: d", "a: 'c: d'\n"),
      ("a: b\n", "a", "it's: ", "a: 'it''s: '\n"),
      ("a: b\n", "a", "tabb\t", "a: \"tabb\\t\"\n"),
      ("a: b\n", "a", "", "a: ''\n"),
      ("a: b\n", "a", "it's", "a: it's\n"),
      ("a: b\n", "a", "'\u{301}: ", "a: '''\u{301}: '\n"),
      // Several lines.
      ("a: b # e\nc: d\n", "a", "x\n\ny\n", "a: | # e\n  x\n\n  y\nc: d\n"),
      ("a: b\r\n", "a", "x\ny", "a: |-\r\n  x\r\n  y\r\n"),
      ("a: |\n    b\n\n    c\n\nd: e\n", "a", "x\ny\n", "a: |\n  x\n  y\n\nd: e\n"),
      ("a: |- # e\n  b\nc: d\n", "a", "x", "a: x # e\nc: d\n"),
      ("a: b\n", "a", " x\ny", "a: \" x\\ny\"\n"),
      ("a: b", "a", "x\ny\n", "a: |\n  x\n  y\n"),
      // Below are lines that would become text.
      ("a: b\n      \nc: d\n", "a", "x\ny", "a: \"x\\ny\"\n      \nc: d\n"),
      ("a: b\n\n  # e\nc: d\n", "a", "x\ny", "a: \"x\\ny\"\n\n  # e\nc: d\n"),
      ("a: b\n\n# e\nc: d\n", "a", "x\ny", "a: |-\n  x\n  y\n\n# e\nc: d\n"),
      // A collection gives way, the comment behind its last value with it.
      ("a: # e\n  - b\n  - c # f\nd: e\n", "a", "x", "a: x # e\nd: e\n"),
      ("a:\n  b:\n    c: d\n", "a", "x", "a: x\n"),
      // New fields and records.
      ("", "a", "x", "a: x\n"),
      ("\u{FEFF}", "a", "x", "\u{FEFF}a: x\n"),
      ("# e\n", "a", "x", "# e\na: x\n"),
      ("# e", "a", "x", "# e\na: x\n"),
      ("a: b", "c", "x", "a: b\nc: x\n"),
      ("a: |\n  b\n\n\n", "c", "x", "a: |\n  b\nc: x\n\n\n"),
      ("a: b\r\n", "c/d", "x", "a: b\r\nc:\r\n  d: x\r\n"),
      ("a:\nb: c\n", "a/d/e", "x", "a:\n  d:\n    e: x\nb: c\n"),
      ("a:\n    b: c\nd: e\n", "a/f", "x", "a:\n    b: c\n    f: x\nd: e\n"),
      ("a: b\n", "c: d", "x", "a: b\n'c: d': x\n"),
      ("a: b\n", "<<<<<<< c", "x", "a: b\n'<<<<<<< c': x\n"),
      ("a: b\n", "c\nd", "x", "a: b\n\"c\\nd\": x\n"),
      // Keys are the same in every spelling.
      ("'a': b\n", "a", "x", "'a': x\n"),
      ("a\u{30A}: b\n", "å", "x", "a\u{30A}: x\n"),
    ] as [(String, String, String, String)]
  )
  func setting(_ source: String, _ path: String, _ text: String, gives result: String) throws {
    let document = Document(parsing: Array(source.utf8))
    let keys = path.split(separator: "/").map(String.init)
    let edited = try #require(document.setting(keys, to: .text(text)))
    #expect(edited.bytes == Array(result.utf8), "\(String(decoding: edited.bytes, as: UTF8.self))")
    #expect(edited[keys].map(edited.text(of:)) == text)
  }

  @Test(arguments: [
    ("c", "a: 1\nc: x\nb: 2\nz: 3\n"),
    ("å", "a: 1\nb: 2\nå: x\nz: 3\n"),
    ("0", "a: 1\nb: 2\nz: 3\n0: x\n"),
    ("okänd", "a: 1\nb: 2\nz: 3\nokänd: x\n"),
  ])
  func aNewFieldGoesBehindThoseThatUsuallyStandBeforeIt(_ key: String, _ result: String) throws {
    let document = Document(parsing: Array("a: 1\nb: 2\nz: 3\n".utf8))
    let order = ["0", "a", "c", "b", "å", "z"]
    let edited = try #require(document.setting([key], to: .text("x"), order: order))
    #expect(String(decoding: edited.bytes, as: UTF8.self) == result)
  }

  @Test(arguments: [
    ("- a\n", "", "- a\n- x\n"),
    ("- a", "", "- a\n- x\n"),
    ("", "", "- x\n"),
    ("  - a # e\n# f\n", "", "  - a # e\n  - x\n# f\n"),
    ("a:\n- b\nc: d\n", "a", "a:\n- b\n- x\nc: d\n"),
    ("a:\n   - |\n     b\n\nc: d\n", "a", "a:\n   - |\n     b\n   - x\n\nc: d\n"),
    ("a:\nc: d\n", "a", "a:\n  - x\nc: d\n"),
    ("c: d\n", "a", "c: d\na:\n  - x\n"),
    ("- a: b\n  c: d\n", "", "- a: b\n  c: d\n- x\n"),
  ])
  func appending(_ source: String, _ path: String, gives result: String) throws {
    let document = Document(parsing: Array(source.utf8))
    let keys = path.split(separator: "/").map(String.init)
    let edited = try #require(document.appending(.text("x"), toListAt: keys))
    #expect(String(decoding: edited.bytes, as: UTF8.self) == result)
  }

  @Test func recordsAndListsAreWrittenAsPeopleWould() {
    let document = Document([
      NewField("typ", .text("klagomål")),
      NewField("till", .empty),
      NewField(
        "åtgärder",
        .list([
          .record([NewField("vad", .text("Ringa.\nSkriva.\n")), NewField("klar", .text("ja"))]),
          .list([.text("a"), .text("b: c")]), .empty, .list([]),
        ])
      ),
    ])
    let expected = """
      typ: klagomål
      till:
      åtgärder:
        - vad: |
            Ringa.
            Skriva.
          klar: ja
        -
          - a
          - 'b: c'
        -
        -

      """
    #expect(String(decoding: document.bytes, as: UTF8.self) == expected)
    #expect(document.faults == [])
  }

  @Test func whatCannotBeWrittenIsNotWritten() {
    let document = Document(parsing: Array("a: b\nc:\n  - d\n".utf8))
    #expect(document.setting([], to: .text("x"))?.bytes == nil)
    #expect(document.setting(["a", "b"], to: .text("x"))?.bytes == nil)
    #expect(document.setting(["c", "d"], to: .text("x"))?.bytes == nil)
    #expect(document.appending(.text("x"), toListAt: ["a"])?.bytes == nil)
    #expect(document.appending(.text("x"), toListAt: [])?.bytes == nil)
    #expect(document.setting(["a"], to: .text("x\u{0}"))?.bytes == nil)
    #expect(document.setting([String(repeating: "k", count: 1_001)], to: .empty)?.bytes == nil)
    #expect(document.setting(Array(repeating: "k", count: 17), to: .empty)?.bytes == nil)
    #expect(
      document.setting(["a"], to: .text(String(repeating: "x", count: 1 << 20)))?.bytes == nil
    )
    let list = Document(parsing: Array("- a\n".utf8))
    #expect(list.setting(["a"], to: .text("x"))?.bytes == nil)
    let faulty = Document(parsing: Array("a: b: c\n".utf8))
    #expect(faulty.setting(["a"], to: .text("x"))?.bytes == nil)
    #expect(faulty.appending(.text("x"), toListAt: ["b"])?.bytes == nil)
  }

  /// A text that ends its file without a line end has no last line feed, as in every reader of YAML;
  /// a field below it gives it one.
  @Test func aBlockThatEndsTheFileGainsItsLineFeed() throws {
    let document = Document(parsing: Array("a: |\n  b".utf8))
    #expect(document[["a"]].map(document.text(of:)) == "b")
    let edited = try #require(document.setting(["c"], to: .text("x")))
    #expect(String(decoding: edited.bytes, as: UTF8.self) == "a: |\n  b\nc: x\n")
    #expect(edited[["a"]].map(edited.text(of:)) == "b\n")
  }
}
