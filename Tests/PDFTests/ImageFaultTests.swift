import Flate
import PDF
import Testing

/// What is said of files that are no picture.
@Suite struct ImageFaultTests {
  private func check(
    _ bytes: [UInt8],
    _ fault: ImageFault,
    at place: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: fault, sourceLocation: place) { try Image(png: bytes) }
  }

  private let grey = SmallPNG(width: 2, height: 2, depth: 8, colour: 0)

  @Test func ofTheFile() {
    check([], .notPNG)
    check(Array("GIF89a".utf8), .notPNG)
    check(SmallPNG.signature, .truncated(at: 8))
    check(Array(grey.bytes.dropLast(12)), .truncated(at: grey.bytes.count - 12))
    check(Array(grey.bytes.dropLast(1)), .truncated(at: grey.bytes.count - 12))
    var damaged = grey.bytes
    damaged[20] ^= 1
    check(damaged, .checksum(chunk: "IHDR", at: 8))
    var endless = grey.bytes
    endless[8] = 0xFF
    check(endless, .truncated(at: 8))
  }

  @Test func ofTheChunks() {
    check(SmallPNG.file([("IDAT", [])]), .missing(chunk: "IHDR"))
    check(SmallPNG.file([("IHDR", grey.header), ("IEND", [])]), .missing(chunk: "IDAT"))
    check(SmallPNG.file([("IHDR", [1, 2])]), .length(chunk: "IHDR", 2))
    check(SmallPNG.file([grey.chunks[0], grey.chunks[0]]), .misplaced(chunk: "IHDR", at: 33))
    var png = grey
    png.others = [("ABCD", [1])]
    check(png.bytes, .unknown(chunk: "ABCD", at: 33))
    png.others = [("aBCD", [1]), ("tEXt", [])]
    #expect(throws: Never.self) { try Image(png: png.bytes) }
    let chunks = grey.chunks
    check(
      SmallPNG.file([chunks[0], chunks[1], ("tEXt", []), chunks[2], chunks[3]]),
      .misplaced(chunk: "IDAT", at: 33 + 12 + chunks[1].body.count + 12)
    )
  }

  @Test func ofThePalette() {
    var png = SmallPNG(width: 2, height: 1, depth: 2, colour: 3)
    check(png.bytes, .missing(chunk: "PLTE"))
    png.palette = [1, 2]
    check(png.bytes, .length(chunk: "PLTE", 2))
    png.palette = [1, 2, 3]
    png.rows = [0, 0b00_10_0000]
    check(png.bytes, .palette(entry: 2, count: 1))
    png.rows = nil
    png.transparency = [1, 2]
    check(png.bytes, .length(chunk: "tRNS", 2))
    var alpha = SmallPNG(width: 1, height: 1, depth: 8, colour: 6)
    alpha.transparency = [0, 0]
    check(alpha.bytes, .misplaced(chunk: "tRNS", at: 33))
  }

  @Test func ofTheHeader() {
    check(SmallPNG(width: 0, height: 1, depth: 8, colour: 0).bytes, .size(width: 0, height: 1))
    let wide = SmallPNG(width: 10_001, height: 1, depth: 8, colour: 0)
    check(wide.bytes, .size(width: 10_001, height: 1))
    let large = SmallPNG(width: 10_000, height: 10_000, depth: 8, colour: 0, rows: [])
    check(large.bytes, .tooLarge(bytes: 100_000_000))
    check(SmallPNG(width: 1, height: 1, depth: 4, colour: 2).bytes, .colour(type: 2, depth: 4))
    check(SmallPNG(width: 1, height: 1, depth: 8, colour: 5).bytes, .colour(type: 5, depth: 8))
    var png = grey
    png.interlace = 2
    check(png.bytes, .interlaceMethod(2))
    for (place, fault) in [(10, ImageFault.compressionMethod(7)), (11, .filterMethod(7))] {
      var header = grey.header
      header[place] = 7
      check(SmallPNG.file([("IHDR", header)]), fault)
    }
  }

  @Test func ofTheData() {
    var png = grey
    png.rows = [0, 1, 2, 0, 3]
    check(png.bytes, .data(bytes: 5, expected: 6))
    png.rows = [0, 1, 2, 0, 3, 4, 5]
    check(png.bytes, .data(bytes: 7, expected: 6))
    png.rows = [0, 1, 2, 9, 3, 4]
    check(png.bytes, .filter(9, row: 1))
    check(
      SmallPNG.file([grey.chunks[0], ("IDAT", [1, 2, 3]), ("IEND", [])]),
      .compressed(.notZlib)
    )
  }
}
