/// The decompression of one stream of deflated data (RFC 1951).
struct Inflation {
  private var source: BitSource
  private let limit: Int
  /// What has come out, and room for more behind it.
  private var output: [UInt8]
  private var count = 0

  init(from place: Int, limit: Int, expecting size: Int) {
    source = BitSource(from: place)
    self.limit = max(0, min(limit, Int.max >> 2))
    output = [UInt8](repeating: 0, count: max(0, min(limit, size)) + Self.longestMatch)
  }

  /// Everything that comes out, and the place behind the data.
  mutating func run(_ bytes: [UInt8]) throws(InflateFault) -> (bytes: [UInt8], end: Int) {
    let bytes = bytes.span.bytes
    var isLast = false
    while !isLast {
      isLast = try take(1, from: bytes) == 1
      switch try take(2, from: bytes) {
      case 0: try store(bytes)
      case 1: try expandFixed(bytes)
      case 2: try expand(bytes, by: try readCodes(bytes))
      default: throw .unknownBlock(at: source.position)
      }
    }
    output.removeLast(output.count - count)
    return (output, source.align())
  }

  private mutating func take(_ width: Int, from bytes: RawSpan) throws(InflateFault) -> Int {
    source.refill(bytes)
    guard source.count >= width else { throw .truncated }
    return source.take(width)
  }

  /// Makes room for at least so many bytes more, and for a longest match behind the limit.
  private mutating func grow(by wanted: Int) throws(InflateFault) {
    guard count <= limit, wanted <= limit - count + Self.longestMatch else {
      throw .tooLong(limit: limit)
    }
    let size = max(count + wanted, min(limit + Self.longestMatch, max(4096, output.count * 2)))
    output += repeatElement(0, count: size - output.count)
  }

  /// A stored block (3.2.4).
  private mutating func store(_ bytes: RawSpan) throws(InflateFault) {
    let place = source.align()
    guard bytes.byteCount - place >= 4 else { throw .truncated }
    let length =
      Int(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
      | Int(bytes.unsafeLoad(fromByteOffset: place + 1, as: UInt8.self)) << 8
    let complement =
      Int(bytes.unsafeLoad(fromByteOffset: place + 2, as: UInt8.self))
      | Int(bytes.unsafeLoad(fromByteOffset: place + 3, as: UInt8.self)) << 8
    guard length ^ complement == 0xFFFF else { throw .storedLength(at: place) }
    guard bytes.byteCount - place - 4 >= length else { throw .truncated }
    guard limit - count >= length else { throw .tooLong(limit: limit) }
    if output.count - count < length { try grow(by: length) }
    for offset in 0..<length {
      output[count + offset] = bytes.unsafeLoad(fromByteOffset: place + 4 + offset, as: UInt8.self)
    }
    count += length
    source.move(to: place + 4 + length)
  }

  private mutating func expandFixed(_ bytes: RawSpan) throws(InflateFault) {
    let (literals, distances) = BlockCodes.fixedLengths
    guard let codes = BlockCodes(literals: literals[...], distances: distances[...]) else { return }
    try expand(bytes, by: codes)
  }

  /// The codes that stand at the head of a block (3.2.7).
  private mutating func readCodes(_ bytes: RawSpan) throws(InflateFault) -> BlockCodes {
    let start = source.position
    let literals = try take(5, from: bytes) + 257
    let distances = try take(5, from: bytes) + 1
    let sizes = try take(4, from: bytes) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for symbol in BlockCodes.order[..<sizes] { lengths[symbol] = UInt8(try take(3, from: bytes)) }
    guard
      let table = DecodingTable(
        lengths[...],
        needed: .required,
        meaning: { DecodingEntry(.literal, value: $0) }
      )
    else { throw .codeLengths(at: start) }
    lengths = []
    while lengths.count < literals + distances {
      source.refill(bytes)
      let entry = table.entry(of: source.bits)
      guard entry.kind == .literal else { throw .unknownCode(at: source.position) }
      guard entry.codeLength <= source.count else { throw .truncated }
      source.skip(entry.codeLength)
      let (repeated, times): (UInt8, Int)
      switch entry.value {
      case 16:
        guard let last = lengths.last else { throw .codeLengths(at: start) }
        (repeated, times) = (last, try take(2, from: bytes) + 3)
      case 17: (repeated, times) = (0, try take(3, from: bytes) + 3)
      case 18: (repeated, times) = (0, try take(7, from: bytes) + 11)
      default: (repeated, times) = (UInt8(entry.value), 1)
      }
      lengths += repeatElement(repeated, count: times)
    }
    guard
      lengths.count == literals + distances,
      lengths[256] > 0,
      let codes = BlockCodes(literals: lengths[..<literals], distances: lengths[literals...])
    else { throw .codeLengths(at: start) }
    return codes
  }

  /// The data of a block (3.2.3).
  private mutating func expand(
    _ bytes: RawSpan,
    by codes: borrowing BlockCodes
  ) throws(InflateFault) {
    var isDone = false
    while !isDone {
      if output.count - count < Self.longestMatch { try grow(by: Self.longestMatch) }
      isDone = try expandInRoom(bytes, by: codes)
    }
    guard count <= limit else { throw .tooLong(limit: limit) }
  }

  /// Goes on until the block ends, which is told, or a longest match would not fit.
  private mutating func expandInRoom(
    _ bytes: RawSpan,
    by codes: borrowing BlockCodes
  ) throws(InflateFault) -> Bool {
    var source = source
    var count = count
    defer {
      self.source = source
      self.count = count
    }
    var output = output.mutableSpan
    let room = output.count - Self.longestMatch
    while count <= room {
      source.refill(bytes)
      var entry = codes.literals.entry(of: source.bits)
      guard entry.codeLength <= source.count else { throw .truncated }
      source.skip(entry.codeLength)
      switch entry.kind {
      case .literal:
        output[count] = UInt8(truncatingIfNeeded: entry.value)
        count &+= 1
        continue
      case .end: return true
      case .unknown: throw source.count == 0 ? .truncated : .unknownCode(at: source.position)
      case .base: break
      }
      guard entry.extraBits <= source.count else { throw .truncated }
      let length = entry.value &+ source.take(entry.extraBits)
      entry = codes.distances.entry(of: source.bits)
      guard entry.codeLength &+ entry.extraBits <= source.count else { throw .truncated }
      guard entry.kind == .base else {
        throw source.count == 0 ? .truncated : .unknownCode(at: source.position)
      }
      source.skip(entry.codeLength)
      let distance = entry.value &+ source.take(entry.extraBits)
      guard distance <= count else { throw .distance(distance, at: source.position) }
      for place in count..<count &+ length { output[place] = output[place &- distance] }
      count &+= length
    }
    return false
  }

  private static let longestMatch = 258
}
