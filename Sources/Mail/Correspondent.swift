/// One of those whom a header names, as it stands there: the address may be none.
package struct Correspondent: Sendable, Hashable {
  /// The name shown; `nil` when there is none, or when it only repeats the address.
  package let name: String?
  /// What stands in the place of an address, without controls; may be empty.
  package let address: String

  init(name: String, address: String) {
    self.address = address
    self.name = Self.name(name, beside: address)
  }

  /// As an address that mail can be sent to, if it is one.
  ///
  /// A full stop at the end of the domain says that it is whole (RFC 1034, section 3.1), and is left out.
  package var mailAddress: MailAddress? {
    MailAddress(name: name, address.hasSuffix(".") ? String(address.dropLast()) : address)
  }

  /// On one line, as people write it.
  package var text: String {
    guard let name else { return address }
    return address.isEmpty ? name : "\(name) <\(address)>"
  }

  /// Without the quotes that programs put around a name a second time, and without the address.
  private static func name(_ text: String, beside address: String) -> String? {
    if text.isEmpty { return nil }
    var name = trimmed(text)
    let last = name.utf8.last
    if !address.isEmpty, last == UInt8(ascii: ">") || last == UInt8(ascii: ")") {
      for repeated in ["<\(address)>", "(\(address))"]
      where name.lowercased().hasSuffix(repeated.lowercased()) {
        name = trimmed(String(name.dropLast(repeated.count)))
      }
    }
    while let first = name.first, let last = name.last, name.count > 1,
      let close = quotes[first], close == last
    {
      name = trimmed(String(name.dropFirst().dropLast()))
    }
    let repeats =
      name.utf8.count == address.utf8.count && name.lowercased() == address.lowercased()
    return name.isEmpty || repeats ? nil : name
  }

  private static let quotes: [Character: Character] = [
    "'": "'", "\"": "\"", "’": "’", "‘": "’", "”": "”", "“": "”", "`": "'",
  ]
}
