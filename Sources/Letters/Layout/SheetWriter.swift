import PDF
import Typesetting

/// Puts lines on pages, and gathers what cannot be shown.
struct SheetWriter {
  var typesetter: Typesetter
  var numbers = MarkNumbers()
  var pages: [Page] = []
  private var faults: [LayoutFault] = []

  init(_ typeface: Typeface) { typesetter = Typesetter(typeface) }

  /// What was reported, once each: what is repeated on every page is reported for every page.
  private var distinctFaults: [LayoutFault] {
    var seen: Set<LayoutFault> = []
    let distinct = faults.filter { seen.insert($0).inserted }
    // A window in the wrong place leaves no room for the letterhead either.
    return distinct.contains(.windowOutside)
      ? distinct.filter { $0 != .letterheadTooHigh } : distinct
  }

  /// A document with the pages that were drawn, and the part that they are; throws all that is wrong.
  func finished(_ empty: Document, with part: Element) throws(LayoutFaults) -> Document {
    let faults = distinctFaults
    guard faults.isEmpty else { throw LayoutFaults(faults) }
    var document = empty
    document.pages = pages
    document.structure = [part]
    return document
  }

  mutating func report(_ fault: LayoutFault) { faults.append(fault) }

  mutating func report(_ missing: MissingCharacter, in part: SheetPart) {
    faults.append(.missingCharacter(missing.text, in: part, offset: missing.offset))
  }

  /// A text as one line, or as many as the measure asks for.
  mutating func lines(
    _ spans: [Span],
    size: Length,
    measure: Length = .millimetres(1000),
    of part: SheetPart
  ) -> [SetLine] {
    let text = typesetter.shape(spans)
    for missing in text.missing { report(missing, in: part) }
    return text.lines(measure: measure, size: size)
  }

  /// A text that stands on one line; a fault when it is wider than the measure.
  mutating func line(
    _ span: Span,
    size: Length,
    measure: Length,
    of part: SheetPart
  ) -> SetLine? {
    let text = typesetter.shape([span])
    for missing in text.missing { report(missing, in: part) }
    guard !text.isEmpty else { return nil }
    let line = text.line(size: size)
    if line.width > measure { report(.tooWide(part)) }
    return line
  }

  /// Draws a line of text on a page; `at` is where its baseline begins.
  mutating func draw(_ line: SetLine, at point: Point, as role: Mark.Role, page: Int) {
    for piece in line.pieces {
      pages[page].marks.append(.text(piece.run, at: Point(point.x + piece.x, point.y), role))
    }
  }

  /// Draws lines below each other, hands out where the last ends.
  ///
  /// A space is put behind every line but the last, so that they are read apart.
  mutating func draw(
    _ lines: [SetLine],
    at point: Point,
    size: Length,
    leading: Length,
    as role: Mark.Role,
    page: Int
  ) -> Length {
    var y = point.y
    for (index, line) in lines.enumerated() {
      let line = index + 1 < lines.count ? line.followedBySpace : line
      let baseline = y + Strip.baseline(size: size, leading: leading)
      draw(line, at: Point(point.x, baseline), as: role, page: page)
      y = y + leading
    }
    return y
  }

  /// Draws what a page has been filled with.
  mutating func draw(_ placed: [PageFilling.Placed], at origin: Point, page: Int) {
    for placed in placed {
      let point = Point(origin.x, origin.y + placed.y)
      if placed.isRepeated {
        repeatStrip(placed.strip, at: point, page: page)
      } else {
        draw(placed.strip, at: point, page: page)
      }
    }
  }

  mutating func draw(_ strip: Strip, at point: Point, page: Int) {
    draw(strip, at: point, page: page) { .content($0) }
  }

  /// Draws a strip that is only repeated, as decoration.
  mutating func repeatStrip(_ strip: Strip, at point: Point, page: Int) {
    draw(strip, at: point, page: page) { _ in .artifact(.header) }
  }

  private mutating func draw(
    _ strip: Strip,
    at point: Point,
    page: Int,
    role: (Int) -> Mark.Role
  ) {
    for piece in strip.pieces {
      let start = Point(point.x + piece.x, point.y + strip.baseline)
      pages[page].marks.append(.text(piece.run, at: start, role(piece.mark)))
    }
    for rule in strip.rules {
      let start = Point(point.x + rule.x, point.y + rule.y)
      let end = Point(start.x + rule.width, start.y)
      pages[page].marks.append(.line(from: start, to: end, thickness: rule.thickness))
    }
    for box in strip.boxes {
      let corner = Point(point.x + box.x, point.y + box.y)
      draw(Rectangle(corner, width: box.side, height: box.side), page: page)
    }
  }

  /// Draws the outline of a rectangle.
  mutating func draw(_ rectangle: Rectangle, page: Int) {
    let left = rectangle.origin.x
    let top = rectangle.origin.y
    let right = left + rectangle.width
    let bottom = top + rectangle.height
    rule(from: Point(left, top), to: Point(right, top), page: page)
    rule(from: Point(right, top), to: Point(right, bottom), page: page)
    rule(from: Point(right, bottom), to: Point(left, bottom), page: page)
    rule(from: Point(left, bottom), to: Point(left, top), page: page)
  }

  mutating func rule(from start: Point, to end: Point, page: Int) {
    let thickness = SheetGeometry.hairline
    pages[page].marks.append(.line(from: start, to: end, thickness: thickness))
  }
}
