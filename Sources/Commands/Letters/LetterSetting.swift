import CaseStore
import Casework
import Findings
import Handling
import Letters
import PDF

/// `letter CASE --pdf`: the letter as it is printed and posted.
enum LetterSetting {
  static func run(
    _ letter: Letter,
    _ read: CaseReading,
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    let text = try desk.text(letter, of: read)
    guard read.item.posting(of: letter) == nil else {
      throw CommandError.refused(
        Wording("brevet är postat och sätts inte om", "the letter is posted and is not set again"),
        hint: Wording(verbatim: read.path(letter.pdf))
      )
    }
    try desk.refuseNobody(read)
    var press = try LetterPress(desk)
    let set = try press.set(letter, text, read, date: desk.now.date)
    _ = try desk.folder.putLetterPDF(read.number, letter, set.document.bytes())
    let warnings =
      desk.findings(letter, text, read) + press.problems
      + (set.isArchival
        ? [] : [SettingCode.notForArchive.finding().located(path: read.path(letter.pdf))])
    let printer = context.printer(session, session.errors)
    for finding in warnings { session.errors.text(printer.text(finding)) }
    if context.wantsJSON {
      session.output.line(
        JSON.object([
          ("case", .string(read.number.description)), ("path", .string(read.path(letter.pdf))),
          ("pages", .number(set.pages)), ("archival", .bool(set.isArchival)),
        ]).compact
      )
    } else {
      session.output.line(read.path(letter.pdf))
    }
    return .done
  }
}
