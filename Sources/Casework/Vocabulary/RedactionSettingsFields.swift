/// What an authority adds to, and takes from, what is masked and asked in public texts: `maskering` in register.yaml.
public enum RedactionSettingsField: Int, FieldSet {
  case words, unaskedWords, staff, nobody

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .words:
      Field(
        "words",
        "ord att fråga om",
        .list(.record(RedactionWordField.schema)),
        "ord och uttryck som registratorn avgör utöver dem som programmet har",
        "words and phrases that the registrar decides beside those that the program has"
      )
    case .unaskedWords:
      Field(
        "unasked-words",
        "ord att inte fråga om",
        .list(.line),
        "ord i programmets listor som det inte ska frågas om",
        "words of the program's lists that are not asked about"
      )
    case .staff:
      Field(
        "staff",
        "medarbetare",
        .list(.line),
        "anställda som inte står i organisation.yaml, ett namn på varje rad",
        "staff who are not in organisation.yaml, a name on each line"
      )
    case .nobody:
      Field(
        "nobody",
        "aldrig personer",
        .list(.line),
        "namn och ord som här aldrig är en person, som ”Pippi”; den som är känd i ärendet maskeras ändå",
        "names and words that are never a person here, like “Pippi”; who is known of the case is masked all the same"
      )
    }
  }
}

/// A word that is asked about, and why.
public enum RedactionWordField: Int, FieldSet {
  case word, concern

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .word:
      Field(
        "word",
        "ord",
        .line,
        .required,
        "ett ord, ett uttryck, eller början av ett ord med bindestreck efter",
        "a word, a phrase, or the beginning of a word with a hyphen behind it"
      )
    case .concern:
      Field(
        "concern",
        "gäller",
        .choice(Choice(Concern.self)),
        .required,
        "vad det handlar om",
        "what it is about"
      )
    }
  }
}
