import Casework
import CivilCalendar
import Findings
import Formats
import Handling

/// `report walkthrough` and `report welcome`: the routine is gone through with the staff (K36).
enum WalkthroughCommand {
  /// Notes that the routine was gone through in the units of whoever says so, or shows who has not said so.
  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let register = desk.register
    guard let walkthrough = Walkthrough(on: desk.today, in: register) else {
      throw CommandError.refused(
        Wording("ingen genomgång har börjat", "no walk-through has begun"),
        hint: Wording(
          "dagen sätts i register.yaml, till exempel genomgång: 2027-02-01",
          "its day is set in register.yaml, like walkthrough: 2027-02-01"
        )
      )
    }
    if context.arguments.has("--list") { return try list(walkthrough, at: desk, in: context) }
    let person = try context.person(register)
    let units = try units(of: person, in: context, register)
    let events = units.map { walkthrough.event(in: $0.id, at: desk.now, by: .person(person)) }
    try desk.folder.noteRegister(register.language) { log in
      let done = walkthrough.done(by: log)
      return zip(units, events).filter { unit, _ in done[unit.id] == nil }.map(\.1)
    }
    for unit in units {
      context.terminal.output.line("\(walkthrough.year)  \(visible(unit.name))")
    }
    return .done
  }

  /// Sends the routine and the brochure to somebody who is new.
  static func welcome(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    guard let word = context.arguments.value("--to") else {
      throw CommandError.usage(
        Wording("till vem?", "to whom?"),
        hint: "synpunkt report welcome --till eva.nyman"
      )
    }
    let person = try desk.register.person(named: word)
    guard desk.register.organisation.canBeTold(person) else {
      throw CommandError.refused(
        Wording("\(person) kan inte nås med e-post", "\(person) cannot be reached by e-mail")
      )
    }
    return try ReportSending.run(at: desk, in: context) { plan in
      plan.add(.welcome(desk.today), to: person)
    }
  }

  private static func units(
    of person: PersonID,
    in context: Context,
    _ register: Register
  ) throws -> [Organisation.Unit] {
    let organisation = register.organisation
    if let word = context.arguments.value("--unit") {
      return [try register.unit(named: word)]
    }
    let readers = ReportReaders(of: organisation).readers
    let own = readers.first { $0.person == person }?.places.map(\.unit) ?? []
    let units = own.filter { $0.level == .unit }
    guard units.isEmpty else { return units }
    throw CommandError.refused(
      Wording("\(person) leder ingen enhet", "\(person) manages no unit"),
      hint: Wording("välj en enhet med --enhet", "choose a unit with --unit")
    )
  }

  private static func list(
    _ walkthrough: Walkthrough,
    at desk: Desk,
    in context: Context
  ) throws -> ExitStatus {
    let organisation = desk.register.organisation
    let done = walkthrough.done(by: try desk.folder.registerLog(desk.language))
    let units = organisation.unitOrder.compactMap { organisation.units[$0] }
      .filter { $0.level == .unit }
    if context.wantsJSON {
      context.terminal.output.array(
        units.lazy.map { unit in
          .object([
            ("unit", .string(unit.id.description)), ("manager", JSON(unit.manager?.description)),
            ("year", .number(walkthrough.year)), ("done", JSON(done[unit.id]?.iso)),
          ])
        }
      )
    } else {
      let missing = Wording("inte gjord", "not done")[context.terminal.language]
      for unit in units {
        let day = done[unit.id]?.iso ?? missing
        let manager = unit.manager.map { "  \($0)" } ?? ""
        context.terminal.output.line("\(day)  \(visible(unit.name))\(manager)")
      }
    }
    return .done
  }
}
