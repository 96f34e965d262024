/// What is masked in what the public may see, and why: `public/redaction.yaml`.
///
/// It never holds a word that was masked, so that it may itself be handed out.
public enum RedactionField: Int, FieldSet {
  case title, masks, judgements, questions

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .title:
      Field(
        "title",
        "rubrik",
        .line,
        .required,
        "ärendets rubrik som allmänheten ser den",
        "the title of the case as the public sees it"
      )
    case .masks:
      Field(
        "masks",
        "maskerat",
        .list(.record(MaskField.schema)),
        "vad som är utbytt mot ett ord inom hakparentes",
        "what is replaced by a word in square brackets"
      )
    case .judgements:
      Field(
        "judgements",
        "bedömningar",
        .list(.record(JudgementField.schema)),
        "ställen som registratorn avgör ett och ett",
        "passages that the registrar decides one by one"
      )
    case .questions:
      Field(
        "questions",
        "frågor",
        .list(.record(QuestionField.schema)),
        "frågor till chefen när det är tveksamt",
        "questions to the manager in doubt"
      )
    }
  }
}

/// A place of a public text that is masked.
public enum MaskField: Int, FieldSet {
  case text, line, mask, reason

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .text: .publicText
    case .line: .lineNumber
    case .mask:
      Field("mask", "mask", .line, .required, "vad som står i stället", "what replaces it")
    case .reason:
      Field("reason", "skäl", .line, .required, "varför det är maskat", "why it is masked")
    }
  }
}

/// A place of a public text that needs somebody's judgement (K26).
public enum JudgementField: Int, FieldSet {
  case text, line, concern, passage, verdict, reason

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .text: .publicText
    case .line: .lineNumber
    case .concern:
      Field(
        "concern",
        "gäller",
        .choice(Choice(Concern.self)),
        .required,
        "vad stället kan handla om",
        "what the passage may be about"
      )
    case .passage:
      Field(
        "passage",
        "ställe",
        .line,
        "stället med sin mening, ordagrant: bedömningen gäller dessa ord och inga andra",
        "the passage with its sentence, word for word: the judgement holds for these words and no others"
      )
    case .verdict:
      Field(
        "verdict",
        "bedömning",
        .choice(Choice(Verdict.self)),
        "registratorns bedömning",
        "the registrar's judgement"
      )
    case .reason: Field("reason", "skäl", .line, "varför", "why")
    }
  }
}

/// What somebody was asked before the case was made public (K27).
public enum QuestionField: Int, FieldSet {
  case question, askedOf, asked, answer, answered

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .question:
      Field(
        "question",
        "fråga",
        .text,
        .required,
        "vad som är tveksamt, utan personuppgifter",
        "what is in doubt, without personal data"
      )
    case .askedOf:
      Field("asked-of", "ställd till", .person, .required, "vem som frågades", "who was asked")
    case .asked: Field("asked", "ställd", .date, .required, "när", "when")
    case .answer: Field("answer", "svar", .text, "vad svaret blev", "what the answer was")
    case .answered:
      Field("answered", "svarad", .date, "när svaret kom", "when the answer came")
    }
  }
}

extension Field {
  fileprivate static var publicText: Field {
    Field(
      "text",
      "text",
      .choice(Choice(PublicText.self)),
      .required,
      "i vilken text",
      "in which text"
    )
  }

  fileprivate static var lineNumber: Field {
    Field(
      "line",
      "rad",
      .line,
      "på vilken rad, när förslaget gjordes",
      "on which line, when proposed"
    )
  }
}
