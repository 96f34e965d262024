import CaseStore
import Casework
import Findings

/// What a field or an option may have for its value in a register, as a shell completes it.
package struct KnownValues {
  private let desk: Desk

  package init(_ desk: Desk) { self.desk = desk }

  /// The values that a field may have, or an option of a command.
  package func values(of field: String, behind command: String) throws -> [RegisterNames.Name] {
    let register = desk.register
    let language = register.language
    switch field {
    case "case", "ärende": return try numbers()
    case "as", "som": return RegisterNames(register).names(for: .person) ?? []
    case "to", "till":
      let isPerson = ["distribute", "redact"].contains(command)
      return isPerson ? RegisterNames(register).names(for: .person) ?? [] : []
    case "state", "läge":
      return CaseState.allCases.map { .init(id: $0.name[language], words: "") }
    default:
      guard let type = Self.type(of: field, in: language) else { return [] }
      return names(for: type, in: register)
    }
  }

  private func names(for type: FieldType, in register: Register) -> [RegisterNames.Name] {
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
  private func numbers() throws -> [RegisterNames.Name] {
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
