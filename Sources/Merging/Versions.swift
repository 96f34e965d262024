/// Three versions of one thing: what both sides began with, and what each has made of it.
///
/// *First* is the side that was first on the remote, *second* the one that comes after it.
package struct Versions<Value> {
  /// `nil` where it was not there.
  package let base: Value?
  package let first: Value?
  package let second: Value?

  package init(base: Value?, first: Value?, second: Value?) {
    self.base = base
    self.first = first
    self.second = second
  }

  /// All three in another form.
  package func map<Other>(_ form: (Value) throws -> Other) rethrows -> Versions<Other> {
    Versions<Other>(
      base: try base.map(form),
      first: try first.map(form),
      second: try second.map(form)
    )
  }

  /// Each as something that is not there for one of them.
  package func flatMap<Other>(_ form: (Value) throws -> Other?) rethrows -> Versions<Other> {
    Versions<Other>(
      base: try base.flatMap(form),
      first: try first.flatMap(form),
      second: try second.flatMap(form)
    )
  }
}

extension Versions where Value: Equatable {
  /// What comes of it where one side at most has changed it, or both in one way.
  package enum Settled {
    case to(Value?)
    /// Each side has made something else of it.
    case open
  }

  package var settled: Settled {
    if first == base { return .to(second) }
    if second == base || first == second { return .to(first) }
    return .open
  }
}

/// Whose version something is.
package enum Side: CaseIterable, Sendable {
  /// First on the remote.
  case first
  case second
}
