import CaseText

/// Where the sender of a case is told something (B7, B8): by mail or text message.
package enum SenderAddress: Hashable, Sendable {
  case email(String)
  case sms(String)

  /// Whether it can be an address or a number at all; `check` says so where it is written.
  var isUsable: Bool {
    switch self {
    case .email(let address):
      SchemaCheck.isEmailAddress(address) && !NoReplyAddress.isOne(address)
    case .sms(let number): SchemaCheck.isPhoneNumber(number)
    }
  }
}

extension Case {
  /// Where notices to the sender go; `nil` for who wants none, is unknown, or wants letters or calls.
  ///
  /// Without a wish an e-mail address is used. Who has a protected identity is told nothing here:
  /// post goes through Skatteverket (L10).
  var senderAddress: SenderAddress? {
    guard let sender, !facts.mayBeProtected, !hasNobodyToAnswer else { return nil }
    let email = sender.text(.email).map { SenderAddress.email($0) }
    switch sender.term(.contact, as: ContactWay.self) {
    case .email: return email
    case .sms: return sender.text(.phone).map { .sms($0) } ?? email
    case .letter, .phone, .some(.none): return nil
    case nil: return sender.has(.contact) ? nil : email
    }
  }

  /// What the case concerns, where a mail to staff may say it.
  ///
  /// `nil` for protected identity and secrecy, and when the words name the sender or cannot be
  /// compared with the sender's.
  var mailableTitle: String? { mailable(facts.text(.title)) }

  /// What staff have written about the case, where a mail to staff may say it, as with its title.
  package func mailable(_ text: String?) -> String? { MailableWords(of: self).text(text) }
}

/// What of the words of a case a mail to staff may say; made once for all of them.
package struct MailableWords: Sendable {
  /// The words by which a text would say who the sender is; `nil` where nothing may be said.
  private let personal: Set<String>?

  package init(of item: Case) {
    let maySay = !item.facts.mayBeProtected && !item.facts.has(.secrecy)
    personal = maySay ? item.sender.map(Self.personal) : nil
  }

  /// A text where it may be said.
  package func text(_ text: String?) -> String? {
    guard let text, let personal else { return nil }
    return Self.words(text).contains(where: personal.contains) ? nil : text
  }

  private static func personal(of sender: Record<SenderField>) -> Set<String> {
    let names = [SenderField.name, .organisation].compactMap { sender.text($0) }
      .flatMap(words).filter { $0.count >= 2 }
    let reach = [SenderField.address, .email, .phone, .personalIdentityNumber]
      .compactMap { sender.text($0) }
    // A title may write a number without the signs in it, and an identity number without a century.
    let numbers = [SenderField.phone, .personalIdentityNumber]
      .compactMap { sender.text($0)?.filter(\.isNumber) }.flatMap { [$0, String($0.suffix(10))] }
    // Short words, such as a house number, are in any title by chance.
    let others = (reach.flatMap(words) + numbers).filter { $0.count >= 3 }
    // The genitive of a name names as well.
    return Set(names + names.map { $0 + "s" } + others)
  }

  /// Letters and digits in lower case, at everything else divided.
  private static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !isPart($0) }.map { String($0) }
  }

  /// Whether a character is a letter, a digit, or a mark on one.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = scalar.value
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
