import Findings

/// What can be wrong with a template, and with rendering it.
package enum TemplateCode {
  package static let unclosedTag = FindingCode(
    "template-unclosed-tag",
    .error,
    message: Wording("taggen {tag} avslutas inte", "the tag {tag} is not closed"),
    remedy: Wording(
      "avsluta taggen med {closing}; ett namn står på en enda rad",
      "close the tag with {closing}; a name is on a single line"
    ),
    why: Wording(
      "En tagg utan slut kan inte fyllas i och blir stående i texten som den är skriven. En "
        + "kommentar utan slut döljer resten av mallen.",
      "A tag that is not closed cannot be filled in and stays in the text as it is written. A "
        + "comment that is not closed hides the rest of the template."
    )
  )

  package static let emptyTemplate = FindingCode(
    "template-empty",
    .error,
    message: Wording("mallen är tom", "the template is empty"),
    remedy: Wording(
      "skriv vad som ska stå, eller ta bort filen så att den inbyggda mallen gäller",
      "write what it shall say, or remove the file so that the built-in template holds"
    ),
    why: Wording(
      "Av en tom mall blir ett meddelande utan text. Den inbyggda mallen används i dess ställe.",
      "An empty template makes a message without a text. The built-in template is used in its place."
    )
  )

  package static let namelessTag = FindingCode(
    "template-nameless-tag",
    .error,
    message: Wording("taggen {tag} saknar namn", "the tag {tag} has no name"),
    remedy: Wording(
      "skriv namnet på det som ska fyllas i, eller ta bort taggen",
      "write the name of what is to be filled in, or remove the tag"
    ),
    why: Wording(
      "Namnet avgör vad som står i taggens ställe. Utan namn blir taggen stående i texten.",
      "The name decides what replaces the tag. Without one the tag stays in the text."
    )
  )

  package static let unclosedSection = FindingCode(
    "template-unclosed-section",
    .error,
    message: Wording("avsnittet {tag} avslutas inte", "the section {tag} is not closed"),
    remedy: Wording(
      "skriv {closing} där avsnittet slutar",
      "write {closing} where the section ends"
    ),
    why: Wording(
      "Ett avsnitt visas, upprepas eller utelämnas i sin helhet. Utan slut fortsätter det så "
        + "långt det går, och text som alltid ska stå där kan falla bort.",
      "A section is shown, repeated or left out as a whole. Without its end it goes on as far as "
        + "it can, and text that should always be there may be lost."
    )
  )

  package static let unexpectedClosingTag = FindingCode(
    "template-unexpected-closing-tag",
    .error,
    message: Wording(
      "{tag} avslutar ett avsnitt som inte är öppet här",
      "{tag} closes a section that is not open here"
    ),
    remedy: Wording(
      "ta bort taggen, eller skriv den tagg som inleder avsnittet",
      "remove the tag, or write the one that opens the section"
    ),
    why: Wording(
      "Varje avsnitt avslutas med samma namn som det inleds med, och det inre före det yttre. "
        + "Annars är det inte klart vilken text som hör till vilket avsnitt.",
      "Every section is closed with the name it is opened with, the inner one before the outer. "
        + "Otherwise nobody knows which text belongs to which section."
    )
  )

  /// The remedy for an unexpected closing tag inside a section.
  static let closeInnermost = Wording(
    "skriv {closing}, som avslutar det innersta öppna avsnittet, eller ta bort taggen",
    "write {closing}, which closes the innermost open section, or remove the tag"
  )

  package static let badDelimiters = FindingCode(
    "template-bad-delimiters",
    .error,
    message: Wording(
      "{tag} anger inte två giltiga avgränsare",
      "{tag} does not give two valid delimiters"
    ),
    remedy: Wording(
      "skriv två avgränsare med mellanslag emellan, till exempel {example}",
      "write two delimiters with a space between them, for example {example}"
    ),
    why: Wording(
      "Avgränsarna visar var taggar börjar och slutar. De är högst 16 byte långa och innehåller "
        + "varken blanktecken eller likhetstecken.",
      "Delimiters show where tags begin and end. They are at most 16 bytes long and contain "
        + "neither blanks nor equals signs."
    )
  )

  package static let tooDeep = FindingCode(
    "template-too-deep",
    .error,
    message: Wording(
      "avsnittet {tag} ligger inuti 64 andra",
      "the section {tag} is inside 64 others"
    ),
    remedy: Wording("dela upp mallen i delmallar", "divide the template into partials"),
    why: Wording(
      "Så djupa avsnitt kan ingen läsa. Det som ligger djupare utelämnas när mallen fylls i.",
      "Nobody can read sections nested so deep. What is nested deeper is left out when the template "
        + "is filled in."
    )
  )

  package static let invalidUTF8 = FindingCode(
    "template-invalid-utf8",
    .error,
    message: Wording("mallen är inte giltig UTF-8", "the template is not valid UTF-8"),
    remedy: Wording(
      "spara filen med teckenkodningen UTF-8",
      "save the file in the UTF-8 encoding"
    ),
    why: Wording(
      "Ett program som sparar i en äldre teckenkodning (Latin-1, Windows-1252) förvanskar å, ä "
        + "och ö, och det skulle synas i varje brev.",
      "A program that saves in an older encoding (Latin-1, Windows-1252) garbles å, ä and ö, and "
        + "every letter would show it."
    )
  )

  /// Told by who fills the template in and knows the names.
  package static let unknownName = FindingCode(
    "template-unknown-name",
    .warning,
    message: Wording(
      "det finns inget ”{name}” att fylla i här",
      "there is no “{name}” to fill in here"
    ),
    remedy: Wording("välj ett av: {names}", "choose one of: {names}"),
    why: Wording(
      "Ett namn som ingen fyller i blir tomt i det som skickas, och ett avsnitt med det namnet "
        + "visas aldrig.",
      "A name that nobody fills in is empty in what is sent, and a section of that name is never "
        + "shown."
    )
  )

  package static let tooManyFindings = FindingCode(
    "template-too-many-findings",
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
      "En mall med fler än hundra fel är sällan den fil den utger sig för att vara.",
      "A template with more than a hundred faults is seldom the file it claims to be."
    )
  )
}

