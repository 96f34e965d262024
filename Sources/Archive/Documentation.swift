import Casework
import Findings

/// What somebody needs in a hundred years to read a package without this program: how it is laid out, the
/// text format, every field, and the register's own files as they were.
package struct Documentation: Sendable {
  /// In the order of their paths.
  package let files: [PackageFile]

  private let language: Language
  private let registerFiles: [(name: String, bytes: [UInt8])]

  /// `registerFiles`: those that every case is read against, by their names below `cases/`.
  package init(_ language: Language, registerFiles: [(name: String, bytes: [UInt8])]) {
    self.init(language, registerFiles: registerFiles, has: [])
  }

  /// With what some cases have and others do not: what a package lacks is not described in it, so that one that was made before
  /// the program knew of it is made again as it was.
  package func of(_ cases: [ArchivedCase]) -> Documentation {
    let paths = Set(cases.flatMap { $0.files.map(\.path) })
    return Documentation(
      language,
      registerFiles: registerFiles,
      has: [.message, .original].filter { paths.contains($0.rawValue) }
    )
  }

  private init(
    _ language: Language,
    registerFiles: [(name: String, bytes: [UInt8])],
    has files: [CaseFile]
  ) {
    self.language = language
    self.registerFiles = registerFiles
    let layout = Self.layout(with: files)[language]
    let own = [
      PackageFile("documentation/README.txt", Array(layout.utf8)),
      PackageFile("documentation/text-format.txt", Array(Self.textFormat[language].utf8)),
      PackageFile(
        "documentation/fields.txt",
        Array(Self.fields(language, with: files, registerFiles).utf8)
      ),
    ]
    let register = registerFiles.map { PackageFile("documentation/register/" + $0.name, $0.bytes) }
    self.files = (own + register).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let schemas: [(file: String, schema: Schema)] = [
    ("case.yaml", CaseField.schema), ("sender.yaml", SenderField.schema),
    ("investigation.yaml", InvestigationField.schema), ("notes.yaml", NoteField.schema),
    ("register.yaml", RegisterField.schema), ("organisation.yaml", OrganisationField.schema),
    ("calendar.yaml", CalendarField.schema), ("routines/*.yaml", RoutineField.schema),
  ]

  /// Every field of every file: its key, what it means, and the values of closed lists.
  private static func fields(
    _ language: Language,
    with files: [CaseFile],
    _ registerFiles: [(name: String, bytes: [UInt8])]
  ) -> String {
    var lines: [String] = []
    let optional: [(file: String, schema: Schema)] =
      files.contains(.message) ? [(CaseFile.message.rawValue, MessageField.schema)] : []
    let schemas = schemas.prefix(2) + optional + schemas.dropFirst(2)
    let settings = registerFiles.first { $0.name == "register.yaml" }?.bytes ?? []
    let record = Record<RegisterField>(parsing: settings, language)
    let unused = RegisterField.later.filter { record?.has($0) != true }.map(\.definition.id)
    for (file, schema) in schemas {
      lines.append(file)
      append(schema, 1, language, to: &lines, without: file == "register.yaml" ? unused : [])
      lines.append("")
    }
    lines.append("log.yaml")
    for what in LogEvent.What.allCases { lines.append("  " + what.name[language]) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(
    _ schema: Schema,
    _ depth: Int,
    _ language: Language,
    to lines: inout [String],
    without unused: [String] = []
  ) {
    let margin = String(repeating: "  ", count: depth)
    for field in schema.fields where !unused.contains(field.id) {
      lines.append("\(margin)\(field.name[language]): \(field.meaning[language])")
      if let values = field.type.choiceNames(language) {
        lines.append("\(margin)  = " + values.joined(separator: " · "))
      }
      if let inner = field.type.innerSchema { append(inner, depth + 1, language, to: &lines) }
    }
  }
}

extension FieldType {
  fileprivate func choiceNames(_ language: Language) -> [String]? {
    switch self {
    case .choice(let choice): choice.names.map { $0[language] }
    case .list(let item): item.choiceNames(language)
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .phoneNumber, .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .record:
      nil
    }
  }

  fileprivate var innerSchema: Schema? {
    switch self {
    case .record(let schema): schema
    case .list(let item): item.innerSchema
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .phoneNumber, .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .choice:
      nil
    }
  }
}
