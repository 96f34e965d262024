/// The codes of a block as they stand before its data (RFC 1951, 3.2.7).
struct BlockHeader {
  let literals: HuffmanCode
  let distances: HuffmanCode
  private let literalCount: Int
  private let distanceCount: Int
  /// The lengths, with repetitions: a symbol, its extra bits and how many they are.
  private var items: [(symbol: Int, extra: Int, width: Int)] = []
  private let code: HuffmanCode
  private let sizeCount: Int

  /// In bits.
  private(set) var cost = 0

  init(_ symbols: Symbols) {
    literals = HuffmanCode(frequencies: symbols.literals, longest: 15)
    distances = HuffmanCode(frequencies: symbols.distances, longest: 15)
    literalCount = max(257, 1 + (literals.lengths.lastIndex { $0 > 0 } ?? 0))
    distanceCount = 1 + (distances.lengths.lastIndex { $0 > 0 } ?? 0)
    var frequencies = [UInt32](repeating: 0, count: 19)
    let lengths = literals.lengths[..<literalCount] + distances.lengths[..<distanceCount]
    items = Self.repetitions(Array(lengths))
    for item in items { frequencies[item.symbol] += 1 }
    code = HuffmanCode(frequencies: frequencies, longest: 7)
    let sizes = code.lengths
    sizeCount = max(4, 1 + (BlockCodes.order.lastIndex { sizes[$0] > 0 } ?? 0))
    cost = 14 + 3 * sizeCount + code.cost(of: frequencies)
    for item in items { cost += item.width }
  }

  func write(into sink: inout BitSink) {
    sink.put(UInt64(literalCount - 257), width: 5)
    sink.put(UInt64(distanceCount - 1), width: 5)
    sink.put(UInt64(sizeCount - 4), width: 4)
    for symbol in BlockCodes.order[..<sizeCount] {
      sink.put(UInt64(code.lengths[symbol]), width: 3)
    }
    for (symbol, extra, width) in items {
      let length = Int(code.lengths[symbol])
      sink.put(UInt64(code.codes[symbol]) | UInt64(extra) << UInt64(length), width: length + width)
    }
  }

  private static func repetitions(
    _ lengths: [UInt8]
  ) -> [(symbol: Int, extra: Int, width: Int)] {
    var items: [(symbol: Int, extra: Int, width: Int)] = []
    items.reserveCapacity(lengths.count)
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      var end = place + 1
      while end < lengths.count, lengths[end] == length { end += 1 }
      var run = end - place
      place = end
      if length > 0 {
        items.append((Int(length), 0, 0))
        run -= 1
      }
      while run > 0 {
        let piece: Int
        switch (length, run) {
        case (0, 11...):
          piece = min(run, 138)
          items.append((18, piece - 11, 7))
        case (0, 3...):
          piece = run
          items.append((17, piece - 3, 3))
        case (1..., 3...):
          piece = min(run, 6)
          items.append((16, piece - 3, 2))
        default:
          piece = 1
          items.append((Int(length), 0, 0))
        }
        run -= piece
      }
    }
    return items
  }

  static let fixedLiterals = HuffmanCode(
    lengths: Array(BlockCodes.fixedLengths.literals)
  )
  static let fixedDistances = HuffmanCode(lengths: BlockCodes.fixedLengths.distances)
}
