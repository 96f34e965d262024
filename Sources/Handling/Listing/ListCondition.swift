import Casework
import Findings

/// What a case must have to be listed: `fält=värde`, or `fält!=värde`.
package struct ListCondition: Sendable {
  private let field: ListField
  private let wanted: String
  private let isNegated: Bool
  private let register: Register

  package init(_ word: String, in register: Register) throws(Refusal) {
    guard let sign = word.firstIndex(of: "=") else {
      throw .unclear(
        Wording("\(visible(word)) är inget villkor", "\(visible(word)) is no condition"),
        hint: Wording(
          "skriv fält=värde, som typ=klagomål",
          "write field=value, like kind=complaint"
        )
      )
    }
    var name = word[..<sign]
    isNegated = name.last == "!"
    if isNegated { name = name.dropLast() }
    field = try ListField(String(name), in: register.language)
    let value = String(word[word.index(after: sign)...])
    wanted = value.isEmpty ? "" : try field.canonical(value, in: register.language)
    self.register = register
  }

  /// What may have been meant by a name that the register does not know.
  package var hint: Wording? {
    guard case .field(let field) = self.field, !wanted.isEmpty,
      let names = RegisterNames(register).names(for: field.definition.type),
      !names.contains(where: { $0.id == wanted }),
      let near = RegisterNames(register).suggestion(for: wanted, as: field.definition.type)
    else { return nil }
    return Wording("menade du \(near)?", "did you mean \(near)?")
  }

  package func holds(for item: ListedCase) -> Bool {
    matches(field.text(of: item) ?? "") != isNegated
  }

  private func matches(_ value: String) -> Bool {
    if wanted.isEmpty || value.isEmpty { return wanted == value }
    switch field {
    case .state: return value == wanted
    case .due: return value.hasPrefix(wanted)
    case .field(.unit):
      guard let unit = UnitID(value) else { return false }
      return register.organisation.chain(from: unit).contains { $0.id.description == wanted }
        || value == wanted
    case .field(let field):
      switch field.definition.type {
      case .line, .text:
        return value.lowercased().split(separator: wanted.lowercased(), maxSplits: 1).count > 1
          || value.lowercased().hasPrefix(wanted.lowercased())
          || value.lowercased().hasSuffix(wanted.lowercased())
      case .dateTime, .date, .dateOrNotApplicable: return value.hasPrefix(wanted)
      default: return value == wanted
      }
    }
  }
}
