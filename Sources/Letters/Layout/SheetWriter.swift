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
  var distinctFaults: [LayoutFault] {
    var seen: Set<LayoutFault> = []
    return faults.filter { seen.insert($0).inserted }
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

  /// Draws a line of text on a page; `at` is where its baseline begins.
  mutating func draw(_ line: SetLine, at point: Point, _ role: Mark.Role, page: Int) {
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
    _ role: Mark.Role,
    page: Int
  ) -> Length {
    var y = point.y
    for (index, line) in lines.enumerated() {
      let line = index + 1 < lines.count ? line.followedBySpace : line
      let baseline = y + Strip.baseline(size: size, leading: leading)
      draw(line, at: Point(point.x, baseline), role, page: page)
      y = y + leading
    }
    return y
  }

  /// Draws what a page has been filled with.
  mutating func draw(_ placed: [PageFilling.Placed], at origin: Point, page: Int) {
    for placed in placed {
      let top = origin.y + placed.y
      for piece in placed.strip.pieces {
        let point = Point(origin.x + piece.x, top + placed.strip.baseline)
        pages[page].marks.append(.text(piece.run, at: point, .content(piece.mark)))
      }
      for rule in placed.strip.rules {
        let start = Point(origin.x + rule.x, top + rule.y)
        let end = Point(start.x + rule.width, start.y)
        pages[page].marks.append(.line(from: start, to: end, thickness: rule.thickness))
      }
    }
  }

  mutating func rule(from start: Point, to end: Point, page: Int) {
    let thickness = SheetGeometry.hairline
    pages[page].marks.append(.line(from: start, to: end, thickness: thickness))
  }
}
