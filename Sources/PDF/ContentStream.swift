/// What is drawn on a page, in operators (ISO 32000-1, 8 and 9), as marked content (14.6).
struct ContentStream {
  private(set) var syntax = Syntax()
  /// The nodes of the sequences, by their identifiers.
  private(set) var owners: [Int] = []
  /// By their places among those of the document.
  private(set) var fonts: Set<Int> = []
  private(set) var images: Set<Int> = []
  private let height: Length
  private var open: Mark.Role?
  /// Where the present line of text begins, between `BT` and `ET`.
  private var line: Point?
  private var font: (place: Int, size: Length)?
  private var thickness: Length?

  init(height: Length) { self.height = height }

  /// Opens marked content unless it is open already.
  ///
  /// - Returns: Whether it is a new sequence.
  mutating func begin(_ role: Mark.Role, tag: String, owner: Int?) -> Bool {
    guard role != open else { return false }
    end()
    open = role
    switch role {
    case .artifact(.header): syntax.add("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
    case .artifact(.footer): syntax.add("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n")
    case .artifact(.layout): syntax.add("/Artifact<</Type/Layout>>BDC\n")
    case .content:
      syntax.add("/\(tag)<</MCID \(owners.count)>>BDC\n")
      if let owner { owners.append(owner) }
    }
    return true
  }

  /// Closes what is open; once more at the end of the page.
  mutating func end() {
    endText()
    if open != nil { syntax.add("EMC\n") }
    open = nil
  }

  private mutating func endText() {
    if line != nil { syntax.add("ET\n") }
    line = nil
  }

  mutating func line(from start: Point, to end: Point, thickness: Length) {
    endText()
    if thickness != self.thickness {
      syntax.add(thickness)
      syntax.add(" w\n")
      self.thickness = thickness
    }
    add(start)
    syntax.add("m ")
    add(end)
    syntax.add("l S\n")
  }

  /// Draws and fills a path; its shades and dashes end with it.
  mutating func path(_ path: Path) {
    endText()
    syntax.add("q ")
    if let fill = path.fill {
      syntax.add(fill)
      syntax.add(" g ")
    }
    if let stroke = path.stroke {
      syntax.add(stroke.grey)
      syntax.add(" G ")
      syntax.add(stroke.thickness)
      syntax.add(" w 1 j ")
      if let dash = stroke.dash {
        syntax.add("[")
        syntax.add(dash)
        syntax.add("]0 d ")
      }
    }
    for step in path.steps {
      switch step {
      case .move(let point):
        add(point)
        syntax.add("m ")
      case .line(let point):
        add(point)
        syntax.add("l ")
      case .close: syntax.add("h ")
      }
    }
    switch (path.fill, path.stroke) {
    case (_?, _?): syntax.add("B Q\n")
    case (_?, nil): syntax.add("f Q\n")
    case (nil, _): syntax.add("S Q\n")
    }
  }

  mutating func image(_ place: Int, in rectangle: Rectangle) {
    endText()
    images.insert(place)
    syntax.add("q ")
    syntax.add(rectangle.width)
    syntax.add(" 0 0 ")
    syntax.add(rectangle.height)
    syntax.add(" ")
    add(Point(rectangle.origin.x, rectangle.origin.y.wrappingPlus(rectangle.height)))
    syntax.add("cm/I\(place) Do Q\n")
  }

  /// Adds a run of the document's font at a place.
  mutating func text(_ run: GlyphRun, at point: Point, using use: inout FontUse, place: Int) {
    let start = Point(point.x, height.wrappingMinus(point.y))
    let before = line ?? Point(.zero, .zero)
    if line == nil { syntax.add("BT\n") }
    line = start
    if font?.place != place || font?.size != run.size {
      font = (place, run.size)
      fonts.insert(place)
      syntax.add("/F\(place) ")
      syntax.add(run.size)
      syntax.add(" Tf\n")
    }
    syntax.add(start.x.wrappingMinus(before.x))
    syntax.add(" ")
    syntax.add(start.y.wrappingMinus(before.y))
    syntax.add(" Td\n")
    // Replacement text for what stands in another order than it is read (14.9.4).
    if let text = run.actualText {
      syntax.add("/Span<</ActualText")
      syntax.add(text: text)
      syntax.add(">>BDC\n")
    }
    GlyphShowing(run).write(into: &syntax, using: &use)
    if run.actualText != nil { syntax.add("EMC\n") }
  }

  /// Adds a point of the page, whose origin is at the bottom (8.3.2.3).
  private mutating func add(_ point: Point) {
    syntax.add(point.x)
    syntax.add(" ")
    syntax.add(height.wrappingMinus(point.y))
    syntax.add(" ")
  }
}

extension Syntax {
  /// Adds a shade as a part of white (8.6.4.2).
  fileprivate mutating func add(_ grey: Path.Grey) { add(Length(thousandths: grey.permille)) }
}

extension Length {
  /// Sums of any lengths: what overflows is no place on a page anyway.
  func wrappingPlus(_ other: Length) -> Length {
    Length(thousandths: thousandths &+ other.thousandths)
  }

  func wrappingMinus(_ other: Length) -> Length {
    Length(thousandths: thousandths &- other.thousandths)
  }
}
