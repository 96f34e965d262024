/// How the bytes of a part are written for the way (RFC 2045, section 6).
enum TransferEncoding {
  /// As they are: 7bit, 8bit or binary.
  case identity
  case quotedPrintable
  case base64

  /// The encoding with a name in lower case; `nil` for one that is not read here.
  init?(_ name: String) {
    switch name {
    case "", "7bit", "8bit", "binary", "7-bit", "8-bit": self = .identity
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: return nil
    }
  }
}
