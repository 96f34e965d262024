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
    while bytes.count - start >= Self.blockSize {
      Self.compress(
        UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.blockSize]),
        into: &state
      )
      start += Self.blockSize
    }
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

  /// One block (section 6.2.2).
  ///
  /// The schedule keeps only the last sixteen words.
  private static func compress(
    _ block: UnsafeRawBufferPointer,
    into state: inout SIMD8<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
      roundConstants.withUnsafeBufferPointer { constants in
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for t in 0..<64 {
          let word: UInt32
          if t < 16 {
            word = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
          } else {
            let (w15, w2) = (schedule[(t &+ 1) & 15], schedule[(t &+ 14) & 15])
            let s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >> 3)
            let s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >> 10)
            word = schedule[t & 15] &+ s0 &+ schedule[(t &+ 9) & 15] &+ s1
          }
          schedule[t & 15] = word
          let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
          let t1 = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ word
          let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
          let t2 = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e) = (g, f, e, d &+ t1)
          (d, c, b, a) = (c, b, a, t1 &+ t2)
        }
        state &+= SIMD8(a, b, c, d, e, f, g, h)
      }
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word >> count) | (word << (32 - count))
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
