import CaseText
import Laws

extension NewValue {
  /// A value of any shape, with nasty texts in it.
  static func any(_ random: inout Seeded, depth: Int = 0) -> NewValue {
    switch random.below(depth < 2 ? 8 : 5) {
    case 0: .empty
    case 1...4: .text(random.pick(NastyText.all))
    case 5, 6: .list((0..<random.below(4)).map { _ in any(&random, depth: depth + 1) })
    default:
      .record(
        (0..<random.below(4)).map { number in
          NewField("\(random.pick(NastyText.keys))\(number)", any(&random, depth: depth + 1))
        }
      )
    }
  }

  /// What a reader finds: an empty list or record is nothing at all.
  var simplified: NewValue {
    switch self {
    case .empty, .list([]), .record([]): .empty
    case .text: self
    case .list(let items): .list(items.map(\.simplified))
    case .record(let fields): .record(fields.map { NewField($0.key, $0.value.simplified) })
    }
  }

  /// The value with another at a path, as ``Document/setting(_:to:order:)`` ought to do it.
  func setting(_ path: ArraySlice<String>, to value: NewValue) -> NewValue {
    guard let key = path.first else { return value.simplified }
    guard case .record(var fields) = self else {
      return .record([NewField(key, NewValue.empty.setting(path.dropFirst(), to: value))])
    }
    if let place = fields.firstIndex(where: { $0.key == key }) {
      fields[place] = NewField(key, fields[place].value.setting(path.dropFirst(), to: value))
    } else {
      fields.append(NewField(key, NewValue.empty.setting(path.dropFirst(), to: value)))
    }
    return .record(fields)
  }
}

extension Document {
  /// The whole tree as a value.
  var value: NewValue { root.map(value(of:)) ?? .empty }

  func value(of id: NodeID) -> NewValue {
    switch kind(of: id) {
    case .empty, .refused: .empty
    case .plain, .singleQuoted, .doubleQuoted, .literal: .text(text(of: id))
    case .sequence: .list(children(of: id).map(value(of:)))
    case .mapping: .record(children(of: id).map { NewField(key(of: $0) ?? "", value(of: $0)) })
    }
  }

  /// The paths of keys that lead to values of some kinds.
  func paths(to kinds: Set<NodeKind>) -> [[String]] {
    guard let root else { return [] }
    var found: [[String]] = []
    func walk(_ id: NodeID, _ path: [String]) {
      if kinds.contains(kind(of: id)) { found.append(path) }
      guard kind(of: id) == .mapping else { return }
      for child in children(of: id) { walk(child, path + [key(of: child) ?? ""]) }
    }
    walk(root, [])
    return found
  }

  var endsLine: Bool { bytes.isEmpty || bytes.last == UInt8(ascii: "\n") }

  /// The lines with their ends; a last line without an end is given the one the file uses.
  var lines: [ArraySlice<UInt8>] {
    let feed = bytes.firstIndex(of: UInt8(ascii: "\n"))
    let usesReturn = feed.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    let whole = endsLine ? bytes : bytes + Array((usesReturn ? "\r\n" : "\n").utf8)
    return whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
  }
}
