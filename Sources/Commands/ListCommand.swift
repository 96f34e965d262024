import CaseStore
import Casework
import CivilCalendar
import Findings

/// `list`: the cases that fit, one line each, from the index.
enum ListCommand: Command {
  static let help = CommandHelp(
    name: "list",
    operands: Wording("[fält=värde…]", "[field=value…]"),
    summary: Wording("listar ärenden", "lists cases"),
    details: Wording(
      "Ett villkor är ett fält i case.yaml och ett värde; alla villkor ska vara uppfyllda. ”fält=” är\n"
        + "de som saknar värde, ”fält!=värde” de som har ett annat. I rubriken räcker en del av\n"
        + "värdet. En enhet omfattar allt som hör till den. ”läge” är registrerad, fördelad, kvitterad,\n"
        + "besvarad, publicerad eller avslutad. ”sista dag” är den frist som går ut först; ! betyder att\n"
        + "den har gått ut. Slutar med 1 om inget ärende passar.",
      "A condition is a field of case.yaml and a value; all conditions must hold. “field=” are those\n"
        + "without a value, “field!=value” those with another. Part of the title is enough. A unit\n"
        + "includes all that belongs to it. “state” is registered, distributed, signed-off, answered,\n"
        + "published or closed. “due” is the deadline that ends first; ! means that it has passed. Exits\n"
        + "with 1 if no case fits."
    ),
    options: [
      Option(
        Wording("--öppna", "--open"),
        nil,
        meaning: Wording("bara de som inte är avslutade", "only those that are not closed")
      ),
      Option(
        Wording("--försenade", "--overdue"),
        nil,
        meaning: Wording("bara de som är försenade", "only those that are overdue")
      ),
      Option(
        Wording("--sedan", "--since"),
        Wording("DATUM", "DATE"),
        meaning: Wording("inkomna den dagen eller senare", "received on that day or later")
      ),
      Option(
        Wording("--sortera", "--sort"),
        Wording("FÄLT", "FIELD"),
        meaning: Wording(
          "ordning; med minustecken före, omvänd",
          "order; reversed with a minus before it"
        )
      ),
    ],
    examples: [
      .init("synpunkt list --open", Wording("allt som pågår", "all that is going on")),
      .init(
        "synpunkt list typ=klagomål enhet=hemtjanst --since 2026-01-01",
        Wording("årets klagomål på en enhet", "this year's complaints about a unit")
      ),
      .init(
        "synpunkt list läge=fördelad --sort=-inkom --format json",
        Wording("nyast först, för ett annat program", "newest first, for another program")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let conditions = try context.arguments.operands.map { try Condition($0, in: register) }
    let since = try context.arguments.value("--since").map { text throws(CommandError) in
      guard let date = CivilDate(iso: text) else {
        throw .usage(
          Wording("\(visible(text)) är inte en dag", "\(visible(text)) is not a day"),
          hint: Wording("--sedan 2026-01-01", "--since 2026-01-01")
        )
      }
      return date
    }
    let order = try context.arguments.value("--sort").map { try Order($0, in: register) }
    let index = try CaseIndex(of: folder, in: register)
    context.show(index.findings.filter { $0.code.severity == .error })
    let today = context.now(in: register).date
    let isOpenOnly = context.arguments.has("--open")
    let isOverdueOnly = context.arguments.has("--overdue")
    var cases = Parallel.map(index.entries, inPiecesOf: 512) { entries in
      entries.filter { entry in
        if isOpenOnly, entry.has(.closed) { return false }
        return since.map { since in entry.date(.received).map { $0 >= since } ?? false } ?? true
      }.map { ListedCase($0, in: register, today: today) }.filter { item in
        if isOverdueOnly, !item.isOverdue { return false }
        return conditions.allSatisfy { $0.holds(for: item) }
      }
    }
    if let order { cases = order.sorted(cases) }
    // An id that nothing has may well be another's, misspelt.
    for hint in cases.isEmpty ? conditions.compactMap(\.hint) : [] {
      context.terminal.errors.line("  = " + hint[context.terminal.language])
    }
    if context.wantsJSON {
      context.terminal.output.array(cases.lazy.map { CaseJSON.summary(of: $0, in: register) })
    } else {
      CaseTable(register, width: context.terminal.output.width).write(
        cases,
        to: &context.terminal.output
      )
      if context.terminal.output.isTerminal { context.terminal.say(Count.cases(cases.count)) }
    }
    return cases.isEmpty ? .findings : .done
  }
}

extension ListCommand {
  /// `fält=värde` on the command line.
  private struct Condition: Sendable {
    private let field: ListField
    private let wanted: String
    private let isNegated: Bool
    private let register: Register

    init(_ word: String, in register: Register) throws(CommandError) {
      guard let sign = word.firstIndex(of: "=") else {
        throw .usage(
          Wording("\(visible(word)) är inget villkor", "\(visible(word)) is no condition"),
          hint: Wording(
            "skriv fält=värde, som typ=klagomål",
            "write field=value, like kind=complaint"
          )
        )
      }
      var name = word[..<sign]
      isNegated = name.last == "!"
      if isNegated { name = name.dropLast() }
      field = try ListField(String(name), in: register.language)
      let value = String(word[word.index(after: sign)...])
      wanted = value.isEmpty ? "" : try field.canonical(value, in: register.language)
      self.register = register
    }

    /// What may have been meant by a name that the register does not know.
    var hint: Wording? {
      guard case .field(let field) = self.field, !wanted.isEmpty,
        let names = RegisterNames(register).names(for: field.definition.type),
        !names.contains(where: { $0.id == wanted }),
        let near = RegisterNames(register).suggestion(for: wanted, as: field.definition.type)
      else { return nil }
      return Wording("menade du \(near)?", "did you mean \(near)?")
    }

    func holds(for item: ListedCase) -> Bool {
      matches(field.text(of: item) ?? "") != isNegated
    }

    private func matches(_ value: String) -> Bool {
      if wanted.isEmpty || value.isEmpty { return wanted == value }
      switch field {
      case .state: return value == wanted
      case .due: return value.hasPrefix(wanted)
      case .field(.unit):
        guard let unit = UnitID(value) else { return false }
        return register.organisation.chain(from: unit).contains { $0.id.description == wanted }
          || value == wanted
      case .field(let field):
        switch field.definition.type {
        case .line, .text:
          return value.lowercased().split(separator: wanted.lowercased(), maxSplits: 1).count > 1
            || value.lowercased().hasPrefix(wanted.lowercased())
            || value.lowercased().hasSuffix(wanted.lowercased())
        case .dateTime, .date, .dateOrNotApplicable: return value.hasPrefix(wanted)
        default: return value == wanted
        }
      }
    }
  }

  /// `--sort inkom`, `--sort -inkom`.
  private struct Order {
    private let field: ListField
    private let isReversed: Bool

    init(_ word: String, in register: Register) throws(CommandError) {
      isReversed = word.hasPrefix("-")
      field = try ListField(isReversed ? String(word.dropFirst()) : word, in: register.language)
    }

    /// By the field; cases without it last, equals by number.
    func sorted(_ cases: [ListedCase]) -> [ListedCase] {
      cases.map { (key: field.text(of: $0), item: $0) }.sorted { left, right in
        guard let first = left.key, let second = right.key, first != second else {
          if (left.key == nil) != (right.key == nil) { return right.key == nil }
          return left.item.entry.number < right.item.entry.number
        }
        return isReversed ? second < first : first < second
      }.map(\.item)
    }
  }
}
