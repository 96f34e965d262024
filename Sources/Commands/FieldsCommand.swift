import CaseStore
import Casework
import Findings
import Formats

/// `fields`: the vocabulary, as the register's files use it.
enum FieldsCommand: Command {
  static let help = CommandHelp(
    name: "fields",
    operands: Wording("[FIL]", "[FILE]"),
    summary: Wording("visar alla fält och deras värden", "shows all fields and their values"),
    details: Wording(
      "Fält märkta med * måste alltid ha ett värde.",
      "Fields marked with * always need a value."
    ),
    examples: [
      .init("synpunkt fields", Wording("alla filer", "all files")),
      .init("synpunkt fields case.yaml", Wording("ärendets uppgifter", "the facts of a case")),
    ]
  )

  private static let files: [(name: String, schema: Schema)] = [
    ("case.yaml", CaseField.schema), ("sender.yaml", SenderField.schema),
    ("message.yaml", MessageField.schema),
    ("investigation.yaml", InvestigationField.schema), ("notes.yaml", NoteField.schema),
    ("conflict.yaml", ConflictField.schema), ("letters", LetterField.schema),
    ("public/redaction.yaml", RedactionField.schema),
    ("register.yaml", RegisterField.schema), ("organisation.yaml", OrganisationField.schema),
    ("calendar.yaml", CalendarField.schema), ("routines", RoutineField.schema),
    ("disposal", ProtocolField.schema), ("report.yaml", ReportField.schema),
  ]

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.count <= 1 else {
      throw CommandError.usage(Wording("ange en fil i taget", "name one file at a time"))
    }
    let wanted = context.arguments.operands.first
    let shown = files.filter {
      wanted == nil || $0.name == wanted || $0.name == "\(wanted ?? "").yaml"
    }
    guard !shown.isEmpty else {
      let near = Suggestion.nearest(to: wanted ?? "", among: files.map(\.name))
      throw CommandError.refused(
        Wording(
          "det finns ingen fil \(visible(wanted ?? ""))",
          "there is no file \(visible(wanted ?? ""))"
        ),
        hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
          ?? Wording(verbatim: files.map(\.name).joined(separator: ", "))
      )
    }
    let register =
      try context.folder.flatMap { $0.exists ? try $0.readRegister().register : nil }
    if context.wantsJSON {
      let names = register.map { RegisterNames($0) }
      let items = shown.flatMap { file in
        file.schema.fields.map {
          json(of: $0, file: file.name, names: names, in: context.terminal.language)
        }
      }
      context.terminal.output.array(items)
      return .done
    }
    for (place, file) in shown.enumerated() {
      if place > 0 { context.terminal.output.line() }
      context.terminal.output.line(file.name)
      show(file.schema, indent: 2, on: context.terminal)
    }
    if let register, wanted == nil || wanted == "case.yaml" || wanted == "case" {
      areas(register, on: context.terminal)
      names(register, on: context.terminal)
      try numbers(in: context, register: register)
    }
    return .done
  }

  private static func show(_ schema: Schema, indent: Int, on terminal: Terminal) {
    let language = terminal.language
    let margin = String(repeating: " ", count: indent)
    let width = schema.fields.map { $0.name[language].count }.max() ?? 0
    for field in schema.fields {
      let name = field.name[language] + (field.isRequired ? "*" : " ")
      let gap = String(repeating: " ", count: width + 3 - name.count)
      terminal.output.line(margin + name + gap + field.meaning[language])
      let below = margin + String(repeating: " ", count: width + 3)
      if let values = field.type.values(language), values != field.meaning[language] {
        for line in TextWrap.lines(values, width: max(30, 96 - below.count)) {
          terminal.output.line(below + line)
        }
      }
      if let inner = field.type.schema { show(inner, indent: indent + 4, on: terminal) }
    }
  }

  /// The areas with their descriptions, which are the routines' own (K4).
  private static func areas(_ register: Register, on terminal: Terminal) {
    for routine in register.routines.values.sorted(by: { $0.id < $1.id }) {
      terminal.output.line()
      terminal.say(Wording("områden i \(routine.name)", "areas of \(routine.name)"))
      for area in routine.areas {
        terminal.output.line("  " + area.name)
        let text = area.description.split(separator: "\n").joined(separator: " ")
        for line in TextWrap.lines(text, width: 90) { terminal.output.line("      " + line) }
      }
    }
  }

  /// Units and people with their ids, which the register's own file has.
  private static func names(_ register: Register, on terminal: Terminal) {
    let lists: [(Wording, FieldType)] = [
      (Wording("enheter i organisation.yaml", "units of organisation.yaml"), .unit),
      (Wording("personer i organisation.yaml", "people of organisation.yaml"), .person),
    ]
    for (head, type) in lists {
      let names = RegisterNames(register).names(for: type) ?? []
      guard !names.isEmpty else { continue }
      terminal.output.line()
      terminal.say(head)
      let width = names.map(\.id.count).max() ?? 0
      for name in names {
        let gap = String(repeating: " ", count: width - name.id.count + 2)
        terminal.output.line("  " + name.id + gap + visible(name.words))
      }
    }
  }

  /// Which numbers there are; `list` has them all.
  private static func numbers(
    in context: Context,
    register: Register
  ) throws {
    guard let folder = context.folder else { return }
    let numbers = try CaseIndex(of: folder, in: register).entries.map(\.number)
    guard let first = numbers.min(), let last = numbers.max() else { return }
    context.terminal.output.line()
    context.terminal.say(
      Wording("ärenden, som synpunkt list visar", "cases, as synpunkt list shows them")
    )
    context.terminal.output.line("  " + (first == last ? "\(first)" : "\(first) – \(last)"))
  }

  private static func json(
    of field: Field,
    file: String,
    names: RegisterNames?,
    in language: Language
  ) -> JSON {
    .object([
      ("file", .string(file)), ("id", .string(field.id)), ("name", .string(field.name.english)),
      // As the register's own files have it.
      ("word", .string(field.name[language])), ("type", .string(field.type.name)),
      ("required", .bool(field.isRequired)),
      ("meaning", .string(field.meaning.english)),
      (
        "values",
        field.type.choice.map { choice in
          .array(
            zip(choice.ids, choice.names).map { id, name in
              .object([
                ("id", .string(id)), ("name", .string(name.english)),
                ("word", .string(name[language])),
              ])
            }
          )
        } ?? names?.names(for: field.type).map { own in
          .array(own.map { .object([("id", .string($0.id)), ("name", .string($0.words))]) })
        } ?? .null
      ),
      (
        "fields",
        field.type.schema.map { schema in
          .array(schema.fields.map { json(of: $0, file: file, names: names, in: language) })
        } ?? .null
      ),
    ])
  }
}

extension Field {
  var isRequired: Bool {
    switch need {
    case .required: true
    case .optional: false
    }
  }
}
