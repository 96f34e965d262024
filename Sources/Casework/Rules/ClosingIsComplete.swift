import Findings

/// A closed case says how it ended, and what that ending needs: where it was moved (K19, B3, L3),
/// why it is not for this register (B2), that nobody could be answered (B15); and whether it
/// is published, where the routine publishes (K29).
package enum ClosingIsComplete: Rule {
  package static let codes = [
    closedWithoutOutcome, publicationUndecided, transferredNowhere, outOfScopeWithoutGround,
    anonymousOutcomeWithSender, outcomeWithoutAnswer,
  ]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let outcome = context.facts.term(.outcome, as: Outcome.self)
    if context.facts.has(.closed) {
      if !context.facts.has(.outcome) {
        context.report(closedWithoutOutcome, at: .closed, into: &report)
      }
      if let routine = context.routine, routine.publishes, !context.facts.has(.publish) {
        context.report(publicationUndecided, at: .closed, into: &report)
      }
    }
    switch outcome {
    case .transferred:
      if !context.facts.has(.transferredTo) {
        context.report(transferredNowhere, at: .outcome, into: &report)
      }
    case .outOfScope:
      if !context.facts.has(.outOfScope) {
        context.report(outOfScopeWithoutGround, at: .outcome, into: &report)
      }
    case .anonymous:
      if let sender = context.case.sender, !sender.isYes(.anonymous) {
        context.report(anonymousOutcomeWithSender, at: .outcome, into: &report)
      }
    case .answered:
      if !context.facts.has(.answered) {
        context.report(outcomeWithoutAnswer, at: .outcome, into: &report)
      }
    case .handled, .withdrawn, nil: return
    }
  }
}

extension ClosingIsComplete {
  static let closedWithoutOutcome = FindingCode(
    "closed-without-outcome",
    .error,
    message: Wording(
      "ärendet är avslutat men utfallet saknas",
      "the case is closed but the outcome is missing"
    ),
    remedy: Wording(
      "skriv hur ärendet slutade: besvarad, hanterad, överförd, utanför, anonym eller återtagen",
      "write how the case ended: answered, handled, transferred, out-of-scope, anonymous or withdrawn"
    ),
    why: Wording(
      "Av registret ska framgå vad som blev av varje ärende.",
      "The register shows what became of every case."
    )
  )

  package static let publicationUndecided = FindingCode(
    "publication-undecided",
    .error,
    message: Wording(
      "ärendet är avslutat men det är inte avgjort om det publiceras",
      "the case is closed but it is not decided whether it is published"
    ),
    remedy: Wording(
      "skriv ”publicera: ja”, eller ”publicera: nej” med ett skäl",
      "write “publish: yes”, or “publish: no” with a reason"
    ),
    why: Wording(
      "Registrator avgör vad som publiceras, och ärendet avslutas när det är gjort (Synpunkten).",
      "The registrar decides what is published, and the case is closed when that is done (Synpunkten)."
    )
  )

  static let transferredNowhere = FindingCode(
    "transferred-nowhere",
    .error,
    message: Wording(
      "ärendet är överfört men det framgår inte vart",
      "the case is transferred but it does not say where"
    ),
    remedy: Wording(
      "skriv system och referens under ”överförd till”",
      "write system and reference below “transferred-to”"
    ),
    why: Wording(
      "Ett ärende som flyttas till ett annat register ska lämna spår efter sig (JO 3579-2005).",
      "A case that moves to another register leaves a trace (JO 3579-2005)."
    )
  )

  static let outOfScopeWithoutGround = FindingCode(
    "out-of-scope-without-ground",
    .error,
    message: Wording(
      "ärendet ligger utanför rutinen men det framgår inte varför",
      "the case is out of scope but it does not say why"
    ),
    remedy: Wording(
      "skriv ”utanför:” med politiskt, avvikelse enligt HSL eller SoL, kränkning eller internt",
      "write “out-of-scope:” with political, health-or-social-deviation, violation or internal"
    ),
    why: Wording(
      "Fyra slags synpunkter hanteras inte i rutinen (Kontakt Burlöv). Skälet ska framgå.",
      "Four kinds of views are not handled in the routine (Kontakt Burlöv). The reason must be clear."
    )
  )

  static let anonymousOutcomeWithSender = FindingCode(
    "anonymous-outcome-with-sender",
    .error,
    message: Wording(
      "utfallet är ”anonym” men synpunktslämnaren är känd",
      "the outcome is “anonymous” but the sender is known"
    ),
    remedy: Wording(
      "välj ett annat utfall, eller rätta sender.yaml",
      "choose another outcome, or correct sender.yaml"
    ),
    why: Wording(
      "Bara den som är anonym kan inte få svar av det skälet (Kontakt Burlöv).",
      "Only somebody who is anonymous goes unanswered for that reason (Kontakt Burlöv)."
    )
  )

  static let outcomeWithoutAnswer = FindingCode(
    "outcome-without-answer",
    .error,
    message: Wording(
      "utfallet är ”besvarad” men svarsdagen saknas",
      "the outcome is “answered” but the day of the reply is missing"
    ),
    remedy: Wording(
      "skriv ”besvarad:” med dagen då svaret gavs",
      "write “answered:” with the day the reply was given"
    ),
    why: Wording(
      "Svarsdagen krävs för att det ska synas om fristen hölls.",
      "Without the day of the reply nobody can see whether the deadline was met."
    )
  )
}
