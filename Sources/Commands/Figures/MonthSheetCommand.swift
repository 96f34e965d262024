import Casework
import CivilCalendar
import Findings
import Handling

/// `report month --pdf`: one page on a unit, to be shown at the staff meeting.
enum MonthSheetCommand {
  static func run(
    _ month: CivilMonth,
    of unit: Organisation.Unit?,
    at desk: Desk,
    in context: Context
  ) throws -> ExitStatus {
    guard let unit else {
      throw CommandError.usage(
        Wording("vilken enhet?", "which unit?"),
        hint: "synpunkt report month --enhet hemtjansten --pdf oktober.pdf"
      )
    }
    let target = try LetterFormsCommand.target("--pdf", Producer.ofMonthSheet, context)
    let reports = try MonthReports(of: month, at: desk)
    let sheet = try MonthSheet.sheet(of: reports.month(of: unit), at: LetterDesk(desk))
    try LetterFormsCommand.write(sheet, to: target, context)
    return context.tellUncounted(reports.unreadable)
  }
}
