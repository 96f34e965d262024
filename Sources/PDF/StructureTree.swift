/// The structure of a document as objects (ISO 32000-1, 14.7).
struct StructureTree {
  private let outline: Outline
  private let pages: [Reference]
  /// By page, the nodes of its sequences.
  private let owners: [[Int]]
  private let details: ElementDetails
  let root: Reference
  private let document: Reference
  private let first: Int

  init(
    _ outline: Outline,
    details: ElementDetails,
    pages: [Reference],
    owners: [[Int]],
    in file: inout ObjectFile
  ) {
    self.outline = outline
    self.details = details
    self.pages = pages
    self.owners = owners
    root = file.reserve()
    document = file.reserve()
    first = document.number + 1
    for _ in outline.nodes { _ = file.reserve() }
  }

  private func reference(of node: Int) -> Reference { Reference(number: first + node) }

  func write(into file: inout ObjectFile) {
    let parents = writeParents(into: &file)
    file.add(root) { syntax in
      syntax.add("<</Type/StructTreeRoot/K ")
      syntax.add(document)
      syntax.add("/ParentTree ")
      syntax.add(parents)
      syntax.add("/ParentTreeNextKey \(pages.count)>>")
    }
    file.add(document) { syntax in
      syntax.add("<</Type/StructElem/S/Document/P ")
      syntax.add(root)
      syntax.add("/K[")
      for node in outline.roots {
        syntax.add(reference(of: node))
        syntax.add(" ")
      }
      syntax.add("]>>")
    }
    for (place, node) in outline.nodes.enumerated() {
      file.add(reference(of: place)) { write(node, at: place, into: &$0) }
    }
  }

  private func write(_ node: Outline.Node, at place: Int, into syntax: inout Syntax) {
    syntax.add("<</Type/StructElem/S/\(node.kind.role)/P ")
    syntax.add(node.parent.map(reference) ?? document)
    if let language = node.language {
      syntax.add("/Lang")
      syntax.add(text: PlainText.language(language))
    }
    details.write(node, at: place, into: &syntax)
    let page = ownPage(node)
    if let page {
      syntax.add("/Pg ")
      syntax.add(pages[page])
    }
    syntax.add("/K[")
    for child in node.children {
      switch child {
      case .node(let inner):
        syntax.add(reference(of: inner))
        syntax.add(" ")
      case .content(let slot):
        for sequence in outline.sequences[slot] { write(sequence, on: page, into: &syntax) }
      }
    }
    syntax.add("]>>")
  }

  /// The page of an element's first marks: those on it need only their number.
  private func ownPage(_ node: Outline.Node) -> Int? {
    for child in node.children {
      switch child {
      case .node: continue
      case .content(let slot):
        if let sequence = outline.sequences[slot].first { return sequence.page }
      }
    }
    return nil
  }

  private func write(_ sequence: Outline.Sequence, on page: Int?, into syntax: inout Syntax) {
    if sequence.page == page {
      syntax.add(sequence.identifier)
    } else {
      syntax.add("<</Type/MCR/Pg ")
      syntax.add(pages[sequence.page])
      syntax.add("/MCID \(sequence.identifier)>>")
    }
    syntax.add(" ")
  }

  /// The tree from pages back to elements (14.7.4.4), with 128 pages in each leaf.
  private func writeParents(into file: inout ObjectFile) -> Reference {
    let leaves = stride(from: 0, to: pages.count, by: Self.pagesInLeaf).map { start in
      (file.reserve(), start..<min(start + Self.pagesInLeaf, pages.count))
    }
    for (leaf, range) in leaves {
      file.add(leaf) { syntax in
        syntax.add("<<")
        if leaves.count > 1 { syntax.add("/Limits[\(range.lowerBound) \(range.upperBound - 1)]") }
        syntax.add("/Nums[")
        for page in range {
          syntax.add("\(page)[")
          for node in owners[page] {
            syntax.add(reference(of: node))
            syntax.add(" ")
          }
          syntax.add("]")
        }
        syntax.add("]>>")
      }
    }
    if leaves.count == 1 { return leaves[0].0 }
    let parents = file.reserve()
    file.add(parents) { syntax in
      syntax.add(leaves.isEmpty ? "<</Nums[" : "<</Kids[")
      for (leaf, _) in leaves {
        syntax.add(leaf)
        syntax.add(" ")
      }
      syntax.add("]>>")
    }
    return parents
  }

  private static let pagesInLeaf = 128
}

extension Element.Kind {
  /// The standard structure type (ISO 32000-1, 14.8.4).
  var role: String {
    switch self {
    case .part: "Part"
    case .section: "Sect"
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeading: "TH"
    case .tableCell: "TD"
    case .span: "Span"
    case .figure: "Figure"
    }
  }
}
