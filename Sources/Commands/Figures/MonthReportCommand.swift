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
    let month = try desk.month(named: Array(words))
    let unit = try context.arguments.value("--unit").map { try register.unit(named: $0) }
    let person = try context.arguments.value("--to").map { try register.person(named: $0) }
    if context.arguments.has("--pdf") {
      return try MonthSheetCommand.run(month, of: unit, at: desk, in: context)
    }
    let request = try MonthRequest(of: month, unit: unit?.id, to: person, in: register.organisation)
    return try ReportSending.run(at: desk, in: context, adding: request.add)
  }
}
