import Findings

/// What can be wrong with a message that came in.
package enum MailCode {
  /// All of them, the messages that cannot be read first.
  package static let all = [
    empty, binary, withoutHeader, senderUnreadable, dateUnreadable, boundaryMissing,
    boundaryNotClosed, nestedTooDeep, tooManyParts, charsetUnknown, charsetWrong, base64Damaged,
    encodingUnknown, uuencodeDamaged, nulSigns, lineEndsBroken, wordsUnread, textInFile, senderIsUs,
    senderUnread, isAnswer,
    possiblySame, possiblyJoined, formUnread, notAcknowledged, senderProtected, senderUncompared,
    textRecoded,
  ]

  package static let empty = FindingCode(
    "mail-empty",
    .error,
    message: Wording("meddelandet är tomt", "the message is empty"),
    remedy: Wording(
      "hämta meddelandet på nytt från e-postservern",
      "fetch the message from the mail server again"
    ),
    why: Wording(
      "En tom fil är oftast resultatet av en överföring som avbrutits.",
      "An empty file is most often what is left of a transfer that was interrupted."
    )
  )

  package static let binary = FindingCode(
    "mail-binary",
    .error,
    message: Wording(
      "filen är inte ett mejl: den innehåller NUL-tecken före texten",
      "the file is not an e-mail: there are NUL characters before its text"
    ),
    remedy: Wording(
      "spara meddelandet som .eml i e-postprogrammet",
      "save the message as .eml in the mail program"
    ),
    why: Wording(
      "Ett meddelandes huvud är text. Outlooks eget format .msg och text i UTF-16 går inte att "
        + "läsa här.",
      "The header of a message is text. Outlook's own format .msg and text in UTF-16 cannot be "
        + "read here."
    )
  )

  package static let withoutHeader = FindingCode(
    "mail-without-header",
    .error,
    message: Wording(
      "filen är inte ett mejl: den saknar huvud",
      "the file is not an e-mail: it has no header"
    ),
    remedy: Wording(
      "spara meddelandet som .eml i e-postprogrammet, eller lämna in texten som en .txt-fil",
      "save the message as .eml in the mail program, or hand in the text as a .txt file"
    ),
    why: Wording(
      "Ett meddelande börjar med rader som From:, Date: och Subject:. Utan dem går det inte att veta "
        + "vem som har skrivit eller när.",
      "A message begins with lines such as From:, Date: and Subject:. Without them nobody knows who "
        + "wrote it, or when."
    )
  )

  package static let senderUnreadable = FindingCode(
    "mail-sender-unreadable",
    .warning,
    message: Wording(
      "meddelandet har ingen avsändaradress som går att läsa",
      "the message has no sender's address that can be read"
    ),
    remedy: Wording(
      "se efter i meddelandet vem som har skrivit, och om det går att svara",
      "look in the message for who wrote it, and whether an answer is possible"
    ),
    why: Wording(
      "Fältet From: saknas eller innehåller ingen e-postadress.",
      "The field From: is missing or holds no e-mail address."
    )
  )

  package static let dateUnreadable = FindingCode(
    "mail-date-unreadable",
    .warning,
    message: Wording(
      "meddelandets datum går inte att läsa",
      "the date of the message cannot be read"
    ),
    remedy: Wording(
      "ange själv när synpunkten kom in",
      "say yourself when the case was received"
    ),
    why: Wording(
      "Fältet Date: saknas eller följer inte standarden (RFC 5322).",
      "The field Date: is missing or does not follow the standard (RFC 5322)."
    )
  )
}
