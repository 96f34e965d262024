import Findings

/// One field of a file, defined once: typing, checks, the field reference, JSON and messages all
/// read this definition.
public struct Field: Sendable {
  /// The English id, as in JSON and on the command line.
  public let id: String
  /// The key as it stands in a file, in each language.
  public let name: Wording
  /// What its text is.
  public internal(set) var type: FieldType
  /// When it must have a value.
  public let need: Need
  /// One line that says what it is for.
  public let meaning: Wording

  init(
    _ id: String,
    _ swedish: String,
    _ type: FieldType,
    _ need: Need,
    _ swedishMeaning: String,
    _ englishMeaning: String
  ) {
    self.id = id
    name = Wording(swedish, id)
    self.type = type
    self.need = need
    meaning = Wording(swedishMeaning, englishMeaning)
  }

  init(
    _ id: String,
    _ swedish: String,
    _ type: FieldType,
    _ swedishMeaning: String,
    _ englishMeaning: String
  ) {
    self.init(id, swedish, type, .optional, swedishMeaning, englishMeaning)
  }
}

/// When a field must have a value.
public enum Need: Sendable {
  case required
  /// May be left out; rules say when the facts of a case demand it.
  case optional
}

/// What the text of a field is.
public indirect enum FieldType: Sendable {
  /// One line of text.
  case line
  /// Text of any length, with `|` when it has several lines.
  case text
  /// `2026-03-02`
  case date
  /// `2026-03-02`, `2026-03-02 14:30` or `2026-03-02T14:30:00+01:00`
  case dateTime
  /// A date, or the words that say that there is none.
  case dateOrNotApplicable
  /// `SYN-2026-0042`
  case caseNumber
  /// An id made of a–z, 0–9, full stops and hyphens.
  case identifier
  case person
  case unit
  case routine
  /// One of the areas of the case's routine.
  case area
  /// `anna.berg@exempelkommun.se`
  case emailAddress
  /// `https://www.kommun.example/synpunkt`
  case webAddress
  /// The address of a web page, or an e-mail address.
  case contactAddress
  case phoneNumber
  /// `19900101-2385`, with or without century and hyphen.
  case personalIdentityNumber
  /// `20 arbetsdagar`
  case period
  /// `5 arbetsdagar före`
  case offset
  /// `07:00`
  case clock
  /// `105 mm` or `11 pt`
  case length
  /// One word of capital letters.
  case series
  /// One value of a closed list.
  case choice(Choice)
  case list(FieldType)
  /// Fields of its own.
  case record(Schema)
}

/// The values of a closed list, without their Swift type.
public struct Choice: Sendable {
  /// The English ids.
  public let ids: [String]
  /// The values as they stand in files, in the same order.
  public let names: [Wording]

  /// The values of a Swift type.
  public init<T: Term>(_ type: T.Type) {
    ids = T.allCases.map(\.rawValue)
    names = T.allCases.map(\.name)
  }
}

/// The fields of one file, or of one record inside a file.
///
/// A field's raw value is its place in ``Schema/fields`` and in every ``Record``.
public protocol FieldSet: RawRepresentable<Int>, CaseIterable, Sendable {
  var definition: Field { get }
  static var schema: Schema { get }
}
