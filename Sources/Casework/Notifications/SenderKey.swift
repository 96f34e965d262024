/// By what a sender is the same, although a program writes its address anew each time.
///
/// ```
/// Siv.Alm+svar@Post.example   siv.alm@post.example
/// arende-20931@post.example   arende-@post.example
/// 070-174 06 05               0701740605
/// ```
package enum SenderKey {
  /// Without what stands behind a `+`, and without numbers before the `@`.
  package static func of(email address: String) -> String {
    let address = address.lowercased()
    let local = address.prefix { $0 != "@" }
    let name = local.prefix { $0 != "+" }
    return (name.isEmpty ? local : name).filter { !$0.isNumber } + address[local.endIndex...]
  }

  /// Of an address, or of a number its digits.
  package static func of(_ address: SenderAddress) -> String {
    switch address {
    case .email(let address): of(email: address)
    case .sms(let number): number.filter(\.isNumber)
    }
  }
}
