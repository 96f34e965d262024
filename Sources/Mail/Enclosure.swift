/// A file that comes with an outgoing message.
package struct Enclosure: Sendable, Hashable {
  /// As whoever gets it saves it: letters of ASCII, digits, hyphens and one point.
  package let name: String
  /// What it is, such as `application/pdf`.
  package let type: String
  package let bytes: [UInt8]

  /// `nil` for a name that would have to be quoted.
  package init?(named name: String, as type: String, holding bytes: [UInt8]) {
    let isPlain = name.utf8.allSatisfy { HeaderWriter.isAtomText($0) || $0 == UInt8(ascii: ".") }
    guard !name.isEmpty, isPlain else { return nil }
    self.name = name
    self.type = type
    self.bytes = bytes
  }
}

/// A text and files as the parts of one message (RFC 2046, section 5.1.3).
struct EnclosedParts {
  let contentType: String
  let bytes: [UInt8]

  init(_ text: BodyText, _ enclosures: [Enclosure]) {
    // Neither base64 nor quoted-printable has these two signs beside each other; a text that stands as it is might.
    var boundary = "=_synpunkt"
    while text.encoded.split(separator: UInt8(ascii: "\n")).contains(where: {
      $0.starts(with: "--\(boundary)".utf8)
    }) {
      boundary += "_"
    }
    contentType = "multipart/mixed; boundary=\"\(boundary)\""
    var bytes = Self.head(
      boundary,
      [
        ("Content-Type", BodyText.contentType),
        ("Content-Transfer-Encoding", text.encoding.rawValue),
      ]
    )
    bytes += text.encoded
    for enclosure in enclosures {
      bytes += Self.head(
        boundary,
        [
          ("Content-Type", "\(enclosure.type); name=\"\(enclosure.name)\""),
          ("Content-Transfer-Encoding", "base64"),
          ("Content-Disposition", "attachment; filename=\"\(enclosure.name)\""),
        ]
      )
      bytes += Self.lines(of: enclosure.bytes)
    }
    self.bytes = bytes + Array("\n--\(boundary)--\n".utf8)
  }

  private static func head(_ boundary: String, _ fields: [(name: String, value: String)]) -> [UInt8]
  {
    var header = HeaderWriter()
    for (name, value) in fields { header.field(name, value) }
    return Array("\n--\(boundary)\n".utf8) + header.bytes + [UInt8(ascii: "\n")]
  }

  /// At most 76 signs on a line (RFC 2045, section 6.8).
  private static func lines(of bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 57).reduce(into: []) { lines, start in
      lines += Base64.encode(Array(bytes[start..<min(start + 57, bytes.count)]))
      lines.append(UInt8(ascii: "\n"))
    }
  }
}
