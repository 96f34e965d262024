/// One who sends or receives mail: an address, and the name that stands beside it.
///
/// ```swift
/// MailAddress(name: "Åsa Öberg", "asa.oberg@kommun.example")?.address   // "asa.oberg@kommun.example"
/// MailAddress("asa.oberg")                                              // nil
/// ```
package struct MailAddress: Sendable, Hashable {
  /// The name shown, without control characters; `nil` when there is none.
  package let name: String?
  /// The address itself, as it was written.
  package let address: String

  /// `nil` when the address cannot be one.
  ///
  /// Something before an `@` and a domain with a full stop behind it, at most 254 bytes, without
  /// spaces, controls and the specials of RFC 5322, section 3.2.3. It is the register's rule for
  /// addresses; the rest is the mail server's business.
  package init?(name: String? = nil, _ address: String) {
    guard Self.isAddress(address) else { return nil }
    let cleaned = name.map { trimmed(withoutControls($0)) }
    self.name = cleaned?.isEmpty == true ? nil : cleaned
    self.address = address
  }

  /// The address as mail servers take it: its domain in ASCII (RFC 5890).
  package var wireAddress: String {
    guard let at = address.lastIndex(of: "@") else { return address }
    return address[...at] + InternationalDomain.ascii(address[address.index(after: at)...])
  }

  private static func isAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let (at, stop) = (UInt8(ascii: "@"), UInt8(ascii: "."))
    guard bytes.count <= 254, let sign = bytes.firstIndex(of: at), sign > 0,
      !bytes[(sign + 1)...].contains(at)
    else { return false }
    let labels = bytes[(sign + 1)...].split(separator: stop, omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
      && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !specials.contains($0) }
      && (bytes.allSatisfy { $0 < 0x80 } || !text.unicodeScalars.contains(where: isControl))
  }

  private static let specials = Array("<>()[],;:\\\"".utf8)
}
