import CaseText
import Casework
import Findings

/// One field of a case and the value that it shall have.
package struct FieldChange: Sendable {
  /// Where the field is.
  package let file: CaseFile
  /// Keys in the register's language, from the outermost in.
  package let path: [String]
  private let field: Field
  private let value: NewValue
  private let order: [String]

  /// One `fält=värde` of a command line; an empty value empties the field.
  ///
  /// `register`: whose names may have been meant by one that cannot be.
  package init(
    _ word: String,
    in language: Language,
    names register: Register? = nil
  ) throws(Refusal) {
    guard let sign = word.firstIndex(of: "=") else {
      throw .unclear(
        Wording("\(visible(word)) är ingen ändring", "\(visible(word)) is no change"),
        hint: Wording("skriv fält=värde", "write field=value")
      )
    }
    let names = word[..<sign].split(separator: ".").map(String.init)
    guard let first = names.first, let (file, schema) = Self.home(of: first, in: language) else {
      throw Self.unknown(String(word[..<sign]), among: Self.schemas.map(\.1), in: language)
    }
    self.file = file
    var (keys, inner, last) = ([String](), schema, Optional<Field>.none)
    for (depth, name) in names.enumerated() {
      if depth > 0 {
        guard case .record(let below)? = last?.type else {
          throw Self.unknown(name, among: [inner], in: language)
        }
        inner = below
      }
      guard let place = inner.position(ofWord: name, in: language) else {
        throw Self.unknown(name, among: [inner], in: language)
      }
      last = inner.fields[place]
      keys.append(inner.fields[place].name[language])
    }
    guard let field = last else { throw Self.unknown(first, among: [inner], in: language) }
    let text = String(word[word.index(after: sign)...])
    if field.type.schema != nil, !text.isEmpty {
      throw .unclear(
        Wording(
          "”\(field.name.swedish)” har egna fält",
          "“\(field.name.english)” has fields of its own"
        ),
        hint: Wording(
          "ändra dem var för sig, eller med synpunkt edit",
          "change them one by one, or with synpunkt edit"
        )
      )
    }
    path = keys
    self.field = field
    value = try FieldValues.value(text, of: field, in: language)
    order = inner.fields.map { $0.name[language] }
    try refuseFaults(language, names: register)
  }

  /// A fact of the case, with a value that is right; an empty one empties the field.
  package init(_ field: CaseField, _ value: NewValue, in language: Language) {
    file = .facts
    path = [field.definition.name[language]]
    self.field = field.definition
    self.value = value
    order = CaseField.schema.fields.map { $0.name[language] }
  }

  /// A fact of the case, with a value that somebody wrote.
  package init(
    _ field: CaseField,
    word: String,
    in language: Language,
    names register: Register? = nil
  ) throws(Refusal) {
    self.init(field, try FieldValues.value(word, of: field.definition, in: language), in: language)
    try refuseFaults(language, names: register)
  }

  /// Where the case is transferred to, as somebody wrote it.
  package init(_ field: TransferField, word: String, in language: Language) throws(Refusal) {
    file = .facts
    path = [CaseField.transferredTo.definition.name[language], field.definition.name[language]]
    self.field = field.definition
    value = try FieldValues.value(word, of: field.definition, in: language)
    order = TransferField.schema.fields.map { $0.name[language] }
    try refuseFaults(language)
  }

  /// As a command line would have it.
  var word: String { path.joined(separator: ".") + "=" + value.words }

  /// The document with the value, and every other line as it is.
  package func apply(to document: Document, in language: Language) throws(Refusal) -> Document {
    guard document.findings.isEmpty else {
      throw .refused(
        Wording(
          "\(file.rawValue) har fel och kan inte ändras",
          "\(file.rawValue) has faults and cannot be changed"
        ),
        hint: Wording("rätta filen först: synpunkt edit", "correct the file first: synpunkt edit")
      )
    }
    guard let new = document.setting(path, to: value, order: order), new.findings.isEmpty else {
      throw .refused(
        Wording(
          "\(path.joined(separator: ".")) kan inte ändras i \(file.rawValue)",
          "\(path.joined(separator: ".")) cannot be changed in \(file.rawValue)"
        ),
        hint: Wording("ändra i filen: synpunkt edit", "change it in the file: synpunkt edit")
      )
    }
    return new
  }

  /// A value that the field's type does not allow never reaches the file.
  private func refuseFaults(
    _ language: Language,
    names register: Register? = nil
  ) throws(Refusal) {
    guard value != .empty else { return }
    let document = Document([NewField(field.name[language], value)])
    let findings = SchemaCheck.findings(
      of: field,
      in: document,
      language: language,
      names: register
    )
    if let first = findings.first { throw .unclear(first.message, hint: first.remedy) }
  }

  private static let schemas: [(CaseFile, Schema)] = [
    (.facts, CaseField.schema), (.sender, SenderField.schema),
    (.investigation, InvestigationField.schema), (.message, MessageField.schema),
  ]

  private static func home(of name: String, in language: Language) -> (CaseFile, Schema)? {
    schemas.first { file, schema in
      guard let place = schema.position(ofWord: name, in: language) else { return false }
      // What a header said is a record of what came in.
      return file != .message || place == MessageField.reviewed.rawValue
    }
  }

  private static func unknown(
    _ name: String,
    among schemas: [Schema],
    in language: Language
  )
    -> Refusal
  {
    let fields = schemas.flatMap(\.fields)
    let translated = fields.first { $0.name.swedish == name }
    let near =
      translated?.name[language]
      ?? Suggestion.nearest(to: name, among: fields.map { $0.name[language] })
    return .unclear(
      Wording("okänt fält \(visible(name))", "unknown field \(visible(name))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
        ?? Wording("se synpunkt fields", "see synpunkt fields")
    )
  }
}

extension NewValue {
  /// As a command line would have it.
  fileprivate var words: String {
    switch self {
    case .empty, .record: ""
    case .text(let text): text
    case .list(let items): items.map(\.words).joined(separator: ",")
    }
  }
}
