import Casework
import CivilCalendar
import Findings
import Letters
import Mail
import Mustache
import Notices

/// What the mails of the yearly walk-through say: the routine and the brochure, as the register has them (K36).
struct WalkthroughValues {
  private let desk: Desk
  /// The brochure as a file; `nil` where it cannot be set here, as without fonts: its words stand in the mail.
  let brochure: Enclosure?
  private let walkthrough: Walkthrough?
  private let log: [LogEvent]

  init(at desk: Desk) throws {
    self.desk = desk
    walkthrough = Walkthrough(on: desk.today, in: desk.register)
    brochure = try Self.brochure(at: desk)
    log = try desk.folder.registerLog(desk.language)
  }

  private var language: Language { desk.language }
  private var register: Register { desk.register }

  /// For somebody who manages units.
  func yearly(for reader: ReportReaders.Reader) throws -> [String: TemplateValue] {
    var values = try routine(for: reader.person)
    values[.yearly] = .flag(true)
    values[.units] = .list(
      reader.places.filter { $0.unit.level == .unit }
        .map { .record([WalkthroughName.unit.rawValue: .text($0.unit.name)]) }
    )
    if let last = walkthrough?.lastDay { values[.lastDay] = .text(last.words(language)) }
    return values.byName
  }

  /// For somebody who is new.
  func welcome(for person: PersonID) throws -> [String: TemplateValue] {
    var values = try routine(for: person)
    values[.welcome] = .flag(true)
    return values.byName
  }

  /// For the head of departments in which units have not answered.
  func missing(for reader: ReportReaders.Reader) -> [String: TemplateValue] {
    var values = head(for: reader.person)
    values[.missing] = .flag(true)
    let departments = reader.places.map(\.unit).filter { $0.level == .department }
    let units = departments.flatMap { walkthrough?.missing(in: $0.id, log: log) ?? [] }
    values[.units] = .list(
      units.map { unit in
        var names: [WalkthroughName: TemplateValue] = [.unit: .text(unit.name)]
        if let person = unit.manager.flatMap({ register.organisation.people[$0] }) {
          names[.person] = .text(person.name)
        }
        return .record(names.byName)
      }
    )
    return values.byName
  }

  private func head(for person: PersonID) -> [WalkthroughName: TemplateValue] {
    [
      .name: .text(register.organisation.people[person]?.name ?? person.description),
      .authority: .text(register.authority),
      .year: .text(walkthrough.map { "\($0.year)" } ?? ""),
    ]
  }

  private func routine(for person: PersonID) throws -> [WalkthroughName: TemplateValue] {
    var values = head(for: person)
    let routines = register.routines.sorted { $0.key < $1.key }.map(\.value)
    values[.routines] = .list(routines.map { .record(self.values(of: $0).byName) })
    if brochure != nil { values[.enclosed] = .flag(true) }
    if let main = Self.mainRoutine(register) {
      values[.brochure] = .text(
        try LetterForms.brochureText(of: main, in: language, at: LetterDesk(desk))
      )
    }
    return values
  }

  private static func mainRoutine(_ register: Register) -> Routine? {
    register.intakeRoutine.flatMap { register.routines[$0] }
      ?? register.routines.min { $0.key < $1.key }?.value
  }

  private static func brochure(at desk: Desk) throws -> Enclosure? {
    let language = desk.language
    guard let routine = mainRoutine(desk.register) else { return nil }
    do {
      let sheet = try LetterForms.brochure(of: routine, in: language, at: LetterDesk(desk))
      return Enclosure(
        named: Wording("broschyr.pdf", "brochure.pdf")[language],
        as: "application/pdf",
        holding: sheet.document.bytes(.compressed)
      )
    } catch is Faults {
      return nil
    } catch is Refusal {
      return nil
    }
  }

  private func values(of routine: Routine) -> [WalkthroughName: TemplateValue] {
    let kinds = Kind.allCases.filter { routine.routes[$0] != nil }.map { $0.name[language] }
    return [
      .routine: .text(routine.name), .kinds: .text(kinds.joined(separator: ", ")),
      .areas: .list(
        routine.areas.map { area in
          let words = area.description.split(whereSeparator: \.isWhitespace)
          return .record([
            WalkthroughName.area.rawValue: .text(area.name),
            WalkthroughName.description.rawValue: .text(words.joined(separator: " ")),
          ])
        }
      ),
      .deadlines: .list(
        routine.deadlines.map { deadline in
          let within = deadline.within.words
          let words = Wording(
            "\(deadline.until.name.swedish) inom \(within.swedish) från \(deadline.from.name.swedish)",
            "\(deadline.until.name.english) within \(within.english) of \(deadline.from.name.english)"
          )
          let kinds =
            deadline.kinds.isEmpty
            ? ""
            : " ("
              + Kind.allCases.filter(deadline.kinds.contains).map { $0.name[language] }.joined(
                separator: ", "
              ) + ")"
          return .record([WalkthroughName.deadline.rawValue: .text(words[language] + kinds)])
        }
      ),
    ]
  }
}
