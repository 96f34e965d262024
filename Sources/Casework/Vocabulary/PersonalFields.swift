/// Who sent it: `sender.yaml`, the only place for personal data of the sender.
public enum SenderField: Int, FieldSet {
  case name, organisation, address, email, phone, personalIdentityNumber, contact, anonymous

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .name:
      Field(
        "name",
        "namn",
        .line,
        "för- och efternamn",
        "first name and surname"
      )
    case .organisation:
      Field(
        "organisation",
        "organisation",
        .line,
        "det företag eller den förening som synpunkten kommer från",
        "the company or association it comes from"
      )
    case .address:
      Field(
        "address",
        "adress",
        .text,
        "gata, postnummer och ort, en rad var",
        "street, postcode and town, a line each"
      )
    case .email: Field("email", "e-post", .emailAddress, "e-postadress", "e-mail address")
    case .phone: Field("phone", "telefon", .phoneNumber, "telefonnummer", "phone number")
    case .personalIdentityNumber:
      Field(
        "personal-identity-number",
        "personnummer",
        .personalIdentityNumber,
        "bara när ärendet kräver det",
        "only when the case needs it"
      )
    case .contact:
      Field(
        "contact",
        "kontakt",
        .choice(Choice(ContactWay.self)),
        "hur synpunktslämnaren vill bli kontaktad",
        "how the sender wants to be reached"
      )
    case .anonymous:
      Field(
        "anonymous",
        "anonym",
        .choice(Choice(YesNo.self)),
        "om synpunktslämnaren är okänd",
        "whether the sender is unknown"
      )
    }
  }
}

/// A dated, signed note: an item of `notes.yaml` (FL 27 §).
public enum NoteField: Int, FieldSet {
  case time, by, text

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .time: Field("time", "tid", .dateTime, .required, "när det sades", "when it was said")
    case .by:
      Field("by", "av", .person, .required, "vem som antecknade", "who wrote the note")
    case .text:
      Field("text", "text", .text, .required, "det som sades", "what was said")
    }
  }
}
