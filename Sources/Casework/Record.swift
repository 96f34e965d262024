import CaseText
import CivilCalendar
import Findings

/// The fields of a file, or of a record inside one, found once and read as typed values.
///
/// A value that is missing, empty or faulty is `nil`; what is faulty, `check` has said.
public struct Record<Fields: FieldSet>: Sendable {
  /// The file.
  package let document: Document
  /// The register's language, which its keys and values are in.
  public let language: Language
  /// The mapping's own place.
  let node: NodeID
  /// The node of each field, by the field's raw value.
  private let places: [NodeID?]

  init(_ document: Document, at node: NodeID, places: [NodeID?], in language: Language) {
    self.document = document
    self.node = node
    self.places = places
    self.language = language
  }

  /// The fields of a mapping, without checking them; unknown keys are passed over.
  package init(_ document: Document, at node: NodeID, in language: Language) {
    var places = [NodeID?](repeating: nil, count: Fields.schema.fields.count)
    if document.kind(of: node) == .mapping {
      for child in document.children(of: node) {
        guard let position = document.position(of: child, in: Fields.schema, language: language)
        else {
          continue
        }
        places[position] = child
      }
    }
    self.init(document, at: node, places: places, in: language)
  }

  /// The fields of a whole file, without checking them; `nil` when it has none.
  package init?(parsing bytes: [UInt8], in language: Language) {
    let document = Document(parsing: bytes)
    guard let root = document.root, document.kind(of: root) == .mapping else { return nil }
    self.init(document, at: root, in: language)
  }

  /// The place of a field's value, or `nil` when the field is not there.
  package subscript(field: Fields) -> NodeID? { places[field.rawValue] }

  /// Where a field's value stands; its key where the value is empty, the first line where the
  /// field is missing.
  package func range(_ field: Fields) -> Range<Int> {
    guard let place = self[field] else { return firstLine }
    return document.markedRange(of: place)
  }

  /// The first key of the record: where what is missing is reported.
  var firstLine: Range<Int> {
    let first = document.children(of: node).first { _ in true }
    return first.flatMap(document.keyRange(of:)) ?? document.range(of: node)
  }

  /// Whether the field has a value of any kind.
  public func has(_ field: Fields) -> Bool {
    self[field].map { document.kind(of: $0) != .empty } ?? false
  }

  /// The text of a scalar, or `nil` when it is missing, empty or a collection.
  public func text(_ field: Fields) -> String? {
    guard let place = self[field], !document.kind(of: place).isCollection else { return nil }
    let text = document.text(of: place)
    return text.isEmpty ? nil : text
  }

  /// The day of a date or date-time.
  public func date(_ field: Fields) -> CivilDate? {
    guard let place = self[field] else { return nil }
    guard document.kind(of: place) == .plain else { return moment(field)?.date }
    let spelled = document.bytes[document.range(of: place)]
    return CivilDate(utf8: spelled) ?? Moment(utf8: spelled)?.date
  }

  /// The day and, where it was written, the time.
  public func moment(_ field: Fields) -> Moment? { text(field).flatMap { Moment($0) } }

  /// A length on paper.
  package func length(_ field: Fields) -> PaperLength? { text(field).flatMap { PaperLength($0) } }

  /// The texts of a list; what is no text is left out.
  public func texts(_ field: Fields) -> [String] {
    items(field).filter { !document.kind(of: $0).isCollection }.map(document.text(of:))
      .filter { !$0.isEmpty }
  }

  /// The value of a closed list.
  public func term<T: Term>(_ field: Fields, as type: T.Type = T.self) -> T? {
    guard let place = self[field] else { return nil }
    return document.term(at: place, as: type, in: language)
  }

  /// Whether the answer to a question is yes; no answer is no yes.
  public func isYes(_ field: Fields) -> Bool { term(field, as: YesNo.self) == .yes }

  /// The id of a person, unit or the like.
  public func id<ID: Identifier>(_ field: Fields, as type: ID.Type = ID.self) -> ID? {
    text(field).flatMap { ID($0) }
  }

  /// The items of a list; a single text counts as a list of one nowhere.
  package func items(_ field: Fields) -> [NodeID] {
    guard let place = self[field], document.kind(of: place) == .sequence else { return [] }
    return Array(document.children(of: place))
  }

  /// The values of a list of a closed list; faulty ones are left out.
  public func terms<T: Term>(_ field: Fields, as type: T.Type = T.self) -> [T] {
    items(field).compactMap { document.term(at: $0, as: type, in: language) }
  }

  /// The fields inside a field.
  public func record<Inner: FieldSet>(_ field: Fields, of type: Inner.Type) -> Record<Inner>? {
    guard let place = self[field], document.kind(of: place) == .mapping else { return nil }
    return Record<Inner>(document, at: place, in: language)
  }

  /// The records of a list.
  public func records<Inner: FieldSet>(_ field: Fields, of type: Inner.Type) -> [Record<Inner>] {
    items(field).filter { document.kind(of: $0) == .mapping }
      .map { Record<Inner>(document, at: $0, in: language) }
  }
}

extension Document {
  /// What to mark when a value is at fault: the value, or the key of an empty one.
  func markedRange(of id: NodeID) -> Range<Int> {
    kind(of: id) == .empty ? keyRange(of: id) ?? range(of: id) : range(of: id)
  }

  /// The place in a schema of the field that a node is.
  func position(of id: NodeID, in schema: Schema, language: Language) -> Int? {
    guard let range = keyRange(of: id) else { return nil }
    let first = bytes[range.lowerBound]
    guard first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else {
      return schema.position(of: bytes[range], in: language)
    }
    return key(of: id).flatMap { schema.position(of: Array($0.utf8)[...], in: language) }
  }

  func term<T: Term>(at id: NodeID, as type: T.Type, in language: Language) -> T? {
    guard !kind(of: id).isCollection, kind(of: id) != .empty else { return nil }
    let spelled = bytes[range(of: id)]
    for term in T.allCases where term.name[language].utf8.elementsEqual(spelled) { return term }
    // Quoted, or with decomposed letters.
    let text = text(of: id)
    return T.allCases.first { $0.name[language] == text }
  }
}

extension Record<CaseField> {
  /// Whether the case says that somebody's identity is protected, or anything but that none is (L10).
  package var mayBeProtected: Bool {
    has(.protectedIdentity) && term(.protectedIdentity, as: YesNo.self) != .no
  }

  /// Whether the facts allow a page on the public site: published, decided to be, and nothing that is secret or
  /// protected (K24, L10).
  package var mayBePublic: Bool {
    has(.published) && term(.publish, as: YesNo.self) == .yes && !mayBeProtected && !has(.secrecy)
  }
}
