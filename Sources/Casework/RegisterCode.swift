import Findings

/// What can be wrong with the files that every case is read against.
package enum RegisterCode {
  package static let registerFileMissing = FindingCode(
    "register-file-missing",
    .error,
    message: Wording("filen saknas", "the file is missing"),
    remedy: Wording(
      "hämta den ur Git, eller skapa ett nytt register med synpunkt init och flytta in filen "
        + "därifrån",
      "fetch it from Git, or make a new register with synpunkt init and take the file from there"
    ),
    why: Wording(
      "Varje ärende läses mot register.yaml och organisation.yaml.",
      "Every case is read against register.yaml and organisation.yaml."
    )
  )

  package static let noRoutines = FindingCode(
    "no-routines",
    .error,
    message: Wording("registret har ingen rutin", "the register has no routine"),
    remedy: Wording(
      "lägg en rutinfil i cases/routines, som synpunkten.yaml",
      "put a routine file in cases/routines, like synpunkten.yaml"
    ),
    why: Wording(
      "Rutinen bestämmer typer, områden, frister och svarssätt. Utan rutin kan inget ärende "
        + "registreras.",
      "The routine sets kinds, areas, deadlines and reply ways. Without one no case can be "
        + "registered."
    )
  )

  package static let routineNameInvalid = FindingCode(
    "routine-name-invalid",
    .error,
    message: Wording(
      "”{name}” kan inte vara namnet på en rutin",
      "“{name}” cannot be the name of a routine"
    ),
    remedy: Wording(
      "döp filen med a–z, 0–9, punkt och bindestreck",
      "name the file with a–z, 0–9, full stops and hyphens"
    ),
    why: Wording(
      "Filens namn är rutinens id, som ärendena hänvisar till.",
      "The file's name is the routine's id, to which cases refer."
    )
  )

  package static let routineNameDiffers = FindingCode(
    "routine-name-differs",
    .error,
    message: Wording(
      "rutinen heter ”{id}” men filen {file}",
      "the routine is “{id}” but the file is {file}"
    ),
    remedy: Wording("skriv samma id som i filens namn", "write the same id as in the file's name"),
    why: Wording(
      "Ärendena hänvisar till rutinen med filens namn.",
      "Cases refer to the routine by the file's name."
    )
  )

  package static let duplicateID = FindingCode(
    "duplicate-id",
    .error,
    message: Wording("”{id}” finns två gånger", "“{id}” is there twice"),
    remedy: Wording("ge den ena ett annat namn", "give one of them another name"),
    why: Wording(
      "Ett namn som andra hänvisar till måste betyda en enda sak.",
      "A name that others refer to must mean one thing."
    )
  )

  package static let deadlineBackwards = FindingCode(
    "deadline-backwards",
    .error,
    message: Wording(
      "fristen slutar med en uppgift som kommer före den den räknas från",
      "the deadline ends with a fact that comes before the one it counts from"
    ),
    remedy: Wording(
      "byt plats på från och till, eller välj en senare uppgift",
      "swap from and until, or choose a later fact"
    ),
    why: Wording(
      "En frist räknas från en uppgift till en senare: inkom, fördelad, kvitterad, besvarad, "
        + "publicerad, avslutad.",
      "A deadline counts from one fact to a later one: received, distributed, signed-off, "
        + "answered, published, closed."
    )
  )

  package static let unknownDeadline = FindingCode(
    "unknown-deadline",
    .error,
    message: Wording("rutinen har ingen frist ”{id}”", "the routine has no deadline “{id}”"),
    remedy: Wording("välj en av rutinens frister", "choose one of the routine's deadlines"),
    why: Wording(
      "En påminnelse hör till en frist i samma rutin.",
      "A reminder belongs to a deadline of the same routine."
    )
  )

  package static let deadlineForNobody = FindingCode(
    "deadline-for-nobody",
    .warning,
    message: Wording(
      "fristen gäller {kind}, som rutinen inte har",
      "the deadline is for {kind}, which the routine does not have"
    ),
    remedy: Wording(
      "ta bort typen, eller lägg till den bland rutinens typer",
      "remove the kind, or add it to the kinds of the routine"
    ),
    why: Wording(
      "En frist för en typ som inte finns räknas aldrig, och ingen blir påmind.",
      "A deadline for a kind that is not there is never counted, and nobody is reminded."
    )
  )

  package static let reminderTwice = FindingCode(
    "reminder-twice",
    .error,
    message: Wording(
      "samma påminnelse finns två gånger",
      "the same reminder is there twice"
    ),
    remedy: Wording(
      "slå ihop dem: skriv alla mottagare under en",
      "make one of them: write all recipients below one"
    ),
    why: Wording(
      "En påminnelse känns igen på frist och tid. Två med samma skulle bli ett utskick i loggen.",
      "A reminder is known by its deadline and time. Two with the same would be one in the log."
    )
  )

  package static let reminderBeforeStart = FindingCode(
    "reminder-before-start",
    .warning,
    message: Wording(
      "påminnelsen kommer innan fristen har börjat",
      "the reminder comes before the deadline has begun"
    ),
    remedy: Wording(
      "välj en kortare tid än fristens",
      "choose a shorter time than the deadline's"
    ),
    why: Wording(
      "En påminnelse 25 dagar före en frist på 20 dagar skickas samma dag som ärendet kommer in.",
      "A reminder 25 days before a deadline of 20 days is sent on the day the case comes in."
    )
  )

  package static let reminderToSender = FindingCode(
    "reminder-to-sender",
    .error,
    message: Wording(
      "den som har hört av sig kan inte påminnas om en frist",
      "the sender cannot be reminded of a deadline"
    ),
    remedy: Wording(
      "ta bort ”synpunktslämnare” här; besked till dem står under ”aviseringar”",
      "remove “sender” here; what they are told is under “notices”"
    ),
    why: Wording(
      "Fristerna är kommunens egna. Den som har hört av sig får besked när något har hänt, men har inget "
        + "att göra innan en frist går ut.",
      "Deadlines are the authority's own. Senders are told when something has happened, but have nothing "
        + "to do before a deadline ends."
    )
  )

  package static let postOfLeaver = FindingCode(
    "post-of-leaver",
    .warning,
    message: Wording(
      "{person} har inga roller kvar men står som {post} här",
      "{person} has no roles left but is {post} here"
    ),
    remedy: Wording(
      "skriv vem som har tagit över, eller ge personen sina roller",
      "write who has taken over, or give the person their roles"
    ),
    why: Wording(
      "Den som har slutat står kvar bland personerna, utan roller. Så länge ingen annan är utsedd går "
        + "beskeden i stället till närmast högre chef eller till registratorn.",
      "Anyone who has left stays among the people, without roles. Until somebody else is named, "
        + "their notices go to the next manager up or to the registrar."
    )
  )

  package static let summerBackwards = FindingCode(
    "summer-backwards",
    .error,
    message: Wording("sommaren slutar innan den börjar", "the summer ends before it begins"),
    remedy: Wording("kontrollera datumen", "check the dates"),
    why: Wording(
      "Under en sommar får svar dröja. En sommar som inte går att läsa förlänger ingenting.",
      "In a summer answers may wait. A summer that cannot be read extends nothing."
    )
  )

  package static let dayOutsideCalendar = FindingCode(
    "day-outside-calendar",
    .error,
    message: Wording(
      "{date} ligger utanför kalendern, som omfattar åren 1990–2199",
      "{date} is outside the calendar, which covers the years 1990–2199"
    ),
    remedy: Wording("kontrollera århundradet", "check the century"),
    why: Wording(
      "Helgdagarna räknas enligt lagen om allmänna helgdagar, som gäller sedan 1990.",
      "Holidays are computed by the law on public holidays, in force since 1990."
    )
  )

  package static let archiveNowhere = FindingCode(
    "archive-nowhere",
    .warning,
    message: Wording(
      "vakten ska packa ärenden men det står inte var paketen läggs",
      "the watcher is to pack cases but nothing says where packages go"
    ),
    remedy: Wording(
      "skriv ”till” med en mapp i registret, eller sätt SYNPUNKT_ARCHIVE där vakten körs",
      "write “to” with a folder of the register, or set SYNPUNKT_ARCHIVE where the watcher runs"
    ),
    why: Wording(
      "Ett paket är det som bevaras. Det läggs där arkivet finner det, och aldrig bland det som "
        + "programmet får kasta.",
      "A package is what is preserved. It is put where the archive finds it, and never among what "
        + "the program may throw away."
    )
  )

  package static let archiveOutside = FindingCode(
    "archive-outside",
    .warning,
    message: Wording(
      "”{path}” är ingen mapp i registret, så inga paket läggs där",
      "“{path}” is no folder of the register, so no packages are put there"
    ),
    remedy: Wording(
      "sätt SYNPUNKT_ARCHIVE till mappen där vakten körs och ta bort raden, eller ange en mapp i registret",
      "set SYNPUNKT_ARCHIVE to the folder where the watcher runs and remove the line, or name a folder "
        + "of the register"
    ),
    why: Wording(
      "Den som får ändra registrets filer ska inte kunna bestämma var på maskinen personuppgifter "
        + "skrivs. Utanför registret bestämmer den som kör programmet, som för de program som skickar.",
      "Anyone who may change the register's files must not be able to decide where on the machine "
        + "personal data are written. Outside the register that is decided by the person who runs "
        + "the program, as for the programs that send."
    )
  )

  package static let textSizeOutOfRange = FindingCode(
    "text-size-out-of-range",
    .error,
    message: Wording(
      "brevets text kan inte vara så stor eller liten",
      "the text of a letter cannot be so large or small"
    ),
    remedy: Wording(
      "välj mellan 8 pt och 24 pt; 11 pt är vanligt",
      "choose 8 pt to 24 pt; 11 pt is usual"
    ),
    why: Wording(
      "Mindre text går inte att läsa, och större ryms inte i kuvertets fönster. Den som ser dåligt kan behöva "
        + "16 pt eller mer.",
      "Smaller text cannot be read, and larger text does not fit the window of the envelope. People with "
        + "impaired vision may need 16 pt or more."
    )
  )

  /// Every code of these files.
  package static let all = [
    registerFileMissing, noRoutines, routineNameInvalid, routineNameDiffers, duplicateID,
    deadlineBackwards, unknownDeadline, deadlineForNobody, reminderTwice, reminderBeforeStart,
    reminderToSender, postOfLeaver,
    summerBackwards, dayOutsideCalendar, archiveNowhere,
    archiveOutside, textSizeOutOfRange,
  ]
}
