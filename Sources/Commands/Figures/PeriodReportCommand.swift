import Casework
import CivilCalendar
import Findings
import Formats
import Handling
import Notices

/// `report period`, `report adopt` and `report list`: the compilation for the committee (K33).
enum PeriodReportCommand {
  static func run(_ words: ArraySlice<String>, _ context: Context) throws -> ExitStatus {
    let reports = PeriodReports(try context.desk())
    let id = try named(words, reports, context)
    var unread: [CaseNumber] = []
    if context.arguments.has("--fill-in") {
      let filled = try reports.fillIn(id)
      unread += filled.unreadable
      if !filled.isChanged {
        context.terminal.tell(
          Wording("siffrorna är som i registret", "the figures are as in the register")
        )
      }
    }
    if context.arguments.has("--pdf") {
      let target = try LetterFormsCommand.target("--pdf", Producer.ofPeriodReport, context)
      let made = try reports.sheet(id)
      unread += made.unreadable
      try LetterFormsCommand.write(made.sheet, to: target, context)
    }
    if let path = context.arguments.value("--html") {
      let (page, unreadable) = try reports.page(id)
      unread += unreadable
      if path == "-" {
        context.terminal.output.append(page)
      } else {
        try reports.put(page, at: PathText.normalized(context.terminal.absolute(path)))
      }
    }
    let asks = ["--fill-in", "--pdf", "--html"].contains { context.arguments.has($0) }
    if !asks {
      let (path, isNew, unreadable) = try reports.draft(id)
      unread += unreadable
      if isNew {
        context.terminal.output.line(path)
      } else {
        context.terminal.tell(
          Wording("\(path) finns redan", "\(path) is there already")
        )
      }
    }
    return context.tellUncounted(unread)
  }

  static func adopt(_ words: ArraySlice<String>, _ context: Context) throws -> ExitStatus {
    let reports = PeriodReports(try context.desk())
    let id = try named(words, reports, context)
    let day = try context.arguments.value("--day").map { try reports.desk.day(named: $0) }
    let meeting = context.arguments.value("--meeting")
    let printer = context.printer(for: context.terminal.errors)
    for finding in try reports.adopt(id, by: meeting, on: day ?? reports.desk.today) {
      context.terminal.errors.styled(printer.text(finding))
    }
    return try ReportSending.run(at: reports.desk, in: context) { plan in
      for person in reports.receivers(of: id) { plan.add(.adopted(id), to: person) }
    }
  }

  /// What the authority has drawn up.
  static func list(_ context: Context) throws -> ExitStatus {
    let reports = PeriodReports(try context.desk())
    let rows = try reports.rows()
    let disposed = try reports.disposed(behind: rows)
    if context.wantsJSON {
      context.terminal.output.array(
        rows.lazy.map { row in
          .object([
            ("report", .string(row.id.description)), ("adopted", JSON(row.adopted?.day.iso)),
            ("meeting", JSON(row.adopted?.meeting)),
            ("measures", .number(row.adopted?.measures.count ?? 0)),
            ("disposed", .number(disposed[row.id] ?? 0)),
            ("done", .number(row.adopted?.measures.count { $0.isDone } ?? 0)),
          ])
        }
      )
      return .done
    }
    let draft = Wording("utkast", "draft")[context.terminal.language]
    for row in rows {
      let day = row.adopted?.day.iso ?? draft
      let meeting = row.adopted.map { "  " + visible($0.meeting) } ?? ""
      let gone = disposed[row.id].map { count in
        Wording(
          count == 1 ? "  (1 ärende är gallrat)" : "  (\(count) ärenden är gallrade)",
          count == 1 ? "  (1 case was disposed of)" : "  (\(count) cases were disposed of)"
        )[context.terminal.language]
      }
      context.terminal.output.line("\(row.id)  \(day)\(meeting)\(gone ?? "")")
    }
    return .done
  }

  private static func named(
    _ words: ArraySlice<String>,
    _ reports: PeriodReports,
    _ context: Context
  ) throws -> PeriodReportID {
    try reports.named(words.first, of: context.arguments.value("--department"))
  }
}
