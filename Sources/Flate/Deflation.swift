/// The compression of some bytes (RFC 1951): longest matches, put off by one byte where the next
/// match is longer, and for each block the shortest of the three ways to write it.
struct Deflation {
  private var finder: MatchFinder
  private var symbols: Symbols
  private var sink: BitSink

  init(after header: [UInt8], of size: Int) {
    finder = MatchFinder(for: size)
    symbols = Symbols(for: size)
    sink = BitSink(after: header)
  }

  mutating func run(_ bytes: [UInt8]) -> [UInt8] {
    sink.reserve(bytes.count / 2 + 64)
    var start = 0
    repeat {
      let end = collect(bytes, from: start)
      symbols.end()
      write(bytes[start..<end], at: end == bytes.count ? .last : .more)
      symbols.clear()
      start = end
    } while start < bytes.count
    sink.align()
    return sink.bytes
  }

  /// Takes in a block from a place, and gives the place behind it.
  private mutating func collect(_ bytes: [UInt8], from start: Int) -> Int {
    let bytes = bytes.span.bytes
    // Three bytes are hashed as four; the last ones are never the beginning of a match.
    let hashable = bytes.byteCount - 3
    var place = start
    var waiting = (length: 0, distance: 0)
    while place < bytes.byteCount, !symbols.isFull {
      var found = (length: 0, distance: 0)
      if place < hashable {
        if waiting.length < Self.lazyLimit {
          found = finder.longest(
            bytes,
            at: place,
            beating: max(waiting.length, MatchFinder.shortest - 1),
            effort: waiting.length >= Self.goodLength ? Self.effort / 4 : Self.effort
          )
          if found.length == MatchFinder.shortest, found.distance > Self.farForShortest {
            found = (0, 0)
          }
        }
        finder.insert(bytes, at: place)
      }
      if waiting.length > 0 {
        if found.length > waiting.length {
          symbols.append(bytes.unsafeLoad(fromByteOffset: place &- 1, as: UInt8.self))
          waiting = found
          place &+= 1
        } else {
          symbols.append(length: waiting.length, distance: waiting.distance)
          let end = place &- 1 &+ waiting.length
          var inner = place &+ 1
          while inner < min(end, hashable) {
            finder.insert(bytes, at: inner)
            inner &+= 1
          }
          place = end
          waiting = (0, 0)
        }
      } else if found.length > 0 {
        waiting = found
        place &+= 1
      } else {
        symbols.append(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
        place &+= 1
      }
    }
    if waiting.length > 0 {
      // The block is full, or the bytes are at an end one behind the beginning of the match.
      symbols.append(bytes.unsafeLoad(fromByteOffset: place &- 1, as: UInt8.self))
    }
    return place
  }

  enum Position: UInt64 { case more, last }

  private mutating func write(_ bytes: ArraySlice<UInt8>, at position: Position) {
    let header = BlockHeader(symbols)
    let fixed =
      3 + BlockHeader.fixedLiterals.cost(of: symbols.literals)
      + BlockHeader.fixedDistances.cost(of: symbols.distances) + symbols.extraBits
    let dynamic =
      3 + header.cost + header.literals.cost(of: symbols.literals)
      + header.distances.cost(of: symbols.distances) + symbols.extraBits
    let stored = (bytes.count + max(1, (bytes.count + 65_534) / 65_535) * 5) * 8
    if stored <= min(fixed, dynamic) {
      store(bytes, at: position)
    } else if fixed <= dynamic {
      sink.put(position.rawValue | 1 << 1, width: 3)
      write(BlockHeader.fixedLiterals, distances: BlockHeader.fixedDistances)
    } else {
      sink.put(position.rawValue | 2 << 1, width: 3)
      header.write(into: &sink)
      write(header.literals, distances: header.distances)
    }
  }

  /// Stored blocks of at most 65,535 bytes (3.2.4).
  private mutating func store(_ bytes: ArraySlice<UInt8>, at position: Position) {
    var rest = bytes
    repeat {
      let piece = rest.prefix(65_535)
      rest = rest.dropFirst(65_535)
      sink.put(rest.isEmpty ? position.rawValue : Position.more.rawValue, width: 3)
      sink.align()
      sink.put(UInt64(piece.count) | UInt64(~UInt16(piece.count)) << 16, width: 32)
      sink.align()
      sink.append(piece)
    } while !rest.isEmpty
  }

  /// The data of a block (3.2.3).
  private mutating func write(_ literals: HuffmanCode, distances: HuffmanCode) {
    var sink = sink
    self.sink = BitSink(after: [])
    let (codes, lengths) = (literals.codes.span, literals.lengths.span)
    let (distanceCodes, distanceLengths) = (distances.codes.span, distances.lengths.span)
    for item in symbols.items {
      guard item > 0xFF else {
        sink.put(UInt64(codes[Int(item)]), width: Int(lengths[Int(item)]))
        continue
      }
      let length = Int(item >> 16)
      let distance = item & 0x7FFF == 0 ? MatchFinder.window : Int(item & 0x7FFF)
      let (symbol, extra) = Symbols.symbol(ofLength: length)
      let width = Int(lengths[symbol])
      // The extra bits are the lowest of the value, because every base is a multiple of 2^extra.
      let more = UInt64(truncatingIfNeeded: length &- 3) & (1 &<< UInt64(extra) &- 1)
      sink.put(UInt64(codes[symbol]) | more &<< UInt64(width), width: width &+ extra)
      let (place, extraDistance) = Symbols.symbol(ofDistance: distance)
      let distanceWidth = Int(distanceLengths[place])
      let rest = UInt64(truncatingIfNeeded: distance &- 1) & (1 &<< UInt64(extraDistance) &- 1)
      sink.put(
        UInt64(distanceCodes[place]) | rest &<< UInt64(distanceWidth),
        width: distanceWidth &+ extraDistance
      )
    }
    sink.put(UInt64(codes[256]), width: Int(lengths[256]))
    self.sink = sink
  }

  /// How many earlier places are looked at, and a quarter once a match is of a good length.
  private static let effort = 24
  private static let goodLength = 8
  /// A match of so many bytes is taken at once.
  private static let lazyLimit = 24
  /// Three bytes that stand further back are shorter as they are.
  private static let farForShortest = 4096
}
