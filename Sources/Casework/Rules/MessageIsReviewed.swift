import Findings

/// What was wrong with a message stands in `message.yaml` until somebody has looked, and its original is kept as
/// it came.
///
///     anmärkningar:
///       - "mail-base64-damaged: bilagan karta.pdf är skadad (base64)"
///     granskat:
package enum MessageIsReviewed: Rule {
  package static let codes = [notReviewed, originalMissing, originalChanged]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    if let message = context.case.message, !message.has(.reviewed) {
      let number = "\(context.case.number)"
      for item in message.items(.remarks) {
        let remark = message.document.text(of: item)
        report.add(
          to: .message,
          notReviewed.finding(
            at: message.document.markedRange(of: item),
            with: ["remark": .quoting(remark), "case": "\(number)"]
          )
        )
      }
    }
    guard !context.bytes.unreadable.contains(.original),
      let recorded = context.case.registration?.originalDigest
    else { return }
    guard let digest = context.bytes.original else {
      return context.report(originalMissing, at: .original, into: &report)
    }
    if digest != recorded { context.report(originalChanged, at: .original, into: &report) }
  }
}

extension MessageIsReviewed {
  static let notReviewed = FindingCode(
    "message-not-reviewed",
    .warning,
    message: Wording(
      "ingen har sett till det som var fel med meddelandet: {remark}",
      "nobody has seen to what was wrong with the message: {remark}"
    ),
    remedy: Wording(
      "jämför med message.eml om den finns, och skriv dagen: synpunkt set {case} granskat=2026-11-30",
      "compare with message.eml if it is there, and write the day: synpunkt set {case} "
        + "reviewed=2026-11-30"
    ),
    why: Wording(
      "Delar av ett meddelande kan ha gått förlorade eller lästs fel. Det syns bara här, tills någon har "
        + "tittat.",
      "Parts of a message may be lost or read wrongly. It shows here alone, until somebody has looked."
    )
  )

  static let originalMissing = FindingCode(
    "original-missing",
    .error,
    message: Wording(
      "originalet av meddelandet saknas",
      "the original of the message is missing"
    ),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}",
      "fetch the file as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Ett meddelande som det var något fel med sparas som det kom, lika länge som ärendet. Det gallras "
        + "bara med ärendet.",
      "A message that had something wrong with it is kept as it came, as long as the case. It is "
        + "only disposed of together with the case."
    )
  )

  static let originalChanged = FindingCode(
    "original-changed",
    .error,
    message: Wording(
      "originalet av meddelandet är ändrat",
      "the original of the message was changed"
    ),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}",
      "fetch the file as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Kontrollsumman är en annan än den som skrevs i loggen när ärendet registrerades.",
      "The hash differs from the one that was written into the log at registration."
    )
  )
}
