import Flate
import PDF

/// One input of libFuzzer: bytes to unpack, to pack, and to take as a picture.
///
/// Anything that does not hold ends the program, which is how libFuzzer learns of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFlate(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let unpacked = try? Deflate.decompress(bytes, limit: limit) {
    check(unpacked.count <= limit, "no more comes out than was allowed")
    checkRoundTrip(unpacked)
  }
  checkRoundTrip(bytes)
  _ = try? Image(png: bytes)
  checkPicture(bytes)
  return 0
}

private let limit = 100_000

private func checkRoundTrip(_ bytes: [UInt8]) {
  let small = Zlib.compress(bytes)
  check((try? Zlib.decompress(small, limit: bytes.count)) == bytes, "what is packed comes back")
}

/// A header and rows that are put into a PNG file with sums that are right, and a palette.
private func checkPicture(_ bytes: [UInt8]) {
  guard bytes.count > 13 else { return }
  // Small sizes, or the header is refused nearly always.
  let sizes: [UInt8] = [0, 0, 0, bytes[3] & 63, 0, 0, 0, bytes[7] & 63]
  let header = sizes + [bytes[8], bytes[9], 0, 0, bytes[12] & 1]
  let file =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
    + chunk("PLTE", Array(bytes[10..<13])) + chunk("IDAT", Zlib.compress(Array(bytes[13...])))
    + chunk("IEND", [])
  guard let image = try? Image(png: file) else { return }
  check(image.width == Int(sizes[3]) && image.height == Int(sizes[7]), "a picture has its size")
}

private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
  let named = name.utf8 + body
  return number(UInt32(body.count)) + named + number(CRC32.checksum(of: named))
}

private func number(_ value: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}

private func check(_ holds: Bool, _ law: StaticString) {
  if !holds { fatalError("\(law)") }
}
