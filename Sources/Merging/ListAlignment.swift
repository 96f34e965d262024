import CaseText

/// Which items of three lists are the same thing: by the name that their first field gives them, or by where they
/// stand among others.
struct ListAlignment {
  /// One thing of a list, in every version that has it.
  struct Item {
    let versions: Versions<NewValue>
    /// By which people know it.
    let name: String

    /// Whether one side has taken it away, and the other left it as it was.
    var isRemoved: Bool {
      guard let base = versions.base?.sorted else { return false }
      return versions.first == nil && (versions.second?.sorted ?? base) == base
        || versions.second == nil && (versions.first?.sorted ?? base) == base
    }
  }

  /// In the order of the second list, with what the first has added behind what stands before it there.
  let items: [Item]

  /// Where a list only grows, no item is another that was changed.
  init(_ lists: Versions<[NewValue]>, removals: ValueMerge.Manner.Removals) {
    let base = lists.base ?? []
    let (first, second) = (lists.first ?? [], lists.second ?? [])
    let named = [base, first, second].allSatisfy(Self.areNamed)
    let inFirst = Self.places(of: base, in: first, named: named, removals: removals)
    let inSecond = Self.places(of: base, in: second, named: named, removals: removals)
    // A thing of the base is known by its place there, a new one by its name; of two notes of one minute, which only
    // are added, each is its own.
    let byName = named && removals == .hold
    let firstKeys = Self.keys(of: first, base: inFirst, named: byName)
    let secondKeys = Self.keys(of: second, base: inSecond, named: byName)
    let order = ValueMerge.order(
      of: secondKeys,
      with: firstKeys,
      and: base.indices.map { Key.old($0) }
    )
    items = order.map { key in
      let versions = Versions(
        base: key.place.map { base[$0] },
        first: firstKeys.firstIndex(of: key).map { first[$0] },
        second: secondKeys.firstIndex(of: key).map { second[$0] }
      )
      return Item(versions: versions, name: Self.name(of: versions))
    }
  }

  /// As it is named in what comes of the merge, whoever was first.
  private static func name(of versions: Versions<NewValue>) -> String {
    let names = versions.map(name)
    let known = names.base ?? names.first ?? names.second ?? ""
    switch names.settled {
    case .to(let name): return name ?? known
    case .open: return known
    }
  }

  /// What an item is known by.
  private enum Key: Hashable {
    case old(Int)
    case named(String)
    case new(NewValue, time: Int)

    var place: Int? {
      switch self {
      case .old(let place): place
      case .named, .new: nil
      }
    }
  }

  private static func keys(of list: [NewValue], base places: [Int?], named: Bool) -> [Key] {
    var times: [NewValue: Int] = [:]
    return list.indices.map { place in
      if let old = places.firstIndex(of: place) { return .old(old) }
      if named { return .named(name(list[place])) }
      let value = list[place].sorted
      defer { times[value, default: 0] += 1 }
      return .new(value, time: times[value] ?? 0)
    }
  }

  /// The text of the first field of a record, and of a text itself.
  static func name(_ item: NewValue) -> String {
    switch item {
    case .text(let text): text
    case .record(let fields): fields.first?.value.text ?? ""
    case .empty, .list: ""
    }
  }

  /// Whether each item of a list has a name that no other has.
  private static func areNamed(_ list: [NewValue]) -> Bool {
    let names = list.map(name)
    return !names.contains("") && Set(names).count == names.count
  }

  /// Where each item of the base stands in another list.
  private static func places(
    of base: [NewValue],
    in list: [NewValue],
    named: Bool,
    removals: ValueMerge.Manner.Removals
  ) -> [Int?] {
    var found = [Int?](repeating: nil, count: base.count)
    var free = Set(list.indices)
    let (old, new) =
      named
      ? (base.map { NewValue.text(name($0)) }, list.map { NewValue.text(name($0)) })
      : (base.map(\.sorted), list.map(\.sorted))
    for place in base.indices {
      guard let other = list.indices.first(where: { free.contains($0) && new[$0] == old[place] })
      else { continue }
      found[place] = other
      free.remove(other)
    }
    if removals == .hold { pairNeighbours(of: base, in: list, found: &found, free: &free) }
    return found
  }

  /// Takes a record that has got another name for the one that stood between the same neighbours.
  private static func pairNeighbours(
    of base: [NewValue],
    in list: [NewValue],
    found: inout [Int?],
    free: inout Set<Int>
  ) {
    for place in base.indices where found[place] == nil && base[place].fields != nil {
      let before = place == 0 ? -1 : found[place - 1]
      guard let before, free.contains(before + 1), list[before + 1].fields != nil,
        sharesMost(base[place], list[before + 1])
      else { continue }
      found[place] = before + 1
      free.remove(before + 1)
    }
  }

  /// Whether two records have a field in common: one that was changed, not one that was put in the place of another.
  private static func sharesMost(_ one: NewValue, _ other: NewValue) -> Bool {
    let others = other.fields ?? []
    return (one.fields ?? []).contains(where: others.contains)
  }
}
