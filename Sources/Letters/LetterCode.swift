import Findings
import Writing

/// What can be wrong with the text of a letter.
package enum LetterCode {
  package static let toNobody = FindingCode(
    "letter-to-nobody",
    .error,
    message: Wording(
      "det finns ingen att skicka brevet till: {reason}",
      "a letter has nobody to go to: {reason}"
    ),
    remedy: Wording(
      "avsluta ärendet utan brev, eller rätta sender.yaml",
      "close the case without a letter, or correct sender.yaml"
    ),
    why: Wording(
      "Den som är anonym eller inte vill bli kontaktad får inget svar (Synpunkten, Kontakt Burlöv). Till "
        + "den som har skyddade personuppgifter går post bara genom Skatteverket.",
      "Anyone who is anonymous or wants no contact gets no reply (Synpunkten, Kontakt Burlöv). To a person with "
        + "protected personal data, post goes through Skatteverket only."
    )
  )

  package static let wayForbidden = FindingCode(
    "letter-way-forbidden",
    .error,
    message: Wording(
      "{routine} tillåter inte svar med brev",
      "{routine} does not allow answers by letter"
    ),
    remedy: Wording("tillåtna svarssätt: {ways}", "allowed reply ways: {ways}"),
    why: Wording(
      "Rutinens fil säger vilka sätt att svara som är tillåtna.",
      "The routine's file says which ways of answering are allowed."
    )
  )

  package static let addressMissing = FindingCode(
    "letter-address-missing",
    .error,
    message: Wording("brevet har ingen adress", "the letter has no address"),
    remedy: Wording(
      "skriv synpunktslämnarens adress i sender.yaml, en rad för gata och en för postnummer och ort",
      "write the sender's address in sender.yaml, a line for the street and one for postcode and town"
    ),
    why: Wording(
      "Svaret är ett brev på papper. Adressen syns genom kuvertets fönster.",
      "The answer is a letter on paper. The address is seen through the window of the envelope."
    )
  )

  package static let addressUnusual = FindingCode(
    "letter-address-unusual",
    .warning,
    message: Wording(
      "brevet kanske inte kommer fram: {reason}",
      "the letter may not arrive: {reason}"
    ),
    remedy: Wording(
      "rätta adressen i sender.yaml: sist postnummer och ort, eller utomlands landet med versaler",
      "correct the address in sender.yaml: last postcode and town, or abroad the country in capitals"
    ),
    why: Wording(
      "Post i Sverige sorteras efter postnummer och ort på sista raden, post till andra länder efter landets namn.",
      "Post in Sweden is sorted by postcode and town in the last line, post to other countries by the country's name."
    )
  )

  package static let unfinished = FindingCode(
    "letter-unfinished",
    .warning,
    message: Wording("här är något kvar att skriva", "something is left to be written here"),
    remedy: Wording(
      "skriv det som ska stå här, eller ta bort raden; \\[ ger en vanlig hakparentes",
      "write what belongs here, or remove the line; \\[ gives an ordinary bracket"
    ),
    why: Wording(
      "Hakparenteser är mallens uppmaningar till den som skriver. De ska inte nå mottagaren.",
      "Square brackets show what the template asks the writer to fill in. They must not reach the addressee."
    )
  )

  package static let empty = FindingCode(
    "letter-empty",
    .warning,
    message: Wording("brevet har ingen text", "the letter has no text"),
    remedy: Wording(
      "skriv svaret under den tomma raden efter brevets rubrik",
      "write the answer below the blank line after the letter's heading"
    ),
    why: Wording(
      "Synpunktslämnaren ska få veta vad som har gjorts eller planeras (Synpunkten).",
      "The sender is told what was done or is planned (Synpunkten)."
    )
  )

  package static let salutation = FindingCode(
    "letter-salutation",
    .error,
    message: Wording(
      "brevet är ställt till {name} men skickas till {addressee}",
      "the letter greets {name} but is addressed to {addressee}"
    ),
    remedy: Wording(
      "rätta hälsningen i brevet, eller namnet i sender.yaml",
      "correct the greeting, or the name in sender.yaml"
    ),
    why: Wording(
      "Ett brev som är ställt till någon annan är ofta en kopia av ett annat brev. Då kan mer i det "
        + "handla om en annan person.",
      "A letter that greets somebody else has often been copied from another letter. Then more of it "
        + "may concern another person."
    )
  )

  package static let withoutClosing = FindingCode(
    "letter-without-closing",
    .warning,
    message: Wording("ingen har skrivit under brevet", "nobody has signed the letter"),
    remedy: Wording(
      "avsluta med ”Med vänlig hälsning” på en egen rad, och under den ditt namn och din titel",
      "end with “Yours sincerely” on a line of its own, and below it your name and title"
    ),
    why: Wording(
      "Svaret är ett personligt brev (Synpunkten): mottagaren ska se vem som svarar.",
      "The reply is a personal letter (Synpunkten): the addressee must see who is replying."
    )
  )

  package static let identityNumber = FindingCode(
    "letter-identity-number",
    .error,
    message: Wording(
      "brevet innehåller ett personnummer",
      "the letter has a personal identity number"
    ),
    remedy: Wording("ta bort det", "remove it"),
    why: Wording(
      "Svaret bör formuleras med så lite person- och sekretessuppgifter som möjligt (Synpunkten).",
      "The answer is worded with as few personal and secret details as possible (Synpunkten)."
    )
  )

  package static let personalData = FindingCode(
    "letter-personal-data",
    .warning,
    message: Wording("brevet nämner {what}: {text}", "the letter mentions {what}: {text}"),
    remedy: Wording(
      "ta bort uppgiften, eller skriv in den under ”får nämnas” överst i brevet om den behövs",
      "remove it, or write it under “may-mention” at the top of the letter if it is needed"
    ),
    why: Wording(
      "Svaret bör formuleras med så lite person- och sekretessuppgifter som möjligt (Synpunkten). Den "
        + "som skriver avgör, och det syns i brevets huvud vad som har bedömts.",
      "The answer is worded with as few personal and secret details as possible (Synpunkten). The writer "
        + "decides, and the letter's header shows what was decided."
    )
  )

  package static let characterMissing = FindingCode(
    "letter-character-missing",
    .error,
    message: Wording(
      "typsnittet saknar {character} ({code}) i {place}",
      "the font lacks {character} ({code}) in {place}"
    ),
    remedy: Wording(
      "ange ett reservtypsnitt som har tecknet, under ”brev” i register.yaml, eller skriv på annat sätt",
      "name a spare font that has it, under “letters” in register.yaml, or write it another way"
    ),
    why: Wording(
      "Ett tecken som saknas blir en tom ruta i brevet. Ett namn ska stå som det skrivs.",
      "A character that is missing becomes an empty box in the letter. A name must be printed as it is spelled."
    )
  )

  package static let addressDoesNotFit = FindingCode(
    "letter-address-too-large",
    .error,
    message: Wording(
      "adressen ryms inte i kuvertets fönster",
      "the address does not fit the window of the envelope"
    ),
    remedy: Wording(
      "skriv adressen på färre eller kortare rader i sender.yaml",
      "write the address in fewer or shorter lines in sender.yaml"
    ),
    why: Wording(
      "Det som står utanför syns inte i kuvertets fönster, och brevet kommer inte fram.",
      "Anything outside the window cannot be seen, and the letter does not arrive."
    )
  )

  /// Whether a finding keeps a letter from being printed: an error, or a letter that is being written,
  /// which is nothing wrong as long as nobody prints it.
  package static func preventsPrinting(_ code: FindingCode) -> Bool {
    code.severity == .error || code == unfinished || code == empty
  }

  /// Whether a finding keeps a letter from being signed off and sent: all but what is only told of its address, whose
  /// forms nobody knows all of.
  package static func preventsSending(_ code: FindingCode) -> Bool { code != addressUnusual }

  /// Every code of this module, by name.
  package static let all: [FindingCode] =
    ([
      toNobody, wayForbidden, addressMissing, addressUnusual, unfinished, empty, salutation,
      withoutClosing,
      identityNumber, personalData, characterMissing, addressDoesNotFit,
    ] + WritingCode.all).sorted { $0.name < $1.name }
}
