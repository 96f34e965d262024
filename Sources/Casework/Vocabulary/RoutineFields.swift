/// One way of handling synpunkter: a file in `routines/`.
public enum RoutineField: Int, FieldSet {
  case id, name, description, kinds, channels, sameChannel, areas, replyWays, deadlines, summer
  case reminders, notices, questionTime, publication, publishesReports, managerPages, enclosures

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id:
      Field(
        "routine",
        "rutin",
        .identifier,
        .required,
        "rutinens id, samma som filens namn",
        "the routine's id, the same as its file's name"
      )
    case .name: Field("name", "namn", .line, .required, "rutinens namn", "the routine's name")
    case .description:
      Field(
        "description",
        "beskrivning",
        .text,
        "vad rutinen är till för",
        "what the routine is for"
      )
    case .kinds:
      Field(
        "kinds",
        "typer",
        .list(.record(KindRuleField.schema)),
        .required,
        "vilka slags ärenden som hanteras, och vart de går",
        "the kinds it handles, and their routes"
      )
    case .channels:
      Field(
        "channels",
        "kanaler",
        .list(.choice(Choice(Channel.self))),
        .required,
        "på vilka sätt ärenden kommer in",
        "by which ways cases come in"
      )
    case .sameChannel:
      Field(
        "same-channel",
        "svar i samma kanal",
        .list(.choice(Choice(Channel.self))),
        "kanaler där svaret ges i kanalen själv",
        "channels that are answered in the channel itself"
      )
    case .areas:
      Field(
        "areas",
        "områden",
        .list(.record(AreaField.schema)),
        .required,
        "vad ärenden kan handla om",
        "what cases can be about"
      )
    case .replyWays:
      Field(
        "reply-ways",
        "svarssätt",
        .list(.choice(Choice(ReplyWay.self))),
        .required,
        "på vilka sätt svar får ges",
        "by which ways answers may be given"
      )
    case .deadlines:
      Field(
        "deadlines",
        "frister",
        .list(.record(DeadlineField.schema)),
        .required,
        "vad som ska vara gjort och när",
        "what must be done and when"
      )
    case .summer:
      Field(
        "summer",
        "sommarundantag",
        .choice(Choice(YesNo.self)),
        "om svar får dröja under somrarna i calendar.yaml",
        "whether answers may wait during the summers of calendar.yaml"
      )
    case .reminders:
      Field(
        "reminders",
        "påminnelser",
        .list(.record(ReminderField.schema)),
        "vem som påminns och när",
        "who is reminded and when"
      )
    case .notices:
      Field(
        "notices",
        "aviseringar",
        .list(.record(NoticeField.schema)),
        "vem som får veta när något har hänt",
        "who is told when something has happened"
      )
    case .questionTime:
      Field(
        "questions-within",
        "frågor inom",
        .period,
        "hur länge den som tillfrågas om publicering har på sig innan en påminnelse går; annars 5 arbetsdagar",
        "how long whoever is asked about publication has before a reminder goes out; else 5 workdays"
      )
    case .publication:
      Field(
        "publication",
        "publicering",
        .choice(Choice(YesNo.self)),
        .required,
        "om synpunkter och svar publiceras",
        "whether cases and answers are published"
      )
    case .publishesReports:
      Field(
        "publish-reports",
        "publicera rapporter",
        .choice(Choice(YesNo.self)),
        "om antagna rapporter läggs på webbplatsen, när ingen siffra i dem gäller färre än fem; nej om inget sägs",
        "whether adopted reports go onto the site, where no figure in them is of fewer than five; by default no"
      )
    case .managerPages:
      Field(
        "manager-pages",
        "chefssidor",
        .choice(Choice(PageContent.self)),
        "vad som får stå om ett ärende på chefernas sidor: rubriken, eller bara numret; rubriken om inget sägs",
        "what may stand of a case on the managers' pages: the title, or the number alone; the title by default"
      )
    case .enclosures:
      Field(
        "enclosures",
        "bilagor",
        .list(.line),
        "vad som följer med svarsbrevet",
        "what is enclosed with the reply"
      )
    }
  }
}

/// Where a kind of case goes (K9).
public enum KindRuleField: Int, FieldSet {
  case kind, route

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .kind: Field("kind", "typ", .choice(Choice(Kind.self)), .required, "typ", "kind")
    case .route:
      Field(
        "route",
        "väg",
        .choice(Choice(Route.self)),
        .required,
        "till chefen för utredning eller för kännedom",
        "to the manager for investigation or for information"
      )
    }
  }
}

/// What a case can be about (K4).
public enum AreaField: Int, FieldSet {
  case name, description

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .name: Field("name", "namn", .line, .required, "områdets namn", "the area's name")
    case .description:
      Field(
        "description",
        "beskrivning",
        .text,
        .required,
        "vad som hör hit",
        "what belongs here"
      )
    }
  }
}

/// How long something may take (K11–K13, B11).
public enum DeadlineField: Int, FieldSet {
  case id, from, until, within, afterReopening, kinds

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id: Field("deadline", "frist", .identifier, .required, "fristens namn", "its name")
    case .from:
      Field(
        "from",
        "från",
        .choice(Choice(Fact.self)),
        .required,
        "den uppgift som fristen räknas från",
        "the fact it counts from"
      )
    case .until:
      Field(
        "until",
        "till",
        .choice(Choice(Fact.self)),
        .required,
        "den uppgift som uppfyller fristen",
        "the fact that meets it"
      )
    case .within:
      Field(
        "within",
        "inom",
        .period,
        .required,
        "hur lång fristen är, som 20 arbetsdagar",
        "how long it is, like 20 workdays"
      )
    case .afterReopening:
      Field(
        "after-reopening",
        "efter återöppning",
        .period,
        "hur lång den är när ett avslutat ärende öppnas igen; annars som ”inom”",
        "how long it is when a closed case is opened again; else as “within”"
      )
    case .kinds:
      Field(
        "kinds",
        "typer",
        .list(.choice(Choice(Kind.self))),
        "vilka typer den gäller; alla om inget sägs",
        "which kinds; by default all"
      )
    }
  }
}

/// Who is reminded of a deadline (K11, K14, K15).
public enum ReminderField: Int, FieldSet {
  case deadline, when, to

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .deadline:
      Field("deadline", "frist", .identifier, .required, "vilken frist", "which deadline")
    case .when:
      Field(
        "when",
        "när",
        .offset,
        .required,
        "som 5 arbetsdagar före; 0 dagar efter är förfallodagen",
        "like 5 workdays before; 0 days after is the due date"
      )
    case .to:
      Field(
        "to",
        "till",
        .list(.choice(Choice(Recipient.self))),
        .required,
        "vem som påminns",
        "who is reminded"
      )
    }
  }
}

/// Who is told when something has happened (K7, K10, K23, B7, B8).
public enum NoticeField: Int, FieldSet {
  case at, to, content

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .at:
      Field(
        "at",
        "vid",
        .choice(Choice(Fact.self)),
        .required,
        "vad som har hänt",
        "what has happened"
      )
    case .to:
      Field(
        "to",
        "till",
        .list(.choice(Choice(Recipient.self))),
        .required,
        "vem som får veta",
        "who is told"
      )
    case .content:
      Field(
        "content",
        "innehåll",
        .choice(Choice(NoticeContent.self)),
        "vad de anställda får läsa i mejlet: rubriken, eller synpunkten ord för ord; rubriken om inget sägs",
        "what staff may read in the mail: the title, or the submission word for word; the title by default"
      )
    }
  }
}
