import Casework
import Formats
import Handling
import Letters

/// `letter CASE --pdf`: the letter as it is printed and posted.
enum LetterSettingCommand {
  static func run(
    _ letter: Letter,
    _ read: CaseReading,
    _ desk: LetterDesk,
    _ context: Context
  ) throws -> ExitStatus {
    let set = try LetterSetting(letter, of: read, at: desk)
    let printer = context.printer(for: context.terminal.errors)
    for finding in set.warnings { context.terminal.errors.styled(printer.text(finding)) }
    if context.wantsJSON {
      context.terminal.output.json(
        JSON.object([
          ("case", .string(read.number.description)), ("path", .string(set.path)),
          ("pages", .number(set.pages)), ("archival", .bool(set.isArchival)),
        ])
      )
    } else {
      context.terminal.output.line(set.path)
    }
    return .done
  }
}
