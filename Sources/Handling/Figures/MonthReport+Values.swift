import Casework
import CivilCalendar
import Findings
import Mustache
import Notices
import Reports
import Statistics

extension MonthReports {
  /// What the template of a report to somebody may ask for.
  func values(for person: Organisation.Person, _ sections: [Section]) -> [String: TemplateValue] {
    let register = desk.register
    var values: [MonthName: TemplateValue] = [
      .name: .text(person.name), .authority: .text(register.authority),
      .month: .text(month.words(language)),
      .places: .text(sections.first?.place.unit.name ?? ""),
      .sections: .list(sections.map { .names(self.values(of: $0)) }),
    ]
    if sections.count > 1, let first = sections.first {
      let others = sections.count - 1
      values[.places] = .text(
        first.place.unit.name
          + Wording(
            others == 1 ? " och 1 till" : " och \(others) till",
            others == 1 ? " and 1 more" : " and \(others) more"
          )[language]
      )
    }
    if !unreadable.isEmpty {
      values[.unreadable] = .text(unreadable.map(\.description).joined(separator: ", "))
    }
    return values.byName
  }

  private func values(of section: Section) -> [MonthName: TemplateValue] {
    let place = section.place
    var values: [MonthName: TemplateValue] = [
      .place: .text(place.unit.name), .quiet: .flag(place.isQuiet),
      .month: .text(month.words(language)),
      .received: .text(place.receivedWords[language]),
      .answered: .text(place.answeredWords[language]),
      .cases: list(place.parts.isEmpty ? place.received : []) { self.values(of: $0) },
      .parts: .list(place.parts.map { .names(part(of: $0)) }),
      .overdue: list(place.overdue) { self.values(of: $0) },
      .waiting: list(place.waiting) { self.values(of: $0) },
      .measures: list(
        place.measures.map { self.values(of: $0.measure, in: $0.number) }
          + proposals(of: place.unit)
      ) { $0 },
      .row: .text(place.row.map { "\($0.count)" }.joined(separator: " ")),
      .since: .text(place.row.first?.month.words(language) ?? ""),
      .trend: .text(place.trend.sentence(on: .received)[language].capitalised),
    ]
    if let pages = desk.register.mail.pages?.base {
      let address = PageAddress.unit(place.unit.id)
      values[.page] = .text(pages + address.path(ManagerSite.pageName))
      values[.calendar] = .text(pages + address.path(ManagerSite.calendarName))
    }
    switch section.standing {
    case .manager: break
    case .insteadOf(let person):
      values[.instead] = .text(
        desk.register.organisation.people[person]?.name ?? person.description
      )
    case .vacancy: values[.vacant] = .flag(true)
    }
    return values
  }

  /// Nobody reads more of one kind in a mail; the last entry says how many more there are.
  private static let most = 100

  private func list<Item>(
    _ items: [Item],
    of values: (Item) -> [MonthName: TemplateValue]
  ) -> TemplateValue {
    var shown = items.prefix(Self.most).map { TemplateValue.names(values($0)) }
    let more = items.count - Self.most
    if more > 0 {
      let words = Wording("och \(more) till", "and \(more) more")[language]
      shown.append(.names([.number: .text(words)]))
    }
    return .list(shown)
  }

  /// What adopted reports have proposed for a department, as its measures; those on everything are every department's.
  private func proposals(of unit: Organisation.Unit) -> [[MonthName: TemplateValue]] {
    let whole = unit.level == .department ? proposals[nil] ?? [] : []
    return ((proposals[unit.id] ?? []) + whole).map { report, measure in
      var values: [MonthName: TemplateValue] = [
        .number: .text(report.description), .what: .text(measure.what.onOneLine),
      ]
      if let by = measure.by {
        values[.due] = .text(by.iso)
        if by < desk.today { values[.late] = .flag(true) }
      }
      return values
    }
  }

  /// A unit on one line among others.
  private func part(of place: UnitMonth) -> [MonthName: TemplateValue] {
    var values: [MonthName: TemplateValue] = [
      .place: .text(place.unit.name), .received: .text(place.receivedWords[language]),
    ]
    if !place.overdue.isEmpty {
      let late = place.overdue.count
      values[.late] = .text(
        Wording(late == 1 ? "1 försenat" : "\(late) försenade", "\(late) overdue")[language]
      )
    }
    return values
  }

  private func values(of item: ReportedCase) -> [MonthName: TemplateValue] {
    var values: [MonthName: TemplateValue] = [.number: .text(item.number.description)]
    // Of a protected identity the number alone (L10).
    if item.isProtected { return values }
    if let title = item.title { values[.title] = .text(title.onOneLine) }
    let about = [item.kind?.name[language], item.area].compactMap(\.self).joined(separator: ", ")
    values[.about] = .text(about)
    values[.day] = .text(item.received.iso)
    values[.state] = .text(item.state.name[language])
    if let due = item.due { values[.due] = .text(due.iso) }
    if item.isOverdue, let due = item.due {
      let days = Period(count: Int(desk.today.dayNumber - due.dayNumber), unit: .days)
      values[.late] = .text(days.words[language])
    }
    return values
  }

  private func values(
    of measure: ReportedCase.Measure,
    in number: CaseNumber
  ) -> [MonthName: TemplateValue] {
    var values: [MonthName: TemplateValue] = [.number: .text(number.description)]
    if let what = measure.what { values[.what] = .text(what.onOneLine) }
    if let by = measure.by { values[.due] = .text(by.iso) }
    if measure.isLate { values[.late] = .flag(true) }
    return values
  }

  private var language: Language { desk.register.language }
}

extension TemplateValue {
  /// A record of the names that the template of a report may ask for.
  fileprivate static func names(_ values: [MonthName: TemplateValue]) -> TemplateValue {
    .record(values.byName)
  }
}

extension String {
  /// With its first letter in upper case.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// Without line ends and doubled spaces.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Dictionary where Key: RawRepresentable, Key.RawValue == String, Value == TemplateValue {
  /// By the names as they stand in templates.
  var byName: [String: TemplateValue] {
    [String: TemplateValue](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}
