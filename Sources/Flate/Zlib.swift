/// The zlib format: deflated data between a header and a checksum (RFC 1950).
///
/// ```swift
/// let small = Zlib.compress(bytes)
/// let again = try Zlib.decompress(small, limit: 1 << 20)  // == bytes
/// ```
package enum Zlib {
  /// Equal bytes always give equal results.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var result = Deflate.compress(bytes, after: header)
    let sum = Adler32.checksum(of: bytes)
    for shift in [24, 16, 8, 0] as [UInt32] {
      result.append(UInt8(truncatingIfNeeded: sum >> shift))
    }
    return result
  }

  /// What was compressed; throws when it is damaged, or longer than a limit.
  ///
  /// Bytes behind the checksum are no fault: PNG files have them.
  package static func decompress(_ bytes: [UInt8], limit: Int) throws(InflateFault) -> [UInt8] {
    guard bytes.count >= 2 else { throw .truncated }
    let (method, flags) = (bytes[0], bytes[1])
    guard method & 0x0F == 8, method >> 4 <= 7, (Int(method) << 8 | Int(flags)) % 31 == 0 else {
      throw .notZlib
    }
    guard flags & 0x20 == 0 else { throw .dictionaryWanted }
    let (result, end) = try Deflate.decompress(bytes, from: 2, limit: limit)
    guard bytes.count - end >= 4 else { throw .truncated }
    let sum = bytes[end..<end + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    let computed = Adler32.checksum(of: result)
    guard sum == computed else { throw .wrongChecksum(stated: sum, computed: computed) }
    return result
  }

  /// Deflate with a window of 32 KiB, the default level, no dictionary (section 2.2).
  private static let header: [UInt8] = [0x78, 0x9C]
}
