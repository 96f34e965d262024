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

  package static let senderUnread = FindingCode(
    "mail-sender-unread",
    .warning,
    message: Wording(
      "meddelandet kommer från en adress som ingen läser, och ingen annan att svara anges",
      "the message comes from an address that nobody reads, and names nobody else to answer"
    ),
    remedy: Wording(
      "läs i texten vem som har skrivit, och fyll i sender.yaml",
      "read in the text who wrote it, and fill in sender.yaml"
    ),
    why: Wording(
      "E-tjänster skickar ofta från adresser som no-reply. Till dem skickas inget svar.",
      "Services on the web often send from addresses like no-reply. No answer is sent to them."
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

  package static let possiblyJoined = FindingCode(
    "mail-possibly-joined",
    .warning,
    message: Wording(
      "i texten står avsändare, ämne och tid för ett annat mejl; det kan vara två",
      "the text has the sender, subject and time of another e-mail; it may be two"
    ),
    remedy: Wording(
      "läs texten, och registrera det andra för sig om någon annan har skrivit det: synpunkt new",
      "read the text, and register the other by itself if somebody else wrote it: synpunkt new"
    ),
    why: Wording(
      "Mejl som har lagts ihop i en fil ser ut så, men också en del som vidarebefordras.",
      "E-mails that were put together in one file look like that, and so do some that are forwarded."
    )
  )

  package static let formUnread = FindingCode(
    "mail-form-unread",
    .warning,
    message: Wording(
      "meddelandet ser ut som ett formulär, men går inte att läsa som det: {reason}",
      "the message looks like a form's and cannot be read as that: {reason}"
    ),
    remedy: Wording(
      "allt står i texten; fyll i case.yaml och sender.yaml efter den",
      "all of it is in the text; fill in case.yaml and sender.yaml by that"
    ),
    why: Wording(
      "De första raderna är fält som i blanketten, men något värde är fel. Hellre än att gissa är allt kvar i "
        + "texten.",
      "The first lines are fields as in the form, and some value is wrong. Rather than guess, all is left in the "
        + "text."
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

  package static let senderProtected = FindingCode(
    "sender-may-be-protected",
    .warning,
    message: Wording(
      "avsändaren kan vara någon vars identitet är skyddad i ett annat ärende; ärendet är markerat så",
      "the sender may be somebody whose identity is protected in another case; the case is marked so"
    ),
    remedy: Wording(
      "kontrollera vem det är, och ta bort ”skyddad identitet: ja” om det är någon annan",
      "find out who it is, and remove “protected-identity: yes” if it is somebody else"
    ),
    why: Wording(
      "Namn, adress, telefon eller personnummer är detsamma. Innan någon har sett efter skickas inget till "
        + "avsändaren, och inget annat än ärendets nummer och frist står i mejl.",
      "The name, address, telephone or identity number is the same. Until somebody has looked, nothing is sent "
        + "to the sender, and mail says nothing but number and deadline."
    )
  )

  package static let senderUncompared = FindingCode(
    "sender-not-compared",
    .warning,
    message: Wording(
      "det går inte att se om avsändarens identitet är skyddad i ett annat ärende; ärendet är markerat så",
      "nobody can tell whether the sender's identity is protected in another case; the case is marked so"
    ),
    remedy: Wording(
      "kör synpunkt check och rätta det som inte går att läsa; ta sedan bort ”skyddad identitet: ja” om ingen är "
        + "skyddad",
      "run synpunkt check and correct what cannot be read; then remove “protected-identity: yes” if nobody is "
        + "protected"
    ),
    why: Wording(
      "Uppgifterna om avsändaren i ett ärende går inte att läsa, och det kan vara ett skyddat.",
      "The details of a case's sender cannot be read, and it may be a protected one."
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