// MARK: Rendering

extension TemplateCode {
  package static let partialsTooDeep = FindingCode(
    "template-partials-too-deep",
    .error,
    message: Wording(
      "delmallen ”{name}” ligger inuti 64 andra",
      "the partial “{name}” is inside 64 others"
    ),
    remedy: Wording(
      "kontrollera om en delmall hämtar in sig själv utan slut",
      "see if a partial includes itself without end"
    ),
    why: Wording(
      "En delmall får hämta in sig själv, men bara i ett avsnitt som någon gång tar slut. Annars "
        + "blir texten aldrig färdig, och ingen text lämnas ut.",
      "A partial may include itself, but only in a section that comes to an end. Otherwise the "
        + "text is never finished, and none is handed out."
    )
  )

  package static let tooMuchWork = FindingCode(
    "template-too-much-work",
    .error,
    message: Wording(
      "mallen ger för mycket text eller tar för lång tid att fylla i",
      "the template gives too much text or takes too long to fill in"
    ),
    remedy: Wording(
      "kontrollera avsnitt som upprepas inuti varandra och delmallar som hämtar in sig själva",
      "look at sections repeated inside each other and partials that include themselves"
    ),
    why: Wording(
      "En lista i en lista i en lista blir fort större än någon kan läsa. En ifylld mall får vara "
        + "högst 256 MiB, och ingen text lämnas ut halvfärdig.",
      "A list in a list in a list soon becomes larger than anybody can read. A rendered template "
        + "may have at most 256 MiB, and no text is handed out unfinished."
    )
  )

  package static let mergeConflict = FindingCode(
    "template-merge-conflict",
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
      "Två personer har ändrat samma rader i mallen, och Git har skrivit in båda versionerna. Utan att någon "
        + "väljer skulle båda stå i det som skickas.",
      "Two people changed the same lines of the template, and Git wrote both versions into it. Unless "
        + "somebody chooses, both would be in what is sent."
    )
  )

  /// Every code of this module, by name.
  package static let all: [FindingCode] = (ofTemplate + [partialsTooDeep, tooMuchWork])
    .sorted { $0.name < $1.name }

  /// What can be wrong with a template itself, whatever it is filled in with, by name.
  package static let ofTemplate: [FindingCode] = [
    unclosedTag, emptyTemplate, namelessTag, unclosedSection, unexpectedClosingTag, badDelimiters,
    tooDeep,
    invalidUTF8, mergeConflict, unknownName, tooManyFindings,
  ].sorted { $0.name < $1.name }
}
