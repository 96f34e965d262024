/// What a template is filled in with.
///
/// | value | `{{name}}` | `{{#name}}…{{/name}}` | `{{^name}}…{{/name}}` |
/// |---|---|---|---|
/// | missing, `flag(false)` | nothing | nothing | once |
/// | text without a sign | nothing | nothing | once |
/// | text | the text | once, and `{{.}}` is the text | nothing |
/// | `flag(true)` | nothing | once | nothing |
/// | an empty list | nothing | nothing | once |
/// | a list | nothing | once for each element | nothing |
/// | a record, even an empty one | nothing | once, with its names | nothing |
///
/// The specification leaves to each language whether a text without a sign counts as something.
/// Here it does not: `{{#telefon}}Telefon: {{telefon}}{{/telefon}}` says nothing when no number is
/// known. Numbers and dates come as text, because only the caller knows how they are written.
package enum TemplateValue: Sendable, Hashable {
  /// Nothing; in a record it also hides what an outer record has under the same name.
  case missing
  /// Words, as they shall stand.
  case text(String)
  /// Whether something is so: for sections only.
  case flag(Bool)
  /// What a section repeats itself for.
  case list([TemplateValue])
  /// Values by name.
  case record([String: TemplateValue])

  /// Whether a section is shown at all.
  var isSomething: Bool {
    switch self {
    case .missing: false
    case .text(let words): !words.isEmpty
    case .flag(let isSo): isSo
    case .list(let elements): !elements.isEmpty
    case .record: true
    }
  }

  /// What stands in the place of the name.
  var words: String {
    switch self {
    case .text(let words): words
    case .missing, .flag, .list, .record: ""
    }
  }

  /// The value under a name; only records have any.
  subscript(name: String) -> TemplateValue? {
    switch self {
    case .record(let values): values[name]
    case .missing, .text, .flag, .list: nil
    }
  }
}
