import Mail

/// A message that has come in, and by what it is known when it comes again.
struct Arrival {
  let message: IncomingMessage
  let digests: MessageDigests
  /// As it came.
  let bytes: [UInt8]

  init(_ message: IncomingMessage, from bytes: [UInt8]) {
    self.message = message
    self.bytes = bytes
    digests = MessageDigests(of: message)
  }
}
