import Findings

/// What the types are called, for references and programs.
extension FieldType {
  /// The type's English name: `date`, `list of case-number`.
  public var name: String {
    switch self {
    case .line: "line"
    case .text: "text"
    case .date: "date"
    case .dateTime: "date-time"
    case .dateOrNotApplicable: "date-or-not-applicable"
    case .caseNumber: "case-number"
    case .identifier: "identifier"
    case .person: "person"
    case .unit: "unit"
    case .routine: "routine"
    case .area: "area"
    case .emailAddress: "email"
    case .webAddress: "web-address"
    case .contactAddress: "web-address-or-email"
    case .phoneNumber: "phone"
    case .personalIdentityNumber: "personal-identity-number"
    case .period: "period"
    case .offset: "offset"
    case .clock: "time-of-day"
    case .length: "length"
    case .series: "series"
    case .choice: "choice"
    case .list(let item): "list of \(item.name)"
    case .record: "record"
    }
  }

  /// What can be written, in the register's language; `nil` for free text and for records.
  public func values(_ language: Language) -> String? {
    switch self {
    case .line, .text, .record, .series: nil
    case .date: "2026-03-02"
    case .dateTime:
      Wording("2026-03-02 eller 2026-03-02 14:30", "2026-03-02 or 2026-03-02 14:30")[language]
    case .dateOrNotApplicable:
      Wording("2026-03-02 eller ", "2026-03-02 or ")[language] + Wording.notApplicable[language]
    case .caseNumber: "SYN-2026-0042"
    case .identifier:
      Wording("a–z, 0–9, punkt och bindestreck", "a–z, 0–9, full stops and hyphens")[language]
    case .person:
      Wording("id för en person i organisation.yaml", "id of a person in organisation.yaml")[
        language
      ]
    case .unit:
      Wording(
        "id för en förvaltning, verksamhet eller enhet i organisation.yaml",
        "id of a department, operation or unit in organisation.yaml"
      )[language]
    case .routine:
      Wording("namnet på en fil i routines", "the name of a file in routines")[language]
    case .area: Wording("ett av rutinens områden", "one of the routine's areas")[language]
    case .emailAddress: "anna.berg@kommun.example"
    case .webAddress: "https://www.kommun.example/"
    case .contactAddress:
      Wording(
        "https://www.kommun.example/ eller anna.berg@kommun.example",
        "https://www.kommun.example/ or anna.berg@kommun.example"
      )[language]
    case .phoneNumber: "070-174 06 05"
    case .personalIdentityNumber: Wording("ÅÅÅÅMMDD-NNNN", "YYYYMMDD-NNNN")[language]
    case .period:
      Wording("20 arbetsdagar, 14 dagar, 1 månad", "20 workdays, 14 days, 1 month")[language]
    case .offset:
      Wording("5 arbetsdagar före, 2 dagar efter", "5 workdays before, 2 days after")[language]
    case .clock: "07:00"
    case .length: Wording("105 mm, 47,5 mm eller 11 pt", "105 mm, 47.5 mm or 11 pt")[language]
    case .choice(let choice): choice.names.map { $0[language] }.joined(separator: " · ")
    case .list(let item):
      item.values(language).map { Wording("lista av: ", "list of: ")[language] + $0 }
        ?? Wording("lista", "list")[language]
    }
  }

  /// The fields inside, of a record or a list of records.
  public var schema: Schema? {
    switch self {
    case .record(let schema): schema
    case .list(let item): item.schema
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .webAddress, .contactAddress, .phoneNumber,
      .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .choice:
      nil
    }
  }

  /// The closed list, of a choice or a list of choices.
  public var choice: Choice? {
    switch self {
    case .choice(let choice): choice
    case .list(let item): item.choice
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .webAddress, .contactAddress, .phoneNumber,
      .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .record:
      nil
    }
  }
}
