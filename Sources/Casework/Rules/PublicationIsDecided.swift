import Findings

/// What is published was decided to be, and what is not has its reason (K24, K29); nothing with a
/// secrecy mark or protected identity is published (L10).
package enum PublicationIsDecided: Rule {
  package static let codes = [withheldWithoutReason, publishedUndecided, publishedThoughProtected]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let decision = context.facts.term(.publish, as: YesNo.self)
    if decision == .no, !context.facts.has(.publishReason) {
      context.report(withheldWithoutReason, at: .publish, into: &report)
    }
    if context.facts.has(.published), decision != .yes {
      context.report(publishedUndecided, at: .published, into: &report)
    }
    let isPublic = decision == .yes || context.facts.has(.published)
    let isProtected = context.facts.mayBeProtected || context.facts.has(.secrecy)
    if isPublic, isProtected {
      context.report(
        publishedThoughProtected,
        at: decision == .yes ? .publish : .published,
        into: &report
      )
    }
  }
}

extension PublicationIsDecided {
  static let withheldWithoutReason = FindingCode(
    "withheld-without-reason",
    .error,
    message: Wording(
      "ärendet publiceras inte men skälet saknas",
      "the case is not published but the reason is missing"
    ),
    remedy: Wording("skriv varför under ”publiceringsskäl”", "write why under “publish-reason”"),
    why: Wording(
      "Huvudregeln är att synpunkt och svar publiceras tillsammans (Synpunkten). Ett undantag "
        + "ska gå att förstå.",
      "As a rule the comment and the reply are published together (Synpunkten). There must be a "
        + "clear reason for an exception."
    )
  )

  static let publishedUndecided = FindingCode(
    "published-undecided",
    .error,
    message: Wording(
      "ärendet är publicerat utan beslut om det",
      "the case is published without a decision"
    ),
    remedy: Wording(
      "skriv ”publicera: ja” om registrator har beslutat det",
      "write “publish: yes” if the registrar has decided that"
    ),
    why: Wording(
      "Registrator bedömer vad som publiceras (Synpunkten).",
      "The registrar decides what is published (Synpunkten)."
    )
  )

  static let publishedThoughProtected = FindingCode(
    "published-though-protected",
    .error,
    message: Wording(
      "ett ärende med sekretess eller skyddade personuppgifter får inte publiceras",
      "a case with secrecy or protected personal data may not be published"
    ),
    remedy: Wording(
      "skriv ”publicera: nej” med ett skäl, och avpublicera det som är ute",
      "write “publish: no” with a reason, and unpublish what is out"
    ),
    why: Wording(
      "Uppgifter om en person med skyddade personuppgifter får inte visas någonstans, och det som "
        + "omfattas av sekretess inte lämnas ut.",
      "Nothing may be shown about a person with protected personal data, and what is secret "
        + "may not be disclosed."
    )
  )
}
