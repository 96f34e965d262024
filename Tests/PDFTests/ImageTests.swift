import Flate
import Laws
import PDF
import Testing

/// Pictures of every kind that PNG has, as they stand in a file.
@Suite struct ImageTests {
  @Test(
    arguments: [
      (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8),
    ]
  )
  func withoutOpacityTheDataAreUsedAsTheyStand(_ colour: Int, _ depth: Int) throws {
    var random = Seeded(colour * 100 + depth)
    var png = SmallPNG(width: 5, height: 4, depth: depth, colour: colour)
    png.rows = (0..<4).flatMap { row in
      [UInt8(row)] + (0..<png.rowSize).map { _ in UInt8(random.below(256)) }
    }
    // Whatever the filters make of the rows, a whole palette has every number.
    if colour == 3 { png.palette = (0..<3 * (1 << depth)).map { UInt8($0 % 256) } }
    let image = try Image(png: png.bytes)
    #expect(image.width == 5 && image.height == 4)
    let written = try WrittenImage(image)
    #expect(written.dictionary["BitsPerComponent"]?.int == depth)
    #expect(written.dictionary["SMask"] == nil)
    let reference = written.file.objects.first { $0.value == written.dictionary }?.key ?? 0
    #expect(written.file.streams[reference] == png.rows)
    let space = try #require(written.file.value(written.dictionary["ColorSpace"])?.elements)
    #expect(space[0].name == (colour == 3 ? "Indexed" : "ICCBased"))
    if colour == 3 {
      #expect(space[2].int == (1 << depth) - 1)
      #expect(space[3].bytes == png.palette)
    }
  }

