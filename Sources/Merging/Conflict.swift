/// A value that two sides have made different things of, which people are to choose from.
package struct Conflict: Hashable, Sendable {
  /// From the outermost field in; empty where it is the file as a whole.
  package let field: [String]
  /// What both began with; `nil` where there was no value.
  package let base: String?
  package let first: String?
  package let second: String?
  /// What stands in the file until somebody has chosen.
  package let standing: Standing

  package enum Standing: Hashable, Sendable {
    case base, first
  }

  package init(
    of field: [String],
    base: String?,
    first: String?,
    second: String?,
    standing: Standing = .base
  ) {
    self.field = field
    self.base = base
    self.first = first
    self.second = second
    self.standing = standing
  }

  /// What stands in the file.
  package var stands: String? {
    switch standing {
    case .base: base
    case .first: first
    }
  }

  /// The conflict as it is inside another field.
  func below(_ key: String) -> Conflict {
    Conflict(
      of: [key] + field,
      base: base,
      first: first,
      second: second,
      standing: standing
    )
  }
}
