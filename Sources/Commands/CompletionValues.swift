import CaseStore
import Casework
import Findings

/// `completion values COMMAND FIELD`: what a field or an option may have for its value in this register,
/// one on each line, with a tab and what people call it behind it.
enum CompletionValues {
  static func write(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands.dropFirst()
    guard let command = words.first, let field = words.dropFirst().first, words.count == 2 else {
      throw CommandError.usage(Wording("vilket kommando och fält?", "which command and field?"))
    }
    let folder = try context.requireFolder()
    let register = try folder.readRegister().register
    let values = try values(command, field, folder, register)
    for value in values {
      let id = visible(value.id)
      context.terminal.output.line(value.words.isEmpty ? id : id + "\t" + visible(value.words))
    }
    return values.isEmpty ? .findings : .done
  }

  private static func values(
    _ command: String,
    _ field: String,
    _ folder: RegisterFolder,
    _ register: Register
  ) throws -> [RegisterNames.Name] {
    let language = register.language
    switch field {
    case "case", "ärende": return try numbers(folder, register)
    case "as", "som": return RegisterNames(register).names(for: .person) ?? []
    case "to", "till":
      let isPerson = ["distribute", "redact"].contains(command)
      return isPerson ? RegisterNames(register).names(for: .person) ?? [] : []
    case "state", "läge":
      return CaseState.allCases.map { .init(id: $0.name[language], words: "") }
    default:
      guard let type = type(of: field, language) else { return [] }
      return names(for: type, register)
    }
  }

  private static func names(for type: FieldType, _ register: Register) -> [RegisterNames.Name] {
    switch type {
    case .list(let item): return names(for: item, register)
    case .choice(let choice):
      return choice.names.map { .init(id: $0[register.language], words: "") }
    default: return RegisterNames(register).names(for: type) ?? []
    }
  }

  private static func type(of field: String, _ language: Language) -> FieldType? {
    for schema in [CaseField.schema, SenderField.schema] {
      if let place = schema.position(ofWord: field, language) { return schema.fields[place].type }
    }
    return nil
  }

  /// The latest first; a shell shows no more than it can.
  private static func numbers(
    _ folder: RegisterFolder,
    _ register: Register
  ) throws -> [RegisterNames.Name] {
    try CaseIndex(of: folder, register).entries.sorted { $0.number > $1.number }.prefix(500).map {
      entry in
      let title = entry.isProtected ? "" : entry.text(.title) ?? ""
      return .init(id: entry.number.description, words: title)
    }
  }
}
