import Casework
import Findings

/// To whom a letter goes, and whether it may (K17, K21, B15, L10).
package enum Addressee {
  /// Why no letter may go out; empty when one may.
  ///
  /// Where the routine allows other ways and the sender has not asked for letters, a missing address
  /// is found only when the letter is set.
  package static func findings(_ item: Case, in register: Register) -> [Finding] {
    var findings: [Finding] = []
    if let reason = reasonForNobody(item) {
      findings.append(LetterCode.toNobody.finding(with: ["reason": reason]))
    }
    let routine = item.facts.id(.routine, as: RoutineID.self).flatMap { register.routines[$0] }
    if let routine, !routine.replyWays.contains(.letter) {
      let ways = ReplyWay.allCases.filter(routine.replyWays.contains).map(\.name)
      findings.append(
        LetterCode.wayForbidden.finding(with: [
          "routine": Wording(verbatim: visible(routine.name)), "ways": .list(ways),
        ])
      )
    }
    let isOnlyWay = routine?.replyWays == [.letter]
    let isWanted = item.sender?.term(.contact, as: ContactWay.self) == .letter
    if findings.isEmpty, isOnlyWay || isWanted, lines(item).isEmpty {
      findings.append(LetterCode.addressMissing.finding())
    }
    return findings
  }

  /// What is odd about the address of somebody to whom a letter may go: a warning, since people live at odd ones.
  package static func remarks(_ item: Case) -> [Finding] {
    let address = item.sender?.text(.address).map(AddressLines.of) ?? []
    guard reasonForNobody(item) == nil, let fault = PostalAddress.fault(in: address) else {
      return []
    }
    return [LetterCode.addressUnusual.finding(with: ["reason": fault])]
  }

  /// Why there is nobody to write to; `nil` when there is somebody.
  package static func reasonForNobody(_ item: Case) -> Wording? {
    if item.facts.mayBeProtected {
      return Wording(
        "skyddade personuppgifter; posten går genom Skatteverket",
        "protected personal data; post goes through Skatteverket"
      )
    }
    guard let sender = item.sender else {
      return Wording(
        "sender.yaml saknas eller går inte att läsa",
        "sender.yaml is missing or cannot be read"
      )
    }
    if sender.isYes(.anonymous) {
      return Wording("synpunktslämnaren är anonym", "the sender is anonymous")
    }
    if sender.term(.contact, as: ContactWay.self) == ContactWay.none {
      return Wording("synpunktslämnaren vill inte bli kontaktad", "the sender wants no contact")
    }
    return nil
  }

  /// Name and address, a line each, as they stand in the window; empty without an address.
  package static func lines(_ item: Case) -> [String] {
    guard let sender = item.sender, let text = sender.text(.address) else { return [] }
    let address = AddressLines.of(text)
    guard !address.isEmpty else { return [] }
    let names = [SenderField.organisation, .name].compactMap { sender.text($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    // Some write the name into the address as well.
    return names.filter { !address.contains($0) } + address
  }
}
