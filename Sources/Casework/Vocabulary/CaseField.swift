/// The facts of a case: `case.yaml`.
public enum CaseField: Int, FieldSet {
  case number, title, routine, kind, received, channel, registered, registeredBy
  case takenDownBy, onBehalfOf, area, unit, investigator, distributed, signedOff
  case answered, replyWay, publish, publishReason, published, closed, reopened, outcome
  case transferredTo, outOfScope, extended, secrecy, protectedIdentity, journal, related,
    formerNumbers

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .number:
      Field(
        "case",
        "ärende",
        .caseNumber,
        .required,
        "ärendets nummer, samma som mappens namn",
        "the case's number, the same as its folder's"
      )
    case .title:
      Field(
        "title",
        "rubrik",
        .line,
        .required,
        "vad ärendet rör, i korthet (OSL 5 kap. 2 §)",
        "in short what it concerns (OSL 5:2)"
      )
    case .routine:
      Field(
        "routine",
        "rutin",
        .routine,
        .required,
        "den rutin som ärendet följer",
        "the routine that the case follows"
      )
    case .kind:
      Field(
        "kind",
        "typ",
        .choice(Choice(Kind.self)),
        .required,
        "vad det är: beröm, förslag, klagomål, fråga eller felanmälan",
        "what it is: praise, suggestion, complaint, question or fault report"
      )
    case .received:
      Field(
        "received",
        "inkom",
        .dateTime,
        .required,
        "när synpunkten kom in; alla frister räknas härifrån",
        "when it came in; every deadline counts from here"
      )
    case .channel:
      Field(
        "channel",
        "kanal",
        .choice(Choice(Channel.self)),
        .required,
        "på vilket sätt den kom in",
        "by which way it came in"
      )
    case .registered:
      Field(
        "registered",
        "registrerad",
        .dateTime,
        .required,
        "när ärendet registrerades",
        "when the case was registered"
      )
    case .registeredBy:
      Field(
        "registered-by",
        "registrerad av",
        .person,
        .required,
        "vem som registrerade ärendet",
        "who registered the case"
      )
    case .takenDownBy:
      Field(
        "taken-down-by",
        "upptecknad av",
        .line,
        "vem i personalen som skrev ned det som sades",
        "who of the staff wrote down what was said"
      )
    case .onBehalfOf:
      Field(
        "on-behalf-of",
        "på uppdrag av",
        .line,
        "den medarbetare eller politiker som förmedlade synpunkten",
        "the colleague or politician who passed it on"
      )
    case .area:
      Field(
        "area",
        "område",
        .area,
        "ett av rutinens områden",
        "one of the routine's areas"
      )
    case .unit:
      Field(
        "unit",
        "enhet",
        .unit,
        "den enhet som synpunkten rör",
        "the unit that it concerns"
      )
    case .investigator:
      Field(
        "investigator",
        "utredare",
        .person,
        "vem som utreder och svarar",
        "who investigates and answers"
      )
    case .distributed:
      Field(
        "distributed",
        "fördelad",
        .date,
        "dagen då område, enhet och utredare var satta och ärendet gick vidare",
        "the day area, unit and investigator were set and the case was passed on"
      )
    case .signedOff:
      Field(
        "signed-off",
        "kvitterad",
        .date,
        "dagen då utredningen var klar och svaret skrivet",
        "the day the investigation was done and the reply written"
      )
    case .answered:
      Field(
        "answered",
        "besvarad",
        .date,
        "dagen då svaret gavs eller postades",
        "the day the answer was given or posted"
      )
    case .replyWay:
      Field(
        "reply-way",
        "svarssätt",
        .choice(Choice(ReplyWay.self)),
        "på vilket sätt svaret gavs",
        "by which way the answer was given"
      )
    case .publish:
      Field(
        "publish",
        "publicera",
        .choice(Choice(YesNo.self)),
        "om synpunkten och svaret ska publiceras",
        "whether synpunkt and answer are to be published"
      )
    case .publishReason:
      Field(
        "publish-reason",
        "publiceringsskäl",
        .text,
        "varför ärendet inte publiceras",
        "why the case is not published"
      )
    case .published:
      Field(
        "published",
        "publicerad",
        .date,
        "dagen då ärendet publicerades",
        "the day the case was published"
      )
    case .closed:
      Field(
        "closed",
        "avslutad",
        .date,
        "dagen då ärendet avslutades",
        "the day the case was closed"
      )
    case .reopened:
      Field(
        "reopened",
        "återöppnad",
        .date,
        "dagen då ett avslutat ärende senast öppnades igen; fristerna räknas därifrån",
        "the day a closed case was last opened again; its deadlines count from there"
      )
    case .outcome:
      Field(
        "outcome",
        "utfall",
        .choice(Choice(Outcome.self)),
        "hur ärendet slutade",
        "how the case ended"
      )
    case .transferredTo:
      Field(
        "transferred-to",
        "överförd till",
        .record(TransferField.schema),
        "vart ärendet flyttades",
        "where the case was moved"
      )
    case .outOfScope:
      Field(
        "out-of-scope",
        "utanför",
        .choice(Choice(ScopeGround.self)),
        "varför ärendet inte hanteras i rutinen",
        "why the case is not handled in the routine"
      )
    case .extended:
      Field(
        "extended",
        "förlängd",
        .record(ExtensionField.schema),
        "ny sista dag för svaret, med skäl",
        "a new last day for the answer, with its reason"
      )
    case .secrecy:
      Field(
        "secrecy",
        "sekretess",
        .record(SecrecyField.schema),
        "sekretessmarkering (OSL 5 kap. 5 §)",
        "secrecy marking (OSL 5:5)"
      )
    case .protectedIdentity:
      Field(
        "protected-identity",
        "skyddad identitet",
        .choice(Choice(YesNo.self)),
        "om någon i ärendet har skyddade personuppgifter",
        "whether somebody in the case has protected personal data"
      )
    case .journal:
      Field(
        "journal",
        "journalförd",
        .dateOrNotApplicable,
        "dagen då synpunkten dokumenterades i den enskildes journal, eller ”ej aktuellt”",
        "the day it was documented in the person's journal, or “not-applicable”"
      )
    case .related:
      Field(
        "related",
        "relaterade",
        .list(.caseNumber),
        "andra ärenden om samma sak",
        "other cases about the same thing"
      )
    case .formerNumbers:
      Field(
        "former-numbers",
        "tidigare nummer",
        .list(.caseNumber),
        "nummer som ärendet har haft; det hittas på dem också",
        "numbers that the case has had; it is found by them, too"
      )
    }
  }
}
