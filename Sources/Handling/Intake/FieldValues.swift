import CaseText
import Casework
import Findings

/// Values that come from a command line or a form, on their way into a file.
package enum FieldValues {
  /// The text as the register's files have it: closed values by their English id become the
  /// register's own.
  package static func text(
    _ word: String,
    of field: Field,
    in language: Language
  ) throws(Refusal)
    -> String
  {
    guard let choice = field.type.choice else { return word }
    let folded = word.lowercased()
    let place = choice.names.indices.first {
      choice.names[$0][language].lowercased() == folded || choice.ids[$0] == folded
    }
    if let place { return choice.names[place][language] }
    let near = choice.suggestion(for: word, in: language)
    let name = field.name
    throw .unclear(
      Wording(
        "”\(visible(word))” är inte ett värde för ”\(name.swedish)”",
        "“\(visible(word))” is not a value of “\(name.english)”"
      ),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
        ?? Wording("välj ett av: ", "choose one of: ")
        + Wording(verbatim: choice.names.map { $0[language] }.joined(separator: ", "))
    )
  }

  /// A value for a field: a list takes its items with commas between them, nothing empties it.
  package static func value(
    _ word: String,
    of field: Field,
    in language: Language
  ) throws(Refusal)
    -> NewValue
  {
    if word.isEmpty { return .empty }
    guard case .list = field.type else { return .text(try text(word, of: field, in: language)) }
    var items: [NewValue] = []
    for part in word.split(separator: ",") {
      let trimmed = part.split(separator: " ").joined(separator: " ")
      if !trimmed.isEmpty { items.append(.text(try text(trimmed, of: field, in: language))) }
    }
    return .list(items)
  }
}
