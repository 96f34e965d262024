/// What the codes of a block stand for, by their first bits (RFC 1951, 3.2.2).
struct DecodingTable {
  /// Codes of up to ``shortest`` bits, under every value of the bits behind them.
  private let entries: [DecodingEntry]
  /// How many codes there are of each length, and what they mean in the order of the codes.
  private let counts: [Int]
  private let ordered: [DecodingEntry]

  private static let shortest = 10

  /// Whether a code may be one that leaves bit patterns without a meaning.
  enum Completeness {
    case required
    /// One code of one bit, or none: a block without, or with one, distance (3.2.7).
    case single
  }

  /// Makes the table of code lengths; `nil` when no code has these lengths.
  init?(_ lengths: ArraySlice<UInt8>, needed: Completeness, meaning: (Int) -> DecodingEntry) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var free = 1
    for length in 1...15 {
      free = free * 2 - counts[length]
      guard free >= 0 else { return nil }
    }
    if free > 0 {
      switch needed {
      case .required: return nil
      case .single:
        guard counts[2...].allSatisfy({ $0 == 0 }) else { return nil }
      }
    }
    var offsets = [Int](repeating: 0, count: 17)
    var codes = [Int](repeating: 0, count: 17)
    for length in 1...15 {
      offsets[length + 1] = offsets[length] + counts[length]
      codes[length + 1] = (codes[length] + counts[length]) << 1
    }
    var entries = [DecodingEntry](repeating: .unknown, count: 1 << Self.shortest)
    var ordered = [DecodingEntry](repeating: .unknown, count: offsets[16])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let entry = meaning(symbol).coded(in: length)
      ordered[offsets[length]] = entry
      offsets[length] += 1
      let code = codes[length]
      codes[length] += 1
      guard length <= Self.shortest else { continue }
      var place = Int(UInt16(code).bitsReversed >> (16 - length))
      while place < entries.count {
        entries[place] = entry
        place += 1 << length
      }
    }
    self.entries = entries
    self.counts = counts
    self.ordered = ordered
  }

  /// The entry of the code that comes next, or ``DecodingEntry/unknown``.
  @inline(__always)
  func entry(of bits: UInt64) -> DecodingEntry {
    let entry = entries[Int(truncatingIfNeeded: bits) & (1 << Self.shortest - 1)]
    return entry.kind == .unknown ? long(bits) : entry
  }

  /// Goes through the lengths one by one, as codes longer than ``shortest`` need it.
  @inline(never)
  private func long(_ bits: UInt64) -> DecodingEntry {
    var (code, first, place) = (0, 0, 0)
    var bits = bits
    for length in 1...15 {
      code |= Int(bits & 1)
      bits >>= 1
      if code - first < counts[length] { return ordered[place + code - first] }
      place += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return .unknown
  }
}

/// What one code stands for.
struct DecodingEntry {
  private let packed: UInt32

  private init(packed: UInt32) { self.packed = packed }

  /// A byte, the end of a block, or the base of a length or distance.
  init(_ kind: Kind, value: Int, extraBits: Int = 0) {
    packed = UInt32(value) << 16 | UInt32(kind.rawValue) << 8 | UInt32(extraBits) << 4
  }

  enum Kind: UInt8 {
    case unknown, literal, base, end
  }

  static let unknown = DecodingEntry(.unknown, value: 0)

  func coded(in length: Int) -> DecodingEntry { DecodingEntry(packed: packed | UInt32(length)) }

  @inline(__always) var isLiteral: Bool { packed & 0x300 == 0x100 }
  @inline(__always) var kind: Kind { Kind(rawValue: UInt8(packed >> 8 & 3)) ?? .unknown }
  @inline(__always) var codeLength: Int { Int(packed & 15) }
  @inline(__always) var extraBits: Int { Int(packed >> 4 & 15) }
  @inline(__always) var value: Int { Int(packed >> 16) }

  /// Literals, the end and lengths (RFC 1951, 3.2.5); 286 and 287 stand for nothing.
  static func literalOrLength(_ symbol: Int) -> DecodingEntry {
    switch symbol {
    case ..<256: return DecodingEntry(.literal, value: symbol)
    case 256: return DecodingEntry(.end, value: 0)
    case 285: return DecodingEntry(.base, value: 258)
    case 257..<285:
      let place = symbol - 257
      let extra = max(0, place / 4 - 1)
      let base = place < 4 ? place : (4 + place % 4) << extra
      return DecodingEntry(.base, value: base + 3, extraBits: extra)
    default: return .unknown
    }
  }

  /// Distances (RFC 1951, 3.2.5); 30 and 31 stand for nothing.
  static func distance(_ symbol: Int) -> DecodingEntry {
    guard symbol < 30 else { return .unknown }
    let extra = max(0, symbol / 2 - 1)
    let base = symbol < 2 ? symbol : (2 + symbol % 2) << extra
    return DecodingEntry(.base, value: base + 1, extraBits: extra)
  }
}

extension UInt16 {
  /// The first bit last: codes are packed that way (RFC 1951, 3.1.1).
  var bitsReversed: UInt16 {
    var value = (self & 0x5555) << 1 | (self >> 1) & 0x5555
    value = (value & 0x3333) << 2 | (value >> 2) & 0x3333
    value = (value & 0x0F0F) << 4 | (value >> 4) & 0x0F0F
    return value.byteSwapped
  }
}
