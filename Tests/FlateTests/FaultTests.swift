import Flate
import Laws
import Testing

/// What is said of bytes that are not deflated data.
@Suite struct FaultTests {
  @Test(arguments: [
    ([], InflateFault.truncated),
    ([0x78], .truncated),
    ([0x50, 0x4B, 3, 4], .notZlib),
    ([0x78, 0x9D, 3, 0], .notZlib),
    ([0x78, 0xBB, 0, 0, 0, 0], .dictionaryWanted),
    ([0x78, 0x9C], .truncated),
    ([0x78, 0x9C, 0x03], .truncated),
    ([0x78, 0x9C, 0x07, 0], .unknownBlock(at: 2)),
    ([0x78, 0x9C, 0x01, 1, 0, 0, 0, 9], .storedLength(at: 3)),
    ([0x78, 0x9C, 0x01, 2, 0, 0xFD, 0xFF, 9], .truncated),
    ([0x78, 0x9C, 0x03, 0, 0, 0, 0], .truncated),
    (
      [0x78, 0x9C, 0x03, 0, 0, 0, 0, 2],
      .wrongChecksum(stated: 2, computed: 1)
    ),
  ])
  func isNamed(_ bytes: [UInt8], _ fault: InflateFault) {
    #expect(throws: fault) { try Zlib.decompress(bytes, limit: 100) }
  }

  @Test(arguments: [
    // A fixed block whose first symbol is length 3 at distance 1.
    ([0x03, 0x02, 0x00], InflateFault.distance(1, at: 1)),
    // A dynamic block whose code for lengths has nineteen codes of one bit.
    ([0x05, 0xE0, 0x93, 0x24, 0x49, 0x92, 0x24, 0x49, 0x92, 0x24], .codeLengths(at: 0)),
  ])
  func ofABlock(_ bytes: [UInt8], _ fault: InflateFault) {
    #expect(throws: fault) { try Deflate.decompress(bytes, limit: 100) }
  }

  @Test func theLimitHolds() throws {
    let bytes = [UInt8](repeating: 7, count: 500_000)
    let small = Zlib.compress(bytes)
    #expect(throws: InflateFault.tooLong(limit: 499_999)) {
      try Zlib.decompress(small, limit: 499_999)
    }
    #expect(try Zlib.decompress(small, limit: 500_000) == bytes)
    let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 1, 2, 3]
    #expect(throws: InflateFault.tooLong(limit: 2)) { try Deflate.decompress(stored, limit: 2) }
    #expect(try Deflate.decompress(stored, limit: 3) == [1, 2, 3])
  }

  @Test func everyTruncationIsSaid() {
    var random = Seeded(11)
    let small = Zlib.compress(RandomBytes.some(&random, upTo: 3_000))
    for length in 0..<small.count {
      #expect(throws: InflateFault.truncated) {
        try Zlib.decompress(Array(small[..<length]), limit: 10_000)
      }
    }
  }

  @Test func anyBytesEnd() {
    var (read, refused) = (0, 0)
    for seed in 0..<2_500 {
      var random = Seeded(seed)
      var bytes = Deflate.compress(RandomBytes.some(&random, upTo: 400))
      for _ in 0..<(1 + random.below(4)) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes[place] ^= 1 << UInt8(random.below(8))
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(9)))
        }
        if bytes.isEmpty { bytes = [UInt8(random.below(256))] }
      }
      do {
        let result = try Deflate.decompress(bytes, limit: 10_000)
        #expect(result.count <= 10_000)
        read += 1
      } catch {
        refused += 1
      }
    }
    #expect(read > 60 && refused > 600)
  }
}
