import Findings

/// Faults in the signs of a message: they were mended or left out, and a person should compare.
extension MailCode {
  package static let uuencodeDamaged = FindingCode(
    "mail-uuencode-damaged",
    .warning,
    message: Wording(
      "bilagan {name} är skadad (uuencode)",
      "the attachment {name} is damaged (uuencode)"
    ),
    remedy: Wording(
      "be avsändaren skicka den igen om den inte går att öppna",
      "ask the sender to send it again if it cannot be opened"
    ),
    why: Wording(
      "Det kodade innehållet saknar början eller slut, eller har rader som inte hör dit. Det finns kvar "
        + "som det kom i bilagan med ändelsen .uue.",
      "The encoded content lacks its beginning or end, or has lines that do not belong there. It is kept "
        + "as it came in the attachment that ends in .uue."
    )
  )

  package static let textInFile = FindingCode(
    "mail-text-in-file",
    .warning,
    message: Wording(
      "meddelandet har ingen egen text; det som är skrivet kan stå i en bilaga",
      "the message has no text of its own; what was written may be in an attachment"
    ),
    remedy: Wording(
      "öppna bilagorna, och be avsändaren om texten om de inte går att läsa",
      "open the attachments, and ask the sender for the text if they cannot be read"
    ),
    why: Wording(
      "Brev i PDF och RTF, meddelanden som är krypterade (S/MIME, PGP) och Outlooks winmail.dat läses inte "
        + "här. Synpunktens text är därför bara ämnesraden.",
      "Letters in PDF and RTF, messages that are encrypted (S/MIME, PGP) and Outlook's winmail.dat are not "
        + "read here. So the text of the comment is the subject alone."
    )
  )

  package static let nulSigns = FindingCode(
    "mail-nul",
    .warning,
    message: Wording(
      "texten hade NUL-tecken, som är utelämnade",
      "the text had NUL characters, which are left out"
    ),
    remedy: Wording(
      "läs texten: något kan ha blivit avbrutet där tecknen stod",
      "read the text: something may have been cut where they were"
    ),
    why: Wording(
      "NUL-tecken betyder ingenting i text. De kommer av fel i avsändarens program.",
      "NUL characters mean nothing in a text. They come of faults in the sender's program."
    )
  )

  package static let lineEndsBroken = FindingCode(
    "mail-line-ends-broken",
    .warning,
    message: Wording(
      "meddelandets rader slutar på fel sätt (CR); det har lästs med radslut",
      "the lines of the message end in a wrong way (CR); it was read with line ends"
    ),
    remedy: Wording(
      "läs texten och kontrollera att bilagorna går att öppna",
      "read the text, and see whether the attachments can be opened"
    ),
    why: Wording(
      "E-post har CRLF eller LF efter varje rad. Andra radslut kommer av program som gör om filer.",
      "Mail has CRLF or LF after each line. Other line ends come from programs that convert files."
    )
  )

  package static let wordsUnread = FindingCode(
    "mail-words-unread",
    .warning,
    message: Wording(
      "ämnesraden eller avsändarens namn är kodat på ett sätt som inte går att läsa här",
      "the subject or the sender's name is encoded in a way that cannot be read here"
    ),
    remedy: Wording(
      "rätta ärendets rubrik och synpunktslämnarens namn",
      "correct the title of the case and the sender's name"
    ),
    why: Wording(
      "Kodade ord (RFC 2047) namnger sin teckenkodning. Den är okänd, eller så stämmer orden inte med "
        + "den.",
      "Encoded words (RFC 2047) name their charset. It is unknown, or the words are not of it."
    )
  )
}
