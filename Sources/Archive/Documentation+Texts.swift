import Casework
import Findings

extension Documentation {
  /// How a package is laid out.
  static let layout = Wording(
    """
    Det här paketet
    ===============

    Paketet innehåller avslutade ärenden om synpunkter, frågor och felanmälningar till en kommun.
    Det följer E-ARK CSIP och SIP 2.1.0 (FGS Paketstruktur 2.0).

    METS.xml                               alla filer i paketet med storlek och kontrollsumma (SHA-256)
    metadata/descriptive/dc.xml            vad paketet innehåller, i korthet
    metadata/preservation/premis.xml       filerna, allt som har hänt med ärendena, och vem som gjorde det
    representations/rep1/METS.xml          filerna därunder, för de system som läser dem därifrån
    representations/rep1/data/erms.xml     ärendena enligt CITS ERMS 2.1.2 (FGS Ärendehantering 2.0)
    representations/rep1/data/<nummer>/    ärendets egna filer, byte för byte som de var i registret
    documentation/text-format.txt          hur textfilerna är skrivna
    documentation/fields.txt               vad varje uppgift betyder
    documentation/register/                registrets egna filer: myndigheten, organisationen, rutinerna
    schemas/catalog.xml                    var XML-filernas scheman finns

    I ett ärendes mapp ligger:

    case.yaml            ärendets uppgifter
    submission.txt       det som kom in, ordagrant
    sender.yaml          vem som skickade det
    message.yaml         meddelandets huvud, och vad som var fel med det
    message.eml          meddelandet som det kom, där något var fel med det
    investigation.yaml   hur det utreddes
    notes.yaml           daterade anteckningar
    log.yaml             vad som har hänt, en händelse per rad
    letters/             breven: texten och PDF-filen som postades
    attachments/         det som följde med
    public/              det som får publiceras

    En fil vars namn inte går att använda på alla system, eller bara skiljer sig från en annans i stora
    och små bokstäver, heter file-<nummer> i paketet. Dess riktiga namn står i premis.xml
    (originalName) och erms.xml (appendix). Har någon i ärendet skyddade personuppgifter står
    filernas riktiga namn bara i premis.xml, och erms.xml har varken rubrik eller anteckningar.

    Sista raden i METS.xml är kontrollsumman för allt ovanför den i filen. Kontrollsumman för hela
    METS.xml står i ärendets logg i registret, och efter en gallring i gallringsprotokollet.

    """,
    """
    This package
    ============

    The package holds closed cases of what people thought of the services of an authority. It follows
    E-ARK CSIP and SIP 2.1.0.

    METS.xml                               every file of the package with size and hash (SHA-256)
    metadata/descriptive/dc.xml            what the package holds, in short
    metadata/preservation/premis.xml       the files, all that happened to the cases, and who did it
    representations/rep1/METS.xml          the files below it, for systems that read them from there
    representations/rep1/data/erms.xml     the cases by CITS ERMS 2.1.2
    representations/rep1/data/<number>/    the files of a case, byte for byte as they were in the register
    documentation/text-format.txt          how the text files are written
    documentation/fields.txt               what each fact means
    documentation/register/                the register's own files: authority, organisation, routines
    schemas/catalog.xml                    where the schemas of the XML files are

    In the folder of a case lie:

    case.yaml            the facts of the case
    submission.txt       what came in, word for word
    sender.yaml          who sent it
    message.yaml         the header of the message, and what was wrong with it
    message.eml          the message as it came, where something was wrong with it
    investigation.yaml   how it was investigated
    notes.yaml           dated notes
    log.yaml             what has happened, one event a line
    letters/             the letters: the text, and the PDF as it was posted
    attachments/         what came with it
    public/              what may be published

    A file whose name cannot be used on every system, or differs from another only in large and small
    letters, is called file-<number> in the package. Its own name is in premis.xml (originalName) and
    erms.xml (appendix). Where somebody's personal data are protected, the files' own names are in
    premis.xml alone, and erms.xml has neither title nor notes.

    The last line of METS.xml is the hash of all above it in the file. The hash of the whole METS.xml
    is in the log of the case in the register, and after a disposal in the disposal record.

    """
  )

  /// The text format, for somebody who has only the files.
  static let textFormat = Wording(
    """
    Textformatet
    ============

    Filerna som slutar på .yaml är vanlig text i UTF-8. De är en enkel del av YAML 1.2.

    namn: värde                 en uppgift; allt efter kolonet är text
    namn: "värde"               samma sak; \\" och \\\\ betyder " och \\
    namn: 'värde'               samma sak; '' betyder '
    namn:                       uppgiften är tom
    namn: |                     flera rader text, som står indragna under namnet
      första raden
      andra raden
    namn:                       flera uppgifter som hör ihop, indragna
      namn: värde
    namn:                       en lista, ett streck per post
      - värde
      - värde
    # text                      en kommentar; den hör inte till uppgifterna

    Datum skrivs 2026-03-02 och tidpunkter 2026-03-02T14:31:07+01:00 (ISO 8601).

    En rad i log.yaml är en händelse: tid, vem, vad, och uppgifter som namn=värde. Ett
    understreck i ett värde står för ett blanksteg. Vem är en beteckning i organisation.yaml, eller
    synpunkt om programmet gjorde det självt. Raden ”registrerad” har kontrollsumman (SHA-256) för
    submission.txt. Raden ”postad” har kontrollsummorna för brevets text och PDF-fil.

    """,
    """
    The text format
    ===============

    The files whose names end in .yaml are plain text in UTF-8. They are a simple part of YAML 1.2.

    name: value                 a fact; all after the colon is text
    name: "value"               the same; \\" and \\\\ mean " and \\
    name: 'value'               the same; '' means '
    name:                       the fact is empty
    name: |                     several lines of text, indented below the name
      the first line
      the second line
    name:                       several facts that belong together, indented
      name: value
    name:                       a list, a dash for each item
      - value
      - value
    # text                      a comment; it is no part of the facts

    Dates are written 2026-03-02 and times 2026-03-02T14:31:07+01:00 (ISO 8601).

    A line of log.yaml is an event: time, who, what, and details as name=value. An underscore in a value
    stands for a space. Who is an id of organisation.yaml, or synpunkt where the program did it by
    itself. The line “registered” has the hash (SHA-256) of submission.txt. The line “posted” has the
    hashes of the text and the PDF of the letter.

    """
  )
}
