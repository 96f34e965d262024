import CaseStore
import CaseText
import Casework
import Checksums
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
    let folder = try context.requireFolder()
    let register = try folder.readRegister().register
    let number = try context.number(context.onlyOperand(), folder, register)
    let read = try context.desk(folder, register).read(number)
    let (item, bytes, report) = (read.item, read.bytes, read.report)
    let submission = try folder.read(number, .submission) ?? []
    if context.wantsJSON {
      context.terminal.output.json(
        json(item, bytes, submission, register, context.now(in: register).date)
      )
      return .done
    }
    show(item, register, submission, bytes, on: context.terminal)
    showDeadlines(item, register, context.now(in: register).date, on: context.terminal)
    if !report.findings.isEmpty {
      let count = report.findings.count
      context.terminal.output.line()
      context.terminal.say(
        Wording(
          "\(count) fynd: synpunkt check \(number)",
          "\(count) finding\(count == 1 ? "" : "s"): synpunkt check \(number)"
        )
      )
    }
    return .done
  }

  private static func show(
    _ item: Case,
    _ register: Register,
    _ submission: [UInt8],
    _ bytes: CaseBytes,
    on terminal: Terminal
  ) {
    let language = register.language
    let title = item.facts.text(.title) ?? ""
    terminal.output.line("\(item.number)  \(visible(title))")
    terminal.output.line("\(item.number.folder)/")
    terminal.output.line()
    var rows: [(String, String)] = [(ListField.stateName[language], item.state.name[language])]
    for field in CaseField.allCases where field != .number && field != .title {
      rows += row(item.facts, field)
    }
    write(rows, register, on: terminal)
    if let sender = item.sender {
      terminal.output.line()
      terminal.say(Wording("Synpunktslämnare", "Sender"))
      write(SenderField.allCases.flatMap { row(sender, $0) }, register, on: terminal)
    }
    if let investigation = item.investigation {
      terminal.output.line()
      terminal.say(Wording("Utredning", "Investigation"))
      write(InvestigationField.allCases.flatMap { row(investigation, $0) }, register, on: terminal)
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
    for letter in Letter.allCases {
      guard let text = bytes[letter.text] else { continue }
      terminal.output.line()
      terminal.say(
        Wording("Brev: \(letter.name.swedish)", "Letter: \(letter.name.english)")
      )
      indent(LetterText(parsing: text, language).plain(language), on: terminal)
    }
    terminal.output.line()
    for line in item.log {
      terminal.output.line("  " + visible(shortened(line.event, language)))
    }
  }

  private static func showDeadlines(
    _ item: Case,
    _ register: Register,
    _ today: CivilDate,
    on terminal: Terminal
  ) {
    let rows = DueRow.all(of: item, register, today)
    guard !rows.isEmpty else { return }
    terminal.output.line()
    terminal.say(Wording("Frister", "Deadlines"))
    DueTable(rows, register, lead: { _ in "" }).write(explaining: false, on: terminal)
  }

  /// An event without its hashes, which no person compares.
  private static func shortened(_ event: LogEvent, _ language: Language) -> String {
    let details = event.details.filter { Digest(hexadecimal: $0.value) == nil }
    return LogEvent(time: event.time, by: event.by, what: event.what, details: details).line(
      language
    )
  }

  /// A field's lines: records and lists have one for each part.
  private static func row<Fields: FieldSet>(
    _ record: Record<Fields>,
    _ field: Fields
  ) -> [(String, String)] {
    guard let place = record[field], record.has(field) else { return [] }
    return lines(record.document, place, name: field.definition.name[record.language])
  }

  private static func lines(
    _ document: Document,
    _ node: NodeID,
    name: String
  ) -> [(String, String)] {
    switch document.kind(of: node) {
    case .mapping:
      document.children(of: node).flatMap {
        lines(document, $0, name: "\(name): \(document.key(of: $0) ?? "")")
      }
    case .sequence: document.children(of: node).flatMap { lines(document, $0, name: name) }
    case .empty, .refused: []
    case .plain, .singleQuoted, .doubleQuoted, .literal: [(name, document.text(of: node))]
    }
  }

  private static func write(
    _ rows: [(String, String)],
    _ register: Register,
    on terminal: Terminal
  ) {
    let width = rows.map(\.0.count).max() ?? 0
    for (name, value) in rows {
      let gap = String(repeating: " ", count: width - name.count + 2)
      for (number, line) in value.split(separator: "\n").enumerated() {
        let lead = number == 0 ? name + gap : String(repeating: " ", count: width + 2)
        terminal.output.line("  " + visible(lead + line) + suffix(String(line), register))
      }
    }
  }

  /// The name behind an id, for readers who do not know it by heart.
  private static func suffix(_ value: String, _ register: Register) -> String {
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
    _ item: Case,
    _ bytes: CaseBytes,
    _ submission: [UInt8],
    _ register: Register,
    _ today: CivilDate
  ) -> JSON {
    let language = register.language
    let rows = DueRow.all(of: item, register, today)
    return .object([
      ("case", .string(item.number.description)), ("path", .string(item.number.folder)),
      ("state", .string(item.state.rawValue)),
      ("facts", CaseJSON.record(item.facts, language)),
      ("sender", item.sender.map { CaseJSON.record($0, language) } ?? .null),
      ("investigation", item.investigation.map { CaseJSON.record($0, language) } ?? .null),
      ("notes", .array(item.notes.map { CaseJSON.record($0, language) })),
      ("deadlines", .array(rows.map { $0.json(register) })),
      ("submission", .string(String(decoding: submission, as: UTF8.self))),
      (
        "letters",
        .object(
          Letter.allCases.compactMap { letter in
            bytes[letter.text].map {
              (letter.rawValue, .string(LetterText(parsing: $0, language).plain(language)))
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