  @Test(arguments: [(4, 8), (4, 16), (6, 8), (6, 16)])
  func opacityStandsApart(_ colour: Int, _ depth: Int) throws {
    var random = Seeded(colour * 100 + depth)
    var png = SmallPNG(width: 6, height: 5, depth: depth, colour: colour)
    let pixels = (0..<5).map { _ in (0..<png.rowSize).map { _ in UInt8(random.below(256)) } }
    png.rows = pixels.flatMap { [0] + $0 }
    let written = try WrittenImage(Image(png: png.bytes))
    let (size, sample) = (png.samples * depth / 8, depth / 8)
    let isOpacity = { (place: Int) in place % size >= size - sample }
    #expect(
      written.rows == pixels.map { row in row.indices.filter { !isOpacity($0) }.map { row[$0] } }
    )
    let mask = try written.mask
    #expect(mask.rows == pixels.map { row in row.indices.filter(isOpacity).map { row[$0] } })
    #expect(mask.dictionary["ColorSpace"]?.name == "DeviceGray")
    let page = try #require(written.file.objects[written.file.pages[0]])
    #expect(page["Group"]?["S"]?.name == "Transparency")
  }

  @Test func opacityOfAPalette() throws {
    var png = SmallPNG(width: 5, height: 2, depth: 2, colour: 3)
    png.rows = [0, 0b00_01_10_11, 0b11_000000, 2, 0, 0]
    png.palette = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    png.transparency = [0, 128]
    let mask = try WrittenImage(Image(png: png.bytes)).mask
    #expect(mask.rows == [[0, 128, 255, 255, 255], [0, 128, 255, 255, 255]])
    png.transparency = [255, 255]
    #expect(try WrittenImage(Image(png: png.bytes)).dictionary["SMask"] == nil)
  }

  @Test func oneColourThatIsNotSeen() throws {
    var grey = SmallPNG(width: 1, height: 1, depth: 4, colour: 0)
    grey.transparency = [0xFF, 0x0A]
    #expect(
      try WrittenImage(Image(png: grey.bytes)).dictionary["Mask"]?.elements.map(\.int) == [10, 10]
    )
    var rgb = SmallPNG(width: 1, height: 1, depth: 16, colour: 2)
    rgb.transparency = [1, 0, 0, 2, 3, 4]
    #expect(
      try WrittenImage(Image(png: rgb.bytes)).dictionary["Mask"]?.elements.map(\.int)
        == [256, 256, 2, 2, 772, 772]
    )
  }

  @Test(arguments: [(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (6, 8), (6, 16)])
  func interlacedIsWoven(_ colour: Int, _ depth: Int) throws {
    for (width, height) in [(1, 1), (2, 2), (3, 5), (5, 3), (8, 8), (13, 9), (17, 4)] {
      var png = SmallPNG(width: width, height: height, depth: depth, colour: colour)
      let bits = png.samples * depth
      // Each pixel has its place as its value, as far as its bits go.
      func pixel(_ x: Int, _ y: Int) -> [Int] {
        let value = (y * width + x) * 37 + 1
        return (0..<bits).map { value >> ($0 % 20) & 1 }
      }
      func packed(_ pixels: [[Int]]) -> [UInt8] {
        let bits = pixels.flatMap(\.self)
        return stride(from: 0, to: bits.count, by: 8).map { start in
          (0..<8).reduce(0) { $0 << 1 | UInt8(start + $1 < bits.count ? bits[start + $1] : 0) }
        }
      }
      let passes = [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
        (0, 1, 1, 2),
      ]
      png.interlace = 1
      png.rows = passes.flatMap { left, top, across, down in
        stride(from: top, to: height, by: down).flatMap { y in
          let row = stride(from: left, to: width, by: across).map { pixel($0, y) }
          return row.isEmpty ? [] : [0] + packed(row)
        }
      }
      let image = try WrittenImage(Image(png: png.bytes))
      let samples = png.samples
      let seen = samples == 4 ? 3 : samples
      let expected = (0..<height).map { y in
        packed((0..<width).map { Array(pixel($0, y)[..<(seen * depth)]) })
      }
      #expect(image.rows == expected, "\(width) by \(height)")
    }
  }

  @Test func manyPicturesStandOnceEach() throws {
    let image = try Image(png: SmallPNG(width: 1, height: 1, depth: 8, colour: 0).bytes)
    let place = Rectangle(Point(.zero, .zero), width: .points(10), height: .points(10))
    let marks = (0..<5).map { _ in Mark.image(image, in: place, .artifact(.layout)) }
    let file = try WrittenFile(SmallDocument.page(marks, []).bytes())
    #expect(file.objects.values.count { $0["Subtype"]?.name == "Image" } == 1)
    #expect(file.operators(page: file.pages[0]).count { $0.name == "Do" } == 5)
  }

  @Test func anyBytesAreReadOrRefused() {
    var read = 0
    for seed in 0..<2_000 {
      var random = Seeded(seed)
      var png = SmallPNG(
        width: 1 + random.below(9),
        height: 1 + random.below(9),
        depth: random.pick([1, 2, 4, 8, 16]),
        colour: random.pick([0, 2, 3, 4, 6])
      )
      png.interlace = random.below(2)
      png.palette = (0..<3 * (1 + random.below(9))).map { UInt8($0) }
      if random.chance(oneIn: 2) { png.transparency = (0..<random.below(7)).map { UInt8($0) } }
      png.rows = (0..<random.below(200)).map { _ in UInt8(random.below(6)) }
      if random.chance(oneIn: 2) { png.rows = nil }
      if random.chance(oneIn: 3), png.rows == nil { png.interlace = 0 }
      var chunks = png.chunks
      if random.chance(oneIn: 4) { chunks.swapAt(random.below(chunks.count), 0) }
      if random.chance(oneIn: 4) { chunks.append(random.pick(chunks)) }
      var bytes = SmallPNG.file(chunks)
      if random.chance(oneIn: 2) { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
      if random.chance(oneIn: 4) { bytes.removeLast(random.below(bytes.count)) }
      guard let image = try? Image(png: bytes) else { continue }
      read += 1
      #expect(image.width > 0 && image.height > 0)
    }
    #expect(read > 60)
  }
}
