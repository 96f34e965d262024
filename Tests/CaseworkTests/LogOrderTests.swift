import Casework
import Testing

/// A log that a merge has put into another order says what it said.
@Suite struct LogOrderTests {
  private let approval = """
    - 2026-03-18T10:00:00+01:00 anna.berg godkänd submission.txt=\(BaseDigest.text)
    """
  private let taken = "- 2026-03-19T10:00:00+01:00 anna.berg avpublicerad skäl=x"

  @Test("G6 approval and unpublishing: the later counts, wherever it stands in the file")
  func theLaterCounts() throws {
    let registered = "- 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=\(BaseDigest.text)"
    for lines in [[registered, approval, taken], [taken, approval, registered]] {
      #expect(try Self.item(lines).approval == nil)
    }
    let earlier = taken.replacing("2026-03-19", with: "2026-03-17")
    for lines in [[registered, approval, earlier], [registered, earlier, approval]] {
      #expect(try Self.item(lines).approval != nil)
    }
  }

  private static func item(_ lines: [String]) throws -> Case {
    try #require(CaseTexts().log(lines.joined(separator: "\n") + "\n").item)
  }
}

private enum BaseDigest {
  static let text = String(repeating: "0f", count: 32)
}
