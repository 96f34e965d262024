/// Words and their numbers, found in one step for each (open addressing, FNV-1a).
///
/// Numbers are given out in order from 0, so that an array beside the table can hold what belongs to each.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  /// Numbers, or -1; always less than half full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { bounds.count - 1 }

  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[bounds[number]..<bounds[number + 1]] }

  /// The number of some bytes, or `nil`.
  func find(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var slot = Int(truncatingIfNeeded: Self.hash(text, range)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isEqual(number, text, range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func find(_ text: [UInt8]) -> Int? { find(text, text.indices) }

  /// The number of a word, which is new or known.
  mutating func insert(_ word: [UInt8]) -> Int {
    if let number = find(word) { return number }
    if (count + 1) * 2 > slots.count { grow() }
    bytes += word
    bounds.append(bytes.count)
    place(count - 1)
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    let range = bounds[number]..<bounds[number + 1]
    var slot = Int(truncatingIfNeeded: Self.hash(bytes, range)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func isEqual(_ number: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bounds[number]
    guard bounds[number + 1] - first == range.count else { return false }
    for offset in 0..<range.count where bytes[first + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in range { hash = (hash ^ UInt64(text[place])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
