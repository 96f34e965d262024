/// How the bytes of a part are written for the way (RFC 2045, section 6).
enum TransferEncoding {
  /// As they are: 7bit, 8bit or binary.
  case identity
  case quotedPrintable
  case base64
  case uuencode

  /// The encoding with a name in lower case; `nil` for one that is not read here.
  init?(_ name: String) {
    switch name {
    case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "none": self = .identity
    case "quoted-printable", "quotedprintable", "quoted_printable": self = .quotedPrintable
    case "base64", "base-64", "x-base64": self = .base64
    case "x-uuencode", "uuencode", "x-uuencoded", "uuencoded", "x-uue", "uue", "x-uu", "uu":
      self = .uuencode
    default: return nil
    }
  }
}
