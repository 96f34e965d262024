/// A block on its way: bytes and matches in order, and how often each symbol occurs.
struct Symbols {
  /// A byte, or a length above bit 16 with its distance below; a distance of 32,768 is 0 there.
  private(set) var items: [UInt32] = []
  private(set) var literals = [UInt32](repeating: 0, count: 286)
  private(set) var distances = [UInt32](repeating: 0, count: 30)
  /// The extra bits of all lengths and distances.
  private(set) var extraBits = 0

  /// So many make a block.
  static let limit = 16_384

  init(for size: Int) { items.reserveCapacity(min(size, Self.limit)) }

  var isFull: Bool { items.count >= Self.limit }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    items.append(UInt32(byte))
    literals[Int(byte)] &+= 1
  }

  @inline(__always)
  mutating func append(length: Int, distance: Int) {
    items.append(UInt32(truncatingIfNeeded: length << 16 | distance & 0x7FFF))
    let (symbol, width) = Self.symbol(ofLength: length)
    let (place, more) = Self.symbol(ofDistance: distance)
    literals[symbol] &+= 1
    distances[place] &+= 1
    extraBits &+= width &+ more
  }

  /// The end of the block is a symbol too.
  mutating func end() { literals[256] += 1 }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    for symbol in literals.indices { literals[symbol] = 0 }
    for symbol in distances.indices { distances[symbol] = 0 }
    extraBits = 0
  }

  /// RFC 1951, 3.2.5: from length 7 on, four symbols for each doubling; 258 has its own.
  @inline(__always)
  static func symbol(ofLength length: Int) -> (symbol: Int, extraBits: Int) {
    let value = length &- 3
    guard value >= 8 else { return (257 &+ value, 0) }
    guard length < 258 else { return (285, 0) }
    let power = Int.bitWidth &- 1 &- value.leadingZeroBitCount
    return (253 &+ 4 &* power &+ (value &>> (power &- 2)) & 3, power &- 2)
  }

  /// RFC 1951, 3.2.5: two symbols for each doubling.
  @inline(__always)
  static func symbol(ofDistance distance: Int) -> (symbol: Int, extraBits: Int) {
    let value = distance &- 1
    guard value >= 4 else { return (value, 0) }
    let power = Int.bitWidth &- 1 &- value.leadingZeroBitCount
    return (2 &* power &+ (value &>> (power &- 1)) & 1, power &- 1)
  }
}
