import CaseStore
import CaseText
import Casework
import Findings
import Formats
import Handling

/// Cases for other programs: keys and closed values in English, dates ISO 8601.
enum CaseJSON {
  /// One element of `list`.
  static func summary(of item: ListedCase, in register: Register) -> JSON {
    let entry = item.entry
    var fields: [(String, JSON)] = [("case", .string(entry.number.description))]
    for field in CaseField.allCases where field != .number {
      switch field.definition.type {
      case .record, .list: continue
      default: break
      }
      fields.append(
        (field.definition.id, JSON(english(entry.text(field), of: field, in: register)))
      )
      if field == .kind { fields.append(("state", .string(entry.state.rawValue))) }
    }
    fields.append(("due", JSON(item.next?.due.iso)))
    fields.append(("overdue", .bool(item.isOverdue)))
    fields.append(("readable", .bool(entry.isReadable)))
    return .object(fields)
  }

  /// Closed values stand in the index by their ids; a day that is not to be given has a word of its own.
  private static func english(
    _ text: String?,
    of field: CaseField,
    in register: Register
  ) -> String? {
    guard case .dateOrNotApplicable = field.definition.type,
      text == Wording.notApplicable[register.language]
    else { return text }
    return Wording.notApplicable.english
  }

  /// A record with English keys and values, whatever the register's language.
  static func record<Fields: FieldSet>(_ record: Record<Fields>, in language: Language) -> JSON {
    .object(
      Fields.allCases.map { field in
        let definition = field.definition
        guard let place = record[field] else { return (definition.id, .null) }
        return (
          definition.id,
          value(in: record.document, at: place, as: definition.type, language: language)
        )
      }
    )
  }

  private static func value(
    in document: Document,
    at node: NodeID,
    as type: FieldType,
    language: Language
  ) -> JSON {
    switch document.kind(of: node) {
    case .empty, .refused: return .null
    case .sequence:
      guard case .list(let item) = type else { return JSON(document, at: node) }
      return .array(
        document.children(of: node).map {
          value(in: document, at: $0, as: item, language: language)
        }
      )
    case .mapping:
      guard let schema = type.schema else { return JSON(document, at: node) }
      return .object(
        document.children(of: node).map { child in
          let key = document.key(of: child) ?? ""
          guard let place = schema.position(ofWord: key, in: language) else {
            return (key, JSON(document, at: child))
          }
          let field = schema.fields[place]
          return (field.id, value(in: document, at: child, as: field.type, language: language))
        }
      )
    case .plain, .singleQuoted, .doubleQuoted, .literal:
      let text = document.text(of: node)
      if case .dateOrNotApplicable = type, text == Wording.notApplicable[language] {
        return .string(Wording.notApplicable.english)
      }
      guard let choice = type.choice,
        let place = choice.names.firstIndex(where: { $0[language] == text })
      else { return .string(text) }
      return .string(choice.ids[place])
    }
  }
}
