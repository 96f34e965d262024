import Findings

/// What a person should know of where a message comes from.
extension MailCode {
  package static let senderIsUs = FindingCode(
    "mail-sender-is-us",
    .warning,
    message: Wording(
      "meddelandet kommer från vår egen adress, och ingen annan att svara anges",
      "the message comes from our own address, and names nobody else to answer"
    ),
    remedy: Wording(
      "läs i texten vem som har skrivit, och fyll i sender.yaml",
      "read in the text who wrote it, and fill in sender.yaml"
    ),
    why: Wording(
      "Formulär på webben skickar ofta från myndighetens adress. Till den skickas inget svar.",
      "Forms on the web often send from the authority's address. No answer is sent to it."
    )
  )

  package static let isAnswer = FindingCode(
    "mail-is-answer",
    .warning,
    message: Wording(
      "meddelandet är ett svar på det vi skickade om {case}",
      "the message answers what we sent about {case}"
    ),
    remedy: Wording(
      "läs de två ärendena tillsammans; ingen ny bekräftelse skickas",
      "read the two cases together; no second acknowledgement is sent"
    ),
    why: Wording(
      "Huvudet (In-Reply-To, References eller ämnesraden) nämner ett meddelande från registret. Det nya "
        + "ärendet hänvisar till det gamla.",
      "The header (In-Reply-To, References or the subject) names a message of the register. The new case "
        + "refers to the old one."
    )
  )

  package static let possiblySame = FindingCode(
    "mail-possibly-same",
    .warning,
    message: Wording(
      "meddelandet är kanske samma som {case}",
      "the message may be the same as {case}"
    ),
    remedy: Wording(
      "jämför dem, och avsluta det ena om de är samma",
      "compare them, and close one if they are the same"
    ),
    why: Wording(
      "De har samma Message-ID men olika text. E-postservrar lägger till text på vägen, och program "
        + "ger ibland samma namn åt olika meddelanden.",
      "They have the same Message-ID and different texts. Mail servers add text on the way, and programs "
        + "give the same name to different messages at times."
    )
  )

  package static let notAcknowledged = FindingCode(
    "mail-not-acknowledged",
    .warning,
    message: Wording(
      "ingen bekräftelse skickas: {count} har gått till samma adress på sju dagar",
      "no acknowledgement is sent: {count} went to the same address within seven days"
    ),
    remedy: Wording(
      "hör av dig till avsändaren själv, om det är en person som har skrivit",
      "write to the sender yourself, if a person wrote it"
    ),
    why: Wording(
      "Ett program som svarar på allt skulle annars få nya bekräftelser i det oändliga.",
      "A program that answers everything would be acknowledged for ever."
    )
  )

  package static let textRecoded = FindingCode(
    "text-not-utf8",
    .warning,
    message: Wording(
      "textfilen är inte i UTF-8; den har lästs som {charset}",
      "the text file is not in UTF-8; it was read as {charset}"
    ),
    remedy: Wording(
      "jämför texten med originalet {name}, och spara som UTF-8 nästa gång",
      "compare the text with the original {name}, and save as UTF-8 next time"
    ),
    why: Wording(
      "Filen säger inte själv vilken teckenkodning den har. Å, ä och ö kan ha blivit fel.",
      "The file does not say itself which encoding it has. Some letters may be wrong."
    )
  )
}
