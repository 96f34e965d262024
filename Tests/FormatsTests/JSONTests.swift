import Formats
import Foundation
import Laws
import RegisterFixtures
import Testing

/// JSON that every reader takes for what it was, and no terminal for anything else.
@Suite struct JSONTests {
  @Test(
    "S10 what a terminal or a page would act on is escaped",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("rad\nrad", #""rad\nrad""#), ("\t\r", #""\u0009\u000d""#),
      ("\u{1B}[31m", #""\u001b[31m""#), ("\u{7F}", #""\u007f""#), ("\u{9B}31m", #""\u009b31m""#),
      ("\u{80}\u{9F}\u{A0}å", "\"\\u0080\\u009f\u{A0}å\""),
      ("a\u{202E}b\u{2066}c\u{2069}", #""a\u202eb\u2066c\u2069""#),
      ("\u{061C}\u{200E}\u{200F}", #""\u061c\u200e\u200f""#),
      ("\u{2028}\u{2029}–", #""\u2028\u2029–""#), ("</script>", #""\u003c/script>""#),
      ("Åtgärd 😀", #""Åtgärd 😀""#), ("", #""""#),
    ]
  )
  func escapes(_ text: String, _ written: String) {
    #expect(JSON.string(text).compact == written)
  }

  @Test("an object keeps the order of its fields")
  func object() {
    let value = JSON.object([
      ("b", .array([.null, .bool(true), .number(-3), JSON(nil)])), ("a\n", "x"),
      ("c", .object([])), ("d", .array([])),
    ])
    #expect(value.compact == #"{"b": [null, true, -3, null], "a\n": "x", "c": {}, "d": []}"#)
  }

  private static func texts() -> [String] {
    let scalars: [Unicode.Scalar] = [
      "a", "å", "\"", "\\", "/", "<", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}",
      "\u{200F}", "\u{2028}", "\u{202D}", "\u{FEFF}", "\u{FFFF}", "\u{1F600}", "\u{E000}",
    ]
    return (0..<200).map { seed in
      var random = Seeded(seed)
      let picked = (0..<random.below(12)).map { _ in random.pick(scalars) }
      return String(String.UnicodeScalarView(picked))
    }
  }

  @Test("law: another reader reads the text that was written")
  func roundTrip() throws {
    for text in Self.texts() {
      let bytes = Data(JSON.array([.string(text)]).compact.utf8)
      let read = try JSONDecoder().decode([String].self, from: bytes)
      #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }

  private static let python = Python(importing: "json, sys")

  @Test(
    "law: Python reads the text that was written",
    .enabled(if: Self.python != nil, "there is no python3")
  )
  func readByPython() throws {
    let texts = Self.texts()
    let code = """
      import json, sys
      for text in json.load(open(sys.argv[1], encoding="utf-8")):
          print(text.encode("utf-8").hex())
      """
    let written = Array(JSON.array(texts.map(JSON.string)).compact.utf8)
    let run = try #require(try Self.python?.run(["-c", code, "FILE"], file: written))
    let expected = texts.map { $0.utf8.map { String(format: "%02x", $0) }.joined() + "\n" }
    #expect(String(decoding: run.output, as: UTF8.self) == expected.joined())
  }
}
