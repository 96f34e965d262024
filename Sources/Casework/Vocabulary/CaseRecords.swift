/// Where a case was moved (K19, B3, L3).
public enum TransferField: Int, FieldSet {
  case system, reference

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .system:
      Field(
        "system",
        "system",
        .line,
        .required,
        "det system eller den process som tog över",
        "the system or process that took over"
      )
    case .reference:
      Field(
        "reference",
        "referens",
        .line,
        .required,
        "ärendets nummer där",
        "the case's number there"
      )
    }
  }
}

/// A new last day for the answer (L7).
public enum ExtensionField: Int, FieldSet {
  case until, reason

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .until:
      Field("until", "till", .date, .required, "ny sista dag", "the new last day")
    case .reason:
      Field(
        "reason",
        "skäl",
        .text,
        .required,
        "varför svaret dröjer (FL 11 §)",
        "why the answer is delayed (FL section 11)"
      )
    }
  }
}

/// A secrecy marking (L9), which is a warning.
///
/// Section, date and authority are what OSL 5:5 asks (L19). The authority is that of the register; who set it and when
/// it is looked at again are the register's own.
public enum SecrecyField: Int, FieldSet {
  case section, date, by, expires

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .section:
      Field(
        "section",
        "lagrum",
        .line,
        .required,
        "den bestämmelse som kan hindra att uppgifter lämnas ut",
        "the section of law that may keep facts from being disclosed"
      )
    case .date: Field("date", "datum", .date, .required, "när den sattes", "when it was set")
    case .by:
      Field(
        "by",
        "av",
        .person,
        .required,
        "vem som satte den (egen uppgift)",
        "who set it (for internal use)"
      )
    case .expires:
      Field(
        "expires",
        "upphör",
        .date,
        "när markeringen ska omprövas (egen uppgift)",
        "when the marking is to be reviewed (for internal use)"
      )
    }
  }
}

/// How a case was investigated: `investigation.yaml` (K18, B10).
public enum InvestigationField: Int, FieldSet {
  case conducted, measures, improvements, senderContacted, deviation, handedOn

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .conducted:
      Field(
        "conducted",
        "genomförande",
        .text,
        "hur utredningen gjordes",
        "how the investigation was done"
      )
    case .measures:
      Field(
        "measures",
        "åtgärder",
        .list(.record(MeasureField.schema)),
        "åtgärdsplan: vad som är gjort och planerat",
        "plan of action: what is done and planned"
      )
    case .improvements:
      Field(
        "improvements",
        "förbättringsförslag",
        .text,
        "förslag som rör verksamheten i stort",
        "proposals for the service as a whole"
      )
    case .senderContacted:
      Field(
        "sender-contacted",
        "kontakt med synpunktslämnaren",
        .choice(Choice(YesNo.self)),
        "om synpunktslämnaren kontaktades under utredningen",
        "whether the sender was contacted during the investigation"
      )
    case .deviation:
      Field(
        "deviation",
        "avvikelse",
        .record(DeviationField.schema),
        "bedömning inom socialtjänst, hälso- och sjukvård och LSS",
        "judgement within social services, health care and LSS"
      )
    case .handedOn:
      Field(
        "handed-on",
        "vidare till",
        .line,
        "det system eller den process där saken hanteras vidare",
        "the system or process where the matter is handled further"
      )
    }
  }
}

/// One measure of the plan of action.
public enum MeasureField: Int, FieldSet {
  case what, status, by

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .what: Field("what", "vad", .text, .required, "vad som görs", "what is done")
    case .status:
      Field(
        "status",
        "status",
        .choice(Choice(MeasureStatus.self)),
        .required,
        "planerad eller genomförd",
        "planned or done"
      )
    case .by:
      Field(
        "by",
        "klar",
        .date,
        "när åtgärden är eller ska vara klar",
        "when it is or is to be done"
      )
    }
  }
}

/// Whether it is also a deviation (K16).
public enum DeviationField: Int, FieldSet {
  case answer, reference

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .answer:
      Field(
        "answer",
        "svar",
        .choice(Choice(YesNo.self)),
        .required,
        "om synpunkten också är en avvikelse",
        "whether it is also a deviation"
      )
    case .reference:
      Field(
        "reference",
        "referens",
        .line,
        "avvikelserapportens nummer",
        "the number of the deviation report"
      )
    }
  }
}
