/// Edits below the items of lists.
extension Document {
  /// The document with the value at a path replaced, or added where the record that it belongs to has none.
  ///
  /// `path`: keys from the outermost mapping in; an item of a list is named by the text of its first field.
  ///
  /// - Returns: The edited document, or `nil` as for ``setting(_:to:order:)``, and when an item is not there.
  package func setting(named path: [String], to value: NewValue) -> Document? {
    guard findings.isEmpty, let root, let last = path.last else { return nil }
    var parent = root
    for step in path.dropLast() {
      guard let next = member(of: parent, named: step) else { return nil }
      parent = next
    }
    if let old = member(of: parent, named: last) { return replacing(old, with: value) }
    guard kind(of: parent) == .mapping else { return nil }
    return adding(NewField(last, value), to: parent, order: [])
  }

  /// The value of a key, or the record of a list that is known by a name.
  private func member(of parent: NodeID, named name: String) -> NodeID? {
    switch kind(of: parent) {
    case .mapping: return child(of: parent, key: name)
    case .sequence:
      return children(of: parent).first { item in
        guard kind(of: item) == .mapping, let field = children(of: item).first(where: { _ in true })
        else { return false }
        return text(of: field) == name
      }
    case .refused, .empty, .plain, .singleQuoted, .doubleQuoted, .literal: return nil
    }
  }
}
