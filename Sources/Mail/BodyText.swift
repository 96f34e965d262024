import Bytes

/// The body of an outgoing message, encoded so that it arrives as it was written.
struct BodyText {
  /// How it is encoded (RFC 2045, section 6).
  enum Encoding: String {
    case sevenBit = "7bit"
    case quotedPrintable = "quoted-printable"
  }

  /// Of a text in a message.
  static let contentType = "text/plain; charset=utf-8"

  let encoding: Encoding
  /// Lines end in LF, the last one too.
  let encoded: [UInt8]

  init(_ text: String) {
    var plain = lineEndsAsLF(Array(text.utf8))
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
    let isSafe = plain.split(separator: UInt8(ascii: "\n")).allSatisfy(Self.isSafe)
    encoding = isSafe ? .sevenBit : .quotedPrintable
    encoded = isSafe ? plain : QuotedPrintable.encode(plain)
  }

  /// Whether a line comes through every mail server as it is (RFC 2049, section 3).
  private static func isSafe(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= QuotedPrintable.lineLimit
      && line.allSatisfy { $0 == UInt8(ascii: "\t") || ($0 >= 0x20 && $0 < 0x7F) }
      && line.last != UInt8(ascii: " ") && line.last != UInt8(ascii: "\t")
      && !line.elementsEqual(".".utf8) && !line.starts(with: "From ".utf8)
  }
}

/// The text with every CRLF, and every lone CR, as LF.
func lineEndsAsLF(_ bytes: [UInt8]) -> [UInt8] {
  let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
  return bytes.withUnsafeBufferPointer { text in
    guard var found = text.firstIndex(of: carriageReturn, from: 0) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while true {
      result.append(contentsOf: text[place..<found])
      result.append(lineFeed)
      place = found + 1
      if place < text.count, text[place] == lineFeed { place += 1 }
      guard let next = text.firstIndex(of: carriageReturn, from: place) else { break }
      found = next
    }
    result.append(contentsOf: text[place...])
    return result
  }
}
