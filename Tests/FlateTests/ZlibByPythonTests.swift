import Flate
import Laws
import RegisterFixtures
import Testing

private let python = Python(importing: "zlib")

/// Another zlib reads what we write, and we read what it writes.
@Suite(.enabled(if: python != nil, "needs python3 with zlib"))
struct ZlibByPythonTests {
  /// What a script writes when it is handed bytes in a file.
  private func output(of script: String, _ input: [UInt8]) throws -> [UInt8] {
    let run = try #require(python).run(["-c", script, "FILE"], file: input)
    #expect(run.status == 0)
    return Array(run.output)
  }

  @Test func itReadsOurs() throws {
    var all: [UInt8] = []
    var written: [UInt8] = []
    for seed in 0..<60 {
      var random = Seeded(seed)
      let bytes = RandomBytes.some(&random, upTo: 40_000)
      let small = Zlib.compress(bytes)
      written += (0..<4).map { UInt8(truncatingIfNeeded: small.count >> (8 * $0)) } + small
      all += bytes
    }
    let script = """
      import sys, zlib
      data = open(sys.argv[1], 'rb').read()
      while data:
        size = int.from_bytes(data[:4], 'little')
        sys.stdout.buffer.write(zlib.decompress(data[4:4 + size]))
        data = data[4 + size:]
      """
    #expect(try output(of: script, written) == all)
  }

  @Test(arguments: ["1", "6", "9", "0", "6, -15", "6, 15, 8, zlib.Z_FIXED"])
  func weReadIts(_ settings: String) throws {
    var random = Seeded(settings.count)
    let bytes = RandomBytes.some(&random, upTo: 300_000)
    let parts = settings.split(separator: ", ", maxSplits: 1).map(String.init)
    let isRaw = settings.contains("-15")
    let window = isRaw ? "-15" : "15"
    let strategy = settings.contains("FIXED") ? "zlib.Z_FIXED" : "zlib.Z_DEFAULT_STRATEGY"
    let script = """
      import sys, zlib
      maker = zlib.compressobj(\(parts[0]), zlib.DEFLATED, \(window), 8, \(strategy))
      data = open(sys.argv[1], 'rb').read()
      sys.stdout.buffer.write(maker.compress(data) + maker.flush())
      """
    let small = try output(of: script, bytes)
    let again =
      isRaw
      ? try Deflate.decompress(small, limit: bytes.count)
      : try Zlib.decompress(small, limit: bytes.count)
    #expect(again == bytes)
  }
}
