import Casework
import Findings
import Handling
import Letters

/// `letter --pending` and `letter --batch`: the letters that may go out and are not yet posted.
enum LetterQueueCommand {
  static func showPending(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let (waiting, unread) = try LetterQueue.pending(desk)
    let status = context.tell(unread)
    if context.wantsJSON {
      context.terminal.output.array(
        waiting.map { pending in
          let signedOff = pending.read.item.date(of: .signedOff)
          return .object([
            ("case", .string(pending.number.description)),
            ("letter", .string(pending.letter.rawValue)),
            ("path", .string(pending.read.path(pending.letter.text))),
            ("signed-off", signedOff.map { .string($0.iso) } ?? .null),
          ])
        }
      )
      return status
    }
    for pending in waiting {
      let facts = pending.read.item.facts
      let signedOff =
        pending.read.item.date(of: .signedOff)?.iso ?? String(repeating: " ", count: 10)
      let title = facts.mayBeProtected ? "" : facts.text(.title) ?? ""
      let name = pending.letter.name[context.terminal.language]
      let kind = pending.letter == .reply ? "" : " (\(name))"
      context.terminal.output.line("\(pending.number)  \(signedOff)  \(visible(title))\(kind)")
    }
    if waiting.isEmpty, status == .done, context.terminal.output.isTerminal {
      context.terminal.say(Wording("Inga brev väntar.", "No letters are waiting."))
    }
    return status
  }

  /// One print file of every letter that waits; each one's own PDF is put beside its text, and is what
  /// `post` records.
  static func batch(
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let target = try LetterFormsCommand.target("--batch", Producer.ofPrintFile, context)
    let progress = Progress(on: context.terminal.errors, in: desk.register.language)
    let batch = try LetterBatch(at: desk) { progress.show($0) }
    progress.clear()
    context.show((batch.refused + batch.warnings).sorted())
    let status = context.tell(batch.unread)
    guard let printFile = batch.printFile else {
      if status == .done {
        context.terminal.say(Wording("Inga brev väntar.", "No letters are waiting."))
      }
      return batch.refused.isEmpty ? status : .findings
    }
    try LetterFormsCommand.put(printFile, to: target, context)
    let count = batch.letters.count
    context.terminal.errors.line(
      Wording(
        "\(count) brev. Efter postningen: \(batch.postCommands.swedish)",
        "\(count) letter\(count == 1 ? "" : "s"). Once posted: \(batch.postCommands.english)"
      )[context.terminal.language]
    )
    return batch.refused.isEmpty ? status : .findings
  }
}
