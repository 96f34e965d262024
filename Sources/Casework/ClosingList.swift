import Findings

/// What is left to do before a case can be closed, beyond what its fields and rules ask for: questions that
/// only make sense at the end (K16, K18, K19, K29, K30).
package struct ClosingList {
  /// In the order in which people do them.
  package let missing: [Wording]

  /// What the rules find as well, and the list says as something to do.
  package static let covered: Set<FindingCode> = [ClosingIsComplete.publicationUndecided]

  package init(of item: Case, in register: Register, as outcome: Outcome) {
    let facts = item.facts
    let number = item.number
    let routine = facts.id(.routine, as: RoutineID.self).flatMap { register.routines[$0] }
    let standing = Standing(item, in: register)
    let isElsewhere = outcome == .transferred || outcome == .outOfScope || outcome == .withdrawn
    var missing: [Wording] = []
    if standing.demandsSignOff, !isElsewhere, !facts.has(.signedOff) {
      missing.append(
        Wording(
          "utredningen är inte kvitterad: synpunkt sign-off \(number)",
          "the investigation is not signed off: synpunkt sign-off \(number)"
        )
      )
    }
    if standing.demandsInvestigation, !isElsewhere, !facts.has(.answered),
      !item.hasNobodyToAnswer
    {
      missing.append(
        Wording(
          "synpunktslämnaren har inte fått svar: synpunkt post \(number)",
          "the sender has no answer: synpunkt post \(number)"
        )
      )
    }
    if let further = item.investigation?.text(.handedOn), outcome == .transferred,
      !facts.has(.transferredTo)
    {
      missing.append(
        Wording(
          "utredningen säger att saken hanteras vidare i \(visible(further)): ange --system och --referens",
          "the investigation says that it is handled further in \(visible(further)): give --system and --reference"
        )
      )
    }
    let unit = facts.id(.unit, as: UnitID.self).flatMap { register.organisation.units[$0] }
    if unit?.judgesDeviations == true, standing.demandsSignOff, !isElsewhere,
      !facts.has(.journal)
    {
      missing.append(
        Wording(
          "rör synpunkten en enskilds ärende ska den också dokumenteras i journalen: skriv dagen i "
            + "”journalförd”, eller ”ej aktuellt”",
          "if it concerns an individual's case it is also documented in the journal: write the day in "
            + "“journal”, or “not-applicable”"
        )
      )
    }
    if routine?.publishes == true, facts.term(.publish, as: YesNo.self) == .yes,
      !facts.has(.published)
    {
      missing.append(
        Wording(
          "ärendet ska publiceras men är det inte: synpunkt publish \(number)",
          "the case is to be published and is not: synpunkt publish \(number)"
        )
      )
    }
    if routine?.publishes == true, !facts.has(.publish) {
      missing.append(
        Wording(
          "det är inte avgjort om ärendet publiceras: synpunkt redact \(number), eller ”publicera: nej” med skäl",
          "it is not decided whether it is published: synpunkt redact \(number), or “publish: no” with a reason"
        )
      )
    }
    self.missing = missing
  }
}
