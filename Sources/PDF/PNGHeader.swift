/// The size and kind of a PNG picture (ISO/IEC 15948, 11.2.2).
struct PNGHeader {
  let width, height: Int
  /// Bits in a sample.
  let depth: Int
  let colour: Colour
  let isInterlaced: Bool

  /// Table 11.1.
  enum Colour: Int {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyAlpha = 4
    case rgbAlpha = 6

    /// Samples in a pixel.
    var samples: Int {
      switch self {
      case .grey, .palette: 1
      case .greyAlpha: 2
      case .rgb: 3
      case .rgbAlpha: 4
      }
    }

    var depths: [Int] {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .rgb, .greyAlpha, .rgbAlpha: [8, 16]
      }
    }
  }

  init(_ body: ArraySlice<UInt8>) throws(ImageFault) {
    guard body.count == 13 else { throw .length(chunk: "IHDR", body.count) }
    let bytes = Array(body)
    width = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
    height = bytes[4..<8].reduce(0) { $0 << 8 | Int($1) }
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height) else {
      throw .size(width: width, height: height)
    }
    depth = Int(bytes[8])
    guard let colour = Colour(rawValue: Int(bytes[9])), colour.depths.contains(depth) else {
      throw .colour(type: Int(bytes[9]), depth: Int(bytes[8]))
    }
    self.colour = colour
    guard bytes[10] == 0 else { throw .compressionMethod(Int(bytes[10])) }
    guard bytes[11] == 0 else { throw .filterMethod(Int(bytes[11])) }
    guard bytes[12] <= 1 else { throw .interlaceMethod(Int(bytes[12])) }
    isInterlaced = bytes[12] == 1
    let size = height * rowSize(width)
    guard size <= Self.mostBytes else { throw .tooLarge(bytes: size) }
  }

  /// Bytes in a row of so many pixels, without the filter (7.2).
  func rowSize(_ pixels: Int) -> Int { (pixels * bitsPerPixel + 7) / 8 }

  var bitsPerPixel: Int { colour.samples * depth }

  /// How far back a filter looks (9.2).
  var filterDistance: Int { max(1, bitsPerPixel / 8) }

  /// The parts in which the picture comes: one, or the seven of Adam7 (8.2).
  var passes: [PNGPass] {
    guard isInterlaced else {
      return [PNGPass(left: 0, top: 0, acrossBy: 1, downBy: 1, width: width, height: height)]
    }
    let seven = [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    ]
    return (seven + [(0, 1, 1, 2)]).compactMap { left, top, across, down in
      let columns = (width - left + across - 1) / across
      let rows = (height - top + down - 1) / down
      guard columns > 0, rows > 0 else { return nil }
      return PNGPass(
        left: left,
        top: top,
        acrossBy: across,
        downBy: down,
        width: columns,
        height: rows
      )
    }
  }

  private static let mostPixels = 10_000
  private static let mostBytes = 64_000_000
}

/// Some of the pixels of a picture as a picture of their own (8.2).
struct PNGPass {
  let left, top, acrossBy, downBy: Int
  let width, height: Int
}
