import Findings
import Testing

/// What Git leaves of a merge that nobody resolved.
@Suite struct MergeMarkersTests {
  static let texts: [(text: String, lines: [Int])] = [
    ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> anna\n", [1, 3, 5]),
    ("<<<<<<< HEAD\r\na\r\n||||||| 3fdc\r\no\r\n=======\r\nb\r\n>>>>>>> anna\r\n", [1, 3, 5, 7]),
    ("\u{FEFF}<<<<<<< HEAD\na\n", [1]), ("a\n>>>>>>>", [2]), ("a\n||||||| base\n", [2]),
    ("=======\nb\n>>>>>>> anna", [1, 3]), ("<<<<<<<<< Temporary merge branch 1\n", [1]),
    ("Rubrik\n=======\nText\n", []), ("=======", []), ("<<<<<< sex\n", []), ("<<<<<<<HEAD\n", []),
    (" <<<<<<< HEAD\n", []), ("> >>>>>>> hej\n", []), ("", []), ("\n\n", []),
  ]

  @Test(
    "G10 the lines of an unresolved merge are found, and a heading's underline is none",
    arguments: texts
  )
  func found(_ text: String, _ lines: [Int]) {
    let bytes = Array(text.utf8)
    let found = MergeMarkers.lines(in: bytes)
    #expect(found.map { bytes[..<$0.lowerBound].count { $0 == 0x0A } + 1 } == lines)
    #expect(
      found.allSatisfy { $0.count >= 7 && !bytes[$0].contains(0x0D) && !bytes[$0].contains(0x0A) }
    )
  }
}
