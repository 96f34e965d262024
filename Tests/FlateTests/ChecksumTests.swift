import Flate
import Laws
import Testing

/// Adler-32 and CRC-32 against published values and their definitions.
@Suite struct ChecksumTests {
  @Test func publishedValues() {
    #expect(Adler32.checksum(of: Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(Adler32.checksum(of: []) == 1)
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
    // The end of every PNG file (ISO/IEC 15948, 11.2.5).
    #expect(CRC32.checksum(of: Array("IEND".utf8)) == 0xAE42_6082)
  }

  @Test func manyOfTheGreatestByte() {
    // 1 + n·255 and n + 255·n(n+1)/2, modulo 65,521, for n = 100,000.
    let bytes = [UInt8](repeating: 255, count: 100_000)
    #expect(Adler32.checksum(of: bytes) == 0x149A_302C)
  }

  @Test func inPieces() {
    for seed in 0..<100 {
      var random = Seeded(seed)
      let bytes = RandomBytes.some(&random, upTo: 20_000)
      let cut = random.below(bytes.count + 1)
      var (adler, crc) = (Adler32(), CRC32())
      adler.update(bytes[..<cut])
      adler.update(bytes[cut...])
      crc.update(bytes[..<cut])
      crc.update(bytes[cut...])
      #expect(adler.value == Adler32.checksum(of: bytes), "seed \(seed)")
      #expect(crc.value == CRC32.checksum(of: bytes), "seed \(seed)")
      let (low, high) = bytes.reduce((1, 0)) { sums, byte in
        let low = (sums.0 + Int(byte)) % 65_521
        return (low, (sums.1 + low) % 65_521)
      }
      #expect(Int(adler.value) == high << 16 | low, "seed \(seed)")
    }
  }
}
