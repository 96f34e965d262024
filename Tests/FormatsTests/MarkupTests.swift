import Formats
import Testing

/// What people wrote stays text in every kind of markup.
@Suite struct MarkupTests {
  @Test(
    "each place escapes what means something there",
    arguments: [
      (Markup.html, "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;\t\n\r\u{1B}\u{FFFE}å"),
      (.xmlElement, "a &amp; &lt;b&gt; \"c\" 'd'\t\n&#13;\u{FFFD}\u{FFFD}å"),
      (.xmlAttribute, "a &amp; &lt;b&gt; &quot;c&quot; 'd'&#9;&#10;&#13;\u{FFFD}\u{FFFD}å"),
      (.xml, "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;\t\n&#13;\u{FFFD}\u{FFFD}å"),
    ]
  )
  func escapes(_ place: Markup, _ written: String) {
    let text = "a & <b> \"c\" 'd'\t\n\r\u{1B}\u{FFFE}å"
    #expect(Array(place.escaped(text).utf8) == Array(written.utf8))
    var piece: [UInt8] = [0x78]
    place.append(Array(text.utf8)[...], to: &piece)
    #expect(piece == [0x78] + Array(written.utf8))
  }

  @Test("a text that needs nothing is itself", arguments: [Markup.html, .xmlElement, .xml])
  func unchanged(_ place: Markup) {
    for text in ["", "Åtgärder – 😀 \u{FEFF}\u{EFFF}", "\t\n"] {
      #expect(!place.changes(text))
      #expect(place.escaped(text) == text)
    }
  }

  @Test(
    "characters by name and number are read as browsers read them",
    arguments: [
      ("&aring;x", "å", 7), ("&#229;", "å", 6), ("&#xE5;", "å", 6), ("&#XE5 ", "å", 5),
      ("&aring x", "å", 6), ("&#146;", "’", 6), ("&#0;", "\u{FFFD}", 4),
      ("&#xD800;", "\u{FFFD}", 8), ("&NonBreakingSpace;", "\u{A0}", 18), ("&rsquo;", "’", 7),
    ]
  )
  func entities(_ text: String, _ scalar: Unicode.Scalar, _ next: Int) throws {
    let bytes = Array(text.utf8)
    let read = try #require(HTMLEntity.read(in: bytes, at: 0, before: bytes.count))
    #expect(read.scalar == scalar)
    #expect(read.next == next)
  }

  @Test(
    "an & that begins no character stands for itself",
    arguments: ["&", "&x;", "&rsquo", "&#;", "&#x;", "& aring;"]
  )
  func signs(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(HTMLEntity.read(in: bytes, at: 0, before: bytes.count) == nil)
  }

  @Test("nothing is read behind the limit")
  func limit() {
    let bytes = Array("&aring;".utf8)
    #expect(HTMLEntity.read(in: bytes, at: 0, before: 4) == nil)
    #expect(HTMLEntity.read(in: bytes, at: 0, before: 6)?.next == 6)
  }

  @Test("in the value of an attribute, only what ends with a semicolon is a character")
  func decoded() {
    let value = Array("?a=1&copy=2&amp;b=&aring;".utf8)[...]
    #expect(HTMLEntity.decoded(value) == Array("?a=1&copy=2&b=å".utf8))
  }
}
