/// SHA-512 as FIPS 180-4 defines it (section 6.4), for bytes that come in pieces.
///
/// The program itself writes SHA-256; this is for what others have hashed.
package struct SHA512: Sendable {
  /// The eight words H(i).
  private var state = Self.initialState
  /// Bytes of a block that is not full yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  package init() { rest.reserveCapacity(Self.blockSize) }

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
    while start + Self.blockSize <= bytes.count {
      let block = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.blockSize])
      Self.compress(block, into: &state)
      start += Self.blockSize
    }
    rest.append(contentsOf: bytes[start...])
  }

  /// The 128 lower-case hexadecimal digits of everything so far (padding: section 5.1.2).
  package consuming func finalize() -> String {
    let bits = length * 8
    // Of the sixteen bytes of the length the first eight are zero.
    let zeros = (Self.blockSize + 111 - rest.count) % Self.blockSize + 8
    var padding: [UInt8] = [0x80] + [UInt8](repeating: 0, count: zeros)
    for place in 1...8 {
      padding.append(UInt8(truncatingIfNeeded: bits >> (64 - 8 * UInt64(place))))
    }
    padding.withUnsafeBytes { update($0) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static let blockSize = 128

  /// One block (section 6.4.2).
  private static func compress(_ block: UnsafeRawBufferPointer, into state: inout [UInt64]) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 80) { words in
      for t in 0..<16 {
        words[t] = UInt64(bigEndian: block.loadUnaligned(fromByteOffset: 8 * t, as: UInt64.self))
      }
      for t in 16..<80 {
        let (w15, w2) = (words[t - 15], words[t - 2])
        let s0 = rotate(w15, 1) ^ rotate(w15, 8) ^ (w15 >> 7)
        let s1 = rotate(w2, 19) ^ rotate(w2, 61) ^ (w2 >> 6)
        words[t] = words[t - 16] &+ s0 &+ words[t - 7] &+ s1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for t in 0..<80 {
        let sum1 = rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)
        let t1 = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ roundConstants[t] &+ words[t]
        let sum0 = rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)
        let t2 = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e) = (g, f, e, d &+ t1)
        (d, c, b, a) = (c, b, a, t1 &+ t2)
      }
      for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    (word &>> count) | (word &<< (64 &- count))
  }

  /// Section 5.3.5.
  private static let initialState: [UInt64] = [
    0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
  ]
}
