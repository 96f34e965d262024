/// The structure of a document laid flat, with what on the pages belongs to which element.
///
/// Where structure and pages do not agree, the pages win: of several elements with the same number
/// the first has its marks, an element that nothing on any page belongs to is left out (but no cell
/// of a table that stays), and marks that no element names are decoration.
struct Outline {
  private(set) var nodes: [Node] = []
  /// The children of the document.
  private(set) var roots: [Int] = []
  /// By the number of content, who has it.
  private(set) var owners: [Int: Owner] = [:]
  /// By ``Owner/slot``, in the order of the pages.
  private(set) var sequences: [[Sequence]] = []
  private let used: Set<Int>

  /// An element that goes into the file.
  struct Node {
    let kind: Element.Kind
    let language: String?
    /// `nil` for a child of the document.
    let parent: Int?
    var children: [Child] = []
    /// The row, for a cell.
    var row = 0
  }

  enum Child {
    case node(Int)
    /// A place in ``sequences``.
    case content(slot: Int)
  }

  struct Owner {
    let node: Int
    let slot: Int
  }

  /// Marks that follow each other on a page (ISO 32000-1, 14.7.4.2).
  struct Sequence {
    let page: Int
    let identifier: Int
  }

  init(_ document: Document) {
    var used: Set<Int> = []
    for page in document.pages {
      for mark in page.marks {
        if let number = mark.content { used.insert(number) }
      }
    }
    self.used = used
    for element in document.structure {
      if let node = take(element, under: nil, row: 0) { roots.append(node) }
    }
  }

  /// Notes marks of an owner, and gives the node.
  mutating func append(_ sequence: Sequence, to owner: Owner) {
    sequences[owner.slot].append(sequence)
  }

  /// Adds an element and everything in it, or nothing.
  private mutating func take(_ element: Element, under parent: Int?, row: Int) -> Int? {
    let (node, slots) = (nodes.count, sequences.count)
    nodes.append(
      Node(kind: element.kind, language: element.language, parent: parent, row: row)
    )
    var children: [Child] = []
    var rows = 0
    for child in element.children {
      switch child {
      case .element(let inner):
        let place: Int
        switch element.kind {
        case .table: place = rows
        default: place = row
        }
        if let taken = take(inner, under: node, row: place) { children.append(.node(taken)) }
        rows += 1
      case .marks(let number):
        guard used.contains(number), owners[number] == nil else { continue }
        owners[number] = Owner(node: node, slot: sequences.count)
        children.append(.content(slot: sequences.count))
        sequences.append([])
      }
    }
    nodes[node].children = children
    let isEmpty: Bool
    switch element.kind {
    case .tableRow, .tableHeading, .tableCell: isEmpty = false
    case .table: isEmpty = sequences.count == slots
    case .part, .section, .heading, .paragraph, .list, .listItem, .label, .listBody, .span,
      .figure:
      isEmpty = children.isEmpty
    }
    guard isEmpty else { return node }
    nodes.removeLast(nodes.count - node)
    return nil
  }
}

extension Mark {
  /// The number of the content that it belongs to, if anything is drawn.
  var content: Int? {
    switch self {
    case .text(let run, at: _, .content(let number)): run.isDrawn ? number : nil
    case .image(_, in: let rectangle, .content(let number)): rectangle.isDrawn ? number : nil
    case .path(let path, .content(let number)): path.isDrawn ? number : nil
    case .text(_, at: _, .artifact), .image(_, in: _, .artifact), .path(_, .artifact), .line: nil
    }
  }
}

extension GlyphRun {
  var isDrawn: Bool { !glyphs.isEmpty && size > .zero }
}

extension Rectangle {
  var isDrawn: Bool { width > .zero && height > .zero }
}
