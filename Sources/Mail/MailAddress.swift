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
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
      && !text.unicodeScalars.contains {
        $0.value <= 0x20 || isControl($0) || "<>()[],;:\\\"".unicodeScalars.contains($0)
      }
  }
}
