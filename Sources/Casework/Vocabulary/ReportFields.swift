/// What became of the report of a period: `report.yaml` beside its text (K33).
///
/// It is there from the day on which the report was adopted. Of what stands in it only the measures go on.
public enum ReportField: Int, FieldSet {
  case adopted, meeting, asOf, published, counted, text, pdf, html, figures, measures

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .adopted:
      Field("adopted", "antagen", .date, .required, "dagen då den antogs", "when it was adopted")
    case .meeting:
      Field("meeting", "möte", .line, .required, "mötet som antog den", "by which meeting")
    case .asOf:
      Field(
        "as-of",
        "uppgifter per",
        .date,
        .required,
        "dagen som siffrorna gäller",
        "the day of the figures"
      )
    case .published:
      Field(
        "publish",
        "publicera",
        .choice(Choice(YesNo.self)),
        "om rapporten läggs på webbplatsen",
        "whether the report goes onto the site"
      )
    case .counted:
      Field(
        "counted",
        "räknat",
        .line,
        "kontrollsumman för det som räknades",
        "the hash of what was counted"
      )
    case .text:
      Field(
        "text-sha256",
        "text sha256",
        .line,
        .required,
        "kontrollsumman för texten",
        "the hash of the text"
      )
    case .pdf:
      Field(
        "pdf-sha256",
        "pdf sha256",
        .line,
        .required,
        "kontrollsumman för PDF-filen",
        "the hash of the PDF"
      )
    case .html:
      Field(
        "html-sha256",
        "html sha256",
        .line,
        .required,
        "kontrollsumman för webbsidan",
        "the hash of the page"
      )
    case .figures:
      Field(
        "figures",
        "siffror",
        .list(.record(ReportFigureField.schema)),
        "siffrorna så som de var",
        "the figures as they were"
      )
    case .measures:
      Field(
        "measures",
        "åtgärder",
        .list(.record(MeasureField.schema)),
        "det som rapporten föreslog, och vad det blev av det",
        "what the report proposed, and what became of it"
      )
    }
  }
}

/// A figure of a report that was adopted.
public enum ReportFigureField: Int, FieldSet {
  case name, value

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .name:
      Field("figure", "siffra", .line, .required, "som den heter i texten", "as the text names it")
    case .value: Field("value", "värde", .line, .required, "som den stod", "as it stood")
    }
  }
}
