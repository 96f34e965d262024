import Findings

/// What can be wrong with the files of a case as a whole.
package enum IntegrityCode {
  package static let caseFileMissing = FindingCode(
    "case-file-missing",
    .error,
    message: Wording("case.yaml saknas", "case.yaml is missing"),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} case.yaml, eller kör synpunkt intake {case} om "
        + "registreringen avbröts",
      "fetch the file as it was: synpunkt restore {case} case.yaml, or run synpunkt intake {case} if the "
        + "registration was interrupted"
    ),
    why: Wording(
      "Mappen har ett ärendenummer men inga uppgifter. En registrering kan ha avbrutits, "
        + "eller filen tagits bort.",
      "The folder has a case number but no facts. A registration may have been interrupted, "
        + "or the file removed."
    )
  )

  package static let submissionMissing = FindingCode(
    "submission-missing",
    .error,
    message: Wording("submission.txt saknas", "submission.txt is missing"),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}",
      "fetch the file as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Det som kom in är en allmän handling och får bara gallras med stöd av arkivlagen 10 §.",
      "What came in is a public record and may only be disposed of under section 10 of the Archives Act."
    )
  )

  package static let submissionChanged = FindingCode(
    "submission-changed",
    .error,
    message: Wording(
      "submission.txt är ändrad sedan registreringen",
      "submission.txt has changed since registration"
    ),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}; skriv rättelser i notes.yaml",
      "fetch the file as it was: synpunkt restore {case} {file}; write corrections in notes.yaml"
    ),
    why: Wording(
      "Synpunkter ska inte omformuleras (Synpunkten). Filen är ordagrant det som kom in; vid "
        + "registreringen sparades dess kontrollsumma i loggen.",
      "What came in is not reworded (Synpunkten). The file is word for word what came in; its "
        + "hash was recorded in the log at registration."
    )
  )

  package static let logMissing = FindingCode(
    "log-missing",
    .error,
    message: Wording(
      "log.yaml saknas, så ingen får besked om ärendet",
      "log.yaml is missing, so nobody is told anything about the case"
    ),
    remedy: Wording(
      "hämta filen som den var: synpunkt restore {case} {file}",
      "fetch the file as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Loggen visar vad som har hänt och vem som gjorde det. Utan den går det inte att visa "
        + "att synpunkten är oförändrad, och inte att veta vem som redan har fått besked.",
      "The log shows what happened and who did it. Without it nobody can show that the "
        + "submission is unchanged, nor know who has been told already."
    )
  )

  package static let logLineMalformed = FindingCode(
    "log-line-malformed",
    .error,
    message: Wording("raden är inte en händelse", "the line is not an event"),
    remedy: Wording(
      "skriv tid, person och händelse: 2026-03-02T14:31:07+01:00 anna.berg registrerad",
      "write time, person and event: 2026-03-02T14:31:07+01:00 anna.berg registered"
    ),
    why: Wording(
      "Loggen skrivs av programmet, en händelse per rad. Den rättas inte för hand annat än "
        + "för att återställa den.",
      "The log is written by the program, one event per line. It is not edited by hand but to "
        + "restore it."
    )
  )

  package static let logWithoutRegistration = FindingCode(
    "log-without-registration",
    .error,
    message: Wording(
      "loggen saknar registreringen, så ingen får besked om ärendet",
      "the log has no registration, so nobody is told anything about the case"
    ),
    remedy: Wording(
      "hämta loggen som den var: synpunkt restore {case} {file}, eller registrera ärendet på nytt",
      "fetch the log as it was: synpunkt restore {case} {file}, or register the case anew"
    ),
    why: Wording(
      "Registreringen är ärendets första händelse och bär synpunktens kontrollsumma. Där den "
        + "saknas kan mer ha gått förlorat, också vem som redan har fått besked.",
      "The registration is the first event of a case and carries the hash of what came in. Where "
        + "it is missing more may be lost, such as who has been told already."
    )
  )

  package static let registeredTwice = FindingCode(
    "registered-twice",
    .error,
    message: Wording("ärendet är registrerat två gånger", "the case is registered twice"),
    remedy: Wording(
      "två ärenden kan ha fått samma nummer när Git slog samman; skilj dem åt: synpunkt separate {case}",
      "two cases may have got the same number when Git merged; take them apart: synpunkt separate {case}"
    ),
    why: Wording(
      "När två kopior av registret har gett samma nummer till olika ärenden slås loggarna ihop.",
      "When two copies of the register gave the same number to different cases, their logs are put together."
    )
  )

  package static let registrationWithoutHash = FindingCode(
    "registration-without-hash",
    .error,
    message: Wording(
      "registreringen saknar synpunktens kontrollsumma",
      "the registration lacks the hash of the submission"
    ),
    remedy: Wording(
      "hämta loggen som den var: synpunkt restore {case} log.yaml",
      "fetch the log as it was: synpunkt restore {case} log.yaml"
    ),
    why: Wording(
      "Utan kontrollsumma går det inte att visa att submission.txt är ordagrant det som kom in.",
      "Without the hash nobody can show that submission.txt is word for word what came in."
    )
  )

  /// Every code of this tier that concerns one case.
  package static let all = [
    caseFileMissing, submissionMissing, submissionChanged, logMissing, logLineMalformed,
    logWithoutRegistration, registeredTwice, registrationWithoutHash,
  ]
}
