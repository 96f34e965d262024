import Casework
import Formats
import Handling
import Letters

/// `letter CASE --pdf`: the letter as it is printed and posted.
enum LetterSettingCommand {
  static func run(
    _ letter: Letter,
    of read: CaseReading,
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let set = try LetterSetting(letter, of: read, at: desk)
    context.show(set.warnings)
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
