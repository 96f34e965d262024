extension IncomingMessage {
  /// How large the message's own text is in all its forms, in bytes, before anything of it is decoded.
  ///
  /// Reading a text takes many times its size, so that one that is too large is refused by this. Files that come
  /// along count for nothing; of base64 and quoted-printable it is what is behind them.
  package static func textSize(of bytes: [UInt8]) throws(UnreadableMessage) -> Int {
    let (header, start) = try UnreadableMessage.checkedHeader(of: bytes)
    let parts = PartScanner(bytes, header: header, from: start).parts
    return parts.reduce(0) { $0 + $1.textSize(among: parts, in: bytes) }
  }
}

extension Part {
  fileprivate func textSize(among parts: [Part], in bytes: [UInt8]) -> Int {
    switch kind {
    case .multipart, .unread: 0
    case .loose: body.count
    case .leaf where !isText(among: parts): 0
    case .leaf:
      switch TransferEncoding(contentType.transferEncoding) {
      case .base64, .uuencode: body.count / 4 * 3
      case .quotedPrintable: body.count - 2 * bytes[body].count { $0 == UInt8(ascii: "=") }
      case .identity, nil: body.count
      }
    }
  }
}
