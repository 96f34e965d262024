import Findings

/// The register says who sent a case (OSL 5:2, L1): a name, an organisation, or that nobody knows.
///
///     namn:
///     anonym: nej
package enum SenderIsKnown: Rule {
  package static let codes = [senderMissing, namedButAnonymous]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    // A sender.yaml that is there but cannot be read has findings of its own.
    let hasFaults =
      context.bytes.unreadable.contains(.sender)
      || report.findings.contains { $0.file == .sender }
    guard let sender = context.case.sender else {
      if !hasFaults { report.add(to: .sender, senderMissing.finding()) }
      return
    }
    let isNamed = sender.has(.name) || sender.has(.organisation)
    if sender.isYes(.anonymous) {
      if isNamed {
        report.add(
          to: .sender,
          namedButAnonymous.finding(at: sender.range(sender.has(.name) ? .name : .organisation))
        )
      }
    } else if !isNamed, !hasFaults {
      report.add(to: .sender, senderMissing.finding(at: sender.firstLine))
    }
  }
}

extension SenderIsKnown {
  static let senderMissing = FindingCode(
    "sender-missing",
    .error,
    message: Wording("synpunktslämnaren saknas", "the sender is missing"),
    remedy: Wording(
      "skriv namn eller organisation i sender.yaml, eller ”anonym: ja”",
      "write name or organisation in sender.yaml, or “anonymous: yes”"
    ),
    why: Wording(
      "Av registret ska i förekommande fall framgå avsändare eller mottagare (OSL 5 kap. 2 §). Är den "
        + "som skrev okänd ska det synas, så att uppgiften inte bara är glömd.",
      "The register must show the sender or recipient where there is one (OSL 5:2). If the sender is "
        + "unknown it says so, to show that nobody has forgotten it."
    )
  )

  static let namedButAnonymous = FindingCode(
    "named-but-anonymous",
    .error,
    message: Wording(
      "synpunktslämnaren är anonym men har ett namn",
      "the sender is anonymous but has a name"
    ),
    remedy: Wording(
      "ta bort namnet, eller skriv ”anonym: nej”",
      "remove the name, or write “anonymous: no”"
    ),
    why: Wording(
      "Den som lämnar en synpunkt anonymt får inget svar (Kontakt Burlöv). Uppgifterna "
        + "motsäger varandra.",
      "Anyone who writes anonymously gets no reply (Kontakt Burlöv). The facts contradict each other."
    )
  )
}
