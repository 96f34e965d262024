import Casework
import Findings
import Formats
import Handling

/// `conflicts`: what two have written differently, and nobody has chosen.
enum ConflictsCommand: Command {
  static let help = CommandHelp(
    name: "conflicts",
    operands: Wording("[ÄRENDE…|registret]", "[CASE…|register]"),
    summary: Wording(
      "visar det som två har skrivit olika",
      "shows what two have written differently"
    ),
    examples: [
      .init("synpunkt conflicts", Wording("i alla ärenden", "in all cases")),
      .init("synpunkt conflicts 42", Wording("i ett", "in one")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let words = context.arguments.operands
    let cases = words.filter { !isRegister($0) }
    let numbers =
      words.isEmpty
      ? try desk.folder.casesWithConflicts()
      : try cases.map { try context.number(named: $0, at: desk) }
    var open: [(name: String, entry: ConflictFile.Entry)] = []
    if words.isEmpty || cases.count < words.count {
      let name = RegisterConflicts.word[context.terminal.language]
      open += try RegisterConflicts(desk).entries.map { (name, $0) }
    }
    for number in numbers {
      open += try Resolving(number, at: desk).entries.map { (number.description, $0) }
    }
    let rows = open.map { json($0.entry, of: $0.name) }
    if !context.wantsJSON {
      for one in open { show(one.entry, of: one.name, on: context.terminal) }
      if let first = open.first {
        let whole = visible(first.entry.place)
        let place = whole.contains(" ") ? "'\(whole)'" : whole
        context.terminal.say(
          Wording(
            "  = välj: synpunkt resolve \(first.name) \(place) --förslag 1",
            "  = choose: synpunkt resolve \(first.name) \(place) --proposal 1"
          )
        )
      }
    }
    if context.wantsJSON {
      context.terminal.output.json(.array(rows))
    } else if rows.isEmpty {
      context.terminal.say(Wording("Ingenting är att välja.", "There is nothing to choose."))
    }
    return .done
  }

  /// Whether a word means the register's own files, and no case.
  static func isRegister(_ word: String) -> Bool {
    Language.allCases.contains { RegisterConflicts.word[$0] == word.lowercased() }
  }

  /// One place with what stands and what is proposed; `name`: of the case, where it is not said otherwise.
  static func show(_ entry: ConflictFile.Entry, of name: String?, on terminal: Terminal) {
    let output = { (words: Wording) in terminal.say(words) }
    output(Wording(verbatim: (name.map { $0 + " " } ?? "") + visible(entry.place)))
    let stands = visible(entry.stands ?? "–")
    output(Wording("  0  \(stands)   (gäller nu)", "  0  \(stands)   (stands now)"))
    for (place, proposal) in entry.proposals.enumerated() {
      let value =
        proposal.value.map { visible($0) }
        ?? Wording("(borttaget)", "(removed)")[terminal.language]
      output(
        Wording(
          verbatim:
            "  \(place + 1)  \(value)   \(visible(proposal.by)), \(proposal.time.toTheMinute)"
        )
      )
    }
  }

  static func json(_ entry: ConflictFile.Entry, of name: some CustomStringConvertible) -> JSON {
    .object([
      ("case", .string(name.description)), ("place", .string(entry.place)),
      ("stands", entry.stands.map(JSON.string) ?? .null),
      (
        "proposals",
        .array(
          entry.proposals.map {
            .object([
              ("value", $0.value.map(JSON.string) ?? .null), ("by", .string($0.by)),
              ("time", .string($0.time.iso)),
            ])
          }
        )
      ),
    ])
  }
}
