/// Sequences of letters and digits, found wherever they begin, whatever signs stand between.
///
/// A tree by first letters whose branches lie in one hash table. A walk ends where no sequence goes on, so it
/// takes as many steps as the longest sequence at most, whatever the text.
struct SequenceTree: Sendable {
  /// Longer sequences end here: no name and no number is longer.
  static let longest = 80

  private var keys: [UInt64] = Array(repeating: 0, count: 512)
  private var children: [Int32] = Array(repeating: 0, count: 512)
  private var branchCount = 0
  /// The sequence that ends at each node, or -1.
  private(set) var ending: [Int32] = [-1]

  func child(of node: Int, by cell: UInt8) -> Int? {
    let key = UInt64(node) << 8 | UInt64(cell)
    var slot = Self.slot(of: key, among: keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(children[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Puts a sequence in, and returns the number that it has: the given one, if it is new.
  mutating func insert(_ cells: [UInt8], number: Int) -> Int {
    var node = 0
    for cell in cells.prefix(Self.longest) where cell != 0 {
      if let next = child(of: node, by: cell) {
        node = next
      } else {
        if (branchCount + 1) * 2 > keys.count { grow() }
        ending.append(-1)
        place(UInt64(node) << 8 | UInt64(cell), at: Int32(ending.count - 1))
        branchCount += 1
        node = ending.count - 1
      }
    }
    if ending[node] < 0 { ending[node] = Int32(number) }
    return Int(ending[node])
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    children = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, child) in zip(oldKeys, oldChildren) where key != 0 { place(key, at: child) }
  }

  private mutating func place(_ key: UInt64, at child: Int32) {
    var slot = Self.slot(of: key, among: keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private static func slot(of key: UInt64, among count: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
  }
}
