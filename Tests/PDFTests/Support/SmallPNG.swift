import Flate

/// A PNG file of a few pixels, of which a test changes what it is about.
struct SmallPNG {
  var width, height: Int
  var depth: Int
  var colour: Int
  var interlace = 0
  var palette: [UInt8]?
  var transparency: [UInt8]?
  /// Behind the header and before the data.
  var others: [(name: String, body: [UInt8])] = []
  /// Rows with their filters; nil for rows of zero.
  var rows: [UInt8]?

  init(width: Int, height: Int, depth: Int, colour: Int, rows: [UInt8]? = nil) {
    self.width = width
    self.height = height
    self.depth = depth
    self.colour = colour
    self.rows = rows
  }

  var samples: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colour] ?? 1 }

  var rowSize: Int { (width * samples * depth + 7) / 8 }

  var header: [UInt8] {
    Self.number(width) + Self.number(height)
      + [UInt8(depth), UInt8(colour), 0, 0, UInt8(interlace)]
  }

  var data: [UInt8] {
    Zlib.compress(rows ?? [UInt8](repeating: 0, count: height * (rowSize + 1)))
  }

  var chunks: [(name: String, body: [UInt8])] {
    let half = data.count / 2
    return [("IHDR", header)] + others + (palette.map { [("PLTE", $0)] } ?? [])
      + (transparency.map { [("tRNS", $0)] } ?? [])
      + [("IDAT", Array(data[..<half])), ("IDAT", Array(data[half...])), ("IEND", [])]
  }

  var bytes: [UInt8] { Self.file(chunks) }

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func file(_ chunks: [(name: String, body: [UInt8])]) -> [UInt8] {
    signature + chunks.flatMap { chunk($0.name, $0.body) }
  }

  static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let named = name.utf8 + body
    return number(body.count) + named + number(Int(CRC32.checksum(of: named)))
  }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
