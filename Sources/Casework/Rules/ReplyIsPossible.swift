import Findings

/// Who is to have an answer has left what one of the routine's ways of answering needs (K20, K21).
///
///     svarssätt: [brev]          of the routine
///     e-post: a@b.example        of the sender, and no address
package enum ReplyIsPossible: Rule {
  package static let codes = [replyImpossible]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let item = context.case
    guard let routine = context.routine, let sender = item.sender,
      sender.has(.name) || sender.has(.organisation), !item.hasNobodyToAnswer,
      !context.facts.mayBeProtected, !context.facts.has(.answered), !context.facts.has(.closed),
      context.standing.demandsInvestigation,
      !isAnsweredInChannel(context.facts, in: routine),
      let missing = missing(in: routine, for: sender), !isSaid(sender)
    else { return }
    let ways = ReplyWay.allCases.filter(routine.replyWays.contains).map(\.name)
    report.add(
      to: .sender,
      replyImpossible.finding(
        at: sender.firstLine,
        with: [
          "routine": .quoting(routine.name), "ways": .list(ways),
          "field": .list(missing.map(\.definition.name)),
        ]
      )
    )
  }

  /// The fields of which one is needed and none is there; `nil` where an answer can be given.
  private static func missing(
    in routine: Routine,
    for sender: Record<SenderField>
  ) -> [SenderField]? {
    let needs = ReplyWay.allCases.filter(routine.replyWays.contains).map(need)
    let fields = needs.compactMap { $0 }
    guard !fields.isEmpty, fields.count == needs.count, !fields.contains(where: sender.has) else {
      return nil
    }
    return fields
  }

  private static func need(of way: ReplyWay) -> SenderField? {
    switch way {
    case .letter: .address
    case .email: .email
    case .oral, .portal, .socialMedia: nil
    }
  }

  private static func isAnsweredInChannel(_ facts: Record<CaseField>, in routine: Routine) -> Bool {
    facts.term(.channel, as: Channel.self).map(routine.sameChannel.contains) ?? false
  }

  /// Whether ``ContactIsPossible`` asks for it already.
  private static func isSaid(_ sender: Record<SenderField>) -> Bool {
    sender.term(.contact, as: ContactWay.self) == .letter && !sender.has(.address)
  }
}

extension ReplyIsPossible {
  static let replyImpossible = FindingCode(
    "reply-impossible",
    .warning,
    message: Wording(
      "rutinen {routine} svarar med {ways}, men ”{field}” saknas",
      "the routine {routine} answers by {ways}, but “{field}” is missing"
    ),
    remedy: Wording(
      "fråga efter det nu, medan personen går att nå, eller skriv ”kontakt: ingen” om inget svar önskas",
      "ask for it now, while the person can be reached, or write “contact: none” if no answer is wanted"
    ),
    why: Wording(
      "Den som har lämnat en synpunkt ska få ett svar, och rutinen säger på vilka sätt (Synpunkten). Att "
        + "uppgiften saknas syns annars först när svaret ska skickas, veckor senare.",
      "The sender must have a reply, and the routine says how it may be given (Synpunkten). "
        + "Otherwise it is only noticed weeks later, when the reply is to be sent, that the detail "
        + "is missing."
    )
  )
}
