import Bytes
import Findings

/// Two fields of the same name in one record.
extension Parser {
  /// Reports each field whose name stands above already; linear in the number of fields.
  mutating func checkDuplicateKeys(_ frame: Frame) {
    let count = Int(nodes[frame.node].childCount)
    guard count > 1 else { return }
    frame.hasUnusualKey || count > 24
      ? checkDuplicatesByText(frame.node) : checkDuplicatesByBytes(frame.node)
  }

  private mutating func checkDuplicatesByText(_ parent: Int) {
    var keys = Set<String>()
    var node = parent + 1
    repeat {
      if !keys.insert(keyText(nodes[node])).inserted { reportDuplicate(nodes[node]) }
      node = Int(nodes[node].next)
    } while node != 0
  }

  private mutating func checkDuplicatesByBytes(_ parent: Int) {
    var node = Int(nodes[parent + 1].next)
    while node != 0 {
      var earlier = parent + 1
      while earlier != node, !sameKey(nodes[node], nodes[earlier]) {
        earlier = Int(nodes[earlier].next)
      }
      if earlier != node { reportDuplicate(nodes[node]) }
      node = Int(nodes[node].next)
    }
  }

  private mutating func reportDuplicate(_ node: Node) {
    report(
      TextCode.duplicateKey,
      at: node.keyRange,
      with: ["key": Wording(verbatim: visible(keyText(node)))]
    )
  }

  private func sameKey(_ left: Node, _ right: Node) -> Bool {
    guard left.keyEnd - left.keyStart == right.keyEnd - right.keyStart else { return false }
    let key = UnsafeBufferPointer(rebasing: bytes[left.keyRange])
    return bytes.hasPiece(key, at: Int(right.keyStart))
  }

  private func keyText(_ node: Node) -> String {
    Decoding.text(node.keyKind, spelled: ArraySlice(bytes[node.keyRange]))
  }
}
