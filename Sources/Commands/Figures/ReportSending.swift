import Casework
import Findings
import Formats
import Handling
import Notices

/// Reports that somebody asks for: sent, or shown as they would be.
enum ReportSending {
  static func run(
    at desk: Desk,
    in context: Context,
    adding add: (inout RegisterPlan) -> Void
  ) throws -> ExitStatus {
    let postman = Postman(desk)
    if context.arguments.has("--dry-run") { return show(postman.preview(add), in: context) }
    let result = try postman.tell({ CaseFollowUp(desk).reportAgenda(add) })
    RemindCommand.report(result, of: desk.register, in: context)
    guard result.failures.isEmpty, result.queue.count == 0 else { return .failure }
    if result.waitsUntil != nil { return .findings }
    if result.notices.isEmpty {
      context.terminal.tell(
        Wording("rapporten är redan skickad", "the report has been sent already")
      )
    }
    return .done
  }

  /// The mails as they would be sent.
  private static func show(_ result: Postman.Result, in context: Context) -> ExitStatus {
    let terminal = context.terminal
    let mails = result.notices.compactMap(\.shown)
    if context.wantsJSON {
      terminal.output.array(
        mails.lazy.map { mail in
          .object([
            ("to", .string(mail.to)), ("subject", .string(mail.subject)),
            ("text", .string(mail.body)),
          ])
        }
      )
    } else {
      for (place, mail) in mails.enumerated() {
        if place > 0 { terminal.output.line() }
        terminal.say(Wording("Till: ", "To: ") + Wording(verbatim: visible(mail.to)))
        terminal.say(Wording("Ämne: ", "Subject: ") + Wording(verbatim: visible(mail.subject)))
        terminal.output.line()
        for line in mail.body.split(separator: "\n", omittingEmptySubsequences: false) {
          terminal.output.line(visible(String(line)))
        }
      }
    }
    for failure in result.failures { terminal.tell(failure) }
    return result.failures.isEmpty ? .done : .failure
  }
}
