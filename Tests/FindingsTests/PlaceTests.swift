import Findings
import Testing

/// Where a finding is, as a person counts.
@Suite struct PlaceTests {
  private static let code = FindingCode(
    "wrong",
    .error,
    message: "wrong",
    remedy: "mend it",
    why: "It is wrong."
  )

  /// What a finding shows: line, column, excerpt, and the marked part of it.
  private struct Shown: Equatable {
    let line: Int
    let column: Int
    let excerpt: String
    let mark: String

    init(_ line: Int, _ column: Int, _ excerpt: String, _ mark: String) {
      (self.line, self.column, self.excerpt, self.mark) = (line, column, excerpt, mark)
    }

    init(_ range: Range<Int>, _ bytes: [UInt8]) {
      let place = Place(of: range, in: bytes)
      (line, column, excerpt) = (place.line, place.column, place.excerpt)
      let scalars = place.excerpt.unicodeScalars.dropFirst(place.markStart)
      mark = String(String.UnicodeScalarView(scalars.prefix(place.markLength)))
    }
  }

  private func shown(_ range: Range<Int>, _ text: String) -> Shown {
    Shown(range, Array(text.utf8))
  }

  @Test func linesAndColumnsCountFromOne() {
    #expect(shown(0..<1, "ab\ncd\n") == Shown(1, 1, "ab", "a"))
    #expect(shown(4..<5, "ab\ncd\n") == Shown(2, 2, "cd", "d"))
  }

  @Test func columnsAreScalarsAndNotBytes() {
    #expect(shown(6..<8, "å😀ö: x") == Shown(1, 3, "å😀ö: x", "ö"))
    #expect(shown(3..<4, "e\u{301}x") == Shown(1, 3, "e\u{301}x", "x"))
  }

  @Test func aByteOrderMarkIsNoColumn() {
    #expect(shown(3..<4, "\u{FEFF}ab\n") == Shown(1, 1, "ab", "a"))
    #expect(shown(6..<7, "\u{FEFF}ab\ncd") == Shown(2, 1, "cd", "c"))
  }

  @Test func aLineEndIsNoPartOfTheLine() {
    #expect(shown(0..<4, "ab\r\ncd\r\n") == Shown(1, 1, "ab", "ab"))
    #expect(shown(4..<6, "ab\r\ncd\r\n") == Shown(2, 1, "cd", "cd"))
    #expect(shown(0..<7, "ab\ncd\n") == Shown(1, 1, "ab", "ab"))
  }

  @Test func aPlaceWithoutASignMarksNothingThere() {
    #expect(shown(2..<2, "ab") == Shown(1, 3, "ab", ""))
    #expect(Place(of: 2..<2, in: Array("ab".utf8)).markLength == 1)
    #expect(shown(9..<12, "ab\n") == Shown(2, 1, "", ""))
    #expect(shown(0..<0, "") == Shown(1, 1, "", ""))
  }

  @Test func ofALongLineThePartAroundThePlaceIsShown() {
    let start = String(repeating: "å", count: 300)
    let rest = String(repeating: "z", count: 300)
    #expect(
      shown(600..<603, start + "xyz" + rest)
        == Shown(
          1,
          301,
          String(repeating: "å", count: 100) + "xyz" + String(repeating: "z", count: 57),
          "xyz"
        )
    )
    #expect(
      shown(0..<600, start) == Shown(1, 1, String(start.prefix(160)), String(start.prefix(160)))
    )
  }

  @Test func strayBytesAreShownAsOneSignEach() {
    #expect(Shown(0..<1, [0x80, 0x61]) == Shown(1, 1, "\u{FFFD}a", "\u{FFFD}"))
    #expect(
      Shown(3..<4, [0x61, 0x0A, 0x80, 0xBF, 0x62]) == Shown(2, 1, "\u{FFFD}\u{FFFD}b", "\u{FFFD}")
    )
    #expect(Shown(1..<2, [0x61, 0xE5, 0x62]) == Shown(1, 2, "a\u{FFFD}b", "\u{FFFD}"))
  }

  @Test func signsThatCannotBeSeenAreMadeVisible() {
    #expect(visible("a\tb") == "a b")
    #expect(visible("\u{1B}[31m\u{0}\u{7F}") == "␛[31m␀␡")
    #expect(visible("a\r\nb") == "a␍␊b")
    #expect(
      visible("\u{85}\u{200B}\u{202E}\u{2028}\u{2066}\u{FEFF}")
        == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    )
    #expect(visible("åäö 😀 e\u{301} \u{A0}") == "åäö 😀 e\u{301} \u{A0}")
    #expect(shown(0..<1, "\u{1B}\u{1B}x") == Shown(1, 1, "␛␛x", "␛"))
  }

  @Test func findingsAreSortedByPathPlaceSeverityAndName() {
    let bytes = Array("a\nb\n".utf8)
    let warning = FindingCode("awry", .warning, message: "x", remedy: "y", why: "z")
    let other = FindingCode("zany", .error, message: "x", remedy: "y", why: "z")
    let unsorted = [
      Self.code.finding(at: 0..<1).located(in: bytes, path: "b.yaml"),
      warning.finding(at: 2..<3).located(in: bytes, path: "a.yaml"),
      other.finding(at: 2..<3).located(in: bytes, path: "a.yaml"),
      Self.code.finding(at: 2..<3).located(in: bytes, path: "a.yaml"),
      Self.code.finding(at: 0..<1).located(in: bytes, path: "a.yaml"),
      other.finding().located(in: bytes, path: "a.yaml"),
      warning.finding().located(path: "a.yaml"),
    ]
    let sorted = unsorted.sorted().map { "\($0.path):\($0.place?.line ?? 0) \($0.code.name)" }
    #expect(
      sorted == [
        "a.yaml:0 zany", "a.yaml:0 awry", "a.yaml:1 wrong", "a.yaml:2 wrong", "a.yaml:2 zany",
        "a.yaml:2 awry", "b.yaml:1 wrong",
      ]
    )
  }
}
