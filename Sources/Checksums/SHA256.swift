/// SHA-256 as FIPS 180-4 defines it (section 6.2), for bytes that come in pieces.
///
/// ```swift
/// SHA256.hash(of: Array("abc".utf8)).hexadecimal
/// // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
/// ```
package struct SHA256: Sendable {
  /// The eight words H(i).
  private var state = Self.initialState
  /// Bytes of a block that is not full yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  package init() { rest.reserveCapacity(Self.blockSize) }

  package static func hash(of bytes: [UInt8]) -> Digest {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update($0) }
    return hasher.finalize()
  }

  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(Self.blockSize - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<start])
      guard rest.count == Self.blockSize else { return }
      rest.withUnsafeBytes { Self.compress($0, into: &state) }
      rest.removeAll(keepingCapacity: true)
    }
    let end = bytes.count - (bytes.count - start) % Self.blockSize
    Self.compress(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &state)
    start = end
    rest.append(contentsOf: bytes[start...])
  }

  /// The digest of everything so far (padding: section 5.1.1).
  package consuming func finalize() -> Digest {
    let bits = length * 8
    let zeros = (Self.blockSize + 55 - rest.count) % Self.blockSize
    var padding = [UInt8](repeating: 0, count: 1 + zeros + 8)
    padding[0] = 0x80
    for place in 1...8 {
      padding[padding.count - place] = UInt8(truncatingIfNeeded: bits >> (8 * UInt64(place - 1)))
    }
    update(padding)
    return Digest(words: state)
  }

  private static let blockSize = 64

  /// Whole blocks, one after the other (section 6.2.2).
  private static func compress(
    _ blocks: UnsafeRawBufferPointer,
    into state: inout SIMD8<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      roundConstants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: blocks.count, by: blockSize) {
          schedule(
            UnsafeRawBufferPointer(rebasing: blocks[start..<start + blockSize]),
            constants,
            words
          )
          state &+= rounds(words, from: state)
        }
      }
    }
  }

  /// The message schedule W(t), each word with its constant K(t) added.
  @inline(__always)
  private static func schedule(
    _ block: UnsafeRawBufferPointer,
    _ constants: UnsafeBufferPointer<UInt32>,
    _ words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for t in 0..<16 {
      words[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
    }
    for t in 16..<64 {
      let (w15, w2) = (words[t &- 15], words[t &- 2])
      let s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >> 3)
      let s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >> 10)
      words[t] = words[t &- 16] &+ s0 &+ words[t &- 7] &+ s1
    }
    for t in 0..<64 { words[t] &+= constants[t] }
  }

  /// The working variables after all rounds.
  @inline(__always)
  private static func rounds(
    _ words: UnsafeMutableBufferPointer<UInt32>,
    from state: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in stride(from: 0, to: 64, by: 8) {
      // The variables take each other's places instead of being moved.
      round(a, b, c, &d, e, f, g, &h, words[t])
      round(h, a, b, &c, d, e, f, &g, words[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, words[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, words[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, words[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, words[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, words[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, words[t &+ 7])
    }
    return SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round, which changes the variables that become e and a.
  @inline(__always)
  private static func round(
    _ a: UInt32,
    _ b: UInt32,
    _ c: UInt32,
    _ d: inout UInt32,
    _ e: UInt32,
    _ f: UInt32,
    _ g: UInt32,
    _ h: inout UInt32,
    _ word: UInt32
  ) {
    let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let t1 = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ word
    let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d = d &+ t1
    h = t1 &+ sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  /// Section 5.3.3.
  private static let initialState = SIMD8<UInt32>(
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19
  )
}

/// The 256 bits that SHA-256 yields.
package struct Digest: Hashable, Sendable {
  let words: SIMD8<UInt32>

  init(words: SIMD8<UInt32>) { self.words = words }

  /// Reads 64 hexadecimal digits, either case; `nil` for anything else.
  package init?(hexadecimal text: String) { self.init(hexadecimal: Array(text.utf8)[...]) }

  /// Reads 64 hexadecimal digits, either case; `nil` for anything else.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    var word: UInt32 = 0
    for (place, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x41...0x46: value = digit - 0x41 + 10
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      word = word << 4 | UInt32(value)
      if place % 8 == 7 { words[place / 8] = word }
    }
    self.words = words
  }

  /// 64 lower-case digits.
  package var hexadecimal: String {
    (0..<8).map { place in
      let digits = String(words[place], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The first eight bytes, for checksums of caches.
  package var prefix: UInt64 { UInt64(words[0]) << 32 | UInt64(words[1]) }
}
