import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters
import PDF
import Typesetting

/// `letter --pending` and `letter --batch`: the letters that may go out and are not yet posted.
enum LetterQueueCommand {
  static func showPending(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let waiting = try LetterQueue.pending(desk)
    if context.wantsJSON {
      context.terminal.output.array(
        waiting.map { read in
          .object([
            ("case", .string(read.number.description)), ("path", .string(read.path(.reply))),
            ("signed-off", read.item.date(of: .signedOff).map { .string($0.iso) } ?? .null),
          ])
        }
      )
      return .done
    }
    for read in waiting {
      let signedOff = read.item.date(of: .signedOff)?.iso ?? String(repeating: " ", count: 10)
      let title = read.item.facts.mayBeProtected ? "" : read.item.facts.text(.title) ?? ""
      context.terminal.output.line("\(read.number)  \(signedOff)  \(visible(title))")
    }
    if waiting.isEmpty, context.terminal.output.isTerminal {
      context.terminal.say(Wording("Inga brev väntar.", "No letters are waiting."))
    }
    return .done
  }

  /// One print file of every letter that waits; each one's own PDF is put beside its text, and is what
  /// `post` records.
  static func batch(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let path = context.arguments.value("--batch") ?? ""
    let progress = Progress(on: context.terminal.errors, in: desk.register.language)
    let batch = try LetterBatch(at: desk) { progress.show($0) }
    progress.clear()
    context.show((batch.refused + batch.warnings).sorted())
    guard let printFile = batch.printFile else {
      context.terminal.say(Wording("Inga brev väntar.", "No letters are waiting."))
      return batch.refused.isEmpty ? .done : .findings
    }
    try LetterFormsCommand.put(printFile, at: path, on: context.terminal)
    let numbers = batch.numbers.map(\.description)
    context.terminal.tell(
      Wording(
        "\(numbers.count) brev. Efter postningen: synpunkt post \(numbers.joined(separator: " "))",
        "\(numbers.count) letter\(numbers.count == 1 ? "" : "s"). Once posted: synpunkt post \(numbers.joined(separator: " "))"
      )
    )
    return batch.refused.isEmpty ? .done : .findings
  }
}
