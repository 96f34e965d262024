/// What elements say besides their content: attributes and alternatives (ISO 32000-1, 14.8.5).
struct ElementDetails {
  /// By node: where a figure is on its page, from the lower left corner.
  private var boxes: [Int: Box] = [:]
  /// By node: the first sign of a label.
  private var labels: [Int: Unicode.Scalar] = [:]
  private let nodes: [Outline.Node]

  /// The corners of a figure.
  private struct Box {
    let page: Int
    var left, bottom, right, top: Length

    mutating func widen(to other: Box) {
      guard other.page == page else { return }
      left = min(left, other.left)
      bottom = min(bottom, other.bottom)
      right = max(right, other.right)
      top = max(top, other.top)
    }
  }

  init(of outline: Outline, in document: Document) {
    nodes = outline.nodes
    let isNeeded = nodes.contains { node in
      switch node.kind {
      case .figure, .label: true
      case .part, .section, .heading, .paragraph, .list, .listItem, .listBody, .table, .tableRow,
        .tableHeading, .tableCell, .span:
        false
      }
    }
    guard isNeeded else { return }
    for (place, page) in document.pages.enumerated() {
      for mark in page.marks {
        guard let number = mark.content, let owner = outline.owners[number] else { continue }
        note(mark, on: page, at: place, of: owner.node)
      }
    }
  }

  private mutating func note(_ mark: Mark, on page: Page, at place: Int, of node: Int) {
    var around: Int? = node
    while let inner = around {
      switch nodes[inner].kind {
      case .figure:
        guard let box = Self.box(of: mark, on: page, at: place) else { return }
        boxes[inner, default: box].widen(to: box)
      case .label:
        if labels[inner] == nil { labels[inner] = Self.firstSign(of: mark) }
      case .part, .section, .heading, .paragraph, .list, .listItem, .listBody, .table, .tableRow,
        .tableHeading, .tableCell, .span:
        break
      }
      around = nodes[inner].parent
    }
  }

  private static func box(of mark: Mark, on page: Page, at place: Int) -> Box? {
    func box(_ origin: Point, _ width: Length, _ height: Length) -> Box {
      let top = page.height.wrappingMinus(origin.y)
      return Box(
        page: place,
        left: origin.x,
        bottom: top.wrappingMinus(height),
        right: origin.x.wrappingPlus(width),
        top: top
      )
    }
    switch mark {
    case .text(let run, at: let point, _):
      let (ascent, descent) = (run.length(of: run.font.ascent), run.length(of: run.font.descent))
      return box(
        Point(point.x, point.y.wrappingMinus(ascent)),
        run.length(of: run.glyphs.reduce(0) { $0 &+ run.font.advance(of: $1.id) &+ $1.adjustment }),
        ascent.wrappingMinus(descent)
      )
    case .image(_, in: let rectangle, _):
      return box(rectangle.origin, rectangle.width, rectangle.height)
    case .path(let path, _):
      guard let bounds = path.bounds else { return nil }
      return box(bounds.origin, bounds.width, bounds.height)
    case .line: return nil
    }
  }

  private static func firstSign(of mark: Mark) -> Unicode.Scalar? {
    switch mark {
    case .text(let run, at: _, _):
      run.glyphs.lazy.flatMap(\.text.unicodeScalars).first { $0 != " " && $0 != "(" }
    case .image, .path, .line: nil
    }
  }

  func write(_ node: Outline.Node, at place: Int, into syntax: inout Syntax) {
    switch node.kind {
    case .figure(let alternative):
      syntax.add("/Alt")
      syntax.add(text: alternative)
      guard let box = boxes[place] else { return }
      syntax.add("/A<</O/Layout/Placement/Block/BBox[")
      for length in [box.left, box.bottom, box.right, box.top] {
        syntax.add(length)
        syntax.add(" ")
      }
      syntax.add("]>>")
    case .list: syntax.add("/A<</O/List/ListNumbering/\(numbering(of: node))>>")
    case .tableHeading: syntax.add("/A<</O/Table/Scope/\(headsColumn(node) ? "Column" : "Row")>>")
    case .part, .section, .heading, .paragraph, .listItem, .label, .listBody, .table, .tableRow,
      .tableCell, .span:
      break
    }
  }

  /// Whether a heading is one of a column: those of the first row are, unless they stand beside ordinary cells (table 349).
  private func headsColumn(_ node: Outline.Node) -> Bool {
    guard node.row == 0, let row = node.parent else { return node.row == 0 }
    return !nodes[row].children.contains { child in
      switch child {
      case .node(let place): nodes[place].kind == .tableCell
      case .content: false
      }
    }
  }

  /// Table 347, by the label of the first item that has one.
  private func numbering(of list: Outline.Node) -> String {
    for case .node(let item) in list.children {
      for case .node(let part) in nodes[item].children {
        guard let sign = labels[part] else { continue }
        switch sign {
        case "0"..."9": return "Decimal"
        case "a"..."z": return "LowerAlpha"
        case "A"..."Z": return "UpperAlpha"
        case "\u{25CB}", "\u{25E6}": return "Circle"
        case "\u{25A0}", "\u{25AA}": return "Square"
        default: return "Disc"
        }
      }
    }
    return "None"
  }
}

extension GlyphRun {
  /// Thousandths of an em at the size of the run; no size is too large.
  fileprivate func length(of thousandths: Int) -> Length {
    Length(thousandths: size.thousandths &* thousandths / 1000)
  }
}
