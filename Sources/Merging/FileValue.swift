import CaseText

/// A value of a file as it is compared: by its text, not by how it is spelled.
extension Document {
  /// The value at a place of the tree.
  func value(at id: NodeID) -> NewValue {
    switch kind(of: id) {
    case .empty, .refused: .empty
    case .plain, .singleQuoted, .doubleQuoted, .literal: .text(text(of: id))
    case .sequence: .list(children(of: id).map(value(at:)))
    case .mapping:
      .record(children(of: id).map { NewField(key(of: $0) ?? "", value(at: $0)) })
    }
  }
}

extension NewValue {
  /// The value without the order of its fields, in which nothing lies.
  var sorted: NewValue {
    switch self {
    case .empty, .text: self
    case .list(let items): .list(items.map(\.sorted))
    case .record(let fields):
      .record(
        fields.map { NewField($0.key, $0.value.sorted) }.sorted {
          $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
      )
    }
  }

  /// Whether two values say the same.
  func says(_ other: NewValue) -> Bool { self == other || sorted == other.sorted }

  /// As people read it: a text as it is, everything else as it stands in a file.
  var words: String? {
    switch self {
    case .empty: nil
    case .text(let text): text
    case .list, .record:
      String(
        decoding: Document([NewField("x", self)]).bytes.drop { $0 != UInt8(ascii: "\n") }
          .dropFirst(),
        as: UTF8.self
      )
    }
  }

  var fields: [NewField]? {
    switch self {
    case .record(let fields): fields
    case .empty, .text, .list: nil
    }
  }

  var items: [NewValue]? {
    switch self {
    case .list(let items): items
    case .empty, .text, .record: nil
    }
  }

  var text: String? {
    switch self {
    case .text(let text): text
    case .empty, .list, .record: nil
    }
  }
}
