import Findings

/// An investigation that is signed off says how it was done, what is done and planned, and whether the
/// sender was contacted (K18); in social services, health care and LSS also whether it is a
/// deviation, and which report it became (K16).
package enum InvestigationIsComplete: Rule {
  package static let codes = [
    investigationMissing, investigationIncomplete, deviationUnanswered, deviationWithoutReport,
  ]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard context.facts.has(.signedOff), context.standing.demandsSignOff else { return }
    guard let investigation = context.case.investigation else {
      let isReadable = !context.bytes.unreadable.contains(.investigation)
      if isReadable, !report.findings.contains(where: { $0.file == .investigation }) {
        context.report(
          investigationMissing,
          at: .signedOff,
          into: &report,
          with: ["case": "\(context.case.number)"]
        )
      }
      return
    }
    for field in [InvestigationField.conducted, .senderContacted] where !investigation.has(field) {
      report.add(
        to: .investigation,
        investigationIncomplete.finding(
          at: investigation.range(field),
          with: ["field": field.definition.name, "meaning": field.definition.meaning]
        )
      )
    }
    if !investigation.has(.measures), !investigation.has(.handedOn) {
      let measures = InvestigationField.measures.definition
      report.add(
        to: .investigation,
        investigationIncomplete.finding(
          at: investigation.range(.measures),
          with: ["field": measures.name, "meaning": measures.meaning]
        )
      )
    }
    deviation(in: investigation, by: context, into: &report)
  }

  private static func deviation(
    in investigation: Record<InvestigationField>,
    by context: RuleContext,
    into report: inout Report
  ) {
    guard let unit = context.facts.id(.unit, as: UnitID.self),
      context.register.organisation.units[unit]?.judgesDeviations ?? false
    else { return }
    guard let deviation = investigation.record(.deviation, of: DeviationField.self),
      deviation.has(.answer)
    else {
      report.add(
        to: .investigation,
        deviationUnanswered.finding(at: investigation.range(.deviation))
      )
      return
    }
    if deviation.isYes(.answer), !deviation.has(.reference) {
      report.add(to: .investigation, deviationWithoutReport.finding(at: deviation.range(.answer)))
    }
  }
}

extension InvestigationIsComplete {
  static let investigationMissing = FindingCode(
    "investigation-missing",
    .error,
    message: Wording(
      "ärendet är kvitterat men har ingen utredning",
      "the case is signed off but has no investigation"
    ),
    remedy: Wording(
      "fyll i investigation.yaml: synpunkt edit {case} investigation.yaml",
      "fill in investigation.yaml: synpunkt edit {case} investigation.yaml"
    ),
    why: Wording(
      "Utredningsformuläret ska användas för att dokumentera hur utredningen gjordes, "
        + "åtgärder och kontakt (Synpunkten).",
      "The investigation form documents how it was done, the measures and the contact "
        + "(Synpunkten)."
    )
  )

  static let investigationIncomplete = FindingCode(
    "investigation-incomplete",
    .error,
    message: Wording(
      "”{field}” saknas i utredningen",
      "“{field}” is missing in the investigation"
    ),
    remedy: Wording("skriv in {meaning}", "fill in {meaning}"),
    why: Wording(
      "Utredningen ska visa hur den gjordes, vilka åtgärder som är gjorda eller planerade och "
        + "om synpunktslämnaren kontaktades (Synpunkten).",
      "The investigation shows how it was done, which measures are done or planned, and "
        + "whether the sender was contacted (Synpunkten)."
    )
  )

  static let deviationUnanswered = FindingCode(
    "deviation-unanswered",
    .error,
    message: Wording(
      "det är inte bedömt om synpunkten också är en avvikelse",
      "nobody has decided whether this is also an incident"
    ),
    remedy: Wording(
      "skriv under ”avvikelse”: ”svar: ja” eller ”svar: nej”",
      "write under “deviation”: “answer: yes” or “answer: no”"
    ),
    why: Wording(
      "Utredare inom socialtjänst, hälso- och sjukvård eller LSS bedömer om synpunkten även "
        + "är en avvikelse (Synpunkten).",
      "Investigators within social services, health care or LSS decide whether it is also an "
        + "incident (Synpunkten)."
    )
  )

  static let deviationWithoutReport = FindingCode(
    "deviation-without-report",
    .error,
    message: Wording(
      "synpunkten är en avvikelse men rapportens nummer saknas",
      "it is an incident but the number of the report is missing"
    ),
    remedy: Wording(
      "skriv avvikelserapportens nummer under ”referens”",
      "write the number of the incident report under “reference”"
    ),
    why: Wording(
      "Är synpunkten en avvikelse görs en avvikelserapport (Synpunkten). Numret visar att den "
        + "är gjord.",
      "If it is an incident, an incident report is made (Synpunkten). The number shows that it was."
    )
  )
}
