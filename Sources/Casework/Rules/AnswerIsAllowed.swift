import Findings

/// An answer was given by a way that the routine allows (K21, B13), in the channel it came by where that is the routine's
/// (B6), and to somebody (K17, B15).
///
///     svarssätt: e-post        # Synpunkten svarar bara med brev
package enum AnswerIsAllowed: Rule {
  package static let codes = [
    answeredWithoutWay, replyWayForbidden, answeredToNobody, answeredElsewhere,
  ]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    if let way = context.facts.term(.replyWay, as: ReplyWay.self), let routine = context.routine {
      let channel = context.facts.term(.channel, as: Channel.self)
      let isOwnChannel = channel.map(routine.sameChannel.contains) ?? false
      if !routine.replyWays.contains(way), !isOwnChannel {
        let ways = ReplyWay.allCases.filter(routine.replyWays.contains).map(\.name)
        context.report(
          replyWayForbidden,
          at: .replyWay,
          into: &report,
          with: ["way": way.name, "routine": .quoting(routine.name), "ways": .list(ways)]
        )
      } else if let channel, isOwnChannel, way != channel.replyWay {
        context.report(
          answeredElsewhere,
          at: .replyWay,
          into: &report,
          with: ["channel": channel.name, "way": way.name, "own": channel.replyWay.name]
        )
      }
    }
    guard context.facts.has(.answered) else { return }
    if !context.facts.has(.replyWay) {
      context.report(answeredWithoutWay, at: .answered, into: &report)
    }
    if context.case.hasNobodyToAnswer {
      context.report(answeredToNobody, at: .answered, into: &report)
    }
  }
}

extension AnswerIsAllowed {
  static let answeredWithoutWay = FindingCode(
    "answered-without-way",
    .error,
    message: Wording(
      "ärendet är besvarat men svarssättet saknas",
      "the case is answered but the way is missing"
    ),
    remedy: Wording("skriv på vilket sätt svaret gavs", "write how the reply was given"),
    why: Wording(
      "Det ska gå att se hur synpunktslämnaren fick sitt svar.",
      "It must be clear how the sender got the answer."
    )
  )

  static let replyWayForbidden = FindingCode(
    "reply-way-forbidden",
    .error,
    message: Wording(
      "{routine} tillåter inte svarssättet {way}",
      "{routine} does not allow the reply way {way}"
    ),
    remedy: Wording("tillåtna svarssätt: {ways}", "allowed reply ways: {ways}"),
    why: Wording(
      "På grund av sekretess kan svar inte skickas med e-post i alla rutiner (Synpunkten). "
        + "Rutinens fil säger vilka sätt som är tillåtna.",
      "Because of secrecy, answers cannot be sent by e-mail in every routine (Synpunkten). "
        + "The routine's file says which ways are allowed."
    )
  )

  static let answeredElsewhere = FindingCode(
    "answered-elsewhere",
    .warning,
    message: Wording(
      "det kom genom {channel} men besvarades på ett annat sätt: {way}",
      "it came by {channel} but was answered in another way: {way}"
    ),
    remedy: Wording(
      "det som kommer den vägen besvaras där: svarssätt {own}",
      "what comes that way is answered there: reply way {own}"
    ),
    why: Wording(
      "Det som kommer till kontot i sociala medier eller till den officiella e-postadressen hanteras i sin egen "
        + "kanal (Kontakt Burlöv); rutinens fil säger vilka.",
      "What comes to the account in social media or to the official mailbox is handled in its own channel "
        + "(Kontakt Burlöv); the routine's file says which."
    )
  )

  static let answeredToNobody = FindingCode(
    "answered-to-nobody",
    .error,
    message: Wording(
      "ärendet är besvarat men det finns ingen att svara",
      "the case is answered but there is nobody to answer"
    ),
    remedy: Wording(
      "ta bort ”besvarad” och välj ett annat utfall, eller rätta ”anonym” och ”kontakt” i sender.yaml",
      "remove “answered” and choose another outcome, or correct “anonymous” and “contact” in sender.yaml"
    ),
    why: Wording(
      "Den som är anonym eller inte vill bli kontaktad får inget svar (Synpunkten, Kontakt "
        + "Burlöv).",
      "Anyone who is anonymous or does not want to be contacted gets no reply (Synpunkten, Kontakt "
        + "Burlöv)."
    )
  )
}

extension Channel {
  /// How somebody is answered in the channel itself.
  package var replyWay: ReplyWay {
    switch self {
    case .web: .portal
    case .brochure, .letter: .letter
    case .oral, .phone, .visit: .oral
    case .email: .email
    case .socialMedia: .socialMedia
    }
  }
}
