import CivilCalendar

extension FieldType {
  /// Whether a text is what the type allows, and so cannot name or describe a person: free text
  /// never is, nor is what somebody wrote where a date or an id belongs.
  package func isClosed(_ text: String) -> Bool {
    switch self {
    case .record: CivilDate(iso: text) != nil
    case .line, .text, .list, .area, .emailAddress, .webAddress, .contactAddress, .phoneNumber,
      .personalIdentityNumber, .period, .offset, .clock, .length, .series:
      false
    case .date, .dateOrNotApplicable: CivilDate(iso: text) != nil
    case .dateTime: Moment(text) != nil
    case .caseNumber: CaseNumber(text) != nil
    case .identifier, .person, .unit, .routine: UnitID(text) != nil
    case .choice(let choice): choice.ids.contains(text)
    }
  }
}

extension Record {
  /// The value of a field, as it is written, where its type allows nothing that could name or describe a person
  /// (L10).
  package func closedText(_ field: Fields) -> String? {
    guard let text = text(field) else { return nil }
    let type = field.definition.type
    if let choice = type.choice {
      return choice.names.contains { $0[language] == text } ? text : nil
    }
    return type.isClosed(text) ? text : nil
  }
}
