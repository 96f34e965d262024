/// Where the pages hang: a tree of at most 64 branches at each node (ISO 32000-1, 7.7.3).
struct PageTree {
  let root: Reference
  let pages: [Reference]
  /// From the root downwards: each node with its children and how many pages are below it.
  private var nodes: [Node] = []
  private var parents: [Reference] = []

  private struct Node {
    let reference: Reference
    let parent: Reference?
    let children: [Reference]
    let count: Int
  }

  static let branches = 64

  init(_ count: Int, in file: inout ObjectFile) {
    var levels = [(0..<count).map { _ in file.reserve() }]
    // How many pages are below a node of the level, the last one aside.
    var span = 1
    repeat {
      let below = levels[levels.count - 1].count
      let nodes = max(1, (below + Self.branches - 1) / Self.branches)
      levels.append((0..<nodes).map { _ in file.reserve() })
    } while levels[levels.count - 1].count > 1
    pages = levels[0]
    root = levels[levels.count - 1][0]
    for level in 1..<levels.count {
      span *= Self.branches
      for (place, reference) in levels[level].enumerated() {
        let below = levels[level - 1]
        let first = min(place * Self.branches, below.count)
        let children = Array(below[first..<min(first + Self.branches, below.count)])
        let parent = level + 1 < levels.count ? levels[level + 1][place / Self.branches] : nil
        let pages = min(count - min(count, place * span), span)
        nodes.append(Node(reference: reference, parent: parent, children: children, count: pages))
        if level == 1 { parents += repeatElement(reference, count: children.count) }
      }
    }
  }

  /// The node of a page.
  func parent(of page: Int) -> Reference { parents[page] }

  func write(into file: inout ObjectFile) {
    for node in nodes {
      file.add(node.reference) { syntax in
        syntax.add("<</Type/Pages/Count ")
        syntax.add(node.count)
        if let parent = node.parent {
          syntax.add("/Parent ")
          syntax.add(parent)
        }
        syntax.add("/Kids[")
        for child in node.children {
          syntax.add(child)
          syntax.add(" ")
        }
        syntax.add("]>>")
      }
    }
  }
}
