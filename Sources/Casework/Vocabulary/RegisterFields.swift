import CivilCalendar
import Findings

/// The authority and its settings: `register.yaml`.
public enum RegisterField: Int, FieldSet {
  case authority, organisationNumber, language, series, timeZone
  case redaction
  case postalAddress, phone, email, website, intakeRoutine, mail, letters
  case archive, disposal, privacyNotice, disclosure, walkthrough, site

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .authority:
      Field(
        "authority",
        "myndighet",
        .line,
        .required,
        "myndighetens namn",
        "the authority's name"
      )
    case .organisationNumber:
      Field(
        "organisation-number",
        "organisationsnummer",
        .line,
        "myndighetens organisationsnummer",
        "the authority's organisation number"
      )
    case .language:
      Field(
        "language",
        "språk",
        .choice(Choice(Language.self)),
        .required,
        "registrets språk: sv eller en",
        "the register's language: sv or en"
      )
    case .series:
      Field(
        "series",
        "nummerserie",
        .series,
        .required,
        "början av varje ärendenummer, som SYN i SYN-2026-0042",
        "how every case number begins, like SYN in SYN-2026-0042"
      )
    case .timeZone:
      Field(
        "time-zone",
        "tidszon",
        .choice(Choice(TimeZoneName.self)),
        "tidszon för klockslag; Europe/Stockholm om inget sägs",
        "time zone of timestamps; by default Europe/Stockholm"
      )
    case .redaction:
      Field(
        "redaction",
        "maskering",
        .record(RedactionSettingsField.schema),
        "egna ord och namn för det som maskeras och frågas om i offentliga texter",
        "own words and names for what is masked and asked in public texts"
      )
    case .postalAddress:
      Field(
        "postal-address",
        "postadress",
        .text,
        "myndighetens adress, en rad var",
        "the authority's address, a line each"
      )
    case .phone:
      Field("phone", "telefon", .phoneNumber, "telefon till växeln", "phone of the switchboard")
    case .email:
      Field("email", "e-post", .emailAddress, "officiell e-postadress", "official e-mail address")
    case .website:
      Field("website", "webbplats", .line, "webbplatsens adress", "address of the web site")
    case .intakeRoutine:
      Field(
        "intake-routine",
        "rutin för inkorgen",
        .routine,
        "den rutin som det som kommer in följer, när inget annat sägs",
        "the routine of what comes in, unless it says another"
      )
    case .mail:
      Field(
        "mail",
        "utskick",
        .record(MailField.schema),
        "hur påminnelser och besked skickas",
        "how reminders and notices are sent"
      )
    case .letters:
      Field(
        "letters",
        "brev",
        .record(LetterSettingsField.schema),
        "hur breven ser ut och när de skrivs",
        "how letters look and when they are made"
      )
    case .archive:
      Field(
        "archive",
        "arkiv",
        .record(ArchiveSettingsField.schema),
        "hur avslutade ärenden levereras till arkivet",
        "how closed cases are delivered to the archive"
      )
    case .disposal:
      Field(
        "disposal",
        "gallring",
        .list(.record(DisposalField.schema)),
        "vilka ärenden som gallras, när, och enligt vilket beslut",
        "which cases are disposed of, when, and by which decision"
      )
    case .privacyNotice:
      Field(
        "privacy-notice",
        "personuppgifter",
        .text,
        "det som den som hör av sig får veta om sina personuppgifter (dataskyddsförordningen artikel 13)",
        "what people who write are told about their personal data (GDPR, article 13)"
      )
    case .disclosure:
      Field(
        "disclosure",
        "utlämnande",
        .record(DisclosureSettingsField.schema),
        "de lagrum som kopior av ärenden hänvisar till",
        "the sections of law that copies of cases refer to"
      )
    case .site:
      Field(
        "public-site",
        "publik webbplats",
        .record(SiteSettingsField.schema),
        "det som den publika webbplatsen säger om sig själv",
        "what the public site says of itself"
      )
    case .walkthrough:
      Field(
        "walkthrough",
        "genomgång",
        .date,
        "dagen då cheferna första gången går igenom rutinen med sin personal; sedan samma dag varje år",
        "the day on which managers first go through the routine with their staff; then that day every year"
      )
    }
  }
}

/// How reminders and notices are sent.
public enum MailField: Int, FieldSet {
  case from, time, since, by, location, monthlyReport, pages

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .from:
      Field(
        "from",
        "avsändare",
        .emailAddress,
        "avsändarens e-postadress; myndighetens om inget sägs",
        "the sender's e-mail address; by default the authority's"
      )
    case .time:
      Field(
        "time",
        "klockslag",
        .clock,
        "när på arbetsdagen vakten skickar; 07:00 om inget sägs",
        "when on a working day the watcher sends; by default 07:00"
      )
    case .since:
      Field(
        "since",
        "från och med",
        .date,
        "det som hände tidigare ger inga besked",
        "what happened earlier gives no notices"
      )
    case .by:
      Field(
        "by",
        "skickas av",
        .choice(Choice(MailSender.self)),
        "alla kommandon, eller bara vakten när registret har flera kopior",
        "every command, or only the watcher where the register has several clones"
      )
    case .location:
      Field(
        "location",
        "plats",
        .line,
        "var registret ligger, så som de anställda når det",
        "where the staff find the register"
      )
    case .monthlyReport:
      Field(
        "monthly-report",
        "månadsrapport",
        .choice(Choice(YesNo.self)),
        "om chefer får en rapport om sina enheter den första arbetsdagen i varje månad",
        "whether managers get a report on their units on the first working day of every month"
      )
    case .pages:
      Field(
        "pages",
        "chefssidor",
        .webAddress,
        "adressen till chefernas sidor, som månadsrapporten länkar till",
        "the address of the managers' pages, to which the monthly report links"
      )
    }
  }
}

/// The register's time zone, by its name in the tz database.
extension TimeZoneName: Term {
  /// The value as it stands in files.
  public var name: Wording { Wording(verbatim: rawValue) }
}

/// Local days when nobody works, and the summer: `calendar.yaml`.
public enum CalendarField: Int, FieldSet {
  case closedDays, summers

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .closedDays:
      Field(
        "closed-days",
        "stängda dagar",
        .list(.record(ClosedDayField.schema)),
        "dagar då kommunen har stängt utöver helgdagarna",
        "days when the authority is closed besides public holidays"
      )
    case .summers:
      Field(
        "summers",
        "somrar",
        .list(.record(SummerField.schema)),
        "perioder då svar får dröja (Kontakt Burlöv)",
        "periods when answers may take longer (Kontakt Burlöv)"
      )
    }
  }
}

/// One local day when nobody works.
public enum ClosedDayField: Int, FieldSet {
  case date, name

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .date: Field("date", "datum", .date, .required, "dagen", "the day")
    case .name: Field("name", "namn", .line, .required, "vad dagen heter", "what the day is called")
    }
  }
}

/// One summer period, first and last day included (B12).
public enum SummerField: Int, FieldSet {
  case from, to

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .from: Field("from", "från", .date, .required, "första dagen", "the first day")
    case .to: Field("to", "till", .date, .required, "sista dagen", "the last day")
    }
  }
}
