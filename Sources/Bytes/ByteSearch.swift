/// Where bytes stand among others.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte, from a place on; `nil` when it does not come.
  ///
  /// Eight at a time: a byte of the difference is zero where the two are the same, and only a zero
  /// byte borrows in the subtraction without having had its highest bit.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(baseAddress) else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    func zeros(at place: Int) -> UInt64 {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let difference = word ^ wanted
      return (difference &- ones) & ~difference & (ones << 7)
    }
    var place = start
    while place &+ 32 <= count {
      let first = zeros(at: place) | zeros(at: place &+ 8)
      if first | zeros(at: place &+ 16) | zeros(at: place &+ 24) != 0 { break }
      place &+= 32
    }
    while place + 8 <= count {
      let zeros = zeros(at: place)
      if zeros != 0 { return place + zeros.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count {
      if self[place] == byte { return place }
      place += 1
    }
    return nil
  }

  /// The first place of a byte that is not of ASCII, from a place on; `nil` when there is none.
  package func firstBeyondASCII(from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(baseAddress) else { return nil }
    func word(at place: Int) -> UInt64 {
      UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var place = start
    // Where one has come, others are near.
    while place &+ 8 <= count {
      let high = word(at: place) & 0x8080_8080_8080_8080
      if high != 0 { return place &+ high.trailingZeroBitCount / 8 }
      place &+= 8
      while place &+ 32 <= count {
        let some = word(at: place) | word(at: place &+ 8)
        let all = some | word(at: place &+ 16) | word(at: place &+ 24)
        if all & 0x8080_8080_8080_8080 != 0 { break }
        place &+= 32
      }
    }
    while place < count {
      if self[place] >= 0x80 { return place }
      place &+= 1
    }
    return nil
  }

  /// The first place of a byte that has another behind it, from a place on; `nil` when the two do not come.
  ///
  /// For what begins a line, which is one in hundreds.
  package func firstPair(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    guard let base = UnsafeRawPointer(baseAddress) else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (wanted, behind) = (ones &* UInt64(first), ones &* UInt64(second))
    func zeros(at place: Int) -> UInt64 {
      let here = base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let next = base.loadUnaligned(fromByteOffset: place &+ 1, as: UInt64.self)
      let difference =
        (UInt64(littleEndian: here) ^ wanted) | (UInt64(littleEndian: next) ^ behind)
      return (difference &- ones) & ~difference & (ones << 7)
    }
    var place = start
    while place &+ 9 <= count {
      while place &+ 33 <= count {
        let some = zeros(at: place) | zeros(at: place &+ 8)
        if some | zeros(at: place &+ 16) | zeros(at: place &+ 24) != 0 { break }
        place &+= 32
      }
      guard place &+ 9 <= count else { break }
      let zeros = zeros(at: place)
      if zeros != 0 { return place &+ zeros.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place &+ 1 < count {
      if self[place] == first, self[place &+ 1] == second { return place }
      place &+= 1
    }
    return nil
  }

  /// Where a piece stands first, from a place on; an empty one stands everywhere.
  package func range(of piece: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
    guard let first = piece.first else { return start..<start }
    var place = start
    while let found = firstIndex(of: first, from: place) {
      guard count - found >= piece.count else { return nil }
      if hasPiece(piece, at: found) { return found..<found + piece.count }
      place = found + 1
    }
    return nil
  }

  /// Whether a piece stands at a place with room for it.
  package func hasPiece(_ piece: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    var offset = 0
    while offset < piece.count {
      if self[place + offset] != piece[offset] { return false }
      offset += 1
    }
    return true
  }
}

extension [UInt8] {
  /// Where a piece stands first, from a place on; an empty one stands everywhere.
  package func range(of piece: [UInt8], from start: Int = 0) -> Range<Int>? {
    withUnsafeBufferPointer { bytes in
      piece.withUnsafeBufferPointer { bytes.range(of: $0, from: start) }
    }
  }

  /// Whether some words stand anywhere in it.
  package func contains(words: String) -> Bool { range(of: Array(words.utf8)) != nil }
}
