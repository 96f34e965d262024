import Laws

/// Bytes of the sorts that are compressed: text, pictures, noise, repetition.
enum RandomBytes {
  static func some(_ random: inout Seeded, upTo limit: Int) -> [UInt8] {
    let size = random.below(limit)
    var bytes: [UInt8] = []
    let alphabet = 1 + random.below(random.pick([2, 8, 60, 256]))
    while bytes.count < size {
      switch random.below(4) {
      case 0:
        for _ in 0..<(1 + random.below(40)) { bytes.append(UInt8(random.below(alphabet))) }
      case 1:
        bytes += repeatElement(UInt8(random.below(alphabet)), count: 1 + random.below(700))
      case 2 where !bytes.isEmpty:
        let start = random.below(bytes.count)
        bytes += bytes[start..<min(bytes.count, start + 3 + random.below(300))]
      default:
        // The rarer a number, the longer its code.
        for _ in 0..<(1 + random.below(200)) {
          bytes.append(UInt8(truncatingIfNeeded: random.next().trailingZeroBitCount &* 7))
        }
      }
    }
    return bytes
  }
}
