/// Why bytes are not deflated data; places are byte offsets into them.
package enum InflateFault: Error, Hashable, Sendable {
  /// Too short, or neither the method nor the check bits of the format (RFC 1950, 2.2).
  case notZlib
  case dictionaryWanted
  /// The data ends in the middle.
  case truncated
  /// Block type 3 (RFC 1951, 3.2.3).
  case unknownBlock(at: Int)
  /// The length of a stored block and its complement do not match (3.2.4).
  case storedLength(at: Int)
  /// Code lengths that make no Huffman code, or a repetition of nothing (3.2.7).
  case codeLengths(at: Int)
  /// Bits that stand for nothing in the block's code.
  case unknownCode(at: Int)
  /// A distance further back than the beginning.
  case distance(Int, at: Int)
  /// More comes out than was allowed.
  case tooLong(limit: Int)
  case wrongChecksum(stated: UInt32, computed: UInt32)
}
