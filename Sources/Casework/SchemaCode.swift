import Findings

/// What can be wrong with the fields of a file: their names, their shape, their values.
package enum SchemaCode {
  package static let unknownField = FindingCode(
    "unknown-field",
    .error,
    message: Wording("fältet ”{key}” finns inte", "there is no field “{key}”"),
    remedy: Wording(
      "ta bort fältet, eller se alla fält med synpunkt fields",
      "remove the field, or see all fields with synpunkt fields"
    ),
    why: Wording(
      "Ett fält som är felstavat läses inte, och uppgiften saknas då där den behövs.",
      "A misspelt field is not read, and the fact is then missing where it is needed."
    )
  )

  package static let missingField = FindingCode(
    "missing-field",
    .error,
    message: Wording("fältet ”{field}” saknar värde", "the field “{field}” has no value"),
    remedy: Wording("skriv in {meaning}", "fill in {meaning}"),
    why: Wording(
      "Vissa uppgifter måste alltid finnas. Av registret ska framgå datum, nummer, i förekommande fall "
        + "avsändare eller mottagare, och i korthet vad handlingen rör (OSL 5 kap. 2 §).",
      "Some details are always required. The register must show the date, the number, the sender or "
        + "recipient where there is one, and briefly what the document concerns (OSL 5:2)."
    )
  )

  package static let expectedText = FindingCode(
    "expected-text",
    .error,
    message: Wording(
      "fältet ”{field}” ska ha ett enda värde",
      "the field “{field}” takes a single value"
    ),
    remedy: Wording(
      "skriv värdet på samma rad som fältet",
      "write the value on the line of its field"
    ),
    why: Wording(
      "Fältet har ett värde; här står en lista eller flera fält.",
      "The field has one value; here there is a list or several fields."
    )
  )

  package static let expectedList = FindingCode(
    "expected-list",
    .error,
    message: Wording("fältet ”{field}” ska ha en lista", "the field “{field}” takes a list"),
    remedy: Wording(
      "skriv en post per rad under fältet: ”- värde”",
      "write one item per line below the field: “- value”"
    ),
    why: Wording(
      "Fältet kan ha flera värden. Även ett ensamt värde skrivs som en post i en lista.",
      "The field can have several values. A single one is written as an item of a list, too."
    )
  )

  package static let expectedRecord = FindingCode(
    "expected-record",
    .error,
    message: Wording(
      "fältet ”{field}” ska ha egna fält",
      "the field “{field}” takes fields of its own"
    ),
    remedy: Wording(
      "skriv på indragna rader under: {fields}",
      "write on indented lines below: {fields}"
    ),
    why: Wording(
      "Uppgiften består av flera delar som var för sig måste kunna läsas.",
      "The fact has several parts, each of which must be readable by itself."
    )
  )

  package static let expectedOneLine = FindingCode(
    "expected-one-line",
    .error,
    message: Wording(
      "fältet ”{field}” ska rymmas på en rad",
      "the field “{field}” takes one line"
    ),
    remedy: Wording(
      "korta texten; det som kom in står i submission.txt",
      "shorten the text; what came in is in submission.txt"
    ),
    why: Wording(
      "Värdet visas i listor och brev där det bara finns plats för en rad.",
      "The value is shown in lists and letters where there is room for one line only."
    )
  )

  package static let invalidDate = FindingCode(
    "invalid-date",
    .error,
    message: Wording("”{value}” är inte en dag", "“{value}” is not a day"),
    remedy: Wording(
      "skriv år, månad och dag: 2026-03-02",
      "write year, month and day: 2026-03-02"
    ),
    why: Wording(
      "Datum skrivs alltid på ett sätt, så att de kan sorteras och räknas.",
      "Dates are always written in one way, so that they can be sorted and counted."
    )
  )

  package static let invalidTime = FindingCode(
    "invalid-time",
    .error,
    message: Wording(
      "”{value}” är varken en dag eller en tidpunkt",
      "“{value}” is neither a day nor a time"
    ),
    remedy: Wording(
      "skriv 2026-03-02, eller 2026-03-02 14:30",
      "write 2026-03-02, or 2026-03-02 14:30"
    ),
    why: Wording(
      "Datum och klockslag skrivs alltid på ett sätt, så att de kan sorteras och räknas.",
      "Dates and times are always written in one way, so that they can be sorted and counted."
    )
  )

  package static let invalidCaseNumber = FindingCode(
    "invalid-case-number",
    .error,
    message: Wording("”{value}” är inte ett ärendenummer", "“{value}” is not a case number"),
    remedy: Wording("skriv som SYN-2026-0042", "write it like SYN-2026-0042"),
    why: Wording(
      "Ett ärendenummer har serie, år och löpnummer med minst fyra siffror.",
      "A case number has a series, a year and a serial number of at least four digits."
    )
  )

  package static let invalidIdentifier = FindingCode(
    "invalid-identifier",
    .error,
    message: Wording("”{value}” kan inte vara ett id", "“{value}” cannot be an id"),
    remedy: Wording(
      "använd a–z, 0–9, punkt och bindestreck, som anna.berg",
      "use a–z, 0–9, full stops and hyphens, like anna.berg"
    ),
    why: Wording(
      "Ett id är ett kort namn som filerna hänvisar med. Det måste gå att skriva på samma "
        + "sätt överallt.",
      "An id is a short name by which files refer to each other. It must be spelled the same "
        + "everywhere."
    )
  )

  package static let invalidEmail = FindingCode(
    "invalid-email",
    .error,
    message: Wording("”{value}” är inte en e-postadress", "“{value}” is not an e-mail address"),
    remedy: Wording(
      "skriv som anna.berg@kommun.example",
      "write it like anna.berg@kommun.example"
    ),
    why: Wording(
      "Påminnelser och aviseringar kan inte skickas till en adress som är felskriven.",
      "Reminders and notices cannot be sent to an address that is misspelt."
    )
  )

  package static let invalidWebAddress = FindingCode(
    "invalid-web-address",
    .error,
    message: Wording(
      "”{value}” är inte en adress på webben",
      "“{value}” is not an address on the web"
    ),
    remedy: Wording(
      "skriv som https://www.kommun.example/synpunkt, eller en e-postadress där det går",
      "write it like https://www.kommun.example/comments, or an e-mail address where that will do"
    ),
    why: Wording(
      "En länk till en adress som är felskriven leder ingenstans.",
      "A link to an address that is misspelt leads nowhere."
    )
  )

  package static let invalidPhone = FindingCode(
    "invalid-phone",
    .error,
    message: Wording("”{value}” är inte ett telefonnummer", "“{value}” is not a phone number"),
    remedy: Wording(
      "skriv siffror med mellanslag eller bindestreck, som 070-174 06 05",
      "write digits with spaces or hyphens, like 070-174 06 05"
    ),
    why: Wording(
      "Numret används för att ringa upp eller skicka sms.",
      "The number is used for calls and text messages."
    )
  )

  package static let invalidIdentityNumber = FindingCode(
    "invalid-identity-number",
    .error,
    message: Wording("personnumret stämmer inte", "the personal identity number is not valid"),
    remedy: Wording("kontrollera siffrorna: ÅÅÅÅMMDD-NNNN", "check the digits: YYYYMMDD-NNNN"),
    why: Wording(
      "Datum eller kontrollsiffra stämmer inte (SKV 704). Ett fel nummer kan vara någon annans.",
      "The date or the check digit is wrong (SKV 704). A wrong number may be somebody else's."
    )
  )

  package static let invalidPeriod = FindingCode(
    "invalid-period",
    .error,
    message: Wording("”{value}” är inte en tidslängd", "“{value}” is not a length of time"),
    remedy: Wording(
      "skriv antal och enhet: 20 arbetsdagar, 14 dagar, 1 månad",
      "write a number and a unit: 20 workdays, 14 days, 1 month"
    ),
    why: Wording(
      "Frister räknas i arbetsdagar, dagar eller månader.",
      "Deadlines are counted in workdays, days or months."
    )
  )

  package static let invalidOffset = FindingCode(
    "invalid-offset",
    .error,
    message: Wording(
      "”{value}” är inte en tid före eller efter en förfallodag",
      "“{value}” is not a time before or after a due date"
    ),
    remedy: Wording(
      "skriv som 5 arbetsdagar före, eller 2 arbetsdagar efter",
      "write it like 5 workdays before, or 2 workdays after"
    ),
    why: Wording(
      "En påminnelse ligger ett antal dagar före eller efter sista dagen.",
      "A reminder is sent a number of days before or after the last day."
    )
  )

  package static let invalidClock = FindingCode(
    "invalid-time-of-day",
    .error,
    message: Wording("”{value}” är inte ett klockslag", "“{value}” is not a time of day"),
    remedy: Wording("skriv som 07:00", "write it like 07:00"),
    why: Wording(
      "Klockslaget säger när på dagen påminnelser skickas.",
      "The time of day says when reminders are sent."
    )
  )

  package static let invalidLength = FindingCode(
    "invalid-length",
    .error,
    message: Wording("”{value}” är inte ett mått", "“{value}” is not a length"),
    remedy: Wording(
      "skriv ett tal och mm eller pt, som 47,5 mm",
      "write a number and mm or pt, like 47.5 mm"
    ),
    why: Wording(
      "Måttet säger var något står på brevet. Utan enhet vet ingen om 12 är millimeter eller "
        + "punkter.",
      "The length says where something is printed on the letter. Without a unit nobody knows whether 12 "
        + "is millimetres or points."
    )
  )

  package static let invalidSeries = FindingCode(
    "invalid-series",
    .error,
    message: Wording(
      "”{value}” kan inte vara en nummerserie",
      "“{value}” cannot be a number series"
    ),
    remedy: Wording(
      "använd två till åtta stora bokstäver A–Z, som SYN",
      "use two to eight capital letters A–Z, like SYN"
    ),
    why: Wording(
      "Serien är början på varje ärendenummer och på namnet på varje ärendes mapp.",
      "The series begins every case number and the name of every case's folder."
    )
  )

  package static let unknownValue = FindingCode(
    "unknown-value",
    .error,
    message: Wording(
      "”{value}” är inte ett värde för ”{field}”",
      "“{value}” is not a value of “{field}”"
    ),
    remedy: Wording("välj ett av: {values}", "choose one of: {values}"),
    why: Wording(
      "Fältet har en bestämd lista av värden. Bara så kan ärenden räknas och jämföras.",
      "The field has a fixed list of values. Only so can cases be counted and compared."
    )
  )

  package static let unexpectedRoot = FindingCode(
    "unexpected-root",
    .error,
    message: Wording("filen ska bestå av {shape}", "the file must consist of {shape}"),
    remedy: Wording("se fälten med synpunkt fields", "see the fields with synpunkt fields"),
    why: Wording(
      "Filen har en annan form än den ska ha och kan inte läsas.",
      "The file has another shape than it should and cannot be read."
    )
  )

  /// Every code of this tier.
  package static let all: [FindingCode] = [
    unknownField, missingField, expectedText, expectedList, expectedRecord, expectedOneLine,
    invalidDate, invalidTime, invalidCaseNumber, invalidIdentifier, invalidEmail, invalidPhone,
    invalidWebAddress,
    invalidIdentityNumber, invalidPeriod, invalidOffset, invalidClock, invalidLength, invalidSeries,
    unknownValue,
    unexpectedRoot,
  ]
}
