/// How closed cases go to the archive: `arkiv` in register.yaml (L12).
public enum ArchiveSettingsField: Int, FieldSet {
  case to, time, after

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .to:
      Field(
        "to",
        "till",
        .line,
        "mappen som paketen läggs i, från registrets mapp",
        "the folder that packages are put into, from the register's folder"
      )
    case .time:
      Field(
        "time",
        "klockslag",
        .clock,
        "när på dygnet vakten packar; utan klockslag packar den inte",
        "when in the day the watcher packs; without a time it does not"
      )
    case .after:
      Field(
        "after",
        "efter",
        .period,
        "hur länge ett ärende ska ha varit avslutat; 30 dagar om inget sägs",
        "how long a case must have been closed; by default 30 days"
      )
    }
  }
}

/// By which sections of law something is left out of the copy of a case: `utlämnande` in register.yaml (L20).
public enum DisclosureSettingsField: Int, FieldSet {
  case identityNumber, protectedIdentity

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .identityNumber:
      Field(
        "personal-identity-number",
        "personnummer",
        .line,
        "lagrummet som personnummer prövas enligt; OSL 21 kap. 7 § om inget sägs",
        "the section by which personal identity numbers are examined; OSL 21:7 by default"
      )
    case .protectedIdentity:
      Field(
        "protected-identity",
        "skyddad identitet",
        .line,
        "lagrummet för skyddade personuppgifter; OSL 21 kap. 3 och 3 a §§ om inget sägs",
        "the section on protected personal data; OSL 21:3 and 21:3 a by default"
      )
    }
  }
}

/// One rule of disposal: an item of `gallring` in register.yaml (L11).
public enum DisposalField: Int, FieldSet {
  case decision, routine, kinds, outcomes, after

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .decision:
      Field(
        "decision",
        "beslut",
        .line,
        .required,
        "beteckningen på det beslut som tillåter gallringen",
        "the reference of the decision that allows the disposal"
      )
    case .routine:
      Field(
        "routine",
        "rutin",
        .routine,
        "bara ärenden enligt den rutinen; alla om inget sägs",
        "only cases of that routine; by default all"
      )
    case .kinds:
      Field(
        "kinds",
        "typer",
        .list(.choice(Choice(Kind.self))),
        "bara ärenden av de typerna; alla om inget sägs",
        "only cases of those kinds; by default all"
      )
    case .outcomes:
      Field(
        "outcomes",
        "utfall",
        .list(.choice(Choice(Outcome.self))),
        "bara ärenden som slutade så; alla om inget sägs",
        "only cases that ended so; by default all"
      )
    case .after:
      Field(
        "after",
        "efter",
        .period,
        .required,
        "hur länge ett ärende ska ha varit avslutat: 24 månader",
        "how long a case must have been closed: 24 months"
      )
    }
  }
}

/// What was disposed of by one decision: a file in `cases/disposal/` (L11).
public enum ProtocolField: Int, FieldSet {
  case decision, time, by, cases, rows

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .decision:
      Field(
        "decision",
        "beslut",
        .line,
        .required,
        "beteckningen på beslutet",
        "the reference of the decision"
      )
    case .time: Field("time", "tid", .dateTime, .required, "när det gjordes", "when it was done")
    case .by: Field("by", "av", .identifier, .required, "vem som gjorde det", "who did it")
    case .cases:
      Field(
        "cases",
        "ärenden",
        .list(.record(DisposedCaseField.schema)),
        .required,
        "numren på det som gallrades",
        "the numbers of what was disposed of"
      )
    case .rows:
      Field(
        "figures",
        "uppgifter",
        .list(.record(DisposalRowField.schema)),
        "det som räknas av ärendena, en rad för varje, sorterat och utan nummer",
        "what is counted of the cases, a row for each, sorted and without numbers"
      )
    }
  }
}

/// One case of a protocol: its number, and where it was delivered.
///
/// Protocols of earlier programs have its facts here, and no rows.
public enum DisposedCaseField: Int, FieldSet {
  case number, routine, kind, received, closed, outcome, package, digest

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .number:
      Field("case", "ärende", .caseNumber, .required, "ärendets nummer", "the case's number")
    case .routine: Field("routine", "rutin", .identifier, "rutinen", "the routine")
    case .kind: Field("kind", "typ", .choice(Choice(Kind.self)), "vad det var", "what it was")
    case .received: Field("received", "inkom", .date, "dagen då det kom in", "the day it came in")
    case .closed:
      Field("closed", "avslutad", .date, "dagen då det avslutades", "the day it was closed")
    case .outcome:
      Field("outcome", "utfall", .choice(Choice(Outcome.self)), "hur det slutade", "how it ended")
    case .package:
      Field(
        "package",
        "paket",
        .line,
        "det arkivpaket som ärendet levererades i",
        "the archive package that the case was delivered in"
      )
    case .digest:
      Field(
        "sha256",
        "sha256",
        .line,
        "kontrollsumman för paketets METS.xml, som synpunkt verify skriver ut",
        "the hash of the package's METS.xml, which synpunkt verify prints"
      )
    }
  }
}
