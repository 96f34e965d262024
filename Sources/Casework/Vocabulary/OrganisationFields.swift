/// The authority's departments and people: `organisation.yaml`.
public enum OrganisationField: Int, FieldSet {
  case departments, people

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .departments:
      Field(
        "departments",
        "förvaltningar",
        .list(.record(DepartmentField.schema)),
        .required,
        "förvaltningarna med verksamheter och enheter",
        "the departments with operations and units"
      )
    case .people:
      Field(
        "people",
        "personer",
        .list(.record(PersonField.schema)),
        .required,
        "de som arbetar med synpunkter",
        "those who work with the register"
      )
    }
  }
}

/// A department: the top of the tree.
public enum DepartmentField: Int, FieldSet {
  case id, name, manager, registrars, operations, connected, caseSystem

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id:
      Field("id", "id", .identifier, .required, "kort namn i filerna", "short name in files")
    case .name: Field("name", "namn", .line, .required, "förvaltningens namn", "its name")
    case .manager:
      Field("manager", "chef", .person, .required, "förvaltningschef", "head of department")
    case .registrars:
      Field(
        "registrars",
        "registratorer",
        .list(.person),
        .required,
        "de som tar emot förvaltningens synpunkter",
        "who receives what comes to the department"
      )
    case .operations:
      Field(
        "operations",
        "verksamheter",
        .list(.record(OperationField.schema)),
        "förvaltningens verksamheter",
        "the department's operations"
      )
    case .connected:
      Field(
        "connected",
        "ansluten",
        .choice(Choice(YesNo.self)),
        "om förvaltningen tar hand om sina synpunkter här; ja om inget sägs, och nej för den som har dem i sitt ärendesystem",
        "whether the department handles its comments here; yes by default, no for one that has them in its case system"
      )
    case .caseSystem:
      Field(
        "case-system",
        "ärendesystem",
        .line,
        "dit det som gäller en förvaltning som inte är ansluten lämnas över",
        "to which what concerns a department that is not connected is handed over"
      )
    }
  }
}

/// An operation: the level between department and unit.
public enum OperationField: Int, FieldSet {
  case id, name, manager, deviations, units

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id:
      Field("id", "id", .identifier, .required, "kort namn i filerna", "short name in files")
    case .name: Field("name", "namn", .line, .required, "verksamhetens namn", "its name")
    case .manager:
      Field("manager", "chef", .person, .required, "verksamhetschef", "head of operations")
    case .deviations:
      Field(
        "deviations",
        "avvikelsebedömning",
        .choice(Choice(YesNo.self)),
        "om synpunkter här också ska bedömas som avvikelser (socialtjänst, hälso- och sjukvård, LSS)",
        "whether cases here are judged as deviations too (social services, health care, LSS)"
      )
    case .units:
      Field(
        "units",
        "enheter",
        .list(.record(UnitField.schema)),
        "verksamhetens enheter",
        "the operation's units"
      )
    }
  }
}

/// A unit: where the work is done.
public enum UnitField: Int, FieldSet {
  case id, name, manager, since, until, became

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id:
      Field("id", "id", .identifier, .required, "kort namn i filerna", "short name in files")
    case .name: Field("name", "namn", .line, .required, "enhetens namn", "its name")
    case .manager: Field("manager", "chef", .person, .required, "enhetschef", "head of unit")
    case .since:
      Field(
        "since",
        "sedan",
        .date,
        "den första dagen, för en enhet som är ny",
        "the first day, of a new unit"
      )
    case .until:
      Field(
        "until",
        "till",
        .date,
        "den sista dagen, för en enhet som har upphört; den står kvar för sina ärendens skull",
        "the last day, of a unit that is no more; it stays for the sake of its cases"
      )
    case .became:
      Field(
        "became",
        "blev",
        CaseField.unit.definition.type,
        "enheten som har tagit över efter en som har upphört, är sammanslagen eller har flyttat",
        "the unit that took over from one that is no more, was merged or has moved"
      )
    }
  }
}

/// A person who works with the register.
public enum PersonField: Int, FieldSet {
  case id, name, title, email, phone, roles

  /// Its fields, found by key.
  public static let schema = Schema(Self.self)

  /// The one definition of each field.
  public var definition: Field {
    switch self {
    case .id:
      Field("id", "id", .identifier, .required, "kort namn i filerna", "short name in files")
    case .name: Field("name", "namn", .line, .required, "för- och efternamn", "first and last name")
    case .title: Field("title", "titel", .line, .required, "befattning", "position")
    case .email:
      Field(
        "email",
        "e-post",
        .emailAddress,
        .required,
        "dit påminnelser skickas",
        "where reminders are sent"
      )
    case .phone: Field("phone", "telefon", .phoneNumber, "direktnummer", "direct number")
    case .roles:
      Field(
        "roles",
        "roller",
        .list(.choice(Choice(Role.self))),
        "vad personen gör i rutinen",
        "what the person does in the routine"
      )
    }
  }
}
