import CaseStore
import Casework
import Findings
import Handling

/// `completion values COMMAND FIELD`: what a field or an option may have for its value in this register,
/// one on each line, with a tab and what people call it behind it.
enum CompletionValues {
  static func write(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands.dropFirst()
    guard let command = words.first, let field = words.dropFirst().first, words.count == 2 else {
      throw CommandError.usage(Wording("vilket kommando och fält?", "which command and field?"))
    }
    let desk = try context.desk()
    let values = try values(behind: command, of: field, at: desk)
    for value in values {
      let id = visible(value.id)
      context.terminal.output.line(value.words.isEmpty ? id : id + "\t" + visible(value.words))
    }
    return values.isEmpty ? .findings : .done
  }

  private static func values(
    behind command: String,
    of field: String,
    at desk: Desk
  ) throws -> [RegisterNames.Name] {
    let register = desk.register
    let language = register.language
    switch field {
    case "case", "ärende": return try numbers(at: desk)
    case "as", "som": return RegisterNames(register).names(for: .person) ?? []
    case "to", "till":
      let isPerson = ["distribute", "redact"].contains(command)
      return isPerson ? RegisterNames(register).names(for: .person) ?? [] : []
    case "state", "läge":
      return CaseState.allCases.map { .init(id: $0.name[language], words: "") }
    default:
      guard let type = type(of: field, in: language) else { return [] }
      return names(for: type, in: register)
    }
  }

  private static func names(for type: FieldType, in register: Register) -> [RegisterNames.Name] {
    switch type {
    case .list(let item): return names(for: item, in: register)
    case .choice(let choice):
      return choice.names.map { .init(id: $0[register.language], words: "") }
    default: return RegisterNames(register).names(for: type) ?? []
    }
  }

  private static func type(of field: String, in language: Language) -> FieldType? {
    for schema in [CaseField.schema, SenderField.schema] {
      if let place = schema.position(ofWord: field, in: language) {
        return schema.fields[place].type
      }
    }
    return nil
  }

  /// The latest first; a shell shows no more than it can.
  private static func numbers(at desk: Desk) throws -> [RegisterNames.Name] {
    try CaseIndex(of: desk.folder, in: desk.register).entries.sorted { $0.number > $1.number }
      .prefix(
        500
      ).map {
        entry in
        let title = entry.isProtected ? "" : entry.text(.title) ?? ""
        return .init(id: entry.number.description, words: title)
      }
  }
}
