/// Words and their numbers, found in one step for each (open addressing, FNV-1a).
///
/// Numbers are given out in order from 0, so that an array beside the table can hold what belongs to each.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  private var hashes: [WordHash] = []
  /// Numbers, or -1; always less than half full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  init() {}

  /// A table of words in small letters of ASCII.
  init(_ words: [String]) { for word in words { _ = insert(Array(word.utf8)) } }

  var count: Int { bounds.count - 1 }

  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[bounds[number]..<bounds[number + 1]] }

  /// The number of some bytes, or `nil`.
  func find(in text: [UInt8], at range: Range<Int>) -> Int? {
    let hash = WordHash(of: text, at: range)
    var slot = hash.place(among: slots.count)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, in: text, at: range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a word that has a hash, and is most probably the one that has been hashed.
  func find(_ hash: WordHash) -> Int? {
    var slot = hash.place(among: slots.count)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func find(_ text: [UInt8]) -> Int? { find(in: text, at: text.indices) }

  /// The number of a word, which is new or known.
  mutating func insert(_ word: [UInt8]) -> Int {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = WordHash(of: word, at: word.indices)
    var slot = hash.place(among: slots.count)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, in: word, at: word.indices) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += word
    bounds.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(count - 1)
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = hashes[number].place(among: slots.count)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func isEqual(_ number: Int, in text: [UInt8], at range: Range<Int>) -> Bool {
    let first = bounds[number]
    guard bounds[number + 1] - first == range.count else { return false }
    for offset in 0..<range.count where bytes[first + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// The hash of a word (FNV-1a), which can be made letter by letter.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(value: UInt64) { self.value = value }

  init(of text: [UInt8], at range: Range<Int>) { for place in range { add(text[place]) } }

  @inline(__always)
  mutating func add(_ cell: UInt8) { value = (value ^ UInt64(cell)) &* 0x100_0000_01B3 }

  /// `count`: of slots, a power of two.
  func place(among count: Int) -> Int {
    Int(truncatingIfNeeded: value ^ (value >> 29)) & (count - 1)
  }
}
