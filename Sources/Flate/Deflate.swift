/// The deflate format: matches with what came before, in Huffman codes (RFC 1951).
package enum Deflate {
  /// Equal bytes always give equal results.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] { compress(bytes, after: []) }

  /// What was compressed; throws when it is damaged, or longer than a limit.
  package static func decompress(_ bytes: [UInt8], limit: Int) throws(InflateFault) -> [UInt8] {
    try decompress(bytes, from: 0, limit: limit).bytes
  }

  static func decompress(
    _ bytes: [UInt8],
    from place: Int,
    limit: Int
  ) throws(InflateFault) -> (bytes: [UInt8], end: Int) {
    var inflation = Inflation(from: place, limit: limit, expecting: bytes.count * 4)
    return try inflation.run(bytes)
  }

  static func compress(_ bytes: [UInt8], after header: [UInt8]) -> [UInt8] {
    var deflation = Deflation(after: header, of: bytes.count)
    return deflation.run(bytes)
  }
}
