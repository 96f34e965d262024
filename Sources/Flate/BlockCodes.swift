/// The two codes of a block (RFC 1951, 3.2.5).
struct BlockCodes {
  let literals: DecodingTable
  let distances: DecodingTable

  /// `nil` when the lengths make no code.
  init?(literals: ArraySlice<UInt8>, distances: ArraySlice<UInt8>) {
    guard
      let literals = DecodingTable(
        literals,
        needed: .single,
        meaning: DecodingEntry.literalOrLength
      ),
      let distances = DecodingTable(distances, needed: .single, meaning: DecodingEntry.distance)
    else { return nil }
    self.literals = literals
    self.distances = distances
  }

  /// The lengths of the codes that need no telling (3.2.6).
  static let fixedLengths: (literals: [UInt8], distances: [UInt8]) = (
    literals: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8),
    distances: [UInt8](repeating: 5, count: 32)
  )

  /// In which order the lengths of the code for code lengths stand (3.2.7).
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
