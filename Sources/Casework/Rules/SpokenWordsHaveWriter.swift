import Findings

/// What was said was written down by somebody, and the register says by whom (K6, B5).
///
///     kanal: muntligt
///     upptecknad av:
package enum SpokenWordsHaveWriter: Rule {
  package static let codes = [spokenWithoutWriter]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let channel = context.facts.term(.channel, as: Channel.self), channel.isSpoken,
      !context.facts.has(.takenDownBy)
    else { return }
    context.report(
      spokenWithoutWriter,
      at: .channel,
      into: &report,
      with: ["channel": channel.name]
    )
  }
}

extension SpokenWordsHaveWriter {
  static let spokenWithoutWriter = FindingCode(
    "spoken-without-writer",
    .error,
    message: Wording(
      "kanalen är {channel} men det framgår inte vem som skrev ned synpunkten",
      "the channel is {channel} but it does not say who wrote it down"
    ),
    remedy: Wording("skriv vem under ”upptecknad av”", "write who under “taken-down-by”"),
    why: Wording(
      "Synpunkter som framförs muntligt dokumenteras av medarbetaren (Synpunkten). Det ska "
        + "framgå när och av vem det gjordes (FL 27 §).",
      "What is said is documented by the employee (Synpunkten), with when and by whom (FL "
        + "section 27)."
    )
  )
}
