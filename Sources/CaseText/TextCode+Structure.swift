import Findings

/// What can be wrong with the structure of a file: fields, items, values, indentation.
extension TextCode {
  package static let multiLineValue = FindingCode(
    "multi-line-value",
    .error,
    message: Wording("värdet fortsätter på nästa rad", "the value goes on on the next line"),
    remedy: Wording(
      "skriv ”|” efter kolonet och texten på indragna rader under",
      "write “|” after the colon and the text on indented lines below"
    ),
    why: Wording(
      "En fortsättningsrad läses ihop med raden ovan till en enda rad, och det syns inte. ”|” "
        + "behåller raderna.",
      "A line that goes on is joined to the one above, and nobody can see it. “|” keeps the "
        + "lines."
    )
  )

  package static let unclosedQuote = FindingCode(
    "unclosed-quote",
    .error,
    message: Wording(
      "citattecknet avslutas inte på samma rad",
      "the quote is not closed on the same line"
    ),
    remedy: Wording(
      "avsluta med samma citattecken; text på flera rader skrivs med ”|”",
      "close it with the same quote; text of several lines is written with “|”"
    ),
    why: Wording(
      "Utan slut är det inte klart var värdet upphör.",
      "Without its end nobody knows where the value stops."
    )
  )

  package static let textAfterQuote = FindingCode(
    "text-after-quote",
    .error,
    message: Wording("text efter det avslutande citattecknet", "text after the closing quote"),
    remedy: Wording(
      "sätt hela värdet inom citattecken; ett ' inuti '…' skrivs ''",
      "put the whole value in quotes; a ' inside '…' is written ''"
    ),
    why: Wording(
      "Ett värde är antingen helt inom citattecken eller helt utan.",
      "A value is either wholly in quotes or not at all."
    )
  )

  package static let invalidEscape = FindingCode(
    "invalid-escape",
    .error,
    message: Wording("okänt tecken efter \\ inom \"…\"", "an unknown character after \\ in \"…\""),
    remedy: Wording(
      "skriv \\\\ för ett omvänt snedstreck, eller använd '…' där \\ är ett vanligt tecken",
      "write \\\\ for a backslash, or use '…' where \\ is an ordinary character"
    ),
    why: Wording(
      "Inom dubbla citattecken inleder \\ en kod: \\n, \\t, \\\", \\\\, \\xE5, \\u00E5.",
      "In double quotes \\ begins a code: \\n, \\t, \\\", \\\\, \\xE5, \\u00E5."
    )
  )

  package static let duplicateKey = FindingCode(
    "duplicate-key",
    .error,
    message: Wording("fältet ”{key}” står två gånger", "the field “{key}” is there twice"),
    remedy: Wording(
      "behåll det rätta värdet och ta bort det andra fältet",
      "keep the right value and remove the other field"
    ),
    why: Wording(
      "Olika program väljer olika värde när ett fält står två gånger.",
      "Programs differ in which value they choose when a field is there twice."
    )
  )

  package static let missingColon = FindingCode(
    "missing-colon",
    .error,
    message: Wording(
      "raden är varken ett fält (”namn: värde”) eller en post (”- värde”)",
      "the line is neither a field (“name: value”) nor an item (“- value”)"
    ),
    remedy: Wording(
      "skriv ett kolon och ett mellanslag efter fältets namn, eller dra in text under ”|”",
      "write a colon and a space after the name of the field, or indent text below “|”"
    ),
    why: Wording(
      "Text som hör till ett fält med ”|” måste vara indragen. Annars tillhör den inget fält.",
      "Text that belongs to a field with “|” must be indented. Otherwise it belongs to no field."
    )
  )

  package static let missingSpaceAfterColon = FindingCode(
    "missing-space-after-colon",
    .error,
    message: Wording("mellanslag saknas efter kolonet", "a space is missing after the colon"),
    remedy: Wording(
      "skriv ”namn: värde” med vanligt mellanslag",
      "write “name: value” with an ordinary space"
    ),
    why: Wording(
      "Utan mellanslag är kolonet en del av texten, som i 12:30 eller http://. Hårt "
        + "mellanslag räknas inte.",
      "Without a space the colon is part of the text, as in 12:30 or http://. A no-break "
        + "space does not count."
    )
  )

  package static let colonInValue = FindingCode(
    "colon-in-value",
    .error,
    message: Wording(
      "kolon följt av mellanslag inne i ett värde",
      "a colon and a space inside a value"
    ),
    remedy: Wording("sätt värdet inom citattecken: '…: …'", "put the value in quotes: '…: …'"),
    why: Wording(
      "Kolon och mellanslag skiljer ett fält från dess värde. Inne i ett värde måste de stå "
        + "inom citattecken.",
      "A colon and a space separate a field from its value. Inside a value they must be in quotes."
    )
  )

  package static let ambiguousComment = FindingCode(
    "ambiguous-comment",
    .error,
    message: Wording(
      "det som står efter ”#” läses som en kommentar",
      "what comes after “#” is read as a comment"
    ),
    remedy: Wording(
      "sätt värdet inom citattecken, eller skriv ett mellanslag efter # om det är en kommentar",
      "put the value in quotes, or write a space after # if it is a comment"
    ),
    why: Wording(
      "I ”hus #4” skulle ”#4” falla bort utan att någon märkte det.",
      "In “house #4” the “#4” would be lost and nobody would notice."
    )
  )

