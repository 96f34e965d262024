import System

/// The folders below a root, with a fingerprint of each and the watch it has.
///
/// It holds no files, so a register of 20,000 cases takes a few MiB.
struct FolderTree {
  /// A folder of the tree; one that is removed leaves its number to another.
  struct ID: Hashable {
    fileprivate let index: Int32
  }

  private struct Node {
    let name: ExactText
    let parent: ID?
    var fingerprint = Fingerprint.unknown
    var watch: FolderWatch?
    var children: [ExactText: ID] = [:]
  }

  private var nodes = [Node(name: ExactText(""), parent: nil)]
  private var free: [ID] = []
  private var watched: [FolderWatch: ID] = [:]

  static let root = ID(index: 0)

  private subscript(id: ID) -> Node { nodes[Int(id.index)] }

  /// The path from the root.
  func path(of id: ID) -> ExactText {
    var names: [String] = []
    var here = id
    while let parent = self[here].parent {
      names.append(self[here].name.text)
      here = parent
    }
    return ExactText(names.reversed().joined(separator: "/"))
  }

  func folder(_ name: ExactText, in parent: ID) -> ID? { self[parent].children[name] }

  func folder(at path: ExactText) -> ID? {
    var here = Self.root
    for name in path.names {
      guard let next = self[here].children[name] else { return nil }
      here = next
    }
    return here
  }

  func folders(in parent: ID) -> [ExactText: ID] { self[parent].children }

  /// The folder of a name, which becomes one nobody has looked into where there was none.
  mutating func adding(_ name: ExactText, in parent: ID) -> ID {
    if let known = folder(name, in: parent) { return known }
    let node = Node(name: name, parent: parent)
    let id = free.popLast() ?? ID(index: Int32(nodes.count))
    if Int(id.index) < nodes.count { nodes[Int(id.index)] = node } else { nodes.append(node) }
    nodes[Int(parent.index)].children[name] = id
    return id
  }

  /// Takes a folder and everything below out of the tree; the root stays.
  ///
  /// - Returns: Their paths, and the watches that they alone had.
  mutating func remove(_ id: ID) -> (paths: [ExactText], watches: [FolderWatch]) {
    guard let parent = self[id].parent else { return ([], []) }
    var paths: [ExactText] = []
    var watches: [FolderWatch] = []
    var waiting = [(id, path(of: id))]
    while let (id, path) = waiting.popLast() {
      paths.append(path)
      if let watch = unwatch(id) { watches.append(watch) }
      waiting += self[id].children.map { ($0.value, path.appending($0.key)) }
      nodes[Int(id.index)].children = [:]
      free.append(id)
    }
    nodes[Int(parent.index)].children[self[id].name] = nil
    return (paths, watches)
  }
}

extension FolderTree {
  func fingerprint(of id: ID) -> Fingerprint { self[id].fingerprint }

  mutating func setFingerprint(_ fingerprint: Fingerprint, of id: ID) {
    nodes[Int(id.index)].fingerprint = fingerprint
  }

  var watchCount: Int { watched.count }

  func folder(with watch: FolderWatch) -> ID? { watched[watch] }

  func isWatched(_ id: ID) -> Bool { self[id].watch != nil }

  /// Gives a folder its watch.
  ///
  /// A watch belongs to what is on the disk, not to its path: when another folder of the tree has it,
  /// that one was moved here, and the news of it is still on the way.
  ///
  /// - Returns: The watch that the folder had before, when it is another.
  mutating func setWatch(_ watch: FolderWatch, of id: ID) -> FolderWatch? {
    if self[id].watch == watch { return nil }
    if let other = watched[watch] { nodes[Int(other.index)].watch = nil }
    let old = unwatch(id)
    nodes[Int(id.index)].watch = watch
    watched[watch] = id
    return old
  }

  /// Takes its watch from a folder, and says which it was.
  mutating func unwatch(_ id: ID) -> FolderWatch? {
    guard let watch = self[id].watch else { return nil }
    nodes[Int(id.index)].watch = nil
    watched[watch] = nil
    return watch
  }

  mutating func unwatchAll() {
    for index in nodes.indices { nodes[index].watch = nil }
    watched = [:]
  }
}
