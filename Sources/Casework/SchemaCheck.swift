import CaseText
import CivilCalendar
import Findings

/// Reads a file's fields by their schema and finds what does not fit it.
package struct SchemaCheck {
  let document: Document
  let language: Language
  /// Whose names may have been meant, where that is known.
  let register: Register?
  private var found: [Finding] = []

  /// What was found; where the text has faults, fields may only seem to be missing.
  var findings: [Finding] {
    document.findings.isEmpty ? found : found.filter { $0.code != SchemaCode.missingField }
  }

  init(_ document: Document, in language: Language, names register: Register? = nil) {
    self.document = document
    self.language = language
    self.register = register
  }

  /// What is wrong with the value of a document's first field, read as this field.
  package static func findings(
    of field: Field,
    in document: Document,
    language: Language,
    names register: Register? = nil
  ) -> [Finding] {
    var check = SchemaCheck(document, in: language, names: register)
    if let node = document[[field.name[language]]] { check.check(node, as: field) }
    return document.findings + check.findings
  }

  /// The record at a node, with every field of it and below it checked.
  mutating func record<Fields: FieldSet>(at node: NodeID, of type: Fields.Type) -> Record<Fields> {
    Record(document, at: node, places: places(of: node, by: Fields.schema), in: language)
  }

  mutating func report(
    _ code: FindingCode,
    at range: Range<Int>?,
    with arguments: [String: Wording],
    remedy: Wording? = nil
  ) {
    found.append(code.finding(at: range, with: arguments, remedy: remedy))
  }

  private mutating func places(of node: NodeID, by schema: Schema) -> [NodeID?] {
    var places = [NodeID?](repeating: nil, count: schema.fields.count)
    for child in document.children(of: node) {
      guard let position = document.position(of: child, in: schema, language: language) else {
        unknownField(at: child, in: schema)
        continue
      }
      places[position] = child
      if !isPlainlyRight(child, as: schema.shapes[position]) {
        check(child, as: schema.fields[position])
      }
    }
    for position in schema.required {
      let isEmpty = places[position].map { document.kind(of: $0) == .empty } ?? true
      if isEmpty { missing(schema.fields[position], at: places[position], in: node) }
    }
    return places
  }

  /// Whether a value is right, told without its field's definition; most values are.
  private func isPlainlyRight(_ node: NodeID, as shape: Schema.Shape) -> Bool {
    guard document.kind(of: node) == .plain else { return document.kind(of: node) == .empty }
    switch shape {
    case .text: return true
    case .date: return CivilDate(utf8: document.bytes[document.range(of: node)]) != nil
    case .moment: return Moment(utf8: document.bytes[document.range(of: node)]) != nil
    case .other: return false
    }
  }

  private mutating func check(_ node: NodeID, as field: Field) {
    let kind = document.kind(of: node)
    if kind == .empty || kind == .refused { return }
    switch field.type {
    case .list(let itemType):
      guard kind == .sequence else { return mismatch(SchemaCode.expectedList, at: node, of: field) }
      for item in document.children(of: node) {
        check(item, as: Field(of: field, type: itemType))
      }
    case .record(let schema):
      guard kind == .mapping else {
        let names = schema.fields.map(\.name)
        return report(
          SchemaCode.expectedRecord,
          at: document.markedRange(of: node),
          with: ["field": field.name, "fields": Wording.list(names)]
        )
      }
      _ = places(of: node, by: schema)
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .person,
      .unit, .routine, .area, .emailAddress, .webAddress, .contactAddress, .phoneNumber,
      .personalIdentityNumber, .period,
      .offset, .clock, .length, .series, .choice:
      guard !kind.isCollection else {
        return mismatch(SchemaCode.expectedText, at: node, of: field)
      }
      scalar(at: node, of: field)
    }
  }

  private mutating func mismatch(_ code: FindingCode, at node: NodeID, of field: Field) {
    report(code, at: document.markedRange(of: node), with: ["field": field.name])
  }

  private mutating func missing(_ field: Field, at place: NodeID?, in node: NodeID) {
    let first = document.children(of: node).first { _ in true }
    let range =
      place.map(document.markedRange(of:)) ?? first.flatMap(document.keyRange(of:))
      ?? document.range(of: node)
    report(
      SchemaCode.missingField,
      at: range,
      with: ["field": field.name, "meaning": field.meaning]
    )
  }

  private mutating func unknownField(at node: NodeID, in schema: Schema) {
    let key = document.key(of: node) ?? ""
    let names = schema.fields.map { $0.name[language] }
    // A key in the register's other language is no typing error: say which one is meant.
    let translated = schema.fields.first { $0.id == key || $0.name.swedish == key }
    let near = translated?.name[language] ?? Suggestion.nearest(to: key, among: names)
    report(
      SchemaCode.unknownField,
      at: document.keyRange(of: node) ?? document.range(of: node),
      with: ["key": Wording(verbatim: visible(key))],
      remedy: near.map(Wording.didYouMean)
    )
  }
}

extension Wording {
  /// `menade du ”klagomål”?`.
  static func didYouMean(_ word: String) -> Wording {
    Wording("menade du ”\(word)”?", "did you mean “\(word)”?")
  }

  /// `a, b, c`.
  package static func list(_ words: [Wording]) -> Wording {
    Wording(
      words.map(\.swedish).joined(separator: ", "),
      words.map(\.english).joined(separator: ", ")
    )
  }
}

extension Field {
  /// An item of a list is checked as a field of the list's name.
  fileprivate init(of list: Field, type: FieldType) {
    self = list
    self.type = type
  }
}
