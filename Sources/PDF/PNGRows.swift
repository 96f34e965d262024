import Flate

/// The samples of a PNG picture as they go into a PDF file: colours and opacity apart, compressed.
struct PNGRows {
  let colours: [UInt8]
  let opacity: [UInt8]?
  /// Bits in a sample of the opacity.
  let opacityDepth: Int

  init(_ file: PNGFile) throws(ImageFault) {
    let header = file.header
    let passes = header.passes
    let expected = passes.reduce(0) { $0 + $1.height * (header.rowSize($1.width) + 1) }
    var data = try Self.unpacked(file.data, size: expected)
    guard !file.standsAsItIs else {
      try PNGFilter.check(data, rowSize: header.rowSize(header.width))
      (colours, opacity, opacityDepth) = (file.data, nil, 8)
      return
    }
    try Self.undoFilters(of: &data, in: passes, header: header)
    let rows = header.isInterlaced ? Self.woven(data, from: passes, header: header) : data
    switch header.colour {
    case .grey, .rgb, .palette:
      try Self.checkPalette(of: file, rows: rows)
      colours =
        header.isInterlaced
        ? Self.compressed(rows, by: header, samples: header.colour.samples) : file.data
      opacity = Self.paletteOpacity(of: file, rows: rows).map(Zlib.compress)
      opacityDepth = 8
    case .greyAlpha, .rgbAlpha:
      let parts = Self.parted(rows, by: header)
      colours = Self.compressed(parts.colours, by: header, samples: header.colour.samples - 1)
      opacity = Self.compressed(parts.opacity, by: header, samples: 1)
      opacityDepth = header.depth
    }
  }

  private static func unpacked(_ data: [UInt8], size: Int) throws(ImageFault) -> [UInt8] {
    let rows: [UInt8]
    do {
      rows = try Zlib.decompress(data, limit: size)
    } catch .tooLong {
      throw .data(bytes: size + 1, expected: size)
    } catch {
      throw .compressed(error)
    }
    guard rows.count == size else { throw .data(bytes: rows.count, expected: size) }
    return rows
  }

  private static func undoFilters(
    of data: inout [UInt8],
    in passes: [PNGPass],
    header: PNGHeader
  ) throws(ImageFault) {
    var (start, row) = (0, 0)
    for pass in passes {
      let size = header.rowSize(pass.width)
      try PNGFilter.undo(
        &data,
        from: start,
        rowSize: size,
        height: pass.height,
        distance: header.filterDistance,
        firstRow: row
      )
      start += pass.height * (size + 1)
      row += pass.height
    }
  }

  private static func compressed(_ rows: [UInt8], by header: PNGHeader, samples: Int) -> [UInt8] {
    let bits = samples * header.depth
    let size = (header.width * bits + 7) / 8
    // Filters are for whole bytes (12.8).
    guard header.depth >= 8 else { return Zlib.compress(rows) }
    return Zlib.compress(PNGFilter.apply(rows, rowSize: size, distance: max(1, bits / 8)))
  }

  /// The seven passes as one picture (8.2).
  private static func woven(
    _ data: [UInt8],
    from passes: [PNGPass],
    header: PNGHeader
  ) -> [UInt8] {
    let size = header.rowSize(header.width) + 1
    let bits = header.bitsPerPixel
    var rows = [UInt8](repeating: 0, count: size * header.height)
    var source = 0
    for pass in passes {
      for line in 0..<pass.height {
        let row = (pass.top + line * pass.downBy) * size + 1
        source += 1
        for column in 0..<pass.width {
          let target = pass.left + column * pass.acrossBy
          if bits >= 8 {
            let bytes = bits / 8
            for byte in 0..<bytes {
              rows[row + target * bytes + byte] = data[source + column * bytes + byte]
            }
          } else {
            let from = column * bits
            let mask = UInt8(1 << bits - 1)
            let value = data[source + from / 8] >> UInt8(8 - bits - from % 8) & mask
            let to = target * bits
            rows[row + to / 8] |= value << UInt8(8 - bits - to % 8)
          }
        }
        source += header.rowSize(pass.width)
      }
    }
    return rows
  }

  /// Colours and opacity, which is the last sample of each pixel.
  private static func parted(
    _ rows: [UInt8],
    by header: PNGHeader
  ) -> (colours: [UInt8], opacity: [UInt8]) {
    let sample = header.depth / 8
    let pixel = header.bitsPerPixel / 8
    var (colours, opacity): ([UInt8], [UInt8]) = ([], [])
    opacity.reserveCapacity(header.height * (header.width * sample + 1))
    colours.reserveCapacity(rows.count - header.height * header.width * sample)
    var place = 0
    for _ in 0..<header.height {
      colours.append(0)
      opacity.append(0)
      place += 1
      for _ in 0..<header.width {
        for byte in 0..<pixel - sample { colours.append(rows[place + byte]) }
        for byte in pixel - sample..<pixel { opacity.append(rows[place + byte]) }
        place += pixel
      }
    }
    return (colours, opacity)
  }

  /// The opacity of each pixel of a palette that has transparent colours, in bytes behind a
  /// filter of 0.
  private static func paletteOpacity(of file: PNGFile, rows: [UInt8]) -> [UInt8]? {
    guard file.header.colour == .palette, file.transparency.contains(where: { $0 < 255 }) else {
      return nil
    }
    let opacities =
      file.transparency + [UInt8](repeating: 255, count: 256 - file.transparency.count)
    var result: [UInt8] = []
    result.reserveCapacity(file.header.height * (file.header.width + 1))
    for row in 0..<file.header.height {
      result.append(0)
      eachEntry(by: file.header, in: rows, row: row) { result.append(opacities[Int($0)]) }
    }
    return result
  }

  private static func checkPalette(of file: PNGFile, rows: [UInt8]) throws(ImageFault) {
    let count = file.palette.count / 3
    guard file.header.colour == .palette, count < 1 << file.header.depth else { return }
    var highest: UInt8 = 0
    for row in 0..<file.header.height {
      eachEntry(by: file.header, in: rows, row: row) { highest = max(highest, $0) }
    }
    guard highest < count else { throw .palette(entry: Int(highest), count: count) }
  }

  /// The numbers of the colours in a row (7.2).
  @inline(__always)
  private static func eachEntry(
    by header: PNGHeader,
    in rows: [UInt8],
    row: Int,
    body: (UInt8) -> Void
  ) {
    let start = row * (header.rowSize(header.width) + 1) + 1
    let mask = UInt8(truncatingIfNeeded: 1 << header.depth - 1)
    for column in 0..<header.width {
      let bit = column * header.depth
      body(rows[start + bit / 8] >> UInt8(8 - header.depth - bit % 8) & mask)
    }
  }
}
