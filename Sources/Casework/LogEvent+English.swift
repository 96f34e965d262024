import CaseText
import Findings

extension LogEvent {
  /// The details with the keys and the closed values that a register in English has, for other programs.
  ///
  /// What people wrote, and what nobody knows, stays as it is.
  package func detailsInEnglish(_ language: Language) -> [Detail] {
    details.map { Self.english($0, from: language) }
  }

  private static func english(_ detail: Detail, from language: Language) -> Detail {
    if let key = NotificationKey.allCases.first(where: { $0.name[language] == detail.key }) {
      return Detail(key.name.english, key.english(detail.value, from: language))
    }
    for key in [fieldsKey, Key.takenBack.name] where detail.key == key[language] {
      let paths = detail.value.split(separator: ",").map { englishPath($0, from: language) }
      return Detail(key.english, paths.joined(separator: ","))
    }
    let key = String(detail.key.map { $0 == "_" ? " " : $0 })
    if let field = CaseField.schema.fields.first(where: { $0.name[language] == key }) {
      return Detail(field.id, field.type.choice?.id(of: detail.value, in: language) ?? detail.value)
    }
    if let words = otherKeys.first(where: { $0[language] == detail.key }) {
      return Detail(words.english, letterName(detail.value, of: words, from: language))
    }
    return detail
  }

  /// `åtgärder.vad` and the like, by the ids of the fields.
  private static func englishPath(_ path: Substring, from language: Language) -> String {
    var schemas = [CaseField.schema, SenderField.schema, InvestigationField.schema]
    return path.split(separator: ".").map { part in
      // A line of the log has `_` for spaces.
      let name = String(part.map { $0 == "_" ? " " : $0 })
      for schema in schemas {
        guard let field = schema.fields.first(where: { $0.name[language] == name }) else {
          continue
        }
        schemas = field.type.schema.map { [$0] } ?? []
        return field.id
      }
      return String(part)
    }.joined(separator: ".")
  }

  private static func letterName(
    _ value: String,
    of key: Wording,
    from language: Language
  ) -> String {
    guard key.english == "letter" else { return value }
    return Letter(named: value, language)?.name.english ?? value
  }

  private static let fieldsKey = Wording("fält", "fields")

  /// Keys of single commands.
  private static let otherKeys = [
    Wording("undantag", "exception"), Wording("beslut", "decision"), Wording("antal", "count"),
    Wording("protokoll", "protocol"), Wording("skäl", "reason"), Wording("paket", "package"),
    Wording("dag", "day"), Wording("gång", "occurrence"), Wording("filer", "files"),
    Wording("brev", "letter"), Wording("bilaga", "enclosure"), LetterRecord.valuesKey,
  ]
}

extension Choice {
  /// The id of a value as a register in a language has it, with `_` for its spaces.
  fileprivate func id(of word: String, in language: Language) -> String? {
    let text = String(word.map { $0 == "_" ? " " : $0 })
    return names.firstIndex { $0[language] == text }.map { ids[$0] }
  }
}
