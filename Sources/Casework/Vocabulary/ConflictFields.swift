/// One value that two clones have made different things of: an item of `conflict.yaml`.
public enum ConflictField: Int, FieldSet {
  case place, found, stands, proposals

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .place:
      Field(
        "place",
        "plats",
        .line,
        .required,
        "filen och fältet, som case.yaml/enhet",
        "the file and the field, like case.yaml/unit"
      )
    case .found:
      Field(
        "found",
        "upptäckt",
        .dateTime,
        .required,
        "när ändringarna möttes",
        "when the changes met"
      )
    case .stands:
      Field(
        "stands",
        "gäller",
        .text,
        "det som står i filen tills någon har valt",
        "what is in the file until somebody has chosen"
      )
    case .proposals:
      Field(
        "proposals",
        "förslag",
        .list(.record(ProposalField.schema)),
        .required,
        "vad var och en har skrivit",
        "what each has written"
      )
    }
  }
}

/// What one side made of a value.
public enum ProposalField: Int, FieldSet {
  case value, by, time

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .value:
      Field(
        "value",
        "värde",
        .text,
        "det nya värdet; utelämnat när det togs bort",
        "the new value; left out where it was removed"
      )
    case .by:
      Field("by", "av", .line, .required, "vem som skrev det", "who wrote it")
    case .time:
      Field("time", "tid", .dateTime, .required, "när det sparades", "when it was saved")
    }
  }
}
