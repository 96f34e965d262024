import Laws
import Testing
import Typesetting
import Writing

@testable import Letters

/// Emphasis inside a passage, and signs behind a backslash.
@Suite struct InlineTests {
  @Test(
    "asterisks around words are emphasis",
    arguments: [
      ("ett två", "ett två"),
      ("*ett* två", "<ett> två"),
      ("**ett** två", "{ett} två"),
      ("***ett***", "{<ett>}"),
      ("**ett *två* tre**", "{ett }{<två>}{ tre}"),
      ("*ett **två***", "*ett **två***"),
      ("(*ett*), \"**två**\"!", "(<ett>), \"{två}\"!"),
      ("*a* *b*", "<a> <b>"),
      ("*a *b* c*", "<a >" + "<b>" + "< c>"),
    ]
  )
  func emphasis(_ text: String, _ expected: String) { #expect(shown(text) == expected) }

  @Test(
    "asterisks without a partner are asterisks",
    arguments: [
      "5 * 3", "5*3*2", "*obs", "obs*", "**obs", "* obs *", "a * b * c", "****obs****", "*obs**",
      "a*b*c",
      "*", "**", "* ", "*\u{E5}", "\u{E5}*",
    ]
  )
  func plain(_ text: String) { #expect(shown(text) == text) }

  @Test(
    "a backslash makes a sign a sign like others",
    arguments: [
      ("\\*ett\\*", "*ett*"), ("\\[ett\\]", "[ett]"), ("\\{\\{a\\}\\}", "{{a}}"), ("\\\\", "\\"),
      ("\\# a", "# a"), ("\\- a", "- a"), ("C:\\temp", "C:\\temp"), ("\\", "\\"),
      ("*a\\* b*", "<a* b>"), ("\\\\*a*", "\\<a>"), ("\\å", "\\å"),
    ]
  )
  func backslash(_ text: String, _ expected: String) { #expect(shown(text) == expected) }

  @Test("the lines of a paragraph are one text, with emphasis across them")
  func lines() {
    let bytes = Array("ett *två\ntre* fyra\\".utf8)
    let spans = Inline.spans([0..<9, 10..<20], of: bytes)
    #expect(shown(spans) == "ett <två tre> fyra\\")
  }

  @Test("an escaped text is itself again, whatever is in it", arguments: 0..<200)
  func escaping(seed: Int) {
    var seeded = Seeded(seed)
    let pieces = ["a", "*", "**", "\\", "[", "]", "{", "}", "#", "-", " ", "å", "e\u{301}", "_"]
    let text = (0..<seeded.below(20)).map { _ in seeded.pick(pieces) }.joined()
    let escaped = Array(Inline.escaped(text).utf8)
    let spans = Inline.spans([escaped.indices], of: escaped)
    #expect(spans == (text.isEmpty ? [] : [Span(text)]))
    #expect(Placeholder.all(in: escaped) == [])
  }

  private func shown(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return shown(Inline.spans([bytes.indices], of: bytes))
  }

  private func shown(_ spans: [Span]) -> String {
    spans.map { span in
      let text = span.isEmphasised ? "<\(span.text)>" : span.text
      return span.isStrong ? "{\(text)}" : text
    }
    .joined()
  }
}
