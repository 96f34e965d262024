import Findings

/// What two clones have written differently stands in `conflict.yaml` until somebody has chosen.
///
///     - plats: case.yaml/enhet
///       gäller: hemtjanst
///       förslag: …
package enum ConflictsAreSettled: Rule {
  package static let codes = [conflictOpen, conflictUnreadable]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard !context.bytes.unreadable.contains(.conflicts) else { return }
    let number: Wording = "\(context.case.number)"
    guard let conflicts = context.case.conflicts else {
      report.add(to: .conflicts, conflictUnreadable.finding(with: ["case": number]))
      return
    }
    for entry in conflicts.entries {
      // What they wrote may tell of people, and a finding goes into logs.
      let who = entry.proposals.map(\.by)
      report.add(
        to: .conflicts,
        conflictOpen.finding(
          with: [
            "case": number, "place": .quoting(entry.place),
            "who": Wording(verbatim: visible(who.joined(separator: ", "))),
          ]
        )
      )
    }
  }
}

extension ConflictsAreSettled {
  package static let conflictOpen = FindingCode(
    "conflict-open",
    .warning,
    message: Wording(
      "{who} har skrivit olika i {place}",
      "{who} have written different things in {place}"
    ),
    remedy: Wording(
      "välj ett: synpunkt resolve {case} FÄLT=VÄRDE",
      "choose one: synpunkt resolve {case} FIELD=VALUE"
    ),
    why: Wording(
      "Två har ändrat samma uppgift på var sitt håll. Båda ändringarna är kvar, och det som stod där förut "
        + "gäller tills någon har valt. Innan dess kan ärendet inte besvaras, publiceras, avslutas eller "
        + "levereras till arkivet.",
      "Two people have changed one fact apart from each other. Both changes are kept, and what stood there "
        + "before holds until somebody has chosen. Until then the case cannot be answered, published, "
        + "closed or delivered to the archive."
    )
  )

  package static let conflictUnreadable = FindingCode(
    "conflict-unreadable",
    .error,
    message: Wording(
      "conflict.yaml kan inte läsas, så ingen vet vad som ska väljas",
      "conflict.yaml cannot be read, so nobody knows what is to be chosen"
    ),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} conflict.yaml",
      "fetch the file as it was: synpunkt restore {case} conflict.yaml"
    ),
    why: Wording(
      "Där står det som två har skrivit olika. Utan den kan det ena gå förlorat.",
      "It holds what two people have written differently. Without it one of them may be lost."
    )
  )
}
