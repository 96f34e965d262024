/// What an authority adds to, and takes from, what is masked and asked in public texts.
package struct RedactionSettings: Sendable {
  /// A word that is asked about.
  package struct Word: Sendable {
    package let text: String
    package let concern: Concern
  }

  package let words: [Word]
  package let unaskedWords: [String]
  /// Names of staff who are not in organisation.yaml.
  package let staff: [String]
  /// Words that are never a person.
  package let nobody: [String]

  init(_ settings: Record<RegisterField>?) {
    let record = settings?.record(.redaction, of: RedactionSettingsField.self)
    words =
      record?.records(.words, of: RedactionWordField.self).compactMap { entry in
        guard let text = entry.text(.word), let concern = entry.term(.concern, as: Concern.self)
        else { return nil }
        return Word(text: text, concern: concern)
      } ?? []
    unaskedWords = record?.texts(.unaskedWords) ?? []
    staff = record?.texts(.staff) ?? []
    nobody = record?.texts(.nobody) ?? []
  }
}
