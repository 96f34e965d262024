import Casework
import Findings
import Formats
import Handling

/// `history`: who has changed what in a case, and when.
enum HistoryCommand: Command {
  static let help = CommandHelp(
    name: "history",
    operands: Wording("ÄRENDE [FÄLT]", "CASE [FIELD]"),
    summary: Wording(
      "visar vem som ändrat vad i ett ärende, och när",
      "shows who has changed what in a case, and when"
    ),
    details: Wording(
      "Ur loggen och ur Git: också det som ändrats i en redigerare. Det som inte är synkroniserat än\n"
        + "syns inte.",
      "From the log and from Git: what was changed in an editor, too. What is not synchronised yet is\n"
        + "not shown."
    ),
    examples: [
      .init("synpunkt history 42", Wording("allt", "everything")),
      .init("synpunkt history 42 enhet", Wording("ett fält", "one field")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    guard let word = context.arguments.operands.first, context.arguments.operands.count <= 2 else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let number = try context.number(named: word, at: desk)
    let history = try CaseHistory(of: number, at: desk)
    let lines = try history.lines(of: context.arguments.operands.dropFirst().first)
    if context.wantsJSON {
      context.terminal.output.json(.array(lines.map { json($0, in: desk.language) }))
      return .done
    }
    for line in lines {
      context.terminal.output.line(
        "\(line.time.toTheMinute)  \(visible(line.by))  \(words(line.what, in: desk.language))"
      )
    }
    if !history.knowsFiles {
      context.terminal.tell(
        Wording(
          "Registret ligger inte i Git: bara det som står i loggen visas.",
          "The register is not in Git: only what is in the log is shown."
        )
      )
    }
    return lines.isEmpty ? .findings : .done
  }

  private static func words(_ what: CaseHistory.What, in language: Language) -> String {
    switch what {
    case .field(let change, _):
      let value = { (text: String?) in visible(text.map(oneLine) ?? "–") }
      return "\(visible(change.field)): \(value(change.before)) → \(value(change.after))"
    case .file(let path): return visible(path)
    case .removed(let path):
      return Wording("\(visible(path)) borttagen", "\(visible(path)) removed")[language]
    case .event(let event):
      let details = event.details.filter { !$0.isMark(language) }.map { "\($0.key)=\($0.value)" }
      return visible(([event.what.name[language]] + details).joined(separator: " "))
    }
  }

  /// The beginning of a text, as far as it goes on a line.
  private static func oneLine(_ text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  private static func json(_ line: CaseHistory.Line, in language: Language) -> JSON {
    var fields: [(String, JSON)] = [
      ("time", .string(line.time.iso)), ("by", .string(line.by)),
    ]
    switch line.what {
    case .field(let change, let file):
      fields += [
        ("file", .string(file)), ("field", .string(change.field)),
        ("before", JSON(change.before)), ("after", JSON(change.after)),
      ]
    case .file(let path): fields.append(("file", .string(path)))
    case .removed(let path): fields += [("file", .string(path)), ("removed", .bool(true))]
    case .event(let event): fields.append(("event", .string(event.what.rawValue)))
    }
    return .object(fields)
  }
}
