import Findings

/// What can be wrong with the text of a file.
///
/// Here are signs that may not stand in it, and constructs of YAML that we refuse; faults of
/// structure are in `TextCode+Structure.swift`.
package enum TextCode {
  package static let fileTooLarge = FindingCode(
    "file-too-large",
    .error,
    message: Wording("filen är större än 1 MiB", "the file is larger than 1 MiB"),
    remedy: Wording(
      "flytta långa texter till submission.txt eller attachments/",
      "move long texts to submission.txt or attachments/"
    ),
    why: Wording(
      "Ärendets filer är korta uppgifter som läses av människor. En fil av den här storleken "
        + "har hamnat fel.",
      "The files of a case are short facts read by people. A file of this size is in the "
        + "wrong place."
    )
  )

  package static let tooManyFindings = FindingCode(
    "too-many-findings",
    .error,
    message: Wording(
      "ytterligare {count} fel och varningar visas inte",
      "{count} more errors and warnings are not shown"
    ),
    remedy: Wording(
      "rätta de första och kontrollera igen",
      "correct the first ones and check again"
    ),
    why: Wording(
      "När en fil har fler än hundra fel är den oftast inte den fil den utger sig för att "
        + "vara, till exempel en bild som fått fel namn.",
      "A file with more than a hundred faults is seldom the file it claims to be; it may be a "
        + "picture under the wrong name."
    )
  )

  package static let invalidUTF8 = FindingCode(
    "invalid-utf8",
    .error,
    message: Wording(
      "byte {sign} är inte giltig UTF-8",
      "byte {sign} is not valid UTF-8"
    ),
    remedy: Wording(
      "spara filen med teckenkodningen UTF-8",
      "save the file in the UTF-8 encoding"
    ),
    why: Wording(
      "Alla filer i registret är UTF-8. Ett program som sparar i en äldre teckenkodning "
        + "(Latin-1, Windows-1252) förvanskar å, ä och ö.",
      "Every file of the register is UTF-8. A program that saves in an older encoding "
        + "(Latin-1, Windows-1252) garbles å, ä and ö."
    )
  )

  package static let nulCharacter = FindingCode(
    "nul-character",
    .error,
    message: Wording("filen innehåller ett NUL-tecken", "the file contains a NUL character"),
    remedy: Wording(
      "kontrollera att det är en textfil, sparad som UTF-8",
      "make sure that it is a text file, saved as UTF-8"
    ),
    why: Wording(
      "NUL finns inte i text. Filen är troligen ett dokument, en bild eller text i UTF-16.",
      "There is no NUL in text. The file is probably a document, a picture, or text in UTF-16."
    )
  )

  package static let controlCharacter = FindingCode(
    "control-character",
    .error,
    message: Wording(
      "styrtecknet {sign} syns inte i texten",
      "the control character {sign} cannot be seen in the text"
    ),
    remedy: Wording(
      "ta bort tecknet, eller skriv om raden",
      "remove the character, or write the line anew"
    ),
    why: Wording(
      "Osynliga tecken kan dölja eller ändra vad som visas. De följer ofta med när text "
        + "klistras in från andra program. En ensam vagnretur räknas hit; radslut skrivs LF eller "
        + "CRLF.",
      "Invisible characters can hide or change what is shown. They often come along when text "
        + "is pasted from other programs. A lone carriage return is one of them; lines end in LF "
        + "or CRLF."
    )
  )

  package static let lineSeparator = FindingCode(
    "line-separator",
    .error,
    message: Wording(
      "osynligt radslut av ovanligt slag (U+2028 eller U+2029)",
      "an invisible line end of an unusual kind (U+2028 or U+2029)"
    ),
    remedy: Wording(
      "ersätt tecknet med ett vanligt radslut",
      "replace the character with an ordinary line end"
    ),
    why: Wording(
      "Vissa program läser tecknet som ett radslut, andra inte. Då läser de olika uppgifter "
        + "ur samma fil.",
      "Some programs take the character for a line end and some do not, so that they read "
        + "different facts from the same file."
    )
  )

  package static let tabInIndentation = FindingCode(
    "tab-in-indentation",
    .error,
    message: Wording("tabb i indraget", "a tab in the indentation"),
    remedy: Wording("dra in raden med mellanslag", "indent the line with spaces"),
    why: Wording(
      "En tabb är olika bred i olika redigerare. Därför går det inte att se vilken uppgift "
        + "raden hör till.",
      "A tab is of different width in different editors, so that nobody can see which field "
        + "the line belongs to."
    )
  )

  package static let tabInValue = FindingCode(
    "tab-in-value",
    .error,
    message: Wording("tabb utanför citattecken", "a tab outside quotes"),
    remedy: Wording(
      "ersätt tabben med mellanslag, eller sätt värdet inom citattecken",
      "replace the tab with spaces, or put the value in quotes"
    ),
    why: Wording(
      "Läsare av YAML är oense om vad en tabb betyder här.",
      "Readers of YAML disagree on what a tab means here."
    )
  )

  package static let anchor = FindingCode(
    "anchor",
    .error,
    message: Wording(
      "”&” i början av ett värde är ett ankare i YAML och används inte här",
      "“&” at the beginning of a value is an anchor of YAML and not used here"
    ),
    remedy: Wording("sätt värdet inom citattecken: '&…'", "put the value in quotes: '&…'"),
    why: Wording(
      "Ett ankare gör att uppgifter på ett ställe gäller på ett annat. I registret står varje "
        + "uppgift för sig.",
      "An anchor makes details in one place apply in another. In the register every detail is "
        + "complete in itself."
    )
  )

  package static let alias = FindingCode(
    "alias",
    .error,
    message: Wording(
      "”*” i början av ett värde är en hänvisning i YAML och används inte här",
      "“*” at the beginning of a value is an alias of YAML and not used here"
    ),
    remedy: Wording("sätt värdet inom citattecken: '*…'", "put the value in quotes: '*…'"),
    why: Wording(
      "En hänvisning hämtar ett värde från ett annat ställe i filen. I registret står varje "
        + "uppgift för sig.",
      "An alias fetches a value from another place in the file. In the register every detail is "
        + "complete in itself."
    )
  )

  package static let tag = FindingCode(
    "tag",
    .error,
    message: Wording(
      "”!” i början av ett värde är en typmärkning i YAML och används inte här",
      "“!” at the beginning of a value is a tag of YAML and not used here"
    ),
    remedy: Wording("sätt värdet inom citattecken: '!…'", "put the value in quotes: '!…'"),
    why: Wording(
      "Vilken typ en uppgift har bestäms av fältet den står i, aldrig av filen.",
      "What type a value has follows from its field, never from the file."
    )
  )

  package static let flowCollection = FindingCode(
    "flow-collection",
    .error,
    message: Wording(
      "listor och uppgifter inom [ ] eller { } används inte här",
      "lists and fields in [ ] or { } are not used here"
    ),
    remedy: Wording(
      "skriv en post per rad med ”- ”, eller sätt värdet inom citattecken",
      "write one item per line after “- ”, or put the value in quotes"
    ),
    why: Wording(
      "En post per rad går att läsa, jämföra och slå samman rad för rad.",
      "One item per line can be read, compared and merged line by line."
    )
  )

  package static let foldedBlock = FindingCode(
    "folded-block",
    .error,
    message: Wording(
      "”>” (text som bryts om) används inte här",
      "“>” (text that is folded) is not used here"
    ),
    remedy: Wording(
      "skriv ”|” i stället: raderna står då som de är skrivna",
      "write “|” instead: the lines are then kept as they are written"
    ),
    why: Wording(
      "Ett block med ”>” ändrar radbrytningarna när det läses. Här läses text som den skrevs.",
      "A block with “>” changes the line breaks when it is read. Here text is read as it was written."
    )
  )

  package static let directive = FindingCode(
    "directive",
    .error,
    message: Wording(
      "raden börjar med ”%”, som är en anvisning i YAML",
      "the line begins with “%”, a directive of YAML"
    ),
    remedy: Wording("ta bort raden", "remove the line"),
    why: Wording(
      "Anvisningar kan ändra hur resten av filen läses.",
      "Directives can change how the rest of the file is read."
    )
  )

  package static let severalDocuments = FindingCode(
    "several-documents",
    .error,
    message: Wording(
      "”---” och ”...” skiljer dokument åt i YAML; här är en fil ett dokument",
      "“---” and “...” separate documents in YAML; here a file is one document"
    ),
    remedy: Wording("ta bort raden", "remove the line"),
    why: Wording(
      "Det som står efter en skiljerad skulle annars kunna förbli oläst.",
      "What comes after such a line might otherwise not be read."
    )
  )

  package static let complexKey = FindingCode(
    "complex-key",
    .error,
    message: Wording(
      "”? ” inleder en sammansatt nyckel i YAML och används inte här",
      "“? ” begins a complex key of YAML and is not used here"
    ),
    remedy: Wording(
      "skriv fältets namn, ett kolon och värdet",
      "write the name of the field, a colon and the value"
    ),
    why: Wording("Ett fält har ett namn på en rad.", "A field has a name on one line.")
  )

  package static let mergeConflict = FindingCode(
    "merge-conflict",
    .error,
    message: Wording(
      "märke efter en sammanslagning som inte är löst",
      "a marker of a merge that is not resolved"
    ),
    remedy: Wording(
      "behåll det som ska gälla och ta bort raderna <<<<<<<, ======= och >>>>>>>",
      "keep what shall hold and remove the lines <<<<<<<, ======= and >>>>>>>"
    ),
    why: Wording(
      "Två personer har ändrat samma rader. Git har skrivit in båda versionerna och väntar på "
        + "att någon väljer.",
      "Two people changed the same lines. Git wrote both versions into the file and waits for "
        + "somebody to choose."
    )
  )

  package static let reservedCharacter = FindingCode(
    "reserved-character",
    .error,
    message: Wording(
      "tecknet har en särskild betydelse i början av ett värde",
      "the character has a meaning of its own at the beginning of a value"
    ),
    remedy: Wording("sätt värdet inom citattecken: '…'", "put the value in quotes: '…'"),
    why: Wording(
      "Tecknen @ ` % , ] } | > # kan inte inleda ett värde utan citattecken.",
      "The characters @ ` % , ] } | > # cannot begin a value without quotes."
    )
  )
}
