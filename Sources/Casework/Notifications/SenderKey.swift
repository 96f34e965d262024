/// By what a sender is the same, although a program writes its address anew each time.
///
/// ```
/// Siv.Alm+svar@Post.example   siv.alm@post.example
/// arende-20931@post.example   arende-@post.example
/// 070-174 06 05               0701740605
/// ```
package enum SenderKey {
  /// Without what stands behind a `+`, and without numbers of four digits and more before the `@`: a helpdesk has an
  /// address for each of its tickets.
  package static func of(email address: String) -> String {
    let address = address.lowercased()
    let local = address.prefix { $0 != "@" }
    let name = local.prefix { $0 != "+" }
    return withoutTicket(name.isEmpty ? local : name) + address[local.endIndex...]
  }

  private static func withoutTicket(_ name: Substring) -> String {
    var result = ""
    var rest = name
    while !rest.isEmpty {
      let letters = rest.prefix { !$0.isNumber }
      let number = rest[letters.endIndex...].prefix { $0.isNumber }
      result += letters
      if number.count < 4 { result += number }
      rest = rest[number.endIndex...]
    }
    return result
  }

  /// Of an address, or of a number its digits.
  package static func of(_ address: SenderAddress) -> String {
    switch address {
    case .email(let address): of(email: address)
    case .sms(let number): number.filter(\.isNumber)
    }
  }
}
