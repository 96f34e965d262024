import Flate

/// The chunks of a PNG file that matter for a picture on paper (ISO/IEC 15948, 5 and 11).
struct PNGFile {
  let header: PNGHeader
  private(set) var palette: [UInt8] = []
  /// One byte for each of the first colours of the palette, or a colour in samples of two bytes.
  private(set) var transparency: [UInt8] = []
  /// Everything from the IDAT chunks.
  private(set) var data: [UInt8] = []

  init(_ bytes: [UInt8]) throws(ImageFault) {
    guard bytes.starts(with: Self.signature) else { throw .notPNG }
    var chunks = PNGChunks(bytes, from: Self.signature.count)
    let first = try chunks.next()
    guard first.name == "IHDR" else { throw .missing(chunk: "IHDR") }
    header = try PNGHeader(first.body)
    var seen: Set<String> = ["IHDR"]
    var last = first.name
    while last != "IEND" {
      let chunk = try chunks.next()
      let isRepeated = !seen.insert(chunk.name).inserted
      switch chunk.name {
      case "PLTE":
        guard !isRepeated, data.isEmpty else { throw chunk.misplaced }
        let count = chunk.body.count
        guard count % 3 == 0, (3...768).contains(count) else { throw chunk.wrongLength }
        palette = Array(chunk.body)
      case "tRNS":
        guard !isRepeated, data.isEmpty else { throw chunk.misplaced }
        try takeTransparency(chunk)
      case "IDAT":
        guard !isRepeated || last == "IDAT" else { throw chunk.misplaced }
        data += chunk.body
      case "IEND": break
      case "IHDR": throw chunk.misplaced
      default:
        // A capital first letter says that the picture cannot be shown without it (5.4).
        guard chunk.isAncillary else { throw .unknown(chunk: chunk.name, at: chunk.place) }
      }
      last = chunk.name
    }
    guard seen.contains("IDAT") else { throw .missing(chunk: "IDAT") }
    if header.colour == .palette, palette.isEmpty { throw .missing(chunk: "PLTE") }
  }

  private mutating func takeTransparency(_ chunk: PNGChunk) throws(ImageFault) {
    let count = chunk.body.count
    switch header.colour {
    case .grey:
      guard count == 2 else { throw chunk.wrongLength }
    case .rgb:
      guard count == 6 else { throw chunk.wrongLength }
    case .palette:
      guard !palette.isEmpty else { throw chunk.misplaced }
      guard count * 3 <= palette.count else { throw chunk.wrongLength }
    case .greyAlpha, .rgbAlpha: throw chunk.misplaced
    }
    transparency = Array(chunk.body)
  }

  /// Whether its compressed data mean the same in a PDF file, without a look at the pixels.
  var standsAsItIs: Bool {
    guard !header.isInterlaced else { return false }
    switch header.colour {
    case .grey, .rgb: return true
    case .palette:
      return palette.count == 3 << header.depth && transparency.allSatisfy { $0 == 255 }
    case .greyAlpha, .rgbAlpha: return false
    }
  }

  /// The samples of the colour that is not seen, for grey and RGB (11.3.2.1).
  var transparentColour: [Int] {
    switch header.colour {
    case .palette, .greyAlpha, .rgbAlpha: []
    case .grey, .rgb:
      stride(from: 0, to: transparency.count - 1, by: 2).map { place in
        let sample = Int(transparency[place]) << 8 | Int(transparency[place + 1])
        return sample & (1 << header.depth - 1)
      }
    }
  }

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
}

/// A part of a PNG file (5.3).
struct PNGChunk {
  let name: String
  let body: ArraySlice<UInt8>
  /// Where it begins in the file.
  let place: Int
  let isAncillary: Bool

  var misplaced: ImageFault { .misplaced(chunk: name, at: place) }
  var wrongLength: ImageFault { .length(chunk: name, body.count) }
}

/// The chunks of a file one after the other, each checked against its checksum.
struct PNGChunks {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func next() throws(ImageFault) -> PNGChunk {
    guard bytes.count - place >= 12 else { throw .truncated(at: place) }
    let length = number(at: place)
    guard length <= bytes.count - place - 12 else { throw .truncated(at: place) }
    let end = place + 8 + length
    let name = bytes[place + 4..<place + 8]
    let isName = name.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    let text = isName ? String(decoding: name, as: UTF8.self) : "?"
    var sum = CRC32()
    sum.update(bytes[place + 4..<end])
    guard sum.value == UInt32(number(at: end)) else { throw .checksum(chunk: text, at: place) }
    defer { place = end + 4 }
    return PNGChunk(
      name: text,
      body: bytes[place + 8..<end],
      place: place,
      isAncillary: bytes[place + 4] & 0x20 != 0
    )
  }

  private func number(at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