  package static let blockHeader = FindingCode(
    "block-header",
    .error,
    message: Wording(
      "efter ”|” får bara ”-” och en kommentar stå",
      "only “-” and a comment may follow “|”"
    ),
    remedy: Wording(
      "skriv ”|” ensamt och texten på indragna rader under",
      "write “|” alone and the text on indented lines below"
    ),
    why: Wording(
      "”|+” och ”|2” ändrar hur slutet och indraget läses.",
      "“|+” and “|2” change how the end and the indentation are read."
    )
  )

  package static let blockIndentation = FindingCode(
    "block-indentation",
    .error,
    message: Wording(
      "raden är mindre indragen än textens första rad",
      "the line is indented less than the first line of the text"
    ),
    remedy: Wording(
      "dra in alla rader i texten lika långt",
      "indent all lines of the text equally"
    ),
    why: Wording(
      "Textens första rad bestämmer indraget. En rad med mindre indrag hör varken till texten "
        + "eller till nästa fält.",
      "The first line of the text sets the indentation. A line with less belongs neither to "
        + "the text nor to the next field."
    )
  )

  package static let indentation = FindingCode(
    "indentation",
    .error,
    message: Wording(
      "indraget stämmer inte med raderna ovanför",
      "the indentation does not fit the lines above"
    ),
    remedy: Wording(
      "dra in raden lika långt som de fält den hör ihop med",
      "indent the line as far as the fields it belongs with"
    ),
    why: Wording(
      "Indraget visar vad som hör ihop. Fält som hör ihop börjar i samma kolumn.",
      "Indentation shows what belongs together. Fields that do begin in the same column."
    )
  )

  package static let itemAmongFields = FindingCode(
    "item-among-fields",
    .error,
    message: Wording("en post (”- ”) står bland fält", "an item (“- ”) is among fields"),
    remedy: Wording(
      "dra in posten under det fält den hör till",
      "indent the item below the field it belongs to"
    ),
    why: Wording(
      "En lista hör till ett fält: fältets namn och kolon på en rad, posterna på raderna under.",
      "A list belongs to a field: its name and a colon on one line, the items on the lines below."
    )
  )

  package static let fieldAmongItems = FindingCode(
    "field-among-items",
    .error,
    message: Wording("ett fält står bland poster (”- ”)", "a field is among items (“- ”)"),
    remedy: Wording(
      "skriv ”- ” framför, eller flytta ut fältet ur listan",
      "write “- ” in front, or move the field out of the list"
    ),
    why: Wording(
      "I en lista börjar varje post med ett streck och ett mellanslag.",
      "In a list every item begins with a dash and a space."
    )
  )

  package static let itemOnKeyLine = FindingCode(
    "item-on-key-line",
    .error,
    message: Wording(
      "en lista kan inte börja på fältets egen rad",
      "a list cannot begin on the line of its field"
    ),
    remedy: Wording(
      "skriv posten på nästa rad, eller sätt värdet inom citattecken",
      "write the item on the next line, or put the value in quotes"
    ),
    why: Wording(
      "”fält: - värde” är varken en lista eller ett värde.",
      "“field: - value” is neither a list nor a value."
    )
  )

  package static let valueOnNextLine = FindingCode(
    "value-on-next-line",
    .error,
    message: Wording(
      "värdet står på raden under sitt fält",
      "the value is on the line below its field"
    ),
    remedy: Wording(
      "skriv värdet på samma rad som fältet, eller ”|” efter kolonet",
      "write the value on the line of its field, or “|” after the colon"
    ),
    why: Wording(
      "På indragna rader under ett fält väntas fält eller poster.",
      "On indented lines below a field, fields or items are expected."
    )
  )

  package static let emptyKey = FindingCode(
    "empty-key",
    .error,
    message: Wording(
      "fältet saknar namn framför kolonet",
      "the field has no name before the colon"
    ),
    remedy: Wording(
      "skriv fältets namn, eller sätt texten inom citattecken",
      "write the name of the field, or put the text in quotes"
    ),
    why: Wording("Varje fält har ett namn.", "Every field has a name.")
  )

  package static let keyTooLong = FindingCode(
    "key-too-long",
    .error,
    message: Wording(
      "fältets namn är längre än 1 000 byte",
      "the name of the field is longer than 1,000 bytes"
    ),
    remedy: Wording(
      "kontrollera om raden är text som ska stå indragen under ”|”",
      "see if the line is text that belongs below “|”"
    ),
    why: Wording(
      "YAML tillåter högst 1 024 tecken i ett fältnamn.",
      "YAML allows at most 1,024 characters in the name of a field."
    )
  )

  package static let tooDeep = FindingCode(
    "too-deep",
    .error,
    message: Wording("mer än 16 nivåer i varandra", "more than 16 levels inside each other"),
    remedy: Wording("ta bort nivåer", "remove levels"),
    why: Wording(
      "Så djupa uppgifter kan ingen läsa, och inget fält i registret har dem.",
      "Nobody can read details nested so deep, and no field of the register has them."
    )
  )
}

extension TextCode {
  /// Every code of this module, by name.
  package static let all: [FindingCode] = [
    fileTooLarge, tooManyFindings, invalidUTF8, nulCharacter, controlCharacter, lineSeparator,
    tabInIndentation, tabInValue, anchor, alias, tag, flowCollection, foldedBlock, multiLineValue,
    unclosedQuote, textAfterQuote, invalidEscape, directive, severalDocuments, complexKey,
    duplicateKey, mergeConflict, missingColon, missingSpaceAfterColon, colonInValue,
    ambiguousComment, reservedCharacter, blockHeader, blockIndentation, indentation,
    itemAmongFields, fieldAmongItems, itemOnKeyLine, valueOnNextLine, emptyKey, keyTooLong, tooDeep,
  ].sorted { $0.name < $1.name }
}
