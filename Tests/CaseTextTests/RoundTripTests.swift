import CaseText
import Laws
import Testing

/// Law 1: whatever the bytes, the document holds them all; and what hands write is accepted.
@Suite struct RoundTripTests {
  @Test func writtenDocumentsAreAccepted() {
    for seed in 0..<2_000 {
      let document = Document(parsing: RandomDocument.bytes(seed))
      #expect(document.faults == [], "seed \(seed)")
    }
  }

  @Test func writtenDocumentsKeepTheirBytes() { keeps { seed, _ in RandomDocument.bytes(seed) } }

  @Test func mutatedDocumentsKeepTheirBytes() {
    keeps { seed, random in Mutation.of(RandomDocument.bytes(seed), &random) }
  }

  @Test func piecesKeepTheirBytes() { keeps { _, random in Mutation.soup(&random) } }

  @Test func randomBytesAreKept() {
    keeps { _, random in (0..<random.below(200)).map { _ in UInt8(random.below(256)) } }
  }

  /// Also reads every value, locates every finding and looks at every range: nothing traps.
  private func keeps(_ make: (Int, inout Seeded) -> [UInt8]) {
    for seed in 0..<1_000 {
      var random = Seeded(seed)
      let bytes = make(seed, &random)
      let document = Document(parsing: bytes)
      #expect(document.bytes == bytes, "seed \(seed)")
      #expect(document.faults.count == document.findings.count)
      #expect(document.findings.isEmpty || document.setting(["a"], to: .empty) == nil)
      if let root = document.root {
        #expect(document.isNested(root, in: 0..<bytes.count), "seed \(seed)")
      }
      #expect(document.tree.isEmpty == false)
    }
  }
}

extension Document {
  /// Whether keys and values lie inside a range, in the order of the file, none over another.
  fileprivate func isNested(_ id: NodeID, in outer: Range<Int>) -> Bool {
    let range = range(of: id)
    guard range.lowerBound >= outer.lowerBound, range.upperBound <= outer.upperBound else {
      return false
    }
    var place = range.lowerBound
    for child in children(of: id) {
      let key = keyRange(of: child)
      if let key, key.lowerBound < place || self.range(of: child).lowerBound < key.upperBound {
        return false
      }
      guard isNested(child, in: (key?.upperBound ?? place)..<range.upperBound) else { return false }
      place = self.range(of: child).upperBound
    }
    return true
  }
}
