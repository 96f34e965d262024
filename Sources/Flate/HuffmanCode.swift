/// A code in which frequent symbols are short (RFC 1951, 3.2.2).
struct HuffmanCode {
  /// By symbol, in bits; 0 for one that does not occur.
  private(set) var lengths: [UInt8]
  /// By symbol, the first bit lowest.
  private(set) var codes: [UInt16]

  /// The code of given lengths.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var next = [UInt16](repeating: 0, count: 17)
    for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
    for length in 1...16 { next[length] = (next[length] &+ next[length - 1]) &<< 1 }
    codes = lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] &+= 1
      return code.bitsReversed >> (16 - UInt16(length))
    }
  }

  /// The shortest code for symbols that occur so often, with no code longer than a limit.
  init(frequencies: [UInt32], longest: Int) {
    self.init(lengths: Self.lengths(of: frequencies, longest: longest))
  }

  /// How many bits symbols that occur so often take.
  func cost(of frequencies: [UInt32]) -> Int {
    var bits = 0
    for symbol in frequencies.indices { bits += Int(frequencies[symbol]) * Int(lengths[symbol]) }
    return bits
  }

  /// Moffat and Katajainen 1995: the tree is built in the place of the sorted frequencies.
  private static func lengths(of frequencies: [UInt32], longest: Int) -> [UInt8] {
    let symbols = sorted(frequencies)
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    guard symbols.count > 1 else {
      if let only = symbols.first { lengths[only] = 1 }
      return lengths
    }
    var counts = counts(ofDepths: depths(symbols.map { Int(frequencies[$0]) }))
    shorten(&counts, to: longest)
    var place = symbols.count
    for length in 1...longest {
      for _ in 0..<counts[length] {
        place -= 1
        lengths[symbols[place]] = UInt8(length)
      }
    }
    return lengths
  }

  /// The symbols that occur, the rarest first and equals by number.
  private static func sorted(_ frequencies: [UInt32]) -> [Int] {
    var keys: [UInt64] = []
    keys.reserveCapacity(frequencies.count)
    for symbol in frequencies.indices where frequencies[symbol] > 0 {
      keys.append(UInt64(frequencies[symbol]) << 16 | UInt64(symbol))
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF) }
  }

  /// How deep in the tree each of at least two sorted weights stands.
  private static func depths(_ weights: [Int]) -> [Int] {
    var nodes = weights
    let last = nodes.count - 1
    var (root, leaf) = (0, 0)
    for next in 0..<last {
      var sum = 0
      for _ in 0..<2 {
        if leaf > last || (root < next && nodes[root] < nodes[leaf]) {
          sum += nodes[root]
          nodes[root] = next
          root += 1
        } else {
          sum += nodes[leaf]
          leaf += 1
        }
      }
      nodes[next] = sum
    }
    nodes[last - 1] = 0
    for node in (0..<last - 1).reversed() { nodes[node] = nodes[nodes[node]] + 1 }
    var (free, depth, place, inner) = (1, 0, last, last - 1)
    while free > 0 {
      var used = 0
      while inner >= 0, nodes[inner] == depth {
        used += 1
        inner -= 1
      }
      while free > used {
        nodes[place] = depth
        place -= 1
        free -= 1
      }
      free = 2 * used
      depth += 1
    }
    return nodes
  }

  private static func counts(ofDepths depths: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: max(16, (depths.first ?? 0) + 1))
    for depth in depths { counts[depth] += 1 }
    return counts
  }

  /// Makes codes beyond a limit as long as the limit, and longer as many others as that takes.
  private static func shorten(_ counts: inout [Int], to longest: Int) {
    guard counts.count > longest + 1 else { return }
    for length in (longest + 1)..<counts.count {
      counts[longest] += counts[length]
      counts[length] = 0
    }
    var used = 0
    for length in 1...longest { used += counts[length] << (longest - length) }
    while used > 1 << longest {
      guard let length = (1..<longest).last(where: { counts[$0] > 0 }) else { return }
      counts[longest] -= 1
      counts[length] -= 1
      counts[length + 1] += 2
      used -= 1
    }
  }
}
