import Casework
import CivilCalendar
import Findings
import Handling

/// `report month`: mails to managers, or one page for a staff meeting (K31).
enum MonthReportCommand {
  static func run(_ words: ArraySlice<String>, _ context: Context) throws -> ExitStatus {
    let folder = try context.requireFolder()
    let register = try folder.readRegister().register
    let desk = context.desk(at: folder, register: register)
    let month = try month(words, on: desk.today)
    let unit = try context.arguments.value("--unit").map { try self.unit($0, register) }
    let person = try context.arguments.value("--to").map { try self.person($0, register) }
    if context.arguments.has("--pdf") {
      return try MonthSheetCommand.run(month, of: unit, at: desk, in: context)
    }
    let request = try MonthRequest(of: month, unit: unit?.id, to: person, in: register.organisation)
    return try ReportSending.run(at: desk, in: context, adding: request.add)
  }

  private static func month(
    _ words: ArraySlice<String>,
    on today: CivilDate
  ) throws(CommandError) -> CivilMonth {
    guard let word = words.first else { return CivilMonth(today).adding(months: -1) }
    guard words.count == 1, let month = CivilMonth(iso: word) else {
      throw .usage(
        Wording(
          "\(visible(words.joined(separator: " "))) är ingen månad",
          "\(visible(words.joined(separator: " "))) is no month"
        ),
        hint: "synpunkt report month 2026-10"
      )
    }
    guard month <= CivilMonth(today) else {
      throw .usage(
        Wording("\(month.iso) har inte börjat", "\(month.iso) has not begun")
      )
    }
    return month
  }

  static func unit(
    _ word: String,
    _ register: Register
  ) throws(CommandError) -> Organisation.Unit {
    if let unit = UnitID(word).flatMap({ register.organisation.units[$0] }) { return unit }
    let near = RegisterNames(register).suggestion(for: word, as: CaseField.unit.definition.type)
    throw .usage(
      Wording("det finns ingen enhet \(visible(word))", "there is no unit \(visible(word))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }

  static func person(
    _ word: String,
    _ register: Register
  ) throws(CommandError) -> PersonID {
    if let id = PersonID(word), register.organisation.people[id] != nil { return id }
    let near = RegisterNames(register).suggestion(
      for: word,
      as: CaseField.investigator.definition.type
    )
    throw .usage(
      Wording("det finns ingen person \(visible(word))", "there is no person \(visible(word))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }
}
