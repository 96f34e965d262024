import Findings

/// A file in the text format of the register: its bytes, its tree, and what is wrong with it.
///
/// Parsing never fails. What cannot be read is a finding, and every byte stays:
///
/// ```swift
/// let document = Document(parsing: Array("typ: klagomål\nenhet: hemtjanst\n".utf8))
/// document.findings.isEmpty              // true
/// let kind = document[["typ"]]           // a place in the tree
/// document.text(of: kind)                // "klagomål"
/// document.setting(["enhet"], to: .text("aldreboende")).bytes
/// ```
///
/// The format is a strict subset of YAML 1.2; <doc:CaseText> has the grammar and what is refused.
package struct Document: Sendable {
  /// The file, byte for byte.
  package let bytes: [UInt8]
  /// What keeps the file from being read, in the order of the file; empty when all is well.
  package let findings: [Finding]
  let nodes: [Node]

  /// The largest file that is read, in bytes; a larger one is a finding.
  package static let sizeLimit = 1 << 20
  /// How deep collections may lie in each other.
  package static let depthLimit = 16

  /// Reads a file; linear in its size, for any bytes.
  package init(parsing bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count <= Self.sizeLimit else {
      findings = [TextCode.fileTooLarge.finding()]
      nodes = []
      return
    }
    (nodes, findings) = bytes.withUnsafeBufferPointer { buffer in
      var parser = Parser(buffer)
      parser.parse()
      return (parser.nodes, parser.sortedFindings())
    }
  }

  /// The outermost value, or `nil` in a file of nothing but comments.
  package var root: NodeID? { nodes.isEmpty ? nil : NodeID(0) }

  /// What a node is, and how a scalar is spelled.
  package func kind(of id: NodeID) -> NodeKind { nodes[id.position].kind }

  /// The value as spelled, with quotes; of a collection, from its first to its last line.
  package func range(of id: NodeID) -> Range<Int> { nodes[id.position].range }

  /// The key as spelled, or `nil` for an item of a list and for the root.
  package func keyRange(of id: NodeID) -> Range<Int>? {
    let node = nodes[id.position]
    return node.keyKind == .empty ? nil : node.keyRange
  }

  /// The key a value stands under, or `nil` for an item of a list and for the root.
  package func key(of id: NodeID) -> String? {
    let node = nodes[id.position]
    return node.keyKind == .empty ? nil : Decoding.text(node.keyKind, spelled: bytes[node.keyRange])
  }

  /// The text of a scalar, decoded; empty for an empty value and for a collection.
  package func text(of id: NodeID) -> String {
    let node = nodes[id.position]
    return Decoding.text(
      node.kind,
      spelled: bytes[node.range],
      endsFile: node.range.upperBound == bytes.count
    )
  }

  /// The values directly inside a collection, in the order of the file.
  package func children(of id: NodeID) -> Children { Children(nodes: nodes, parent: id.position) }

  /// The value at a path of keys, or `nil` when there is none.
  package subscript(path: [String]) -> NodeID? {
    guard var here = root else { return nil }
    for key in path {
      guard let next = child(of: here, key: key) else { return nil }
      here = next
    }
    return here
  }

  /// The value under a key, compared as Unicode text (NFC and NFD are the same).
  package func child(of id: NodeID, key: String) -> NodeID? {
    children(of: id).first { self.key(of: $0) == key }
  }
}

/// The values directly inside a collection.
package struct Children: Sequence, IteratorProtocol, Sendable {
  private let nodes: [Node]
  private var upcoming: Int
  private var remaining: Int

  init(nodes: [Node], parent: Int) {
    self.nodes = nodes
    upcoming = parent + 1
    remaining = Int(nodes[parent].childCount)
  }

  /// How many values are still to come, exactly.
  package var underestimatedCount: Int { remaining }

  /// The value that comes next in the file.
  package mutating func next() -> NodeID? {
    guard remaining > 0 else { return nil }
    defer {
      remaining -= 1
      upcoming = Int(nodes[upcoming].next)
    }
    return NodeID(upcoming)
  }
}
