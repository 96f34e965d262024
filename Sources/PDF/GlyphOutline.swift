/// What there is of one glyph's outline, checked, and where it stands (OpenType 1.9, `glyf`).
struct GlyphOutline {
  let kind: Kind
  /// Points of all parts together, for a composite glyph.
  var points = 0
  var contours = 0
  /// How many parts stand within one another; 0 for a simple glyph.
  var depth = 0

  enum Kind {
    case empty
    /// Number of contours, box and ends of the contours, then the points with their flags; between
    /// the two stand the instructions, which are left out.
    case simple(head: FontBytes, points: FontBytes)
    /// Number of contours and box, then one record for each part.
    case composite(head: FontBytes, parts: [Part])
  }

  struct Part {
    let glyph: GlyphID
    let record: FontBytes
    /// Where it is joined by a point of its own to one of the parts before it.
    let join: Join?

    struct Join {
      let before, own: Int
    }
  }

  static let none = GlyphOutline(kind: .empty)

  init(kind: Kind, points: Int = 0, contours: Int = 0) {
    self.kind = kind
    self.points = points
    self.contours = contours
  }

  /// Of a composite glyph the parts are not looked into.
  init(_ glyph: FontBytes) throws(FontFault.GlyphFault) {
    guard glyph.count > 0 else {
      self = .none
      return
    }
    guard glyph.count >= Self.headSize else { throw .tooShort }
    let contours = glyph.int16(0)
    if contours == 0 {
      self = .none
    } else if contours > 0 {
      self = try Self.simple(glyph, contours: contours)
    } else {
      self = GlyphOutline(kind: try Self.composite(glyph))
    }
  }

  /// Number of contours and box.
  static let headSize = 10
}

extension GlyphOutline {
  private static func simple(
    _ glyph: FontBytes,
    contours: Int
  ) throws(FontFault.GlyphFault) -> GlyphOutline {
    let headSize = headSize + 2 * contours
    guard glyph.count >= headSize + 2 else { throw .tooShort }
    var last = -1
    for contour in 0..<contours {
      let end = glyph.uint16(Self.headSize + 2 * contour)
      guard end > last else { throw .badContours }
      last = end
    }
    guard last < 0xFFFF else { throw .badContours }
    let flags = headSize + 2 + glyph.uint16(headSize)
    let end = try endOfPoints(last + 1, in: glyph, from: flags)
    guard let head = glyph.part(from: 0, count: headSize),
      let body = glyph.part(from: flags, count: end - flags)
    else { throw .tooShort }
    return GlyphOutline(
      kind: .simple(head: head, points: body),
      points: last + 1,
      contours: contours
    )
  }

  /// Goes through the flags, each of which may count several times, and says how long each
  /// coordinate is.
  private static func endOfPoints(
    _ count: Int,
    in glyph: FontBytes,
    from start: Int
  ) throws(FontFault.GlyphFault) -> Int {
    var place = start
    var rest = count
    var coordinates = 0
    while rest > 0 {
      guard place < glyph.count else { throw .tooShort }
      let flag = glyph.uint8(place)
      place += 1
      var times = 1
      if flag & PointFlag.isRepeated != 0 {
        times += glyph.uint8(place)
        place += 1
      }
      guard times <= rest else { throw .badContours }
      rest -= times
      coordinates += times * (size(flag) + size(flag >> 1))
    }
    guard coordinates <= glyph.count - place else { throw .tooShort }
    return place + coordinates
  }

  /// Of the horizontal coordinate; of the vertical one with the flag moved by one bit.
  private static func size(_ flag: Int) -> Int {
    if flag & PointFlag.isShort != 0 { return 1 }
    return flag & PointFlag.isSame != 0 ? 0 : 2
  }

  private enum PointFlag {
    static let isShort = 0x02
    static let isRepeated = 0x08
    static let isSame = 0x10
  }
}
