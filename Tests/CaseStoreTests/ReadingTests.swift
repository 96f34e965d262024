import RegisterFixtures
import Testing

@testable import CaseStore

/// What is told of a file's bytes.
@Suite struct ReadingTests {
  /// More than is read at once.
  private static let long = [UInt8](repeating: 0x61, count: 100_000)

  @Test(
    "a file holds these bytes and no others",
    arguments: [
      ([], [], true), ([], [0x61], false), ([0x61], [], false),
      ([0x61, 0x62], [0x61, 0x62], true),
      ([0x61, 0x62], [0x61, 0x63], false), ([0x61, 0x62], [0x61, 0x62, 0x63], false),
      (long, long, true), (long, long.dropLast() + [0x62], false),
      (long, [0x62] + long.dropFirst(), false), (long, long + long, false),
      (long + long, long, false),
    ] as [([UInt8], [UInt8], Bool)]
  )
  func holds(_ written: [UInt8], _ bytes: [UInt8], _ isSame: Bool) throws {
    let scratch = try TemporaryRegister()
    try scratch.makeFolder("in")
    let folder = try Folder(scratch.absolute("in"))
    try folder.create("a", written)
    let (known, missing) = (folder.holds("a", bytes), folder.holds("b", bytes))
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
