import CaseText

/// Two changes of a value become one: records by field, lists by item, prose by line where that may be.
struct ValueMerge {
  /// What may be done with the values of a file.
  struct Manner: Sendable {
    /// How a text of several lines that both have changed is brought together.
    let prose: Prose
    /// Whether what one side has taken out of a list is gone.
    let removals: Removals

    enum Prose: Sendable {
      /// Line by line: what is written of an investigation.
      case byLine
      /// Not at all: half of one address and half of another is nobody's.
      case whole
    }

    enum Removals: Sendable {
      case hold
      /// A list that only grows.
      case areIgnored
    }
  }

  let manner: Manner
  /// What stands where people are to choose; the side that was first where nothing was before.
  private(set) var conflicts: [Conflict] = []

  init(_ manner: Manner) { self.manner = manner }

  /// The value, `nil` for none; what is open stands as it was.
  mutating func merge(_ values: Versions<NewValue>, at path: [String]) -> NewValue? {
    switch values.map(\.sorted).settled {
    case .to(let value): return original(of: value, in: values)
    case .open: break
    }
    if let first = values.first?.fields, let second = values.second?.fields {
      let base = values.base?.fields ?? []
      return .record(merge(Versions(base: base, first: first, second: second), at: path))
    }
    if let lists = Self.lists(values) {
      let items = merge(lists, at: path)
      return items.isEmpty ? nil : .list(items)
    }
    if let text = merge(values.flatMap(\.text)) { return .text(text) }
    conflicts.append(
      Conflict(
        of: path,
        base: values.base?.words,
        first: values.first?.words,
        second: values.second?.words
      )
    )
    return values.base
  }

  /// Three lists; one that is not there, or has nothing in it, is empty.
  private static func lists(_ values: Versions<NewValue>) -> Versions<[NewValue]>? {
    let all = [values.base, values.first, values.second]
    guard all.contains(where: { $0?.items != nil }),
      all.allSatisfy({ $0 == nil || $0 == .empty || $0?.items != nil })
    else { return nil }
    return Versions(
      base: values.base?.items ?? [],
      first: values.first?.items ?? [],
      second: values.second?.items ?? []
    )
  }

  /// A value in the order in which it was written.
  private func original(of value: NewValue?, in values: Versions<NewValue>) -> NewValue? {
    guard let value else { return nil }
    return [values.second, values.first, values.base].lazy.compactMap { $0 }
      .first { $0.sorted == value } ?? value
  }

  /// A text of several lines.
  private func merge(_ texts: Versions<String>) -> String? {
    switch manner.prose {
    case .whole: return nil
    case .byLine: break
    }
    guard [texts.base, texts.first, texts.second].contains(where: { $0?.contains("\n") ?? false })
    else { return nil }
    return LineMerge.merged(texts.map { Array($0.utf8) }).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private mutating func merge(
    _ records: Versions<[NewField]>,
    at path: [String]
  ) -> [NewField] {
    let keys = Self.order(
      of: (records.second ?? []).map(\.key),
      with: (records.first ?? []).map(\.key),
      and: (records.base ?? []).map(\.key)
    )
    return keys.compactMap { key in
      let values = records.flatMap { fields in fields.first { $0.key == key }?.value }
      return merge(values, at: path + [key]).map { NewField(key, $0) }
    }
  }

  /// Everything that two lists have, in the order of the one; what only the other has comes after what stands
  /// before it there.
  static func order<Key: Hashable>(of own: [Key], with others: [Key], and more: [Key]) -> [Key] {
    var order = own
    for list in [others, more] {
      var last: Key?
      for key in list {
        if !order.contains(key) {
          let place = last.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
          order.insert(key, at: last == nil ? 0 : place)
        }
        last = key
      }
    }
    return order
  }

  private mutating func merge(_ lists: Versions<[NewValue]>, at path: [String]) -> [NewValue] {
    let items = ListAlignment(lists, removals: manner.removals).items
    return items.compactMap { item in
      if item.isRemoved, manner.removals == .hold { return nil }
      let values =
        manner.removals == .areIgnored
        ? Versions(
          base: item.versions.base,
          first: item.versions.first ?? item.versions.base,
          second: item.versions.second ?? item.versions.base
        ) : item.versions
      // What one side has changed and the other taken away stays.
      if let first = values.first, values.second == nil { return first }
      if let second = values.second, values.first == nil { return second }
      let known = conflicts.count
      let value = merge(values, at: path + [item.name])
      // Two that were added under one name have nothing that stood before.
      if value == nil || values.base == nil { standFirst(from: known) }
      return values.base == nil && conflicts.count > known ? values.first : value
    }
  }

  private mutating func standFirst(from known: Int) {
    for place in known..<conflicts.count {
      let open = conflicts[place]
      conflicts[place] = Conflict(
        of: open.field,
        base: open.base,
        first: open.first,
        second: open.second,
        standing: .first
      )
    }
  }
}
