import Findings

/// What is wrong with the public texts of a case.
package enum PublicationCode {
  package static let all = [
    personalData, undecided, judgementMissing, judgementReason, questionOpen, replyMissing,
    commentNames,
    judgementKeepsWords, titleTells,
  ]

  package static let personalData = FindingCode(
    "public-personal-data",
    .error,
    message: Wording(
      "den offentliga texten innehåller en uppgift som inte får visas: {what} ({whose})",
      "the public text contains a detail that may not be shown: {what} ({whose})"
    ),
    remedy: Wording(
      "ersätt stället med ett ord inom hakparentes, som {mask}",
      "replace the passage by a word in square brackets, like {mask}"
    ),
    why: Wording(
      "Personuppgifter om synpunktslämnaren och om personalen tas alltid bort (Synpunkten), och personnummer "
        + "visas aldrig på webben.",
      "Personal data of the sender and of staff are always removed (Synpunkten), and identity numbers are "
        + "never shown on the web."
    )
  )

  package static let undecided = FindingCode(
    "passage-undecided",
    .warning,
    message: Wording(
      "bedöm stället: {what}",
      "this passage needs a decision: {what}"
    ),
    remedy: Wording(
      "ta bort det ur texten, eller bedöm det i public/redaction.yaml: kör synpunkt redact {case} och skriv "
        + "”bedömning: får stå”",
      "remove it from the text, or decide on it in public/redaction.yaml: run synpunkt redact {case} and "
        + "write “verdict: may stand”"
    ),
    why: Wording(
      "Svordomar, hot, det som kan vara diskriminerande och det som kan peka ut en person publiceras inte "
        + "utan att registratorn har bedömt det (Synpunkten).",
      "Swearing, threats, what may be discriminatory and what may identify a person are not published "
        + "unless the registrar has decided on it (Synpunkten)."
    )
  )

  package static let judgementMissing = FindingCode(
    "judgement-missing",
    .warning,
    message: Wording("bedömningen saknas", "the decision is missing"),
    remedy: Wording(
      "skriv ”bedömning: får stå” eller ”bedömning: tas bort”, och ta då bort stället ur texten",
      "write “verdict: may stand” or “verdict: is removed”, and then remove the passage from the text"
    ),
    why: Wording(
      "Registratorn avgör varje ställe för sig innan något publiceras (Synpunkten).",
      "The registrar decides each passage before anything is published (Synpunkten)."
    )
  )

  package static let judgementReason = FindingCode(
    "judgement-without-reason",
    .warning,
    message: Wording(
      "skälet saknas till att ett namn får stå",
      "the reason why a name may stand is missing"
    ),
    remedy: Wording(
      "skriv till exempel ”skäl: gatan heter så” under bedömningen, eller ta bort namnet ur texten",
      "write “reason: the street is called so” below the judgement, or remove the name from the text"
    ),
    why: Wording(
      "Någon i registret kan heta så. Den som låter namnet stå ska ha läst stället och kunna säga varför.",
      "Somebody in the register may have that name. Whoever lets it stand has read the passage and can say why."
    )
  )

  package static let questionOpen = FindingCode(
    "question-open",
    .warning,
    message: Wording(
      "en fråga om publiceringen är inte besvarad",
      "a question about the publication is not answered"
    ),
    remedy: Wording(
      "skriv svaret under ”svar”, eller ta bort frågan om den inte längre gäller",
      "write the answer below “answer”, or remove the question if it no longer matters"
    ),
    why: Wording(
      "Är det tveksamt om något kan publiceras frågar registratorn enhetschefen eller verksamhetschefen "
        + "(Synpunkten). Tills svaret har kommit publiceras ingenting.",
      "In doubt the registrar asks the manager of the unit or of operations (Synpunkten). Until the answer "
        + "has come nothing is published."
    )
  )

  package static let commentNames = FindingCode(
    "redaction-comment-names",
    .error,
    message: Wording(
      "raden har {what} som inte får visas ({whose})",
      "the line has {what} that may not be shown ({whose})"
    ),
    remedy: Wording("skriv det utan de orden", "write it without those words"),
    why: Wording(
      "Filen public/redaction.yaml säger varför något är maskerat och kan själv lämnas ut. De maskerade orden får inte stå i "
        + "den, inte heller i en kommentar, ett skäl eller en fråga.",
      "The file public/redaction.yaml says why something is masked and may itself be handed out. The masked words may not stand "
        + "in it, nor in a comment, a reason or a question."
    )
  )

  package static let judgementKeepsWords = FindingCode(
    "judgement-keeps-words",
    .error,
    message: Wording(
      "bedömningen är ”tas bort”, men stället står kvar ordagrant",
      "the verdict is “is removed”, but the passage is still there word for word"
    ),
    remedy: Wording(
      "ta bort raden ”ställe” ur bedömningen",
      "remove the line “passage” from the judgement"
    ),
    why: Wording(
      "Filen public/redaction.yaml kan själv lämnas ut. Det som tas bort ur de offentliga texterna får inte stå kvar där.",
      "The file public/redaction.yaml may itself be handed out. What is removed from the public texts may not remain there."
    )
  )

  package static let titleTells = FindingCode(
    "title-personal-data",
    .warning,
    message: Wording(
      "rubriken har personuppgifter ({what})",
      "the title has personal data ({what})"
    ),
    remedy: Wording(
      "skriv vad det gäller utan att någon pekas ut",
      "write what it concerns without identifying anybody"
    ),
    why: Wording(
      "Rubriken syns i listor, mejl och diariet, som vem som helst kan få ut. Där ska i korthet stå vad ärendet rör "
        + "(offentlighets- och sekretesslagen 5 kap. 2 §), inte vem.",
      "The title is seen in lists, mails and the register, which anybody may ask for. It says in short what the case "
        + "concerns (OSL chapter 5 section 2), not whom."
    )
  )

  package static let replyMissing = FindingCode(
    "public-reply-missing",
    .warning,
    message: Wording(
      "svaret är skickat men finns inte bland de offentliga texterna",
      "the reply has been given but is not among the public texts"
    ),
    remedy: Wording(
      "gör ett förslag: synpunkt redact {case}",
      "make a proposal: synpunkt redact {case}"
    ),
    why: Wording(
      "Svaret publiceras tillsammans med synpunkten (Synpunkten).",
      "The reply is published together with the comment (Synpunkten)."
    )
  )
}
