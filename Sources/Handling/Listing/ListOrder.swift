import Casework

/// In which order cases are listed: `inkom`, or `-inkom` for the last first.
package struct ListOrder {
  private let field: ListField
  private let isReversed: Bool

  package init(_ word: String, in register: Register) throws(Refusal) {
    isReversed = word.hasPrefix("-")
    field = try ListField(isReversed ? String(word.dropFirst()) : word, in: register.language)
  }

  /// By the field; cases without it last, equals by number.
  package func sorted(_ cases: [ListedCase]) -> [ListedCase] {
    cases.map { (key: field.text(of: $0), item: $0) }.sorted { left, right in
      guard let first = left.key, let second = right.key, first != second else {
        if (left.key == nil) != (right.key == nil) { return right.key == nil }
        return left.item.entry.number < right.item.entry.number
      }
      return isReversed ? second < first : first < second
    }.map(\.item)
  }
}
