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
      "All of a case is in its folder. Links are never followed: they may lead out of the register."
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
      "Below a year there are only hundreds, and in them only cases. What is in other "
        + "folders is not checked."
    )
  )

  package static let duplicateNumber = FindingCode(
    "duplicate-number",
    .error,
    message: Wording("numret finns också i {other}", "the number is also in {other}"),
    remedy: Wording(
      "ge det ena ärendet ett nytt nummer: registrera det på nytt",
      "give one of the cases a new number: register it again"
    ),
    why: Wording(
      "Ett ärendenummer betyder ett ärende. Dubbletter kan uppstå när två "
        + "kopior av registret slås ihop.",
      "A case number means one case. Duplicates can arise when two copies of the "
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
      "compare with {original}, move what you want to keep into it, and remove the copy"
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
      "compare with {original}, move what you want to keep into it, and remove the file"
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
      "A name from an older system may have other characters than the register uses. What cannot be opened "
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
      "register a new case with what must be preserved, and remove the file here"
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
      "The program writes beside the file and then swaps. If it is stopped in between, the old file "
        + "is untouched."
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
      "What came in is in the folder but the case is not complete. Nothing is lost."
    )
  )

  package static let disposedButThere = FindingCode(
    "disposed-but-there",
    .error,
    message: Wording(
      "{case} står i ett gallringsprotokoll men finns kvar",
      "{case} is in a disposal record but is still there"
    ),
    remedy: Wording(
      "avbröts gallringen, kör samma synpunkt dispose --decision igen; har någon lagt tillbaka mappen, rätta det",
      "if the disposal was interrupted, run the same synpunkt dispose --decision again; if somebody put the folder back, correct that"
    ),
    why: Wording(
      "Protokollet säger att ärendet är borta. Register och protokoll ska säga samma sak.",
      "The disposal record says that the case is gone. Register and record must say the same."
    )
  )

  /// Every code of files and folders.
  package static let filePointer = FindingCode(
    "file-pointer",
    .error,
    message: Wording(
      "filen är inte hämtad: Git LFS har lagt en hänvisning i stället",
      "the file was not fetched: Git LFS has put a pointer in its place"
    ),
    remedy: Wording(
      "hämta filen: git lfs pull; registrets filer ska ligga i Git som de är, utan LFS",
      "fetch the file: git lfs pull; the register's files are to be in Git as they are, without LFS"
    ),
    why: Wording(
      "En hänvisning är inte handlingen. Försvinner LFS-servern är den borta, och ingen ser det i Git.",
      "A pointer is not the record. When the LFS server is gone, so is the record, and Git does not show it."
    )
  )

  package static let attachmentChanged = FindingCode(
    "attachment-changed",
    .error,
    message: Wording(
      "bilagan är inte längre den som kom in",
      "the attachment is no longer the one that came in"
    ),
    remedy: Wording(
      "hämta den som den var: synpunkt restore {case} {file}",
      "bring it back as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Det som kom in är en allmän handling. Vid registreringen sparades bilagans kontrollsumma i loggen.",
      "What came in is a public record. At registration the hash of the attachment was recorded in the log."
    )
  )

  package static let attachmentMissing = FindingCode(
    "attachment-missing",
    .error,
    message: Wording("bilagan saknas", "the attachment is missing"),
    remedy: Wording(
      "hämta den som den var: synpunkt restore {case} {file}",
      "bring it back as it was: synpunkt restore {case} {file}"
    ),
    why: Wording(
      "Loggen säger att bilagan kom in med ärendet, och det som kom in får bara gallras med stöd av arkivlagen.",
      "The log says that the attachment came in with the case, and what came in may only be disposed of by law."
    )
  )

  package static let all = [
    attachmentChanged, attachmentMissing, filePointer,
    unreadableFile, unreadableFolder, notAFile, folderMisplaced, folderNotACase, duplicateNumber,
    unexpectedFile, editorLeftover, conflictCopy, keptVersion, systemFile, interruptedWrite,
    nameNotText, notDelivered, interruptedRegistration, disposedButThere, withdrawalUnfinished,
    pageStillPublic, operationUnfinished, operationUnreadable, disposalUnfinished, openToOthers,
    incomingTooLarge,
  ]
}
