import Flate
import Laws
import Testing

/// Laws of compression.
@Suite struct RoundTripTests {
  @Test func whatIsCompressedComesBack() throws {
    for seed in 0..<120 {
      var random = Seeded(seed)
      let bytes = RandomBytes.some(&random, upTo: random.pick([1, 10, 300, 5_000, 60_000]))
      let small = Zlib.compress(bytes)
      #expect(try Zlib.decompress(small, limit: bytes.count) == bytes, "seed \(seed)")
      #expect(small == Zlib.compress(bytes), "seed \(seed)")
      // Stored blocks are the most that anything takes: five bytes for each 65,535.
      #expect(small.count <= bytes.count + 5 * (bytes.count / 16_384 + 1) + 6, "seed \(seed)")
    }
  }

  @Test func everyLengthAndDistance() throws {
    var random = Seeded(1)
    for distance in [1, 2, 3, 4, 5, 8, 9, 255, 256, 257, 4_096, 16_384, 32_767, 32_768, 32_769] {
      let unit = (0..<distance).map { _ in UInt8(random.below(256)) }
      for length in [3, 4, 10, 11, 12, 18, 19, 257, 258, 259, 600] {
        let bytes = unit + (0..<length).map { unit[$0 % distance] }
        #expect(try Deflate.decompress(Deflate.compress(bytes), limit: bytes.count) == bytes)
      }
    }
  }

  @Test func veryUnevenFrequencies() throws {
    // Fibonacci numbers make the deepest trees: codes must be cut to 15 bits.
    var bytes: [UInt8] = []
    var (one, two) = (1, 1)
    for symbol in 0..<22 as Range<UInt8> {
      bytes += repeatElement(symbol, count: one)
      (one, two) = (two, one + two)
    }
    var random = Seeded(7)
    bytes.shuffle(using: &random)
    let small = Deflate.compress(bytes)
    #expect(small.count < bytes.count / 2)
    #expect(try Deflate.decompress(small, limit: bytes.count) == bytes)
  }

  @Test func noiseIsStored() {
    var random = Seeded(3)
    let noise = (0..<100_000).map { _ in UInt8(random.below(256)) }
    #expect(Deflate.compress(noise).count < noise.count + 50)
  }

  @Test func repetitionIsSmall() {
    #expect(Deflate.compress([UInt8](repeating: 65, count: 1_000_000)).count < 1_500)
  }

  @Test func nothing() throws {
    #expect(Zlib.compress([]) == [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01])
    #expect(try Zlib.decompress(Zlib.compress([]), limit: 0) == [])
  }
}
