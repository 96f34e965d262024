import Findings

/// What is wrong with work that was interrupted, with rights, and with what comes in.
extension StoreCode {
  package static let withdrawalUnfinished = FindingCode(
    "withdrawal-unfinished",
    .error,
    message: Wording(
      "{case} är taget från webbplatsen, men resten avbröts",
      "{case} was taken off the site, but the rest was interrupted"
    ),
    remedy: Wording(
      "kör samma kommando igen, eller synpunkt publish, så görs det klart",
      "run the same command again, or synpunkt publish, which ends it"
    ),
    why: Wording(
      "Det som inte får visas tas bort först av allt. Ärendet, loggen och listorna ska sedan säga samma "
        + "sak; nästa kommando som ändrar något ser till det.",
      "What may not be shown goes before anything else. The case, its log and the lists must then "
        + "agree; the next command that changes anything sees to it."
    )
  )

  package static let pageStillPublic = FindingCode(
    "page-still-public",
    .error,
    message: Wording(
      "{case} får inte visas men har kvar sin sida på webbplatsen",
      "{case} may not be shown but still has its page on the site"
    ),
    remedy: Wording(
      "kör synpunkt publish, så försvinner den",
      "run synpunkt publish, which removes it"
    ),
    why: Wording(
      "Webbplatsen visar det som är publicerat och beslutat, utan sekretess och skyddade personuppgifter. Sidan "
        + "är kvar när någon ändrar ärendet för hand utan att webbplatsen görs om.",
      "The site shows what is published and decided on, without secrecy and protected personal data. The page "
        + "stays when somebody changes the case by hand and the site is not made again."
    )
  )

  package static let disposalUnfinished = FindingCode(
    "disposal-unfinished",
    .error,
    message: Wording(
      "{case} är gallrat, men borttagningen avbröts och uppgifter finns kvar",
      "{case} was disposed of, but its removal was interrupted and data are still there"
    ),
    remedy: Wording(
      "nästa kommando som ändrar något tar bort resten, som synpunkt remind",
      "the next command that changes anything removes the rest, like synpunkt remind"
    ),
    why: Wording(
      "Det som finns kvar är personuppgifter som det är beslutat att gallra, och som inget ärende längre "
        + "visar.",
      "What is left are personal data that it was decided to dispose of, and that no case shows any "
        + "more."
    )
  )

  package static let operationUnfinished = FindingCode(
    "operation-unfinished",
    .error,
    message: Wording(
      "något som gjordes i {case} avbröts och är inte klart",
      "something that was done in {case} was interrupted and is not finished"
    ),
    remedy: Wording(
      "nästa kommando som ändrar något gör det klart, som synpunkt remind",
      "the next command that changes anything finishes it, like synpunkt remind"
    ),
    why: Wording(
      "Det som hör ihop görs helt eller inte alls. Filerna och raderna i loggen ligger färdiga i "
        + ".synpunkt/state, med namnet på den som började.",
      "What belongs together is done as a whole or not at all. The files and the lines of the log "
        + "wait in .synpunkt/state, with the name of the person who began."
    )
  )

  package static let operationUnreadable = FindingCode(
    "operation-unreadable",
    .error,
    message: Wording(
      "det som avbröts i {case} kan inte läsas",
      "what was interrupted in {case} cannot be read"
    ),
    remedy: Wording(
      "har ett nyare program skrivit det, kör det; annars jämför ärendet med git diff och ta bort filen",
      "if a newer program wrote it, run that; else compare the case with git diff and remove the file"
    ),
    why: Wording(
      "Filen säger vad som skulle göras klart i ärendet. Den är skadad eller av ett nyare program, och "
        + "därför görs ingenting.",
      "The file says what was to be finished in the case. It was damaged or is of a newer program, and "
        + "therefore nothing is done."
    )
  )

  package static let openToOthers = FindingCode(
    "open-to-others",
    .warning,
    message: Wording(
      "alla som har konto på datorn kan läsa filer i {folder}",
      "everybody with an account on this computer can read files in {folder}"
    ),
    remedy: Wording(
      "nästa kommando som mappens ägare ändrar något med stänger den, eller: chmod -R o= {folder}",
      "the next command with which the folder's owner changes anything closes it, or: chmod -R o= {folder}"
    ),
    why: Wording(
      "Ärendena berättar om människor. Det som programmet skriver får bara ägaren och mappens grupp läsa, "
        + "men äldre versioner, Git och redigerare gör filer som alla kan läsa.",
      "The cases tell of people. What the program writes may be read by its owner and the folder's group only, "
        + "but earlier versions, Git and editors make files that everybody can read."
    )
  )

  package static let incomingTooLarge = FindingCode(
    "incoming-too-large",
    .error,
    message: Wording(
      "det som kom in är för stort: {size} MB, och högst {limit} MB kan registreras",
      "what came in is too large: {size} MB, and at most {limit} MB can be registered"
    ),
    remedy: Wording(
      "registrera texten för sig med synpunkt new, och lägg resten i ärendets mapp attachments",
      "register the text by itself with synpunkt new, and put the rest into the case's folder attachments"
    ),
    why: Wording(
      "Det som kommer in läses helt innan det registreras, och minnet ska räcka. Filen är orörd och ligger "
        + "kvar där den kom in.",
      "What comes in is read as a whole before it is registered, and memory must be enough. The file is untouched "
        + "and stays where it came in."
    )
  )
}
