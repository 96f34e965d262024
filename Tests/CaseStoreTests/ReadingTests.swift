import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// What is told of a file's bytes.
@Suite struct ReadingTests {
  /// As many `a`, and what stands before and behind them; 100,000 are more than is read at once.
  struct Content: Sendable {
    let before: String
    let count: Int
    let behind: String

    init(_ before: String, _ count: Int, _ behind: String) {
      (self.before, self.count, self.behind) = (before, count, behind)
    }

    var bytes: [UInt8] { Array((before + String(repeating: "a", count: count) + behind).utf8) }
  }

  @Test(
    "a file holds these bytes and no others",
    arguments: [
      (Content("", 0, ""), Content("", 0, ""), true),
      (Content("", 0, ""), Content("", 1, ""), false),
      (Content("", 1, ""), Content("", 0, ""), false),
      (Content("", 1, "b"), Content("", 1, "b"), true),
      (Content("", 1, "b"), Content("", 1, "c"), false),
      (Content("", 100_000, ""), Content("", 100_000, ""), true),
      (Content("", 100_000, "a"), Content("", 100_000, "b"), false),
      (Content("a", 100_000, ""), Content("b", 100_000, ""), false),
      (Content("", 100_000, ""), Content("", 200_000, ""), false),
      (Content("", 200_000, ""), Content("", 100_000, ""), false),
    ]
  )
  func holds(_ written: Content, _ other: Content, _ isSame: Bool) throws {
    let scratch = try TemporaryRegister()
    try scratch.makeFolder("in")
    let folder = try Folder(scratch.absolute("in"))
    try folder.create("a", holding: written.bytes)
    let (known, missing) = (
      folder.holds("a", with: other.bytes), folder.holds("b", with: other.bytes)
    )
    #expect(known == isSame)
    #expect(!missing)
  }
}

/// Work with all cores.
@Suite struct ParallelTests {
  @Test("results come in the order of the elements, also of work inside other work")
  func order() {
    let numbers = Array(0..<1_000)
    let twice = Parallel.both {
      Parallel.map(numbers, inPiecesOf: 7) { $0.map { $0 + 1 } }
    } _: {
      Parallel.map(numbers, inPiecesOf: 1) { $0.map { -$0 } }
    }
    #expect(twice.0 == Array(1...1_000))
    #expect(twice.1 == (0..<1_000).map { -$0 })
    #expect(Parallel.map([Int](), inPiecesOf: 3) { Array($0) } == [])
  }
}
