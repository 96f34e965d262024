/// What is counted of one case that was disposed of, without its number: a row of a protocol in `cases/disposal/`.
///
/// Months and not days say when something happened; of a case with protected identity only the year and the kind
/// are here (L10).
public enum DisposalRowField: Int, FieldSet {
  case received, kind, routine, area, unit, channel, distributed, answered, closed, outcome
  case published, days, workdays, pausedDays, deadlines, closedInTime, toBeAnswered, anonymous
  case reopened, recategorised, measures, measuresDone, measuresLate, deviation, secrecy

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .received:
      Field(
        "received",
        "inkom",
        .line,
        .required,
        "månaden då det kom in; bara året där någon har skyddade personuppgifter",
        "the month it came in; only the year where somebody's personal data are protected"
      )
    case .kind: Field("kind", "typ", .choice(Choice(Kind.self)), "vad det var", "what it was")
    case .routine: Field("routine", "rutin", .identifier, "rutinen", "the routine")
    case .area: Field("area", "område", .line, "området", "the area")
    case .unit: Field("unit", "enhet", .identifier, "enheten", "the unit")
    case .channel:
      Field("channel", "kanal", .choice(Choice(Channel.self)), "hur det kom in", "how it came in")
    case .distributed:
      Field(
        "distributed",
        "fördelad",
        .line,
        "månaden då det fördelades",
        "the month it was distributed"
      )
    case .answered:
      Field("answered", "besvarad", .line, "månaden då det besvarades", "the month it was answered")
    case .closed:
      Field("closed", "avslutad", .line, "månaden då det avslutades", "the month it was closed")
    case .outcome:
      Field("outcome", "utfall", .choice(Choice(Outcome.self)), "hur det slutade", "how it ended")
    case .published:
      Field(
        "published",
        "publicerad",
        .line,
        "månaden då det publicerades",
        "the month it was published"
      )
    case .days:
      Field(
        "days",
        "dagar till svar",
        .line,
        "från inkommen till besvarad",
        "from receipt to answer"
      )
    case .workdays:
      Field(
        "workdays",
        "arbetsdagar till svar",
        .line,
        "arbetsdagar från inkommen till besvarad",
        "working days from receipt to answer"
      )
    case .pausedDays:
      Field(
        "paused-days",
        "väntan",
        .line,
        "dagar av sommaruppehåll inom tiden",
        "days of summer inside the time"
      )
    case .deadlines:
      Field(
        "deadlines",
        "frister",
        .list(.record(DisposalDeadlineField.schema)),
        "fristerna, och om de hölls",
        "the deadlines, and whether they were met"
      )
    case .closedInTime:
      Field(
        "closed-in-time",
        "avslutad i tid",
        .choice(Choice(YesNo.self)),
        "om det avslutades senast den dag som gällde",
        "whether it was closed by the last day that governed"
      )
    case .toBeAnswered:
      Field(
        "to-be-answered",
        "ska besvaras",
        .choice(Choice(YesNo.self)),
        "om det fanns någon att svara",
        "whether there was anybody to answer"
      )
    case .anonymous:
      Field(
        "anonymous",
        "anonym",
        .choice(Choice(YesNo.self)),
        "om synpunktslämnaren var okänd",
        "whether the sender was unknown"
      )
    case .reopened:
      Field(
        "reopened",
        "återöppnad",
        .choice(Choice(YesNo.self)),
        "om det öppnades igen",
        "whether it was opened again"
      )
    case .recategorised:
      Field(
        "recategorised",
        "ändrat område",
        .choice(Choice(YesNo.self)),
        "om området ändrades efter fördelningen",
        "whether its area changed after distribution"
      )
    case .measures:
      Field("measures", "åtgärder", .line, "hur många åtgärder", "how many measures")
    case .measuresDone:
      Field("measures-done", "genomförda", .line, "hur många som är gjorda", "how many are done")
    case .measuresLate:
      Field(
        "measures-late",
        "sena",
        .line,
        "hur många som inte är gjorda fast dagen har gått",
        "how many are not done although their day has passed"
      )
    case .deviation:
      Field(
        "deviation",
        "avvikelse",
        .choice(Choice(YesNo.self)),
        "om det också var en avvikelse",
        "whether it was also an incident"
      )
    case .secrecy:
      Field(
        "secrecy",
        "sekretess",
        .choice(Choice(YesNo.self)),
        "om det hade en sekretessmarkering",
        "whether it had a secrecy marking"
      )
    }
  }
}

/// One deadline of a case that was disposed of.
public enum DisposalDeadlineField: Int, FieldSet {
  case id, until, due, met, governs

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id: Field("deadline", "frist", .identifier, .required, "rutinens frist", "the routine's")
    case .until:
      Field(
        "until",
        "till",
        .choice(Choice(Fact.self)),
        .required,
        "vad som skulle hända",
        "what was to happen"
      )
    case .due: Field("due", "sista dag", .date, .required, "den sista dagen", "the last day")
    case .met:
      Field(
        "met",
        "hölls",
        .choice(Choice(YesNo.self)),
        .required,
        "om det hände i tid",
        "whether it happened in time"
      )
    case .governs:
      Field(
        "governs",
        "styr",
        .choice(Choice(YesNo.self)),
        "om fristen gick ut först av flera",
        "whether it ended first of several"
      )
    }
  }
}
