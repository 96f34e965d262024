/// The sentence in which a passage stands, as a judgement quotes it: it holds for these words and for no others (R8).
///
/// From the full stop, the empty line or the mark before to the next one, on one line; of a very long one what stands
/// within ``reach`` bytes.
package enum QuotedSentence {
  /// Of one side of the passage.
  static let reach = 240

  package static func around(_ passage: Range<Int>, in text: [UInt8]) -> String {
    onOneLine(String(decoding: text[range(around: passage, in: text)], as: UTF8.self))
  }

  /// The bytes of the sentence.
  package static func range(around passage: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = passage.lowerBound
    let first = max(0, start - reach)
    while start > first, !isEnd(start - 1, in: text) { start -= 1 }
    var end = max(passage.upperBound, passage.lowerBound)
    let last = min(text.count, end + reach)
    while end < last, !isEnd(end, in: text) { end += 1 }
    // A letter of several bytes stays whole.
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    if end < text.count, "!?".utf8.contains(text[end]) || text[end] == UInt8(ascii: ".") {
      end += 1
    }
    return start..<end
  }

  /// Whether a sentence ends at a byte: a mark with a space behind it, or an empty line.
  private static func isEnd(_ place: Int, in text: [UInt8]) -> Bool {
    let next = place + 1 < text.count ? text[place + 1] : UInt8(ascii: "\n")
    switch text[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    case UInt8(ascii: "\n"): return next == UInt8(ascii: "\n")
    default: return false
    }
  }

  /// Words with one space between them, as two quotations are compared.
  static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
