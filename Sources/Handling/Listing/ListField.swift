import CaseStore
import Casework
import Findings

/// A field that a list can be filtered and sorted by: one of case.yaml, the state, or what is due.
package enum ListField {
  case state
  case due
  case field(CaseField)

  package static let stateName = Wording("läge", "state")
  package static let dueName = Wording("sista dag", "due")

  package init(_ word: String, in language: Language) throws(Refusal) {
    let lowered = word.lowercased()
    if lowered == Self.stateName.swedish || lowered == Self.stateName.english {
      self = .state
      return
    }
    if [Self.dueName.swedish, "sista-dag", Self.dueName.english].contains(lowered) {
      self = .due
      return
    }
    let schema = CaseField.schema
    guard let place = schema.position(ofWord: word, in: language),
      let field = CaseField(rawValue: place)
    else {
      let names =
        schema.fields.map { $0.name[language] }
        + [Self.stateName[language], Self.dueName[language]]
      let near = Suggestion.nearest(to: word, among: names)
      throw .unclear(
        Wording("okänt fält \(visible(word))", "unknown field \(visible(word))"),
        hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
          ?? Wording("se synpunkt fields case.yaml", "see synpunkt fields case.yaml")
      )
    }
    switch field.definition.type {
    case .list, .record:
      throw .unclear(
        Wording(
          "\(field.definition.name.swedish) har flera delar och kan inte jämföras",
          "\(field.definition.name.english) has several parts and cannot be compared"
        )
      )
    default: self = .field(field)
    }
  }

  /// The value in the form the index has it.
  func canonical(_ word: String, in language: Language) throws(Refusal) -> String {
    let choice: Choice? =
      switch self {
      case .state: Choice(CaseState.self)
      case .due: nil
      case .field(let field): field.definition.type.choice
      }
    guard let choice else { return word }
    let folded = word.lowercased()
    let place = choice.names.indices.first {
      choice.ids[$0] == folded || choice.names[$0][language] == folded
    }
    guard let place else {
      let near = choice.suggestion(for: word, in: language)
      throw .unclear(
        Wording("okänt värde \(visible(word))", "unknown value \(visible(word))"),
        hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
          ?? Wording(verbatim: choice.names.map { $0[language] }.joined(separator: ", "))
      )
    }
    return choice.ids[place]
  }

  func text(of item: ListedCase) -> String? {
    switch self {
    case .state: item.entry.state.rawValue
    case .due: item.next?.due.iso
    case .field(.number): item.entry.number.description
    case .field(let field): item.entry.text(field)
    }
  }
}
