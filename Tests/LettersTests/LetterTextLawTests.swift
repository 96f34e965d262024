import Findings
import Laws
import Letters
import Testing

/// What holds for the text of any letter.
@Suite struct LetterTextLawTests {
  private static let pieces = [
    "a", "b c", " ", "  ", "\t", "\n", "\n", "\n\n", "\r\n", "- ", "-", "– ", "• ", "# ", "## ",
    "#", "*",
    "**", "***", "1. ", "2) ", "a) ", "| a | b |\n", "|", "|---|---|\n", "   ", "  - ", "+ ",
    "Öppet: 8\n", "\\", "[", "]", "{{", "}}", "___", "å", "e\u{301}", "ﷺ", "👩‍👩‍👧", "Hej Anna,",
    "Med vänlig hälsning", "rubrik: ", "bilagor:", "\u{FEFF}", "\u{0}", "5 * 3",
  ]

  /// A text of the signs that mean something, with and without a header.
  private static func text(_ seeded: inout Seeded) -> [UInt8] {
    let header = seeded.chance(oneIn: 2) ? "rubrik: Svar\n\n" : ""
    let count = seeded.below(60)
    return Array((header + (0..<count).map { _ in seeded.pick(pieces) }.joined()).utf8)
  }

  @Test("every byte below the header is in one passage, or is blank or a mark", arguments: 0..<300)
  func nothingIsLost(seed: Int) {
    var seeded = Seeded(seed)
    let bytes = Self.text(&seeded)
    let text = LetterText(parsing: bytes, in: .swedish)
    var uses = [Int](repeating: 0, count: bytes.count)
    var last = text.header.end
    for range in text.passages.flatMap(\.lines) {
      #expect(range.lowerBound >= last)
      last = range.upperBound
      for place in range { uses[place] += 1 }
    }
    let marks = Set(" \t\r\n-+#–•*\\|:\u{F0B7}".utf8)
    for place in text.header.end..<bytes.count {
      #expect(
        uses[place] == 1 || uses[place] == 0 && marks.contains(bytes[place]),
        "\(place) of \(String(decoding: bytes, as: UTF8.self).debugDescription)"
      )
    }
  }

  @Test("any bytes are a letter, of which everything can be asked", arguments: 0..<200)
  func anyBytes(seed: Int) {
    var seeded = Seeded(seed)
    var bytes = Self.text(&seeded)
    for _ in 0..<seeded.below(20) where !bytes.isEmpty {
      bytes[seeded.below(bytes.count)] = UInt8(seeded.below(256))
    }
    let subject = LetterCase()
    let text = LetterText(parsing: bytes, in: .swedish)
    let findings = LetterReview(subject.register).findings(of: .reply, in: text, for: subject.item)
    for finding in findings {
      guard let range = finding.range else { continue }
      #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
      #expect(finding.located(in: bytes, path: "reply.txt").path == "reply.txt")
    }
    #expect(text.plain(.swedish).hasSuffix("\n"))
    #expect(text.html(.swedish).hasSuffix("</html>\n"))
  }

  @Test(
    "a large text takes its time in proportion",
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "*", "* a ", "a *b ", "\\", "- a\n", "# a\n", "a\n\n", "Hälsningar\n\n", "{{", "_ ",
      "\n",
    ]
  )
  func linear(_ piece: String) {
    let count = 50_000 / piece.utf8.count
    let bytes = Array(("rubrik: R\n\n" + String(repeating: piece, count: count)).utf8)
    let subject = LetterCase()
    let text = LetterText(parsing: bytes, in: .swedish)
    let findings = LetterReview(subject.register).findings(of: .reply, in: text, for: subject.item)
    #expect(findings.count <= 110)
    #expect(text.body.count <= count)
  }
}
