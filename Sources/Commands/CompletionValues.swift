import Findings
import Handling

/// `completion values COMMAND FIELD`: what a field or an option may have for its value in this register,
/// one on each line, with a tab and what people call it behind it.
enum CompletionValues {
  static func write(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands.dropFirst()
    guard let command = words.first, let field = words.dropFirst().first, words.count == 2 else {
      throw CommandError.usage(Wording("vilket kommando och fält?", "which command and field?"))
    }
    let desk = try context.desk()
    let values = try KnownValues(desk).values(of: field, behind: command)
    for value in values {
      let id = visible(value.id)
      context.terminal.output.line(value.words.isEmpty ? id : id + "\t" + visible(value.words))
    }
    return values.isEmpty ? .findings : .done
  }
}
