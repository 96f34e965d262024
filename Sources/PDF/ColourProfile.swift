/// What the numbers of a picture mean as colours: a profile of the least size (ICC.1:2004-10).
///
/// The curve is that of sRGB (IEC 61966-2-1). The `Cal` spaces of PDF would do without a profile, but
/// readers show their white with a tint.
enum ColourProfile {
  case grey, sRGB

  var components: Int {
    switch self {
    case .grey: 1
    case .sRGB: 3
    }
  }

  var bytes: [UInt8] {
    let tags = tags
    var table: [UInt8] = number(tags.count)
    var data: [UInt8] = []
    // Red, green and blue have the same curve, which stands there once.
    var places: [[UInt8]: Int] = [:]
    for (name, body) in tags {
      let start = places[body] ?? Self.headerSize + 4 + 12 * tags.count + data.count
      table += name.utf8 + number(start) + number(body.count)
      if places.updateValue(start, forKey: body) == nil {
        data += body + [UInt8](repeating: 0, count: (4 - body.count % 4) % 4)
      }
    }
    return header(size: Self.headerSize + table.count + data.count) + table + data
  }

  /// Section 7.2: a display, version 4.2, lit by D50.
  private func header(size: Int) -> [UInt8] {
    let space =
      switch self {
      case .grey: "GRAY"
      case .sRGB: "RGB "
      }
    var header = number(size) + number(0) + number(0x0420_0000)
    header += Array("mntr\(space)XYZ ".utf8)
    for part in [2020, 1, 1, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 0xFF)] }
    header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
    header += Self.white.flatMap(number)
    return header + [UInt8](repeating: 0, count: Self.headerSize - header.count)
  }

  private var tags: [(name: String, body: [UInt8])] {
    let white = points(Self.white)
    switch self {
    case .grey:
      return [
        ("desc", text("Grey")), ("cprt", text("No copyright")), ("wtpt", white), ("kTRC", curve),
      ]
    case .sRGB:
      return [
        ("desc", text("sRGB")), ("cprt", text("No copyright")), ("wtpt", white),
        ("rXYZ", points([0x6FA2, 0x38F5, 0x0390])), ("gXYZ", points([0x6299, 0xB785, 0x18DA])),
        ("bXYZ", points([0x24A0, 0x0F84, 0xB6CF])), ("rTRC", curve), ("gTRC", curve),
        ("bTRC", curve), ("chad", adaptation),
      ]
    }
  }

  /// Section 10.13, one language.
  private func text(_ text: String) -> [UInt8] {
    type("mluc") + number(1) + number(12) + Array("enUS".utf8) + number(2 * text.utf8.count)
      + number(28) + text.utf8.flatMap { [0, $0] }
  }

  /// Section 10.27.
  private func points(_ values: [Int]) -> [UInt8] { type("XYZ ") + values.flatMap(number) }

  /// Section 10.15, function 3: 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045.
  private var curve: [UInt8] {
    type("para") + [0, 3, 0, 0]
      + [0x0002_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B].flatMap(number)
  }

  /// Section 9.2.15: from D65 to D50 by the method of Bradford.
  private var adaptation: [UInt8] {
    let matrix = [
      0x0001_0C42, 0x0000_05DE, 0xFFFF_F325, 0x0000_0793, 0x0000_FD90, 0xFFFF_FBA1,
      0xFFFF_FDA2, 0x0000_03DC, 0x0000_C06E,
    ]
    return type("sf32") + matrix.flatMap(number)
  }

  private func type(_ name: String) -> [UInt8] { Array(name.utf8) + number(0) }

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// D50, with 16 bits behind the point.
  private static let white = [0xF6D6, 0x0001_0000, 0xD32D]
  private static let headerSize = 128
}
