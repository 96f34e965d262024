import Findings

/// Where somebody's identity is protected, the register holds no way to find them (L10): post goes
/// through Skatteverket.
package enum ProtectedIdentityIsKept: Rule {
  package static let codes = [protectedButReachable]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard context.facts.mayBeProtected else { return }
    if let message = context.case.message {
      for field in MessageField.people where field != .to && message.has(field) {
        report.add(
          to: .message,
          protectedButReachable.finding(
            at: message.range(field),
            with: ["field": field.definition.name]
          )
        )
      }
    }
    guard let sender = context.case.sender else { return }
    for field in [SenderField.address, .phone, .email] where sender.has(field) {
      report.add(
        to: .sender,
        protectedButReachable.finding(
          at: sender.range(field),
          with: ["field": field.definition.name]
        )
      )
    }
  }
}

extension ProtectedIdentityIsKept {
  static let protectedButReachable = FindingCode(
    "protected-but-reachable",
    .error,
    message: Wording(
      "personuppgifterna är skyddade men ”{field}” är ifylld",
      "the personal data are protected but “{field}” is filled in"
    ),
    remedy: Wording(
      "ta bort uppgiften; post skickas genom Skatteverket",
      "remove it; post goes through Skatteverket"
    ),
    why: Wording(
      "Adress, telefon och e-post till den som har skyddade personuppgifter ska inte finnas i registret: "
        + "det som inte finns kan inte läcka. Namnet får stå, men visas inte.",
      "The register must not hold the address, telephone number or e-mail address of a person with "
        + "protected personal data: what is not there cannot leak. The name may be there, but is not shown."
    )
  )
}
