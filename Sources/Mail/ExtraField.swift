/// A header field of our own, such as `X-Synpunkt-Event`.
package struct ExtraField: Sendable, Hashable {
  /// Printable ASCII without a colon.
  package let name: String
  /// Whatever is to stand there; control characters become spaces.
  package let value: String

  /// `nil` when the name cannot be one, or is a field that ``OutgoingMessage`` writes itself.
  package init?(_ name: String, _ value: String) {
    let isPrintable = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":") }
    guard !name.isEmpty, name.utf8.count <= 60, name.utf8.allSatisfy(isPrintable),
      !Self.taken.contains(name.lowercased())
    else { return nil }
    self.name = name
    self.value = withoutControls(value)
  }

  /// Also the fields by which `sendmail -t` would find further receivers.
  private static let taken: Set<String> = [
    "auto-submitted", "bcc", "cc", "content-language", "content-transfer-encoding", "content-type",
    "date", "from", "message-id", "mime-version", "reply-to", "resent-bcc", "resent-cc",
    "resent-to", "sender", "subject", "to", "x-auto-response-suppress", "x-loop",
  ]
}
