import Findings

/// Faults in the parts of a message: it can be read, but a person should look at it.
extension MailCode {
  package static let boundaryMissing = FindingCode(
    "mail-boundary-missing",
    .warning,
    message: Wording(
      "gränserna mellan meddelandets delar saknas",
      "the boundaries between the parts of the message are missing"
    ),
    remedy: Wording(
      "läs texten: det som skulle ha varit delar kan stå kvar i den, eller vara fel uppdelat",
      "read the text: what should have been parts may still be in it, or be divided wrongly"
    ),
    why: Wording(
      "Meddelandet säger att det består av flera delar, men anger ingen gräns eller en annan än den "
        + "som används. Inget har tagits bort.",
      "The message says that it has several parts, but names no boundary, or another than the one "
        + "it uses. Nothing was taken away."
    )
  )

  package static let boundaryNotClosed = FindingCode(
    "mail-boundary-not-closed",
    .warning,
    message: Wording(
      "meddelandet slutar utan sin sista gräns",
      "the message ends without its last boundary"
    ),
    remedy: Wording(
      "kontrollera att texten och den sista bilagan är hela",
      "make sure that the text and the last attachment are whole"
    ),
    why: Wording(
      "Slutet kan ha gått förlorat på vägen. Det kan också vara avsändarens program som glömt "
        + "gränsen.",
      "The end may have been lost on the way; or the sender's program forgot the boundary."
    )
  )

  package static let nestedTooDeep = FindingCode(
    "mail-nested-too-deep",
    .warning,
    message: Wording(
      "delar ligger i varandra i fler än 32 nivåer",
      "parts are nested more than 32 levels deep"
    ),
    remedy: Wording(
      "öppna bilagan, där de innersta delarna finns kvar",
      "open the attachment, which holds the innermost parts"
    ),
    why: Wording(
      "Inget vanligt meddelande är byggt så. Det som ligger djupare sparas som en bilaga i stället "
        + "för att läsas.",
      "No ordinary message is built so. What is nested deeper is kept as an attachment instead of "
        + "being read."
    )
  )

  package static let tooManyParts = FindingCode(
    "mail-too-many-parts",
    .warning,
    message: Wording(
      "meddelandet har fler än 1 000 delar",
      "the message has more than 1,000 parts"
    ),
    remedy: Wording(
      "öppna den sista bilagan, där resten finns kvar",
      "open the last attachment, which holds the rest"
    ),
    why: Wording(
      "Inget vanligt meddelande har så många delar. Resten sparas som en bilaga i stället för att "
        + "läsas.",
      "No ordinary message has that many parts. The rest is kept as an attachment instead of "
        + "being read."
    )
  )

  package static let charsetUnknown = FindingCode(
    "mail-charset-unknown",
    .warning,
    message: Wording(
      "texten har teckenkodningen ”{charset}”, som inte går att läsa här",
      "the text is in the encoding “{charset}”, which cannot be read here"
    ),
    remedy: Wording(
      "öppna bilagan {name}, där texten finns kvar som den kom",
      "open the attachment {name}, which holds the text as it came"
    ),
    why: Wording(
      "Namnet är okänt, eller så saknar datorn programdelen som läser kodningen (iconv).",
      "The name is unknown, or this computer lacks what reads the encoding (iconv)."
    )
  )

  package static let charsetWrong = FindingCode(
    "mail-charset-wrong",
    .warning,
    message: Wording(
      "texten är inte i teckenkodningen ”{charset}”, som meddelandet anger",
      "the text is not in the encoding “{charset}” that the message names"
    ),
    remedy: Wording(
      "jämför texten med bilagan {name}, där den finns kvar som den kom",
      "compare the text with the attachment {name}, which holds it as it came"
    ),
    why: Wording(
      "Texten har lästs i den kodning som den verkar ha. Å, ä och ö kan ha blivit fel.",
      "The text was read in the encoding that it seems to be in. Some letters may be wrong."
    )
  )

  package static let base64Damaged = FindingCode(
    "mail-base64-damaged",
    .warning,
    message: Wording(
      "bilagan {name} är skadad (base64)",
      "the attachment {name} is damaged (base64)"
    ),
    remedy: Wording(
      "be avsändaren skicka den igen om den inte går att öppna",
      "ask the sender to send it again if it cannot be opened"
    ),
    why: Wording(
      "Det kodade innehållet har tecken som inte hör dit. Det finns kvar som det kom i bilagan "
        + "med ändelsen .b64.",
      "The encoded content has characters that do not belong there. It is kept as it came in the "
        + "attachment that ends in .b64."
    )
  )

  package static let encodingUnknown = FindingCode(
    "mail-encoding-unknown",
    .warning,
    message: Wording(
      "en del är kodad med ”{encoding}”, som inte går att läsa här",
      "a part is encoded as “{encoding}”, which cannot be read here"
    ),
    remedy: Wording("läs den som den kom", "read it as it came"),
    why: Wording(
      "Här läses 7bit, 8bit, binary, quoted-printable, base64 och uuencode. Delen är sparad utan att "
        + "avkodas.",
      "Read here are 7bit, 8bit, binary, quoted-printable, base64 and uuencode. The part is kept "
        + "without being decoded."
    )
  )
}
