import Findings

/// What can be wrong with the files and folders of a register.
package enum StoreCode {
  package static let unreadableFile = FindingCode(
    "unreadable-file",
    .error,
    message: Wording("filen kan inte läsas: {reason}", "the file cannot be read: {reason}"),
    remedy: Wording("kontrollera filens rättigheter", "check the file's permissions"),
    why: Wording(
      "En fil som inte kan läsas kan inte heller kontrolleras, och ärendet är inte helt.",
      "A file that cannot be read cannot be checked, and the case is not whole."
    )
  )

  package static let unreadableFolder = FindingCode(
    "unreadable-folder",
    .error,
    message: Wording("mappen kan inte läsas: {reason}", "the folder cannot be read: {reason}"),
    remedy: Wording("kontrollera mappens rättigheter", "check the folder's permissions"),
    why: Wording(
      "Ärenden i en mapp som inte kan läsas finns inte med i listor och frister.",
      "Cases in a folder that cannot be read are missing from lists and deadlines."
    )
  )

  package static let notAFile = FindingCode(
    "not-a-file",
    .error,
    message: Wording(
      "{name} är {kind}, inte en vanlig fil eller mapp",
      "{name} is {kind}, not an ordinary file or folder"
    ),
    remedy: Wording(
      "ersätt den med filen eller mappen själv",
      "replace it with the file or folder itself"
    ),
    why: Wording(
      "Ett ärende ligger helt i sin mapp. Länkar följs aldrig: de kan leda ut ur registret.",
      "A case lies wholly in its folder. Links are never followed: they may lead out of the register."
    )
  )

  package static let folderMisplaced = FindingCode(
    "folder-misplaced",
    .error,
    message: Wording(
      "ärendets mapp ligger fel; den ska vara {folder}",
      "the case's folder is in the wrong place; it should be {folder}"
    ),
    remedy: Wording(
      "flytta mappen: git mv {here} {folder}",
      "move the folder: git mv {here} {folder}"
    ),
    why: Wording(
      "Mappen följer av numret: år, hundratal, nummer. Andra program hittar ärendet så.",
      "The folder follows from the number: year, hundred, number. That is how programs find the case."
    )
  )

  package static let folderNotACase = FindingCode(
    "folder-not-a-case",
    .error,
    message: Wording(
      "mappens namn är inte ett ärendenummer",
      "the folder's name is not a case number"
    ),
    remedy: Wording(
      "döp om mappen till ärendets nummer, eller flytta bort den",
      "rename the folder to the case's number, or move it away"
    ),
    why: Wording(
      "Under ett år ligger bara hundratal, och i dem bara ärenden. Det som ligger i andra "
        + "mappar kontrolleras inte.",
      "Below a year there are only hundreds, and in them only cases. What lies in other "
        + "folders is not checked."
    )
  )

  package static let duplicateNumber = FindingCode(
    "duplicate-number",
    .error,
    message: Wording("numret finns också i {other}", "the number is also in {other}"),
    remedy: Wording(
      "ge det ena ärendet ett nytt nummer: registrera det på nytt",
      "give one of the cases a new number: register it anew"
    ),
    why: Wording(
      "Ett ärendenummer betyder ett ärende (OSL 5 kap. 2 §). Dubbletter kan uppstå när två "
        + "kopior av registret slås ihop.",
      "A case number means one case (OSL 5:2). Duplicates can arise when two copies of the "
        + "register are merged."
    )
  )

  package static let unexpectedFile = FindingCode(
    "unexpected-file",
    .warning,
    message: Wording(
      "filen eller mappen hör inte hit",
      "the file or folder does not belong here"
    ),
    remedy: Wording(
      "lägg det som hör till ett ärende i dess attachments/, och ta bort resten",
      "put what belongs to a case in its attachments/, and remove the rest"
    ),
    why: Wording(
      "Registrets mappar har bestämda filer. Det som läggs bredvid läses inte och kan bli glömt.",
      "The register's folders have fixed files. What is put beside them is not read and may be "
        + "forgotten."
    )
  )

  package static let editorLeftover = FindingCode(
    "editor-leftover",
    .warning,
    message: Wording("{name} är {kind}", "{name} is {kind}"),
    remedy: Wording(
      "stäng redigeraren om den är öppen, jämför med {original} och ta sedan bort filen",
      "close the editor if it is open, compare with {original} and then remove the file"
    ),
    why: Wording(
      "Redigerare lämnar ibland filer efter sig. De kan innehålla ändringar som inte är "
        + "sparade, och personuppgifter som ingen vet finns kvar.",
      "Editors sometimes leave files behind. They may hold changes that are not saved, and "
        + "personal data that nobody knows is still there."
    )
  )

  package static let conflictCopy = FindingCode(
    "conflict-copy",
    .error,
    message: Wording(
      "{name} är en kopia som synkroniseringen gjorde när två ändrade samtidigt",
      "{name} is a copy that file synchronisation made when two people changed it at once"
    ),
    remedy: Wording(
      "jämför med {original}, för över det som ska gälla och ta bort kopian",
      "compare with {original}, take over what shall hold and remove the copy"
    ),
    why: Wording(
      "Den enas ändringar finns bara i kopian. De går förlorade om ingen för över dem.",
      "One person's changes are only in the copy. They are lost if nobody takes them over."
    )
  )

  package static let keptVersion = FindingCode(
    "kept-version",
    .error,
    message: Wording(
      "{name} är det som programmet skulle skriva i {original} när någon annan hann spara",
      "{name} is what the program was to write into {original} when somebody else was faster to save"
    ),
    remedy: Wording(
      "jämför med {original}, för över det som ska gälla och ta bort filen",
      "compare with {original}, take over what shall hold and remove the file"
    ),
    why: Wording(
      "Programmet skriver inte över det som någon har sparat under tiden; det lägger sin version bredvid. "
        + "Ändringen finns bara där tills någon för över den.",
      "The program does not overwrite what somebody saved meanwhile; it puts its version beside it. The "
        + "change is only there until somebody takes it over."
    )
  )

  package static let nameNotText = FindingCode(
    "name-not-text",
    .error,
    message: Wording(
      "namnet {name} är inte text i UTF-8, så filen kan inte öppnas",
      "the name {name} is no text in UTF-8, so the file cannot be opened"
    ),
    remedy: Wording(
      "döp om filen, så att namnet bara har vanliga bokstäver, siffror och bindestreck",
      "rename the file so that its name has ordinary letters, digits and hyphens only"
    ),
    why: Wording(
      "Ett namn ur ett äldre system kan ha andra tecken än registrets. Det som inte kan öppnas kan inte "
        + "levereras till arkivet, och gallras inte.",
      "A name from an older system may have other signs than the register's. What cannot be opened "
        + "cannot be delivered to the archive, and is not disposed of."
    )
  )

  package static let notDelivered = FindingCode(
    "not-delivered",
    .error,
    message: Wording(
      "filen är inte med i det paket som levererades till arkivet",
      "the file is not in the package that was delivered to the archive"
    ),
    remedy: Wording(
      "registrera ett nytt ärende med det som ska bevaras, och ta bort filen här",
      "register a new case with what shall be preserved, and remove the file here"
    ),
    why: Wording(
      "Det som levererats ändras inte, och det som inte är levererat får inte försvinna med ärendet.",
      "What was delivered does not change, and what was not delivered must not vanish with the case."
    )
  )

  package static let systemFile = FindingCode(
    "system-file",
    .warning,
    message: Wording("{name} är {kind}", "{name} is {kind}"),
    remedy: Wording(
      "ta bort filen; lägg namnet i .gitignore",
      "remove the file; put the name in .gitignore"
    ),
    why: Wording(
      "Filen säger ingenting om ärendet och ska inte bevaras med det.",
      "The file says nothing about the case and is not preserved with it."
    )
  )

  package static let interruptedWrite = FindingCode(
    "interrupted-write",
    .warning,
    message: Wording(
      "{name} är kvar efter en skrivning som avbröts",
      "{name} is left over from a write that was interrupted"
    ),
    remedy: Wording(
      "jämför med {original}: finns den är den hel; ta sedan bort filen",
      "compare with {original}: if it is there, it is whole; then remove the file"
    ),
    why: Wording(
      "Programmet skriver bredvid och byter sedan plats. Avbryts det däremellan står den "
        + "gamla filen orörd.",
      "The program writes beside the file and then swaps. If it is stopped in between, the "
        + "old file stands untouched."
    )
  )

  package static let interruptedRegistration = FindingCode(
    "interrupted-registration",
    .error,
    message: Wording("registreringen avbröts", "the registration was interrupted"),
    remedy: Wording(
      "kör synpunkt intake {case}, så görs den klar",
      "run synpunkt intake {case}, which finishes it"
    ),
    why: Wording(
      "Det som kom in ligger i mappen men ärendet är inte färdigt. Inget är förlorat.",
      "What came in lies in the folder but the case is not complete. Nothing is lost."
    )
  )

  package static let disposedButThere = FindingCode(
    "disposed-but-there",
    .error,
    message: Wording(
      "{case} står i ett gallringsprotokoll men finns kvar",
      "{case} stands in a protocol of disposal but is still there"
    ),
    remedy: Wording(
      "avbröts gallringen, kör samma synpunkt dispose --decision igen; har någon lagt tillbaka mappen, rätta det",
      "if the disposal was interrupted, run the same synpunkt dispose --decision again; if somebody put the folder back, mend that"
    ),
    why: Wording(
      "Protokollet säger att ärendet är borta. Register och protokoll ska säga samma sak.",
      "The protocol says that the case is gone. Register and protocol must tell the same."
    )
  )

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
      "What may not be shown goes before anything else. The case, its log and the lists shall then tell the "
        + "same; the next command that changes anything sees to it."
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
      "Webbplatsen visar det som är publicerat och beslutat, utan sekretess och skyddad identitet. Sidan "
        + "är kvar när någon ändrar ärendet för hand utan att webbplatsen görs om.",
      "The site shows what is published and decided on, without secrecy and protected identity. The page "
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
      "kör samma synpunkt dispose --decision igen, så tas resten bort",
      "run the same synpunkt dispose --decision again, which removes the rest"
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
      "What belongs together is done as a whole or not at all. The files and the lines of the log lie ready in "
        + ".synpunkt/state, with the name of who began."
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

  /// Every code of files and folders.
  package static let all = [
    unreadableFile, unreadableFolder, notAFile, folderMisplaced, folderNotACase, duplicateNumber,
    unexpectedFile, editorLeftover, conflictCopy, keptVersion, systemFile, interruptedWrite,
    nameNotText, notDelivered, interruptedRegistration, disposedButThere, withdrawalUnfinished,
    pageStillPublic, operationUnfinished, operationUnreadable, disposalUnfinished, openToOthers,
    incomingTooLarge,
  ]
}
