import CaseText
import Foundation
import Laws
import Testing

/// Law 2: what we accept, both readers of PyYAML read to the same tree.
///
/// `SYNPUNKT_HUNT=200000 SYNPUNKT_SEED=7 swift test -c release --filter PyYAML` looks further.
@Suite(.enabled("needs python3 with PyYAML and libyaml") { PyYAML() != nil })
struct PyYAMLTests {
  private static let count = number("SYNPUNKT_HUNT") ?? 600
  private static let seeds = (number("SYNPUNKT_SEED") ?? 0) * 1_000_000..<Int.max

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  @Test func everyAcceptedConstructIsReadAlike() throws {
    let judge = try #require(PyYAML())
    let verdict = try judge.verdict(on: AcceptedTests.cases.map { Array($0.source.utf8) })
    #expect(verdict.disagreements == [])
    #expect(verdict.compared == AcceptedTests.cases.count)
  }

  @Test func theFilesOfTheSampleRegisterAreAcceptedAndReadAlike() throws {
    let judge = try #require(PyYAML())
    let files = try SampleRegister.files()
    let verdict = try judge.verdict(on: files)
    #expect(verdict.disagreements == [])
    #expect(verdict.compared == files.count)
  }

  @Test func writtenDocumentsAreAllAcceptedAndReadAlike() throws {
    let compared = try compare { seed in
      let bytes = RandomDocument.bytes(seed)
      #expect(Document(parsing: bytes).faults == [], "seed \(seed)")
      return bytes
    }
    #expect(compared == Self.count)
  }

  @Test func mutatedDocumentsThatAreAcceptedAreReadAlike() throws {
    let compared = try compare { seed in
      var random = Seeded(seed)
      return Mutation.of(RandomDocument.bytes(seed), &random)
    }
    #expect(compared > Self.count / 10)
  }

  @Test func piecesThatAreAcceptedAreReadAlike() throws {
    let compared = try compare { seed in
      var random = Seeded(seed)
      return Mutation.soup(&random)
    }
    #expect(compared > Self.count / 20)
  }

  /// How many of the documents are accepted; each that is read otherwise is an issue.
  private func compare(_ document: (Int) -> [UInt8]) throws -> Int {
    let judge = try #require(PyYAML())
    let verdict = try judge.verdict(on: Self.seeds.prefix(Self.count).map(document))
    for disagreement in verdict.disagreements.prefix(20) {
      Issue.record(Comment(rawValue: disagreement))
    }
    return verdict.compared
  }
}
