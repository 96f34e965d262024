import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Formats
import Handling
import Letters

/// `show`: everything about one case, from its own files.
enum ShowCommand: Command {
  static let help = CommandHelp(
    name: "show",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording("visar ett ärende", "shows a case"),
    examples: [
      .init(
        "synpunkt show 42",
        Wording("ärendet vars nummer slutar på 42", "the case whose number ends in 42")
      ),
      .init(
        "synpunkt show SYN-2026-0042 --format json",
        Wording("för ett annat program", "for another program")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let number = try context.number(named: context.onlyOperand(), at: desk)
    let read = try desk.read(number)
    let (item, bytes, report) = (read.item, read.bytes, read.report)
    let submission = try folder.read(number, .submission) ?? []
    if context.wantsJSON {
      context.terminal.output.json(
        json(
          of: item,
          from: bytes,
          submission: submission,
          in: register,
          today: context.now(in: register).date
        )
      )
      return .done
    }
    show(item, in: register, submission: submission, from: bytes, on: context.terminal)
    showDeadlines(
      of: item,
      in: register,
      today: context.now(in: register).date,
      on: context.terminal
    )
    // What cannot be read may be what is missing.
    if report.findings.allSatisfy({ $0.1.code.severity != .error }) {
      show(Standing(item, in: register).left, of: number, on: context.terminal)
    }
    if !report.findings.isEmpty {
      let errors = report.findings.count { $0.finding.code.severity == .error }
      let errorWords = Count.errors(errors)
      let warningWords = Count.warnings(report.findings.count - errors)
      context.terminal.output.line()
      context.terminal.say(errorWords + ", " + warningWords + ": synpunkt check \(number)")
    }
    return .done
  }

  private static func show(
    _ item: Case,
    in register: Register,
    submission: [UInt8],
    from bytes: CaseBytes,
    on terminal: Terminal
  ) {
    let language = register.language
    let title = item.facts.text(.title) ?? ""
    terminal.output.line("\(item.number)  \(visible(title))")
    terminal.output.line("\(item.number.folder)/")
    showOpen(item, on: terminal)
    terminal.output.line()
    var rows: [(String, String)] = [(ListField.stateName[language], item.state.name[language])]
    for field in CaseField.allCases where field != .number && field != .title {
      rows += row(of: item.facts, at: field)
    }
    write(rows, in: register, on: terminal)
    if let sender = item.sender {
      terminal.output.line()
      terminal.say(Wording("Synpunktslämnare", "Sender"))
      write(SenderField.allCases.flatMap { row(of: sender, at: $0) }, in: register, on: terminal)
    }
    if let investigation = item.investigation {
      terminal.output.line()
      terminal.say(Wording("Utredning", "Investigation"))
      write(
        InvestigationField.allCases.flatMap { row(of: investigation, at: $0) },
        in: register,
        on: terminal
      )
    }
    for note in item.notes {
      terminal.output.line()
      terminal.output.line(
        "\(note.text(.time) ?? "")  \(visible(note.text(.by) ?? ""))"
      )
      indent(note.text(.text) ?? "", on: terminal)
    }
    terminal.output.line()
    terminal.say(Wording("Det som kom in", "What came in"))
    indent(String(decoding: submission, as: UTF8.self), on: terminal)
    for letter in bytes.letters(of: item) {
      guard let text = bytes[letter.text] else { continue }
      terminal.output.line()
      terminal.say(
        Wording("Brev: \(letter.name.swedish)", "Letter: \(letter.name.english)")
      )
      indent(LetterText(parsing: text, in: language).plain(language), on: terminal)
    }
    terminal.output.line()
    for line in item.log {
      terminal.output.line("  " + visible(shortened(line.event, in: language)))
    }
  }

  /// What two have written differently: whoever reads on must know that it is not settled.
  private static func showOpen(_ item: Case, on terminal: Terminal) {
    guard let entries = item.conflicts?.entries, !entries.isEmpty else { return }
    terminal.output.line()
    terminal.say(Obstacle.conflicts.point(of: item.number))
    for entry in entries { ConflictsCommand.show(entry, of: nil, on: terminal) }
  }

  /// What is in the way of the end.
  private static func show(_ left: [Obstacle], of number: CaseNumber, on terminal: Terminal) {
    guard !left.isEmpty else { return }
    terminal.output.line()
    terminal.say(Wording("Innan ärendet kan avslutas", "Before the case can be closed"))
    for obstacle in left {
      terminal.output.line("  - " + obstacle.point(of: number)[terminal.language])
    }
  }

  private static func showDeadlines(
    of item: Case,
    in register: Register,
    today: CivilDate,
    on terminal: Terminal
  ) {
    let rows = DueRow.all(of: item, in: register, on: today)
    guard !rows.isEmpty else { return }
    terminal.output.line()
    terminal.say(Wording("Frister", "Deadlines"))
    DueTable(of: rows, in: register, lead: { _ in "" }).write(explaining: false, on: terminal)
  }

  /// An event without its hashes, which no person compares.
  private static func shortened(_ event: LogEvent, in language: Language) -> String {
    let details = event.details.filter { !$0.isMark(language) }
    return LogEvent(time: event.time, by: event.by, what: event.what, details: details).line(
      language
    )
  }

  /// A field's lines: records and lists have one for each part.
  private static func row<Fields: FieldSet>(
    of record: Record<Fields>,
    at field: Fields
  ) -> [(String, String)] {
    guard let place = record[field], record.has(field) else { return [] }
    return lines(in: record.document, at: place, name: field.definition.name[record.language])
  }

  private static func lines(
    in document: Document,
    at node: NodeID,
    name: String
  ) -> [(String, String)] {
    switch document.kind(of: node) {
    case .mapping:
      document.children(of: node).flatMap {
        lines(in: document, at: $0, name: "\(name): \(document.key(of: $0) ?? "")")
      }
    case .sequence: document.children(of: node).flatMap { lines(in: document, at: $0, name: name) }
    case .empty, .refused: []
    case .plain, .singleQuoted, .doubleQuoted, .literal: [(name, document.text(of: node))]
    }
  }

  private static func write(
    _ rows: [(String, String)],
    in register: Register,
    on terminal: Terminal
  ) {
    let width = rows.map(\.0.count).max() ?? 0
    for (name, value) in rows {
      let gap = String(repeating: " ", count: width - name.count + 2)
      for (number, line) in value.split(separator: "\n").enumerated() {
        let lead = number == 0 ? name + gap : String(repeating: " ", count: width + 2)
        terminal.output.line("  " + visible(lead + line) + suffix(of: String(line), in: register))
      }
    }
  }

  /// The name behind an id, for readers who do not know it by heart.
  private static func suffix(of value: String, in register: Register) -> String {
    if let id = PersonID(value), let person = register.organisation.people[id] {
      return " (\(visible(person.name)))"
    }
    if let id = UnitID(value), let unit = register.organisation.units[id] {
      return " (\(visible(unit.name)))"
    }
    return ""
  }

  private static func indent(_ text: String, on terminal: Terminal) {
    let body = text.last?.isNewline ?? false ? text.dropLast() : text[...]
    for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      terminal.output.line("  | " + visible(String(line)))
    }
  }

  private static func json(
    of item: Case,
    from bytes: CaseBytes,
    submission: [UInt8],
    in register: Register,
    today: CivilDate
  ) -> JSON {
    let language = register.language
    let rows = DueRow.all(of: item, in: register, on: today)
    return .object([
      ("case", .string(item.number.description)), ("path", .string(item.number.folder)),
      ("state", .string(item.state.rawValue)),
      ("facts", CaseJSON.record(item.facts, in: language)),
      ("sender", item.sender.map { CaseJSON.record($0, in: language) } ?? .null),
      ("investigation", item.investigation.map { CaseJSON.record($0, in: language) } ?? .null),
      ("notes", .array(item.notes.map { CaseJSON.record($0, in: language) })),
      (
        "conflicts",
        .array((item.conflicts?.entries ?? []).map { ConflictsCommand.json($0, of: item.number) })
      ),
      ("deadlines", .array(rows.map { $0.json(register) })),
      ("submission", .string(String(decoding: submission, as: UTF8.self))),
      (
        "letters",
        .object(
          bytes.letters(of: item).compactMap { letter in
            bytes[letter.text].map {
              (letter.rawValue, .string(LetterText(parsing: $0, in: language).plain(language)))
            }
          }
        )
      ),
      (
        "log",
        .array(
          item.log.map { line in
            .object([
              ("time", .string(line.event.time.iso)), ("by", .string(line.event.by.description)),
              ("event", .string(line.event.what.rawValue)),
              (
                "details",
                .object(
                  line.event.detailsInEnglish(language).map { ($0.key, .string($0.value)) }
                )
              ),
            ])
          }
        )
      ),
    ])
  }
}
