import Casework
import Findings

/// What somebody needs in a hundred years to read a package without this program: how it is laid out, the
/// text format, every field, and the register's own files as they were.
package struct Documentation: Sendable {
  /// In the order of their paths.
  package let files: [PackageFile]

  /// `registerFiles`: those that every case is read against, by their names below `cases/`.
  package init(_ language: Language, registerFiles: [(name: String, bytes: [UInt8])]) {
    let own = [
      PackageFile(at: "documentation/README.txt", holding: Array(Self.layout[language].utf8)),
      PackageFile(
        at: "documentation/text-format.txt",
        holding: Array(Self.textFormat[language].utf8)
      ),
      PackageFile(at: "documentation/fields.txt", holding: Array(Self.fields(language).utf8)),
    ]
    let register = registerFiles.map {
      PackageFile(at: "documentation/register/" + $0.name, holding: $0.bytes)
    }
    files = (own + register).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let schemas: [(file: String, schema: Schema)] = [
    ("case.yaml", CaseField.schema), ("sender.yaml", SenderField.schema),
    ("message.yaml", MessageField.schema),
    ("investigation.yaml", InvestigationField.schema), ("notes.yaml", NoteField.schema),
    ("letters/*.txt", LetterField.schema), ("public/redaction.yaml", RedactionField.schema),
    ("register.yaml", RegisterField.schema), ("organisation.yaml", OrganisationField.schema),
    ("calendar.yaml", CalendarField.schema), ("routines/*.yaml", RoutineField.schema),
  ]

  /// Every field of every file: its key, what it means, and the values of closed lists, with the English names by
  /// which erms.xml calls them; and what a log tells.
  private static func fields(_ language: Language) -> String {
    var lines: [String] = []
    for (file, schema) in schemas {
      lines.append(file)
      append(schema, depth: 1, in: language, to: &lines)
      lines.append("")
    }
    lines.append("log.yaml")
    for what in LogEvent.What.allCases {
      lines.append("  " + named(what.name, what.rawValue, in: language))
    }
    lines.append(logDetails[language])
    return lines.joined(separator: "\n") + "\n"
  }

  /// A name as it stands in files, and its English one where that is another.
  fileprivate static func named(_ name: Wording, _ id: String, in language: Language) -> String {
    name[language] == id ? id : "\(name[language]) (\(id))"
  }

  private static func append(
    _ schema: Schema,
    depth: Int,
    in language: Language,
    to lines: inout [String]
  ) {
    let margin = String(repeating: "  ", count: depth)
    for field in schema.fields {
      let name = named(field.name, field.id, in: language)
      lines.append("\(margin)\(name): \(field.meaning[language])")
      if let values = field.type.choiceNames(language) {
        lines.append("\(margin)  = " + values.joined(separator: " · "))
      }
      if let inner = field.type.innerSchema {
        append(inner, depth: depth + 1, in: language, to: &lines)
      }
    }
  }
}

extension FieldType {
  fileprivate func choiceNames(_ language: Language) -> [String]? {
    switch self {
    case .choice(let choice):
      zip(choice.names, choice.ids).map { Documentation.named($0, $1, in: language) }
    case .list(let item): item.choiceNames(language)
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .webAddress, .contactAddress, .phoneNumber,
      .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .record:
      nil
    }
  }

  fileprivate var innerSchema: Schema? {
    switch self {
    case .record(let schema): schema
    case .list(let item): item.innerSchema
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .webAddress, .contactAddress, .phoneNumber,
      .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .choice:
      nil
    }
  }
}
